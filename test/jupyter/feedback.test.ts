import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { root } from "../project.js";
import { createJupyter, type Jupyter, sources } from "./environment.js";
import { artifacts } from "./lab.js";
import { missing } from "./needs.js";
import { answered, problemSet } from "./problem-set.js";

/** What two students handed in. The second one's text would like to be more than text. */
const answers: Record<string, Record<string, string>> = {
  minji: {
    slope: "const slope = (x: number) => 2 * x;",
    why: "기울기는 $\\lim_{h \\to 0}$입니다. ![풀이](attachment:photo.png)",
  },
  juno: {
    slope: "const slope = (x: number) => x + 2;",
    why: '</section><script src="https://example.org/x.js"></script><style>.none { display: none }</style> 비용은 5$ 입니다. ![없음](attachment:none.png) <img src="http://127.0.0.1:1/x.png"> ![밖](http://127.0.0.1:1/y.png)',
  },
};

/** A picture of one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("feedback", { skip: missing("jupyter", "bubblewrap", "chromium"), timeout: 600_000 }, () => {
  let jupyter: Jupyter;
  let browser: Browser;
  const file = (...names: string[]) => join(jupyter.folder, "course", ...names);

  before(async () => {
    jupyter = createJupyter();
    mkdirSync(file("source", "ps1"), { recursive: true });
    copyFileSync(join(sources, "feedback_config.py"), file("nbgrader_config.py"));
    writeFileSync(file("source", "ps1", "ps1.ipynb"), JSON.stringify(problemSet));
    await nbgrader("generate_assignment", "ps1");
    for (const [student, own] of Object.entries(answers)) {
      mkdirSync(file("submitted", student, "ps1"), { recursive: true });
      const work = JSON.parse(answered(own));
      if (student === "minji") work.cells.at(-1).attachments = { "photo.png": { "image/png": PIXEL } };
      writeFileSync(file("submitted", student, "ps1", "ps1.ipynb"), JSON.stringify(work));
    }
    await nbgrader("autograde", "ps1");
    browser = await chromium.launch({ executablePath: findChromium() as string, args: HEADLESS_ARGS });
  });
  after(async () => {
    await browser?.close();
    jupyter?.remove();
  });

  async function nbgrader(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await jupyter.python(["-m", "nbgrader", ...args], {
      cwd: file(),
      env: { PYTHONPATH: join(root, "python"), NABLA_LANG: "ko" },
      seconds: 300,
    });
    assert.equal(code, 0, stdout + stderr);
    return stdout + stderr;
  }

  /** The page as a student sees it, with all that it asked the network for. */
  async function open(student: string, width = 800): Promise<{ page: Page; fetched: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 1000 } });
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url().slice(0, 60)));
    await page.goto(pathToFileURL(file("feedback", student, "ps1", "ps1.html")).href);
    mkdirSync(artifacts, { recursive: true });
    await page.screenshot({ path: join(artifacts, `feedback-${student}-${width}.png`), fullPage: true });
    return { page, fetched: fetched.filter((url) => !url.startsWith("data:")) };
  }

  it("is written for each student, and asks the network for nothing", async () => {
    await nbgrader("generate_feedback", "ps1");
    for (const student of Object.keys(answers)) {
      const { page, fetched } = await open(student);
      assert.equal(fetched.length, 1, fetched.join("\n"));
      await page.close();
    }
  });

  it("tells at the top what was earned, and what is not marked yet", async () => {
    const { page } = await open("juno");
    const rows = (await page.locator(".marks tbody tr").allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
    assert.match(rows[0] as string, /^문제 1\. 도함수 .*◐ 2 \/ 7$/);
    assert.match(rows[1] as string, /^문제 2\. 글로 답하기 … 0 \/ 5 · 아직 채점하지 않음$/);
    const each = (await page.locator(".graded > .label .points").allInnerTexts()).map((text) => text.slice(0, 7));
    assert.deepEqual(each, ["✗ 0 / 3", "◐ 2 / 4", "… 0 / 5"]);
    assert.match(await page.locator(".total").innerText(), /^2 \/ 12$/);
    assert.match(await page.locator("#slope-test").innerText(), /slope\(3\)은 6이어야 합니다/);
    await page.close();
  });

  it("has its formulas typeset and its figures drawn, in texts, tables and outputs", async () => {
    const { page } = await open("minji");
    assert.equal(await page.locator(".katex-error").count(), 0);
    assert.ok(await page.locator("h2 .katex").count(), "in a heading");
    assert.ok(await page.locator(".text .katex-display .delimsizing").count(), "a matrix");
    assert.ok(await page.locator("#parts-test td .katex").count(), "in a table of marks");
    assert.ok(await page.locator(".output .katex-display", { hasText: "연쇄법칙" }).count(), "a derivation");
    assert.ok(!/\$|\\begin/.test((await page.locator(".output, .text").allInnerTexts()).join()));
    const drawn = await page.evaluate<[number, string][]>(
      "[...document.querySelectorAll('figure img')].map((one) => [one.naturalWidth, one.alt])",
    );
    assert.equal(drawn.length, 1);
    const photo = await page.evaluate<number>("document.querySelector('#why img')?.naturalWidth");
    assert.equal(photo, 1, "a photo that was pasted");
    for (const [width, alt] of drawn) assert.ok(width > 100 && alt.length > 5, alt);
    await page.close();
  });

  it("keeps what a student wrote within its place", async () => {
    const { page } = await open("juno");
    assert.equal(await page.locator("#why script, #why style").count(), 0);
    assert.match(await page.locator("#why").innerText(), /비용은 5\$ 입니다/);
    assert.equal(await page.locator("#why img[src]").count(), 0);
    assert.match(await page.locator(".pending").innerText(), /^5점은 선생님이 아직 채점하지 않았습니다\.$/);
    assert.ok(await page.locator(".graded.none").first().isVisible());
    await page.close();
  });

  it("fits a phone", async () => {
    const { page } = await open("juno", 360);
    assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= 360);
    await page.close();
  });

  it("describes a figure in words where there is no browser to draw it", async () => {
    const { code, stderr } = await jupyter.python(
      ["-m", "nbgrader", "generate_feedback", "ps1", "--student", "minji", "--force"],
      { cwd: file(), env: { PYTHONPATH: join(root, "python"), NABLA_CHROMIUM: "none", PATH: "" }, seconds: 300 },
    );
    assert.equal(code, 0, stderr);
    assert.match(stderr, /No Chrome, Chromium or Edge was found/);
    const { page } = await open("minji");
    assert.match(await page.locator("figure.undrawn").innerText(), /그림을 그릴 수 없어 글로 설명합니다/);
    await page.close();
    assert.ok(readFileSync(file("feedback", "minji", "ps1", "ps1.html"), "utf8").includes("katex"));
  });
});
