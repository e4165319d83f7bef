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
        const { page, errors } = await open(
          `${language}/${name.replace("00-start", "index").replace(".ipynb", ".html")}`,
        );
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

  describe("a hostile cell", () => {
    test("reaches no storage, no network and no page", async () => {
      const { page } = await open("en/01-definition.html");
      await page.evaluate("localStorage.setItem('nabla:secret', 'mine'); indexedDB.open('mine')");
      const tried = `const all = globalThis as any, got: Record<string, unknown> = {};
const attempt = async (name: string, act: () => unknown) => {
  try { got[name] = await Promise.race([act(), new Promise((_, no) => setTimeout(no, 500, new Error("nothing")))]); } catch (error) { got[name] = "refused"; }
};
await attempt("storage", () => all.localStorage.getItem("nabla:secret"));
await attempt("database", () => new Promise((yes, no) => { const o = all.indexedDB.open("mine"); o.onsuccess = () => yes("open"); o.onerror = no; }));
await attempt("cache", () => all.caches.open("mine").then(() => "open"));
await attempt("fetch", () => all.fetch("${host.address}stolen"));
await attempt("elsewhere", () => all.fetch("http://127.0.0.1:9/stolen"));
await attempt("socket", () => new Promise((yes, no) => { const s = new all.WebSocket("ws://127.0.0.1:9/"); s.onopen = yes; s.onerror = no; }));
await attempt("module", () => import("${host.address}" + "assets/stolen.js"));
await attempt("script", () => all.importScripts("${host.address}assets/stolen.js"));
await attempt("request", () => { const x = new all.XMLHttpRequest(); x.open("GET", "${host.address}stolen", false); x.send(); return x.status; });
await attempt("channel", () => all.postMessage("stolen"));
await attempt("parent", () => all.parent.document.title);
await attempt("worker", () => new Promise((yes, no) => {
  const inner = new all.Worker(all.URL.createObjectURL(new all.Blob(["fetch('${host.address}stolen').then(() => postMessage('got'), () => postMessage('refused'))"])));
  inner.onmessage = ({ data }: any) => data === "got" ? yes(data) : no(data); inner.onerror = no;
}));
got`;
      await write(page, "loss", tried);
      const [{ outputs }] = (await run(page, "loss")) as [Ran];
      const text = JSON.stringify(outputs);
      for (const name of ["storage", "database", "cache", "fetch", "elsewhere", "socket", "module", "script"])
        assert.match(text, new RegExp(`${name}: 'refused'`), `${name}: ${text}`);
      for (const name of ["request", "channel", "parent", "worker"])
        assert.match(text, new RegExp(`${name}: 'refused'`), text);
      assert.deepEqual(
        host.asked.filter((path) => path.includes("stolen")),
        [],
      );
      await page.context().close();
    });

    test("cannot flood the page, by printing or with a stolen port", async () => {
      const { page } = await open("en/01-definition.html");
      await write(page, "loss", "for (;;) console.log('x'.repeat(1000));");
      await page.locator("#cell-loss [data-action=run]").click();
      await page.locator("#cell-loss .fresh", { hasText: "too much output" }).waitFor();
      assert.ok((await shown(page, "loss")).length < 1_100_000);
      await page.locator("#cell-loss [data-action=stop]").click();
      await page.waitForFunction("ran.at(-1)?.ended === 'forgotten'");
      const steal = `let port: any;
const { get } = Object.getOwnPropertyDescriptor((globalThis as any).MessageEvent.prototype, "data")!;
Object.defineProperty((globalThis as any).MessageEvent.prototype, "data", { get() { port ??= this.currentTarget; return get!.call(this); } });`;
      await write(page, "loss", steal);
      await run(page, "loss");
      await write(page, "machine", "for (;;) port.postMessage({ type: 'outputs', outputs: [] });");
      await page.locator("#cell-machine [data-action=run]").click();
      await page.waitForFunction("ran.at(-1)?.ended === 'flooded'");
      assert.match(await status(page, "machine"), /more to the page than it can take/);
      await write(page, "loss", "1 + 1");
      await run(page, "loss");
      assert.equal(await shown(page, "loss"), "2");
      await page.context().close();
    });

    test("shows no markup that runs, loads, or reaches out of its place", async () => {
      const { page, errors } = await open("en/01-definition.html");
      const refused: string[] = [];
      page.on("requestfailed", (request) => {
        if (/csp/i.test(request.failure()?.errorText ?? "")) refused.push(request.url());
      });
      const away = "https://elsewhere.example/";
      const cell = `import { html, md, svg } from "nabla/display";
display(html\`<script>stolen = 1</script><img src="${away}a.png" onerror="stolen = 1"><img src=x onerror="stolen = 1"><a href="javascript:stolen=1">link</a><iframe src="${away}"></iframe><style>body { display: none }</style><div id="found" style="position:fixed; inset:0; background:url(${away}b.png)">over</div><form action="${away}"><input name="password"></form>\`);
display(svg\`<svg xmlns="http://www.w3.org/2000/svg" onload="stolen = 1"><script>stolen = 1</script><image href="${away}c.png"/><text y="20">drawn</text></svg>\`);
display(md\`<img src=x onerror="stolen = 1"> $\\href{javascript:stolen=1}{x}$ \\n\\n[away](javascript:stolen=1)\`);
const figure = { data: [{ type: "scatter", x: [1], y: [1] }], layout: { images: [{ source: "${away}d.png", x: 0, y: 1, sizex: 1, sizey: 1 }] } };
display({ [Symbol.for("Jupyter.display")]: () => ({ "application/vnd.plotly.v1+json": figure, "text/plain": "figure" }) });
display({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": 5, "text/latex": "$$\\\\href{javascript:stolen=1}{x}$$" }) });`;
      await write(page, "loss", cell);
      const [{ outputs, ended }] = (await run(page, "loss")) as [Ran];
      assert.equal(ended, "ok", JSON.stringify(outputs));
      await page.locator("#cell-loss .fresh .live .plotly").first().waitFor();
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate("typeof stolen"), "undefined");
      const left = (await page.evaluate(
        "[...document.querySelectorAll('.fresh :is(script, iframe, style, form, input, [onerror], [onload], [href^=javascript])')].map((one) => one.outerHTML)",
      )) as string[];
      assert.deepEqual(
        left.filter((html) => !/plotly|js-/.test(html)),
        [],
      );
      assert.ok(await page.locator("header.bar a.home").isVisible());
      await page.locator("#page-contents summary").click();
      assert.deepEqual(
        errors.filter((one) => !refused.includes(one)),
        [],
      );
      await page.context().close();
    });

    test("keeps what an exercise's check records, and nothing else", async () => {
      const { page } = await open("en/01-definition.html");
      const cell = `const { store } = (globalThis as any)[Symbol.for("nabla.kernel")];
store.write("theme", "dark");
store.write("cell:en/01-definition/machine", "stolen");
store.write("nabla-progress.json", JSON.stringify({ "01-2": { state: "right", tries: 1, hints: 0 }, stolen: "x".repeat(10) }));
store.write("nabla-progress.json", "no record");`;
      await write(page, "loss", cell);
      await run(page, "loss");
      await write(page, "machine", 'import { exercise } from "nabla";\nexercise("01-1").check("3")');
      await run(page, "machine");
      await page.locator('#exercise-01-1[data-state="right"]').waitFor();
      const there = (await page.evaluate("Object.keys(localStorage).sort()")) as string[];
      assert.deepEqual(there, [
        "nabla:cell:en/01-definition/loss",
        "nabla:cell:en/01-definition/machine",
        "nabla:nabla-progress.json",
      ]);
      assert.doesNotMatch(String(await page.evaluate("JSON.stringify(localStorage)")), /stolen":|no record"/);
      await page.context().close();
    });
  });

  test("the editor completes, explains, and marks what is wrong, in the page's language", async () => {
    const { page, errors } = await open("ko/01-definition.html");
    await write(page, "loss", 'import { deriv } from "nabla";');
    const editor = page.locator("#cell-loss .cm-content");
    await editor.press("Home");
    for (let i = 0; i < 14; i++) await editor.press("ArrowRight");
    await editor.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "derivativeByDefinition" }).waitFor();
    await editor.press("Escape");
    await editor.fill("const wrong: number = 'text';\nMath.hypot(3, 4)");
    await page.locator(".cm-lintRange-error").waitFor();
    await page.locator(".cm-lintRange-error").hover();
    assert.match(await page.locator(".cm-tooltip-lint").innerText(), /[가-힣]/);
    await page.locator("#cell-loss .cm-line", { hasText: "hypot" }).locator("span").first().hover();
    await page.mouse.move(0, 0);
    await page
      .locator("#cell-loss .cm-line")
      .nth(1)
      .hover({ position: { x: 50, y: 8 } });
    await page.locator(".note", { hasText: "square root of the sum of squares" }).waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
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
