import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { run, shown, skip, status, useSite, write } from "./cells-page.js";

describe("changed cells", { skip }, () => {
  const site = useSite();
  const { open } = site;

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
    assert.match(await page.locator(".unkept").innerText(), /Nothing more can be kept/);
    await run(page, "loss");
    assert.equal(await shown(page, "loss"), "2");
    await page.context().close();
  });

  test("a storage that fills up during a visit costs nothing while the page is open, and is written to when there is room", async () => {
    const { page, errors } = await open("en/01-definition.html");
    await page.evaluate(`for (let size = 2 ** 20, count = 0; size > 0; size >>= 1)
      try { for (;;) localStorage.setItem("filling " + ++count, "a".repeat(size)); } catch {}`);
    await page.locator("button.theme").click();
    await page.locator(".unkept").waitFor();
    assert.equal(await page.evaluate("document.documentElement.dataset.theme"), "dark");
    const bring = (text: string) =>
      page
        .locator(".records input")
        .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
    const said = page.locator(".records [role=status]").first();
    await page.locator("#page-contents summary").click();
    for (const none of ["[]", "null", "not JSON", '{"01-2":{"state":"great","tries":1,"hints":0}}']) {
      await bring(none);
      await said.filter({ hasText: "That is no progress file." }).waitFor();
      await bring('{"01-1":{"state":"right","tries":1,"hints":0}}');
      await said.filter({ hasText: "✓" }).waitFor();
    }
    await page.locator('#exercise-01-1[data-state="right"]').waitFor();
    await page.locator("#page-contents summary").click();
    await page.locator("#exercise-01-2 input").first().fill("typed");
    await write(page, "loss", "6 * 7");
    assert.equal(await page.locator(".unkept").count(), 1);
    await page.evaluate(
      "for (const name of Object.keys(localStorage)) if (name.startsWith('filling')) localStorage.removeItem(name)",
    );
    await write(page, "machine", "'there is room again'");
    await page.locator(".unkept").waitFor({ state: "detached" });
    await page.reload();
    assert.equal(await page.locator("#cell-loss pre.code").first().innerText(), "6 * 7");
    assert.equal(await page.locator("#exercise-01-2 input").first().inputValue(), "typed");
    await page.locator('#exercise-01-1[data-state="right"]').waitFor();
    assert.deepEqual(errors, []);
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
    const { page: fresh } = await open(link.replace(site.host.address, ""));
    await fresh.locator("#cell-loss .status", { hasText: "came with the link" }).waitFor();
    assert.match(await fresh.locator("#cell-loss pre.code").first().innerText(), /한글 코드/);
    assert.deepEqual(await fresh.evaluate("ran"), []);
    assert.equal(await fresh.evaluate("localStorage.length"), 0);
    const { page: opened } = await open("en/01-definition.html");
    await write(opened, "loss", "'my own'");
    await opened.evaluate(`location.href = ${JSON.stringify(link)}`);
    await opened.locator("#cell-loss pre.code", { hasText: "한글 코드" }).waitFor();
    await write(opened, "loss", "'written over the link'");
    await opened.goto(`${site.host.address}en/01-definition.html`);
    assert.equal(await opened.locator("#cell-loss pre.code").first().innerText(), "'written over the link'");
    await opened.locator("#cell-loss .status button").click();
    assert.equal(await opened.locator("#cell-loss pre.code").first().innerText(), "'my own'");
    const { page: cut } = await open(link.slice(0, -9).replace(site.host.address, ""));
    await cut.locator("#cell-loss .status", { hasText: "cut or damaged" }).waitFor();
    assert.match(await cut.locator("#cell-loss pre.code").first().innerText(), /const loss/);
    for (const one of [page, fresh, opened, cut]) await one.context().close();
  });
});
