import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import type { ExecuteReply, Output } from "../../src/kernel/web/protocol.js";
import { buildSite } from "../../src/site/site.js";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { same } from "../../src/workbook/compare.js";
import { type CellOutput, type CodeCell, joined, type Multiline, type Notebook } from "../../src/workbook/notebook.js";
import { root } from "../project.js";
import { serve } from "./serve.js";

const executablePath = findChromium();
const all = process.env.NABLA_TEST === "all";
const CHAPTERS = all ? /^\d\d-/ : /^(01|03|09)-/;

/**
 * These show rounding errors themselves, which differ from browser to browser: `Math.exp` and its like are the standard's only to
 * the last digits.
 */
const ROUNDING = ["error-against-step", "experiment-valley", "library-version"];

/** What the page tells of a cell that has run. */
interface Ran {
  id: string;
  outputs: Output[];
  ended: ExecuteReply["status"] | "forgotten" | "flooded";
}

describe("cells on the page", { skip: executablePath ? false : "no Chromium" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-cells-"));
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    for await (const _ of buildSite(root, folder));
    host = await serve(folder);
    browser = await chromium.launch({ executablePath: executablePath as string, args: HEADLESS_ARGS });
  });
  after(async () => {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page that counts its cells' ends; its errors fail the test. */
  async function open(path: string, page?: Page): Promise<{ page: Page; errors: string[] }> {
    const opened = page ?? (await (await browser.newContext()).newPage());
    const errors: string[] = [];
    opened.on("pageerror", (error) => errors.push(String(error)));
    opened.on("request", (request) => {
      if (!request.url().startsWith(host.address) && !/^(data|blob):/.test(request.url())) errors.push(request.url());
    });
    await opened.addInitScript("globalThis.ran = []; addEventListener('ran', ({ detail }) => ran.push(detail));");
    await opened.goto(host.address + path);
    return { page: opened, errors };
  }

  /** Runs the cell; what the page tells of it and of those that ran before it. */
  async function run(page: Page, id: string): Promise<Ran[]> {
    const before = (await page.evaluate("ran.length")) as number;
    await page.locator(`#cell-${id} [data-action=run]`).click();
    await page.waitForFunction(`ran.slice(${before}).some(({ id }) => id === "${id}")`, undefined, {
      timeout: 120_000,
    });
    return (await page.evaluate(`ran.slice(${before})`)) as Ran[];
  }

  /** Puts the text into the cell's editor. */
  async function write(page: Page, id: string, text: string): Promise<void> {
    const cell = page.locator(`#cell-${id}`);
    if ((await cell.locator(".cm-content").count()) === 0) await cell.locator("[data-action=edit]").click();
    await cell.locator(".cm-content").fill(text);
  }

  const shown = (page: Page, id: string) => page.locator(`#cell-${id} .fresh`).innerText();
  const status = (page: Page, id: string) => page.locator(`#cell-${id} .status`).innerText();

  for (const language of ["en", "ko"])
    for (const name of readdirSync(join(root, "notebooks", language)).filter((file) => CHAPTERS.test(file)))
      test(`${language}/${name}: every cell gives on the page what it gives in the notebook`, async () => {
        const { page, errors } = await open(`${language}/${name.replace(".ipynb", ".html")}`);
        const ids = (await page.evaluate(
          "[...document.querySelectorAll('.cell')].map((one) => one.dataset.cell)",
        )) as string[];
        const ran = await run(page, ids.at(-1) as string);
        assert.deepEqual(
          ran.map(({ id }) => id),
          ids,
        );
        const notebook = JSON.parse(readFileSync(join(root, "notebooks", language, name), "utf8")) as Notebook;
        for (const { id, outputs, ended } of ran) {
          assert.equal(ended, "ok", `${id}: ${JSON.stringify(outputs)}`);
          const { outputs: committed } = notebook.cells.find((cell) => cell.id === id) as CodeCell;
          const [here, there] = [whole(outputs).map(comparable), committed.map(comparable)];
          const form = ROUNDING.includes(id) ? blank : numbered;
          assert.ok(same(form(here), form(there)), `${id}: ${JSON.stringify({ here, there }, null, 1)}`);
        }
        assert.deepEqual(errors, []);
        await page.context().close();
      });

  test("an endless loop is stopped, the page answers meanwhile, and what stands above runs again before the next cell", async () => {
    const { page, errors } = await open("en/01-definition.html");
    await run(page, "average-by-hand");
    await write(page, "average-by-hand", "console.log('before'); for (;;);");
    await page.locator("#cell-average-by-hand [data-action=run]").click();
    await page
      .locator("#cell-average-by-hand .fresh pre", { hasText: "before" })
      .waitFor({ timeout: 200 })
      .catch(() => {});
    await page.locator("#page-contents summary").click();
    assert.ok(await page.locator(".contents nav").isVisible());
    await page.locator("#page-contents summary").click();
    await page.locator("#cell-average-by-hand [data-action=stop]").click();
    await page.waitForFunction("ran.at(-1).ended === 'forgotten'");
    assert.match(await status(page, "average-by-hand"), /variables of the cells above are gone/);
    await write(page, "average-by-hand", "loss(3)");
    const ran = await run(page, "average-by-hand");
    assert.deepEqual(
      ran.map(({ id }) => id),
      ["loss", "machine", "average-by-hand"],
    );
    assert.equal(await shown(page, "average-by-hand"), "0");
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("a cell that only waits is interrupted, and the variables live on", async () => {
    const { page } = await open("en/01-definition.html");
    await write(page, "loss", "let lives = 7; await new Promise(() => {})");
    await page.locator("#cell-loss [data-action=run]").click();
    await page.locator("#cell-loss[data-run=runs]").waitFor();
    await page.waitForTimeout(3000);
    await page.locator("#cell-loss [data-action=stop]").click();
    await page.waitForFunction("ran.length === 1");
    assert.match(await shown(page, "loss"), /Interrupted/);
    await write(page, "machine", "lives");
    await run(page, "machine");
    assert.equal(await shown(page, "machine"), "7");
    await page.context().close();
  });

  test("outputs are the notebook's: text, typeset, tables, figures, errors with line and caret", async () => {
    const { page, errors } = await open("en/01-definition.html");
    const gives = async (text: string) => {
      await write(page, "loss", text);
      await run(page, "loss");
      return shown(page, "loss");
    };
    assert.match(
      await gives("console.log({ a: [1, 'two'] }); console.error('bad')"),
      /^\{ a: \[ 1, 'two' \] \}\s+bad\s*$/,
    );
    assert.match(await gives("console.table([{ a: 1 }])"), /│ \(index\) │ a │/);
    assert.match(await gives("const zero = null;\n  zero.f"), /TypeError[\s\S]*line 2[\s\S]*> 2 │?.*zero\.f\n.*\^/);
    assert.match(await gives("const n: string = 1"), /TypeScriptError: [\s\S]*\^/);
    assert.match(await gives("Promise.reject(new RangeError('floating'))"), /RangeError: floating/);
    assert.match(await gives("setTimeout(() => { throw new Error('late') }, 5)"), /Error: late/);
    assert.match(await gives("setTimeout(() => console.log('in time'), 20); 1"), /^1\s+in time\s*$/);
    assert.match(await gives("import { readFileSync } from 'node:fs'"), /on this page there is no file system/);
    assert.match(await gives("import lodash from 'lodash'"), /on this page there is only "nabla"/);
    assert.match(await gives("process.exit()"), /process belongs to Node/);
    assert.match(await gives("fetch('/')"), /cannot reach the network/);
    await gives("import { derivative, curve } from 'nabla'; display(curve('x^2')); derivative('x^2')");
    await page.locator("#cell-loss .fresh .katex").first().waitFor();
    await page.locator("#cell-loss .fresh .live .plotly").first().waitFor();
    assert.match(await gives("import { table } from 'nabla/display'; table([{ a: 1 }])"), /a\n1/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("prompt() asks on the page, at the top level and in async functions; elsewhere it says why it cannot", async () => {
    const { page } = await open("ko/01-definition.html");
    await write(page, "loss", "const ask = async () => prompt('둘째?'); prompt('첫째?') + (await ask())");
    await page.locator("#cell-loss [data-action=run]").click();
    for (const [question, answer] of [
      ["첫째?", "1"],
      ["둘째?", "2"],
    ] as const) {
      const form = page.locator("#cell-loss form.ask", { hasText: question });
      await form.locator("input").fill(answer);
      await form.locator("button").click();
    }
    await page.waitForFunction("ran.length === 1");
    assert.match(await shown(page, "loss"), /'12'/);
    await write(page, "loss", "[1].map(() => prompt('?'))");
    await run(page, "loss");
    assert.match(await shown(page, "loss"), /async 함수 안에서/);
    await page.context().close();
  });

  test("what was changed is there after a reload, says when the chapter has changed, and can be reset", async () => {
    const { page } = await open("en/01-definition.html");
    await write(page, "loss", "6 * 7");
    await page.reload();
    assert.equal(await page.locator("#cell-loss pre.code").first().innerText(), "6 * 7");
    assert.deepEqual(await page.evaluate("ran"), []);
    await run(page, "loss");
    assert.equal(await shown(page, "loss"), "42");
    await page.locator("#cell-loss [data-action=reset]").click();
    await page.locator("#cell-loss.changed").waitFor({ state: "detached" });
    assert.match(await page.locator("#cell-loss pre.code").first().innerText(), /const loss/);
    const name = "nabla:cell:en/01-definition/";
    await page.evaluate(`localStorage.setItem("${name}loss", '{"hash":"0","text":"old one"}');
      localStorage.setItem("${name}gone", '{"hash":"0","text":"from a cell that was here"}');
      localStorage.setItem("${name}machine", '{"hash":"0","te');`);
    await page.reload();
    assert.match(await status(page, "loss"), /chapter's cell has changed/);
    assert.equal(await page.locator("#cell-loss pre.code").first().innerText(), "old one");
    assert.match(await status(page, "machine"), /damaged/);
    await page.locator("details.gone summary").click();
    assert.match(await page.locator("details.gone").innerText(), /from a cell that was here/);
    await page.context().close();
  });

  test("a full storage is said, and what was written stays in the editor and can be linked to", async () => {
    const { page } = await open("en/01-definition.html");
    await page.evaluate("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }");
    await write(page, "loss", "1 + 1");
    assert.match(await status(page, "loss"), /cannot be stored/);
    await run(page, "loss");
    assert.equal(await shown(page, "loss"), "2");
    await page.context().close();
  });

  test("two tabs: one in which nobody writes follows, otherwise both versions are kept", async () => {
    const { page } = await open("en/01-definition.html");
    const { page: other } = await open("en/01-definition.html", await page.context().newPage());
    await write(page, "loss", "'first tab'");
    await other.locator("#cell-loss pre.code", { hasText: "first tab" }).waitFor();
    await write(other, "loss", "'second tab'");
    await page.locator("#cell-loss .status", { hasText: "another tab" }).waitFor();
    await page.locator("#cell-loss .cm-content").fill("'first again'");
    await page.reload();
    await page.locator("#cell-loss .status button").click();
    assert.equal(await page.locator("#cell-loss pre.code").first().innerText(), "'second tab'");
    await page.context().close();
  });

  test("a link carries one changed cell and runs nothing; one that was cut says so", async () => {
    const { page } = await open("en/01-definition.html");
    await write(page, "loss", "globalThis.linked = '한글 코드'; linked");
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))");
    await page.locator("#cell-loss [data-action=link]").click();
    const link = await page.locator("#cell-loss .status input").inputValue();
    const { page: fresh } = await open(link.replace(host.address, ""));
    await fresh.locator("#cell-loss .status", { hasText: "came with the link" }).waitFor();
    assert.match(await fresh.locator("#cell-loss pre.code").first().innerText(), /한글 코드/);
    assert.deepEqual(await fresh.evaluate("ran"), []);
    assert.equal(await fresh.evaluate("localStorage.length"), 0);
    const { page: cut } = await open(link.slice(0, -9).replace(host.address, ""));
    await cut.locator("#cell-loss .status", { hasText: "cut or damaged" }).waitFor();
    assert.match(await cut.locator("#cell-loss pre.code").first().innerText(), /const loss/);
    for (const one of [page, fresh, cut]) await one.context().close();
  });
});

/** Printed text comes in parcels. */
function whole(outputs: readonly Output[]): Output[] {
  const made: Output[] = [];
  for (const output of outputs) {
    const last = made.at(-1);
    if (output.type === "stream" && last?.type === "stream" && last.name === output.name) last.text += output.text;
    else made.push({ ...output });
  }
  return made;
}

/** What a reader sees of an output; pictures depend on the browser that drew them. */
function comparable(output: Output | CellOutput): unknown {
  const type = "type" in output ? output.type : output.output_type;
  if (!("data" in output)) return "text" in output ? [type, joined(output.text as Multiline)] : [type];
  const entries = Object.entries(output.data).filter(([mime]) => mime !== "image/svg+xml");
  return [type, entries.map(([mime, data]) => [mime, /json$/.test(mime) ? data : joined(data as Multiline)]).sort()];
}

/** All but the numbers; of a list that many of it are there. */
function blank(value: unknown): unknown {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return value.replace(/[\d.]+(e?[-−]\d+)?/g, "0");
  if (Array.isArray(value)) return value.map(blank);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blank(one)]));
}

/** Texts cut where numbers stand in them, so that those are compared as numbers. */
function numbered(value: unknown): unknown {
  if (typeof value === "string") {
    const parts = value.split(/(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/);
    return parts.map((part, i) => (i % 2 === 1 ? Number(part) : part));
  }
  if (Array.isArray(value)) return value.map(numbered);
  return value;
}
