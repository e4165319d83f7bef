import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { Output } from "../../src/kernel/web/protocol.js";
import type { Unpacked } from "../../src/site/lab.js";
import { buildSite } from "../../src/site/site.js";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import type { CodeCell, Notebook } from "../../src/workbook/notebook.js";
import { root, script } from "../project.js";
import { difference } from "../site/same-outputs.js";
import { serve } from "../site/serve.js";

const { ensureLite } = await script<{ ensureLite(): Promise<Unpacked> }>("lite.mjs");
const executablePath = findChromium();

describe("JupyterLite on the site", { skip: executablePath ? false : "no Chromium" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-lite-"));
  let browser: Browser;
  let context: BrowserContext;
  let host: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    for await (const _ of buildSite(root, folder, await ensureLite()));
    host = await serve(folder);
    browser = await chromium.launch({ executablePath: executablePath as string, args: HEADLESS_ARGS });
    context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  });
  after(async () => {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The chapter as the link at its page's end opens it, its kernel ready. Other tabs may stand beside it from before. */
  async function openNotebook(language: string, name: string): Promise<{ page: Page; errors: string[] }> {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(host.address) && !/^(data|blob):/.test(request.url())) errors.push(request.url());
    });
    await page.goto(`${host.address}${language}/${name}.html`);
    await page.locator(".download a").first().click();
    await page.locator(".jp-Notebook .jp-CodeCell:visible").first().waitFor({ timeout: 120_000 });
    await page.waitForFunction(`jupyterapp.shell.currentWidget.context?.path === "${language}/${name}.ipynb"`);
    await page.evaluate("jupyterapp.shell.currentWidget.sessionContext.ready");
    await page.waitForFunction("jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'");
    return { page, errors };
  }

  const notebookOf = (page: Page) =>
    page.evaluate("jupyterapp.shell.currentWidget.content.model.toJSON()") as Promise<Notebook>;
  const codeOf = ({ cells }: Notebook) => cells.filter((cell): cell is CodeCell => cell.cell_type === "code");
  /** Starts a command; its end shows in the notebook. */
  const start = (page: Page, command: string, args: object = {}) =>
    page.evaluate(`void jupyterapp.commands.execute("${command}", ${JSON.stringify(args)})`);
  const idle = (page: Page) =>
    page.waitForFunction("jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'", undefined, {
      timeout: 60_000,
    });
  const write = (page: Page, code: string) =>
    page.evaluate(
      `jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.setSource(${JSON.stringify(code)})`,
    );
  const active = (page: Page) =>
    page.evaluate("jupyterapp.shell.currentWidget.content.activeCell.model.toJSON()") as Promise<CodeCell>;

  test("a chapter opens, and all of its cells give what they give in the notebook", async () => {
    const { page, errors } = await openNotebook("en", "01-definition");
    const count = codeOf(await notebookOf(page)).length;
    await start(page, "notebook:run-all-cells");
    await page.waitForFunction(
      `jupyterapp.shell.currentWidget.content.model.toJSON().cells.some(({ execution_count }) => execution_count === ${count})`,
      undefined,
      { timeout: 240_000 },
    );
    await idle(page);
    const committed = JSON.parse(
      readFileSync(join(root, "notebooks", "en", "01-definition.ipynb"), "utf8"),
    ) as Notebook;
    const [here, there] = [codeOf(await notebookOf(page)), codeOf(committed)];
    assert.deepEqual(
      here.map(({ execution_count }) => execution_count),
      here.map((_, n) => n + 1),
    );
    for (const [n, { id, outputs }] of here.entries()) {
      const made = outputs.map(({ output_type: type, ...output }) => ({ type, ...output }) as Output);
      assert.equal(difference(id, made, (there[n] as CodeCell).outputs), "");
    }
    assert.deepEqual(errors, []);
    await page.close();
  });

  test("an endless loop is interrupted, the next cell runs, and what was written is there again", async () => {
    const { page } = await openNotebook("ko", "02-rules");
    await page.evaluate("jupyterapp.commands.execute('notebook:insert-cell-above')");
    await write(page, "for (;;) {}");
    await start(page, "notebook:run-cell");
    await page.waitForFunction("jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'busy'");
    await start(page, "notebook:interrupt-kernel");
    await page.waitForFunction(
      "jupyterapp.shell.currentWidget.content.activeCell.model.toJSON().outputs?.length > 0",
      undefined,
      { timeout: 30_000 },
    );
    assert.match(JSON.stringify(await active(page)), /멈추었습니다/);
    await idle(page);
    await write(page, "6 * 7");
    await start(page, "notebook:run-cell");
    await page.locator(".jp-OutputArea-output", { hasText: /^42$/ }).waitFor({ timeout: 60_000 });
    await page.evaluate("jupyterapp.commands.execute('docmanager:save')");
    await page.close();
    const { page: again } = await openNotebook("ko", "02-rules");
    assert.equal((await notebookOf(again)).cells.filter(({ source }) => String(source) === "6 * 7").length, 1);
    // A fresh copy stands beside it.
    await again.evaluate("jupyterapp.commands.execute('nabla:fresh')");
    await again.waitForFunction("/-copy/.test(jupyterapp.shell.currentWidget.context.path)");
    assert.equal((await notebookOf(again)).cells.filter(({ source }) => String(source) === "6 * 7").length, 0);
    assert.equal(await again.locator(".lm-MenuBar-itemLabel", { hasText: "파일" }).count(), 1);
    await again.close();
  });
});
