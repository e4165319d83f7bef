import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Frame, Page } from "playwright-core";
import { exercises } from "../../src/exercise/bank.js";
import { run, shown, skip, useSite, write } from "./cells-page.js";

describe("parts of the site on others' pages", { skip }, () => {
  const site = useSite();
  const { open } = site;

  // Somebody's blog, of another origin, with what was copied from the chapter's page.
  let blog: Server;
  let post = "";
  before(async () => {
    blog = createServer((_, response) =>
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(post),
    );
    await new Promise<void>((resolve) => blog.listen(0, "127.0.0.1", resolve));
  });
  after(() => blog.close());

  /** The chapter's page with a button at every part. */
  async function openWithButtons(path: string): Promise<Page> {
    const { page } = await open(path);
    await page.locator(".download [data-action=embed]").click();
    await page.locator(".embedding").first().waitFor();
    return page;
  }

  /** The code that the chapter's page gives for a part of it. */
  async function codeFor(page: Page, part: string): Promise<string> {
    const place = page.locator(`${part} + .embedding`).first();
    await place.locator("button").click();
    return place.locator("textarea").inputValue();
  }

  /** The blog's page with these parts; their frames in this order. */
  async function openBlog(page: Page, codes: readonly string[]): Promise<Frame[]> {
    post = `<!doctype html><meta charset="utf-8"><title>Blog</title><body style="width: 600px"><h1>My lesson</h1>\n${codes.join("\n<p>and</p>\n")}`;
    await page.goto(`http://127.0.0.1:${(blog.address() as AddressInfo).port}/`);
    const frames: Frame[] = [];
    for (const frame of await page.locator("iframe").all()) {
      await frame.scrollIntoViewIfNeeded();
      frames.push((await (await frame.elementHandle())?.contentFrame()) as Frame);
    }
    return frames;
  }

  /** Waits until the frame is as high as its page, and says how high. */
  async function fits(page: Page, frame: Frame): Promise<number> {
    let heights: unknown[] = [];
    for (let turn = 0; turn < 50; turn++) {
      const outer = await page
        .locator("iframe")
        .first()
        .evaluate((one) => one.clientHeight);
      heights = [outer, await frame.evaluate("document.documentElement.getBoundingClientRect().height")];
      if (outer === Math.ceil(heights[1] as number)) return outer;
      await page.waitForTimeout(100);
    }
    assert.fail(`the frame is ${heights[0]} high, its page ${heights[1]}`);
  }

  test("an exercise is as high as its page, is judged there, and is done when the reader returns", async () => {
    const page = await openWithButtons("en/01-definition.html");
    const code = await codeFor(page, "#exercise-01-1");
    assert.equal(code.split("\n").length, 2);
    const [frame] = (await openBlog(page, [code])) as [Frame];
    const height = await fits(page, frame);
    assert.match(await frame.locator("article").innerText(), /^Exercise 1/);
    await frame.locator("input").fill("6");
    await frame.locator("button[type=submit]").click();
    await frame.locator(".feedback", { hasText: "now divide" }).waitFor();
    assert.ok((await fits(page, frame)) > height);
    await frame.locator("input").fill("3");
    await frame.locator("input").press("Enter");
    await frame.locator('section.exercise[data-state="right"]').waitFor();
    const [again] = (await openBlog(page, [code])) as [Frame];
    await again.locator('section.exercise[data-state="right"]').waitFor();
    assert.equal(await again.locator("input").inputValue(), "3");
    await page.context().close();
  });

  test("a cell runs with those above it, a figure comes alive, and a link leads out to the chapter", async () => {
    const page = await openWithButtons("ko/01-definition.html");
    const codes = [await codeFor(page, "#cell-average-by-library"), await codeFor(page, "figure[data-figure]")];
    const [cell, figure] = (await openBlog(page, codes)) as [Frame, Frame];
    await cell.locator("#cell-average-by-library [data-action=run]").click();
    await cell.locator("#cell-average-by-library .status", { hasText: "실행했습니다" }).waitFor();
    assert.equal(await cell.locator(".above section.cell").count(), 3);
    assert.notEqual(await cell.locator("#cell-average-by-library .fresh").innerText(), "");
    await figure.locator('.controls input[type="range"]').first().waitFor();
    assert.equal(await figure.locator("section").count(), 0);
    const [chapter] = await Promise.all([page.context().waitForEvent("page"), cell.locator(".source a").click()]);
    assert.equal(chapter.url(), `${site.host.address}ko/01-definition.html#cell-average-by-library`);
    await page.context().close();
  });

  test("every part has a page, every exercise among them, and every address on it leads somewhere", async () => {
    const folder = join(site.folder, "embed");
    const names = readdirSync(folder);
    for (const { id } of exercises)
      for (const language of ["ko", "en"])
        assert.ok(
          names.some((name) => name.startsWith(`${language}-`) && name.endsWith(`-exercise-${id}.html`)),
          id,
        );
    for (const name of names) {
      const html = readFileSync(join(folder, name), "utf8");
      for (const [, target = ""] of html.matchAll(/\s(?:href|src)="([^"#]+)(?:#[^"]*)?"/g))
        if (!/^https?:/.test(target)) assert.ok(existsSync(join(folder, target)), `${name}: ${target}`);
    }
    for (const path of ["en/index.html", "ko/03-numerical.html", "en/11-practice.html"]) {
      const page = await openWithButtons(path);
      await page.evaluate("for (const one of document.querySelectorAll('.embedding button')) one.click()");
      const codes = (await page.evaluate(
        "[...document.querySelectorAll('.embedding textarea')].map((one) => one.value)",
      )) as string[];
      assert.equal(
        codes.length,
        await page.locator("main > article > :is([data-exercise], .cell), figure[data-figure]").count(),
      );
      for (const code of codes) assert.ok(names.includes(/\/embed\/([^"]+)"/.exec(code)?.[1] ?? ""), code);
      await page.context().close();
    }
  });

  test("a function is written in the exercise that asks for it", async () => {
    for (const path of ["en/03-numerical.html", "embed/en-03-numerical-exercise-03-9.html"]) {
      const { page, errors } = await open(path);
      const text = (await page.locator("#cell-exercise-03-9 pre.code").innerText()).trimEnd();
      assert.match(text, /return NaN;/);
      await write(page, "exercise-03-9", text.replace("NaN", "(f(x + h) - 2 * f(x) + f(x - h)) / h ** 2"));
      await run(page, "exercise-03-9");
      assert.match(await shown(page, "exercise-03-9"), /Right/);
      await page.locator('#exercise-03-9[data-state="right"]').waitFor();
      assert.deepEqual(errors, []);
      await page.context().close();
    }
  });
});
