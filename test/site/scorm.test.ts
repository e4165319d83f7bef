import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { unzipSync } from "fflate";
import { type Browser, type BrowserContext, chromium, type Frame } from "playwright-core";
import { exercises } from "../../src/exercise/bank.js";
import { buildScorm } from "../../src/site/scorm/package.js";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { root } from "../project.js";
import { builtSite } from "./built.js";
import { serve } from "./serve.js";

const CHAPTER = "01-definition";
const chapter = exercises.filter(({ id }) => id.startsWith("01-"));
/** How the run-time calls itself and what it is told, edition by edition. */
const EDITIONS = [
  {
    edition: "1.2",
    language: "en",
    room: 4096,
    script: "scorm12",
    api: "API = new Scorm12API",
    told: "({ done: API.cmi.core.lesson_status, score: API.cmi.core.score.raw })",
    one: { done: "incomplete", score: String(Math.round(100 / chapter.length)) },
    all: { done: "completed", score: "100" },
    objective: "status",
  },
  {
    edition: "2004",
    language: "ko",
    room: 64_000,
    script: "scorm2004",
    api: "API = API_1484_11 = new Scorm2004API",
    told: "({ done: API.cmi.completion_status, passed: API.cmi.success_status, score: API.cmi.score.scaled })",
    one: { done: "incomplete", passed: "unknown", score: "0.1111" },
    all: { done: "completed", passed: "passed", score: "1" },
    objective: "completion_status",
  },
] as const;
type Edition = (typeof EDITIONS)[number];

const executablePath = findChromium();
describe("in a learning platform", { skip: executablePath ? false : "no Chromium" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-scorm-"));
  const platform = join(folder, "platform");
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    const site = await builtSite();
    for await (const _ of buildScorm(root, site.folder, join(folder, "packages"), [CHAPTER]));
    site.remove();
    const scripts = dirname(createRequire(import.meta.url).resolve("scorm-again"));
    for (const one of EDITIONS) {
      for (const [name, bytes] of Object.entries(packageOf(one))) {
        const file = join(platform, one.edition, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
      cpSync(join(scripts, `${one.script}.js`), join(platform, `${one.script}.js`));
      writeFileSync(join(platform, `${one.edition}.html`), platformPage(one));
    }
    host = await serve(platform);
    browser = await chromium.launch({ executablePath: executablePath as string, args: HEADLESS_ARGS });
  });
  after(async () => {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const packageOf = ({ edition, language }: Edition) =>
    unzipSync(readFileSync(join(folder, "packages", `nabla-${language}-${CHAPTER}-scorm-${edition}.zip`)));

  /** The platform's page: its run-time, and the package in a frame. What was committed before is there again. */
  const platformPage = ({ edition, language, script, api }: Edition) => `<!doctype html><title>Platform</title>
<script src="${script}.js"></script>
<script>
${api}({ lmsCommitUrl: "commit", autocommit: false });
if (globalThis.before) API.loadFromJSON(before);
</script>
<iframe src="${edition}/${language}/${CHAPTER}.html" width="800" height="600"></iframe>`;

  /** The package as a learner opens it, of whom the platform knows this. */
  async function enter(one: Edition, context: BrowserContext, known?: object) {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    // All that the page asks for is in the package, and it asks nobody else.
    page.on("response", (response) => {
      if (response.status() >= 400) errors.push(response.url());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(host.address) && !/^(data|blob):/.test(request.url())) errors.push(request.url());
    });
    let committed: { cmi: object } | undefined;
    await page.route("**/commit*", async (route) => {
      committed = route.request().postDataJSON();
      await route.fulfill({ json: { result: "true", errorCode: 0 } });
    });
    await page.addInitScript(`globalThis.before = ${JSON.stringify(known ?? null)};`);
    await page.goto(`${host.address}${one.edition}.html`);
    const frame = (await (await page.waitForSelector("iframe")).contentFrame()) as Frame;
    await frame.locator("html.alive").waitFor();
    return {
      page,
      frame,
      errors,
      told: () => page.evaluate(one.told),
      /** Leaves; what the platform has then. */
      async leave() {
        committed = undefined;
        await page.evaluate("document.querySelector('iframe').remove()");
        for (let turn = 0; turn < 50 && !committed; turn++) await page.waitForTimeout(100);
        assert.ok(committed, "nothing was committed on leaving");
        assert.equal(await page.evaluate("API.isTerminated()"), true);
        assert.deepEqual(errors, []);
        await page.close();
        const { cmi } = committed as { cmi: { exit?: string; core?: { exit: string } } };
        assert.equal((cmi.core ?? cmi).exit, "suspend");
        return cmi;
      },
    };
  }

  const section = (frame: Frame, id: string) => frame.locator(`#exercise-${id}`);
  async function answer(frame: Frame, id: string, text: string): Promise<void> {
    await section(frame, id).locator("input").fill(text);
    await section(frame, id).locator("button[type=submit]").click();
    await section(frame, id).locator(".feedback p").first().waitFor();
  }

  for (const one of EDITIONS)
    describe(`by SCORM ${one.edition}`, () => {
      test("the manifest names what is in the package, and nothing else", async () => {
        const files = packageOf(one);
        const page = await browser.newPage();
        const found = (await page.evaluate(`(() => {
          const xml = new DOMParser().parseFromString(${JSON.stringify(new TextDecoder().decode(files["imsmanifest.xml"]))}, "application/xml");
          const [resource] = xml.getElementsByTagName("resource");
          const [item] = xml.getElementsByTagName("item");
          const [organizations] = xml.getElementsByTagName("organizations");
          return {
            errors: xml.getElementsByTagName("parsererror").length,
            root: xml.documentElement.tagName,
            version: xml.getElementsByTagName("schemaversion")[0].textContent,
            organization: organizations.querySelector("organization").getAttribute("identifier") === organizations.getAttribute("default"),
            item: item.getAttribute("identifierref") === resource.getAttribute("identifier"),
            sco: [...resource.attributes].find(({ localName }) => localName.toLowerCase() === "scormtype").value,
            page: resource.getAttribute("href"),
            files: [...resource.getElementsByTagName("file")].map((file) => file.getAttribute("href")),
          };
        })()`)) as Record<string, unknown> & { files: string[] };
        const { files: named, ...rest } = found;
        assert.deepEqual(rest, {
          errors: 0,
          root: "manifest",
          version: one.edition === "1.2" ? "1.2" : "2004 4th Edition",
          organization: true,
          item: true,
          sco: "sco",
          page: `${one.language}/${CHAPTER}.html`,
        });
        assert.deepEqual(["imsmanifest.xml", ...named].sort(), Object.keys(files).sort());
        await page.close();
      });

      test("answers and changed cells are there on return, and the score is right", async () => {
        const context = await browser.newContext();
        const first = await enter(one, context);
        await answer(first.frame, "01-1", "6");
        await answer(first.frame, "01-1", "3");
        await section(first.frame, "01-2").locator("input").fill("half an answer");
        await first.frame.locator("#cell-loss [data-action=edit]").click();
        await first.frame.locator("#cell-loss .cm-content").fill("const mine = 1 + 1;\nmine");
        assert.deepEqual(await first.told(), one.one);
        const kept = await first.leave();

        const second = await enter(one, context, kept);
        await second.frame.locator('#exercise-01-1[data-state="right"]').waitFor();
        assert.equal(await section(second.frame, "01-1").locator("input").inputValue(), "3");
        assert.equal(await section(second.frame, "01-2").locator("input").inputValue(), "half an answer");
        assert.match(await second.frame.locator("#cell-loss pre.code").innerText(), /mine = 1 \+ 1/);
        assert.deepEqual(await second.told(), one.one);
        for (const { id, key } of chapter) await answer(second.frame, id, key as string);
        assert.deepEqual(await second.told(), one.all);
        const done = await second.leave();

        const third = await enter(one, context, done);
        await third.frame.locator('#exercise-01-9[data-state="right"]').waitFor();
        assert.equal(await third.frame.locator('.exercise[data-state="right"]').count(), chapter.length);
        assert.deepEqual(await third.told(), one.all);
        const objectives = (await third.page.evaluate(
          `API.cmi.objectives.childArray.map(({ id, ${one.objective}: state }) => [id, state])`,
        )) as string[][];
        assert.deepEqual(
          objectives,
          chapter.map(({ id }) => [`exercise-${id}`, "completed"]),
        );
        // The browser is anybody's; the next learner finds nothing.
        assert.deepEqual(await third.frame.evaluate("Object.keys(localStorage)"), []);
        await third.leave();
        const other = await enter(one, context);
        assert.equal(await other.frame.locator('.exercise[data-state="right"]').count(), 0);
        await other.leave();
        await context.close();
      });

      test("an exercise answered in a cell counts as well", async () => {
        const context = await browser.newContext();
        const { frame, told, leave } = await enter(one, context);
        await frame.locator("#cell-loss [data-action=edit]").click();
        await frame
          .locator("#cell-loss .cm-content")
          .fill('import { exercise } from "nabla";\nexercise("01-1").check("3")');
        await frame.locator("#cell-loss [data-action=run]").click();
        await frame.locator('#exercise-01-1[data-state="right"]').waitFor({ timeout: 60_000 });
        assert.deepEqual(await told(), one.one);
        await leave();
        await context.close();
      });

      test("a damaged record says so, what has no room says so, and the page answers without a platform", async () => {
        const context = await browser.newContext();
        const damaged = await enter(one, context, { suspend_data: "not what we wrote" });
        assert.match(await damaged.frame.locator(".notice").first().innerText(), /damaged|손상/);
        await answer(damaged.frame, "01-1", "3");
        // More than SCORM 1.2 keeps: the page says so, and what is in the editor stays there.
        const long = randomBytes(one.room).toString("base64").slice(0, 6000);
        await damaged.frame.locator("#cell-loss [data-action=edit]").click();
        await damaged.frame.locator("#cell-loss .cm-content").fill(long);
        if (one.edition === "1.2")
          await damaged.frame.locator(".unkept", { hasText: "Nothing more can be kept" }).waitFor();
        await damaged.leave();
        const page = await context.newPage();
        await page.goto(`${host.address}${one.edition}/${one.language}/${CHAPTER}.html`);
        assert.match(await page.locator(".notice").first().innerText(), /No learning platform|학습 플랫폼/);
        await answer(page.mainFrame(), "01-1", "3");
        await page.locator('#exercise-01-1[data-state="right"]').waitFor();
        await context.close();
      });
    });
});
