import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { builtSite } from "./built.js";
import { skip, useSite } from "./cells-page.js";

test("each heading names its counterpart on the other language's page, and is named by it", async (t) => {
  const { folder, pages, remove } = await builtSite();
  t.after(remove);
  const headings = (page: string) =>
    [...readFileSync(join(folder, page), "utf8").matchAll(/<h[1-6] id="([^"]+)"(?: data-counterpart="([^"]+)")?/g)].map(
      ([, id, counterpart]) => [id, counterpart],
    );
  const korean = pages.filter((page) => page.startsWith("ko/"));
  assert.equal(korean.length, 13);
  for (const page of korean) {
    const there = headings(page.replace("ko/", "en/"));
    assert.deepEqual(
      headings(page),
      there.map(([id, counterpart]) => [counterpart, id]),
      page,
    );
  }
});

describe("the switch of language keeps the place", { skip }, () => {
  const { open } = useSite();

  /** The address of what stands at the top of the window's text, just below the bar. */
  const atTop = (page: Page) =>
    page.evaluate(`[...document.querySelectorAll('main [id]')].find((one) => {
      const below = one.getBoundingClientRect().top - document.querySelector('.bar').getBoundingClientRect().bottom;
      return below > -1 && below < 12;
    })?.id`);
  const switchTo = async (page: Page, language: string) => {
    await page.locator("a.language").click();
    await page.waitForURL((url) => url.pathname.includes(`/${language}/`));
    await page.waitForLoadState();
  };
  const see = (page: Page, id: string, block = "start") =>
    page.evaluate(`document.getElementById(${JSON.stringify(id)}).scrollIntoView({ block: "${block}" })`);

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test(`to a section, a cell, an exercise, and back, in a window of ${width} pixels`, async () => {
      const { page, errors } = await open("ko/04-chain-rule.html");
      await page.setViewportSize({ width, height });
      await page.evaluate("document.fonts.ready.then(() => 0)");
      for (const [ko, en] of [
        ["정말-약분일까요", "is-it-really-cancelling"],
        ["cell-graph-of-exp", "cell-graph-of-exp"],
        ["exercise-04-6", "exercise-04-6"],
      ] as const) {
        await see(page, ko);
        await switchTo(page, "en");
        assert.equal(await atTop(page), en);
        await switchTo(page, "ko");
        assert.equal(await atTop(page), ko);
      }
      assert.deepEqual(errors, []);
      await page.context().close();
    });

  test("a heading further down in the window is what is read; a term of the glossary stays the same", async () => {
    const { page } = await open("en/04-chain-rule.html");
    await see(page, "the-computational-graph");
    await page.evaluate("scrollBy(0, -120)");
    await switchTo(page, "ko");
    assert.equal(await atTop(page), "계산-그래프");
    await page.goto(page.url().replace(/\/ko\/.*$/, "/en/glossary.html"));
    await see(page, "momentum-모멘텀");
    await switchTo(page, "ko");
    assert.equal(await atTop(page), "momentum-모멘텀");
    await page.context().close();
  });

  test("from a page's beginning to its beginning, by a key as well", async () => {
    const { page } = await open("ko/04-chain-rule.html");
    await page.locator("a.language").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/en\/04-chain-rule\.html$/);
    await see(page, "is-it-really-cancelling");
    await page.locator("a.language").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/ko/);
    await page.waitForLoadState();
    assert.equal(await atTop(page), "정말-약분일까요");
    await page.context().close();
  });
});
