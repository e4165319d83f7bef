import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { run, shown, skip, status, useSite, write } from "./cells-page.js";

describe("a running cell", { skip }, () => {
  const site = useSite();
  const { open } = site;

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
    await write(page, "loss", "let lives = 7; console.log('waits'); await new Promise(() => {})");
    await page.locator("#cell-loss [data-action=run]").click();
    await page.locator("#cell-loss .fresh pre", { hasText: "waits" }).waitFor();
    await page.locator("#cell-loss [data-action=stop]").click();
    await page.waitForFunction("ran.length === 1");
    assert.match(await shown(page, "loss"), /Interrupted/);
    await write(page, "machine", "lives");
    await run(page, "machine");
    assert.equal(await shown(page, "machine"), "7");
    await page.context().close();
  });

  test("what waits is stopped too: while the kernel still loads, behind another cell, and while a cell above runs", async () => {
    const { page, errors } = await open("en/01-definition.html");
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // As soon as the service worker is ready it asks for the page's files, and the page's own routes do not see that.
    await page.context().route("**/kernel.js", async (route) => {
      await held;
      await route.continue();
    });
    const press = (id: string, action: string) => page.locator(`#cell-${id} [data-action=${action}]`).click();
    const isStopped = (id: string) =>
      page.locator(`#cell-${id} .status`, { hasText: "Stopped: this cell has not been run." }).waitFor();
    for (const id of ["loss", "machine"]) await press(id, "run");
    for (const id of ["machine", "loss"]) {
      await press(id, "stop");
      await isStopped(id);
    }
    assert.equal(await page.locator("[data-run]").count(), 0);
    release();
    await write(page, "loss", "console.log('waits'); await new Promise(() => {})");
    await press("machine", "run");
    await page.locator("#cell-loss .fresh", { hasText: "waits" }).waitFor();
    await press("average-by-hand", "run");
    await press("average-by-hand", "stop");
    await isStopped("average-by-hand");
    await press("machine", "stop");
    await isStopped("machine");
    await write(page, "loss", "const loss = (w: number) => w; 'done'");
    const ran = await run(page, "machine");
    assert.deepEqual(
      ran.map(({ id, ended }) => [id, ended]),
      [
        ["loss", "ok"],
        ["machine", "ok"],
      ],
    );
    assert.deepEqual(errors, []);
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
    await page.mouse.move(0, 0);
    await editor.fill('import { derivative } from "nabla";\nderivative("x^2")');
    await page
      .locator("#cell-loss .cm-line")
      .nth(1)
      .hover({ position: { x: 50, y: 8 } });
    await page.locator(".note", { hasText: "with the rule of every step" }).waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});
