import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium, HEADLESS_ARGS } from "../../../src/workbook/chromium.js";
import { restored } from "../../in-language.js";
import { createNotebook } from "./notebook.js";

restored("NABLA_LANG");
before(() => {
  process.env.NABLA_LANG = "en";
});

const executablePath = findChromium();
const MARK = "/** @browser */\n";

/** What a cell for the page shows, or the sentences about it with their places. */
async function prepared(text: string, language: "typescript" | "javascript" = "typescript") {
  const program = createNotebook(language).prepare(1, MARK + text, "1");
  if ("problems" in program)
    return { problems: program.problems.map(({ message, start }) => `${start - MARK.length} ${message}`) };
  const ended = await program.run();
  program.end();
  const value = ended?.value as Record<symbol, () => Record<string, string>>;
  return { bundle: value[Symbol.for("Jupyter.display")]?.() };
}

/** What JupyterLab does with HTML that it trusts: scripts run when they are made, not when a text of them is put in. */
const RENDER = `(html) => {
  const place = document.createElement("main");
  document.body.replaceChildren(place);
  place.innerHTML = html;
  for (const given of place.querySelectorAll("script")) {
    const script = document.createElement("script");
    for (const { name, value } of given.attributes) script.setAttribute(name, value);
    script.textContent = given.textContent;
    given.replaceWith(script);
  }
}`;
const render = (page: Page, html = "") => page.evaluate(`(${RENDER})(${JSON.stringify(html)})`);

describe("a cell with @browser", () => {
  it("is checked against what a page has, and knows nothing of Node or of the notebook", async () => {
    const { problems } = await prepared(`const b = document.createElement("button");\nb.txt = "";\nprocess.cwd()`);
    assert.equal(problems?.length, 2);
    assert.match(problems?.[0] ?? "", /^46 .*txt/);
    assert.match(problems?.[1] ?? "", /^56 The web page has no process: /);
    assert.match((await prepared("let x = ")).problems?.[0] ?? "", /^\d/);
    assert.deepEqual((await prepared("let x = ;", "javascript")).problems?.length, 1);
    assert.ok((await prepared("let x = 1; x = 'a'; element.id = x", "javascript")).bundle);
  });

  it("says what it cannot import", async () => {
    for (const cell of [`import fs from "fs"`, `const m = await import("./helper")`, `export * from "nabla"`])
      assert.match((await prepared(cell)).problems?.join() ?? "", /^\d+ .*@browser.*"https:\/\/…"/, cell);
    assert.ok((await prepared(`import type { Stats } from "fs"; let s: Stats`)).problems);
  });

  it("leaves the notebook's cells as they are", async () => {
    const engine = createNotebook();
    const cell = engine.prepare(1, `${MARK}const a = document.title; let fetch = a`);
    assert.ok("end" in cell);
    cell.end();
    const next = engine.prepare(2, "const p: NodeJS.Process = process; a");
    assert.ok("problems" in next && next.problems.some(({ message }) => /\ba\b/.test(message)));
    const page = engine.prepare(3, `${MARK}p`);
    assert.match("problems" in page ? (page.problems[0]?.message ?? "") : "", /^The web page has no p: /);
    assert.ok("end" in engine.prepare(4, "const b: number = [1].length; b"));
  });

  describe("in a page", { skip: executablePath ? false : "no Chromium" }, () => {
    let browser: Browser;
    let page: Page;
    const server = createServer(({ url }, response) => {
      const isScript = url === "/far.js";
      response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
      response.end(isScript && "export const far = 'from afar'; export default ', me'");
    });
    const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    before(async () => {
      browser = await chromium.launch({ executablePath: executablePath as string, args: HEADLESS_ARGS });
      page = await browser.newPage();
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    });
    after(async () => {
      await browser?.close();
      server.close();
    });

    /** What stands in the page when the cell has run. */
    async function shown(text: string, language: "typescript" | "javascript" = "typescript"): Promise<string> {
      const { bundle, problems } = await prepared(text, language);
      assert.deepEqual(problems, undefined);
      assert.match(bundle?.["text/plain"] ?? "", /./);
      await page.goto(address());
      await render(page, bundle?.["text/html"]);
      await page.waitForFunction("document.querySelector('main > div')?.textContent");
      return page.evaluate("document.querySelector('main > div').textContent");
    }

    it("runs where its output is, with what it imports, exports and waits for", async () => {
      assert.equal(await shown(`const n: number = await Promise.resolve(2);\nelement.append(String(n * 21))`), "42");
      assert.equal(
        await shown(`export default class A { n = 1 }\nexport const b = new A().n;\nelement.append(\`\${b}\`)`),
        "1",
      );
      const tag = "const tag = (of: any) => { of.told = 'tagged' };\n@tag export class B {}\n";
      assert.equal(await shown(`${tag}element.append((B as any).told)`), "tagged");
      assert.equal(await shown("export default function () {}\nelement.append('no name')"), "no name");
      assert.equal(await shown("export default class {}\nelement.append('no name')"), "no name");
      assert.equal(
        await shown("namespace N { export const b = 1 }\nexport import A = N.b;\nelement.append(String(A))"),
        "1",
      );
      assert.equal(await shown("export default { n: 1 };\nelement.append('a value')"), "a value");
      assert.equal(await shown("element.append(this === undefined ? 'module' : 'script')", "javascript"), "module");
      const from = `"${address()}far.js"`;
      assert.equal(await shown(`import me, { far as away } from ${from};\nelement.append(away, me)`), "from afar, me");
      assert.equal(await shown(`import me, * as all from ${from};\nelement.append(all.far, me)`), "from afar, me");
    });

    it("may hold the text that would end a script", async () => {
      assert.equal(
        await shown(`const html = "<b></b><script></script><!-- <script>";\nelement.append(html)`),
        "<b></b><script></script><!-- <script>",
      );
    });

    it("shows in its place what fails", async () => {
      assert.equal(
        await shown("const none: any = null;\nnone.x()"),
        "TypeError: Cannot read properties of null (reading 'x')",
      );
    });

    it("twice in a page has two places", async () => {
      const text = "element.append('here')";
      const html = await Promise.all([prepared(text), prepared(text)]);
      await render(page, html.map(({ bundle }) => bundle?.["text/html"]).join(""));
      await page.waitForFunction("document.querySelectorAll('main > div')[1]?.textContent");
      assert.deepEqual(
        await page.evaluate("[...document.querySelectorAll('main > div')].map((place) => place.textContent)"),
        ["here", "here"],
      );
    });
  });
});
