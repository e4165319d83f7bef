import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { exercises } from "../../src/exercise/bank.js";
import { anchorOf } from "../../src/site/markdown.js";
import { wordsOf } from "../../src/site/search-options.js";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { root, thorough } from "../project.js";
import { builtSite } from "./built.js";
import { changes } from "./cells-page.js";
import { serve } from "./serve.js";

const { folder, pages, remove } = await builtSite();
after(remove);

const read = (page: string) => readFileSync(join(folder, page), "utf8");
const chapterPages = () => pages.filter((page) => page.includes("/"));

describe("the pages", () => {
  test("every chapter has a page in each language, in the same order of contents", () => {
    const names = (language: string) => readdirSync(join(folder, language)).filter((file) => file.endsWith(".html"));
    assert.equal(names("ko").length, 13);
    assert.deepEqual(names("ko"), names("en"));
  });

  test("every link leads somewhere, and no page asks anyone else for anything", () => {
    for (const page of chapterPages()) {
      const html = read(page).replace(/<meta property="og:[^>]*>|<link rel="alternate"[^>]*>/g, "");
      for (const [, attribute, target = ""] of html.matchAll(/\s(href|src)="([^"]*)"/g)) {
        if (target.startsWith("#")) continue;
        if (/^https?:/.test(target)) {
          assert.equal(attribute, "href", `${page}: ${target}`);
          assert.doesNotMatch(html, new RegExp(`<link[^>]*href="${target.replaceAll("?", "\\?")}"`));
          continue;
        }
        const [file = ""] = target.split("#");
        assert.ok(existsSync(join(folder, dirname(page), file)), `${page}: ${target}`);
      }
    }
  });

  test("ids are unique, and formulas carry MathML", () => {
    for (const page of chapterPages()) {
      const html = read(page);
      const ids = [...html.replace(/<svg[\s\S]*?<\/svg>/g, "").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(
        ids.filter((id, i) => ids.indexOf(id) < i),
        [],
        page,
      );
      if (!/index|glossary/.test(page)) assert.match(html, /<math xmlns/);
      assert.doesNotMatch(html, /katex-error/, page);
    }
  });

  test("every formula has words in the page's language", () => {
    for (const page of chapterPages()) {
      const spoken = [...read(page).matchAll(/<span class="katex"([^>]*)>/g)].map(([, attributes = ""]) => attributes);
      assert.deepEqual(
        spoken.filter((attributes) => !/ role="img" aria-label="[^"]+"/.test(attributes)),
        [],
        page,
      );
    }
    assert.match(read("en/02-rules.html"), /aria-label="[^"]*x squared/);
    assert.match(read("ko/02-rules.html"), /aria-label="[^"]*x 제곱/);
  });

  test("the glossary has each term in both languages with its chapter", () => {
    assert.match(
      read("en/glossary.html"),
      /chain rule<\/th><td lang="ko">연쇄법칙<\/td><td><a href="04-chain-rule.html">/,
    );
    assert.match(read("ko/glossary.html"), /연쇄법칙<\/th><td lang="en">chain rule<\/td>/);
    assert.match(read("sitemap.xml"), /ko\/glossary\.html/);
  });

  test("an answer is nowhere on the page, nor the output of a cell that asks for a prediction unfolded", () => {
    const html = read("en/01-definition.html");
    assert.match(html, /<details class="output"><summary>Show the result<\/summary>/);
    assert.ok(exercises.length > 80);
    assert.doesNotMatch(html, /data-key|"key"/);
  });

  test("words are cut for the search: Korean in pairs of syllables", () => {
    assert.deepEqual(wordsOf("연쇄법칙은 The chain-rule"), ["연쇄", "쇄법", "법칙", "칙은", "the", "chain", "rule"]);
    assert.equal(anchorOf("## Why $x$?"), "why-x");
  });

  test("the page's own script is small, typed for a browser, and asks for the library only when it is needed", () => {
    const typescript = createRequire(import.meta.url).resolve("typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [typescript, "-p", join(root, "src", "site", "client")], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
    assert.ok(readFileSync(join(folder, "assets", "page.js")).length < 23_000);
  });
});

const executablePath = findChromium();
describe("in a browser", { skip: executablePath ? false : "no Chromium" }, () => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    host = await serve(folder);
    browser = await chromium.launch({ executablePath: executablePath as string, args: HEADLESS_ARGS });
  });
  after(async () => {
    await browser.close();
    host.close();
  });

  /** A page whose errors fail the test. */
  async function open(path: string, options: object = {}): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(host.address) && !/^(data|blob):/.test(request.url())) errors.push(request.url());
    });
    await page.goto(host.address + path);
    return { page, errors };
  }

  test("an exercise is answered wrong and right; what is done is kept, and another chapter's contents say so", async () => {
    const { page, errors } = await open("en/01-definition.html");
    const exercise = page.locator("#exercise-01-1");
    await exercise.locator("input").fill("6");
    await exercise.locator("button[type=submit]").click();
    await exercise.locator(".feedback p").waitFor();
    assert.match(await exercise.locator(".feedback").innerText(), /now divide/);
    await exercise.locator("input").fill("3");
    await exercise.locator("input").press("Enter");
    await page.locator('#exercise-01-1[data-state="right"]').waitFor();
    await page.reload();
    await page.locator('#exercise-01-1[data-state="right"]').waitFor();
    await page.goto(`${host.address}ko/02-rules.html`);
    await page.locator("#page-contents summary").click();
    assert.match(await page.locator(".contents nav a", { hasText: "01." }).innerText(), /● 1/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("a figure comes alive when it nears the view, and its slider moves it", async () => {
    const { page, errors } = await open("ko/01-definition.html");
    const figure = page.locator("figure.figure").first();
    await figure.scrollIntoViewIfNeeded();
    const slider = figure.locator('.controls input[type="range"]').first();
    await slider.waitFor();
    const drawn = () => figure.locator(".live text").allTextContents();
    const before = await drawn();
    await slider.fill(String(Number(await slider.getAttribute("max")) - 1));
    await changes(drawn, before);
    assert.ok((await figure.locator(".live").getAttribute("aria-label"))?.length);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("search finds sections in both languages", async () => {
    for (const [path, query, wanted] of [
      ["en/index.html", "chain rule", /04\. Chain rule/],
      ["ko/index.html", "연쇄법칙", /04\. 연쇄법칙/],
    ] as const) {
      const { page } = await open(path);
      await page.locator(".search input").fill(query);
      await page.locator("#found a").first().waitFor();
      assert.match(await page.locator("#found").innerText(), wanted);
      await page.context().close();
    }
  });

  test("on a phone the contents and what was found lie below the bar, within the window, and go with a tap elsewhere", async () => {
    const { page, errors } = await open("ko/04-chain-rule.html", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const isBelowBar = async (selector: string) => {
      const bar = await page.locator(".bar").boundingBox();
      const box = await page.locator(selector).boundingBox();
      assert.ok(bar && box && box.y >= bar.y + bar.height - 2 && box.x >= 0 && box.x + box.width <= 390, selector);
    };
    await page.locator("#page-contents summary").tap();
    await isBelowBar("#page-contents nav");
    await page.touchscreen.tap(385, 830);
    assert.equal(await page.locator("#page-contents[open]").count(), 0);
    await page.locator(".search input").fill("계산 그래프");
    await page.locator("#found a").first().waitFor();
    await isBelowBar("#found");
    await page.locator('#found a[href*="04-chain-rule.html#"]').first().tap();
    assert.equal(await page.locator("#found a").count(), 0);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("practice asks, judges and goes on", async () => {
    const { page, errors } = await open("ko/11-practice.html");
    const panel = page.locator(".practice");
    await panel.locator(".place form").waitFor();
    await panel.locator(".place input").first().fill("123456");
    await panel.locator('.place button[type="submit"]').click();
    await panel.locator(".feedback p").first().waitFor();
    await panel.locator('[name="topic"]').selectOption("연쇄법칙");
    await panel.locator('.choose button[type="submit"]').click();
    assert.match(await panel.locator(".question").innerText(), /미분하세요/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("without scripts everything can be read, hints and solutions folded", async () => {
    const { page } = await open("en/04-chain-rule.html", { javaScriptEnabled: false });
    assert.match(await page.locator("noscript").innerText(), /without scripts/);
    assert.ok(await page.locator("details.hint").first().isVisible());
    assert.ok(await page.locator("figure.figure img").first().isVisible());
    // None of them would do anything.
    assert.equal(await page.locator(":is(button, input):visible").count(), 0);
    await page.context().close();
  });

  test("a damaged record costs nothing but itself: the page answers", async () => {
    const { page, errors } = await open("en/01-definition.html");
    for (const record of ["{ broken", "null", "[]", '"text"', '{"01-1":null}', '{"01-2":5}']) {
      await page.evaluate(`localStorage.setItem("nabla:nabla-progress.json", ${JSON.stringify(record)})`);
      await page.reload();
      const exercise = page.locator("#exercise-01-1");
      await exercise.locator("input").fill("3");
      await exercise.locator("input").press("Enter");
      await exercise.locator(".feedback p").first().waitFor();
      assert.match(await exercise.locator(".feedback").innerText(), /Right/, record);
    }
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("a full storage still shows what it keeps, and answers are judged", async () => {
    const { page, errors } = await open("en/01-definition.html");
    await page.evaluate(`{
      localStorage.setItem("nabla:nabla-progress.json", '{"01-2":{"state":"right","tries":1,"hints":0}}');
      let count = 0;
      for (let size = 2 ** 20; size > 0; size >>= 1)
        try { for (;;) localStorage.setItem("filling " + ++count, "a".repeat(size)); } catch {}
    }`);
    await page.reload();
    await page.locator('#exercise-01-2[data-state="right"]').waitFor();
    await page.locator("#exercise-01-1 input").fill("3");
    await page.locator("#exercise-01-1 input").press("Enter");
    await page.locator('#exercise-01-1[data-state="right"]').waitFor();
    assert.match(await page.locator(".unkept").innerText(), /Nothing more can be kept/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const pagesToCheck = [
    "ko/index.html",
    "en/01-definition.html",
    "ko/09-gradient-descent.html",
    "en/11-practice.html",
    "ko/glossary.html",
  ];
  const schemes = ["light", "dark"] as const;
  for (const [index, path] of pagesToCheck.entries())
    for (const colorScheme of schemes.filter((_, at) => thorough || at === index % 2))
      test(`${path}, ${colorScheme}, on a phone: nothing wider than the screen, no violation that axe finds`, async () => {
        const { page } = await open(path, { viewport: { width: 390, height: 844 }, colorScheme });
        await page.evaluate("document.fonts.ready");
        assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390);
        await page.evaluate(axe);
        const violations = (await page.evaluate(
          "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))",
        )) as string[];
        assert.deepEqual(violations, []);
        await page.context().close();
      });
});
