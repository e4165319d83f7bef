import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { fileOf, plan } from "../../src/site/client/offline/plan.js";
import { writeServiceWorker } from "../../src/site/offline.js";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { root } from "../project.js";
import { builtSite } from "./built.js";
import { serve } from "./serve.js";

const executablePath = findChromium();

describe("without a network", { skip: executablePath ? false : "no Chromium" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-offline-"));
  const profile = mkdtempSync(join(tmpdir(), "nabla-profile-"));
  let host: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext;
  before(async () => {
    // A copy of its own, for a new edition of it is written.
    const site = await builtSite();
    cpSync(site.folder, folder, { recursive: true });
    site.remove();
    host = await serve(folder);
    context = await chromium.launchPersistentContext(profile, {
      executablePath: executablePath as string,
      args: HEADLESS_ARGS,
    });
  });
  after(async () => {
    await context.close();
    host.close();
    for (const one of [folder, profile]) rmSync(one, { recursive: true, force: true });
  });

  // A test that failed while the network was cut is not the next one's.
  afterEach(() => host.resume());

  /** The files of which the worker knows the marks. */
  const marks = () =>
    [...readFileSync(join(folder, "sw.js"), "utf8").matchAll(/"([^"]+)":"[0-9a-f]{16}"/g)].map(([, file = ""]) => file);
  const sizeOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

  /** Waits until the worker holds this file. */
  async function isKept(page: Page, file: string): Promise<void> {
    const look = `caches.keys().then(async (names) => (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat().some(({ url }) => url.includes(${JSON.stringify(file)})))`;
    for (let turn = 0; turn < 120; turn++) {
      if (await page.evaluate(look)) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    assert.fail(`${file} is not kept`);
  }

  test("what is kept grows with what the reader asks for", () => {
    const files = marks();
    assert.ok(files.length > 100, "the worker knows the site's files");
    assert.ok(sizeOf(plan.shell(files)) < 500_000, `shell ${sizeOf(plan.shell(files))}`);
    assert.ok(plan.course(files, "ko").includes("ko/09-gradient-descent.html"));
    assert.ok(!plan.course(files, "ko").some((file) => file.startsWith("en/") || file.includes("plotly")));
    assert.ok(plan.everything(files, "ko").includes("assets/kernel.js"));
    assert.equal(fileOf("ko/"), "ko/index.html");
  });

  test("the course is read, searched and answered; what was typed is there again", async () => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`${host.address}en/index.html`);
    await isKept(page, "assets/nabla.js");
    await isKept(page, "en/11-practice.html");
    await isKept(page, "assets/search-en.json");
    host.pause();
    await page.goto(`${host.address}en/01-definition.html`);
    await page.locator("#exercise-01-1 input").fill("3");
    await page.locator("#exercise-01-1 input").press("Enter");
    await page.locator('#exercise-01-1[data-state="right"]').waitFor();
    await page.locator("#exercise-01-2 input").first().fill("half an answer");
    await page.locator(".search input").fill("chain rule");
    await page.locator("#found a").first().waitFor();
    await page.goto(`${host.address}en/04-chain-rule.html`);
    const still = page.locator("figure.figure img").first();
    await still.scrollIntoViewIfNeeded();
    await page.waitForFunction("document.querySelector('figure.figure img')?.naturalWidth > 0");
    await page.goto(`${host.address}en/01-definition.html`);
    assert.equal(await page.locator("#exercise-01-2 input").first().inputValue(), "half an answer");
    await page.goto(`${host.address}ko/04-chain-rule.html`);
    assert.match(await page.locator("p").first().innerText(), /인터넷 연결이 없고/);
    host.resume();
    assert.deepEqual(errors, []);
    await page.close();
  });

  test("kept as a whole, figures move and cells run", async () => {
    const page = await context.newPage();
    await page.goto(`${host.address}en/01-definition.html`);
    await page.locator("#page-contents summary").click();
    const button = page.locator(".records button", { hasText: "offline" });
    await button.click();
    await page.locator(".records", { hasText: "Kept:" }).waitFor({ timeout: 60_000 });
    host.pause();
    await page.reload();
    await page.locator("figure.figure").first().scrollIntoViewIfNeeded();
    await page.locator("figure.figure .live").first().waitFor();
    const cell = page.locator("section.cell").nth(1);
    await cell.locator('[data-action="run"]').click();
    await cell.locator(".status", { hasText: "The cell has run." }).waitFor({ timeout: 60_000 });
    host.resume();
    await page.close();
  });

  test("a new edition says so, comes when asked, and finds what was written", async () => {
    const page = await context.newPage();
    await page.goto(`${host.address}en/02-rules.html`);
    await page.locator("#exercise-02-1 input").first().fill("unfinished");
    appendFileSync(join(folder, "en", "02-rules.html"), "<!-- second edition -->");
    await writeServiceWorker(root, folder);
    await page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())");
    const notice = page.locator(".notice.update");
    await notice.waitFor();
    assert.match(await notice.innerText(), /new edition/);
    assert.ok(!(await page.content()).includes("second edition"));
    await notice.locator("button").click();
    await page.waitForFunction(
      "document.documentElement.outerHTML.includes('second edition') || document.lastChild.data?.includes('second edition')",
    );
    assert.equal(await page.locator("#exercise-02-1 input").first().inputValue(), "unfinished");
    await page.close();
  });
});
