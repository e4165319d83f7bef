import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { changes, skip, useSite } from "./cells-page.js";

/** More keys than any page has places to stop at. */
const MOST = 600;

/** What has the focus, in a word or two. */
const FOCUSED = `(() => {
  const { activeElement: at } = document;
  return at === document.body ? "" : at.tagName.toLowerCase() + [...at.classList].map((one) => "." + one).join("") + (at.dataset.action ? "[" + at.dataset.action + "]" : "");
})()`;

const isAt = (page: Page, selector: string) =>
  page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`) as Promise<boolean>;

/** Presses Tab, or Shift+Tab, until the focus is there; it must then be seen. */
async function goTo(page: Page, selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed++) {
    await page.keyboard.press(key);
    if (!(await isAt(page, selector))) continue;
    await assertSeen(page);
    return;
  }
  assert.fail(`${key} does not lead to ${selector}`);
}

/** The picture around what has the focus differs from the one without it, and nothing lies over it. */
async function assertSeen(page: Page): Promise<void> {
  const name = await page.evaluate(FOCUSED);
  const box = (await page.evaluate(`(() => {
    const { left, top, width, height } = (document.activeElement.closest('.cm-editor') ?? document.activeElement).getBoundingClientRect();
    const x = Math.max(0, left - 6), y = Math.max(0, top - 6);
    return { x, y, width: Math.min(innerWidth, left + width + 6) - x, height: Math.min(innerHeight, top + height + 6) - y };
  })()`)) as { x: number; y: number; width: number; height: number };
  assert.ok(box.width > 12 && box.height > 12, `${name} has the focus outside the window`);
  const style = "nabla-without-focus";
  const withFocus = await page.screenshot({ clip: box, caret: "hide" });
  await page.evaluate(
    `document.head.append(Object.assign(document.createElement("style"), { id: "${style}", textContent: ":focus-visible, .cm-focused { outline: none !important }" }))`,
  );
  const without = await page.screenshot({ clip: box, caret: "hide" });
  await page.evaluate(`document.getElementById("${style}").remove()`);
  assert.ok(!withFocus.equals(without), `nothing shows that ${name} has the focus`);
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe("chapter 01 without a mouse", { skip }, () => {
  const { open } = useSite();
  const start = async () => open("en/01-definition.html");

  test("the text, the contents, the search, the language and the colours are reached and left", async () => {
    const { page, errors } = await open("en/index.html");
    await press(page, "Tab");
    assert.ok(await isAt(page, "a.skip"));
    await assertSeen(page);
    await press(page, "Enter");
    assert.ok(await isAt(page, "main"));
    await goTo(page, "#page-contents summary", "Shift+Tab");
    await press(page, "Enter", "Tab", "Escape");
    assert.ok(await isAt(page, "#page-contents:not([open]) summary"));
    await press(page, "Space");
    await goTo(page, '#page-contents a[href="01-definition.html"]');
    await press(page, "Enter");
    await page.waitForURL(/01-definition/);
    await goTo(page, ".search input");
    await page.keyboard.type("chain rule");
    await page.locator("#found a").first().waitFor();
    await goTo(page, "#found a");
    await press(page, "Escape");
    assert.ok(await isAt(page, ".search input"));
    assert.equal(await page.locator("#found a").count(), 0);
    await goTo(page, "button.theme");
    await press(page, "Space");
    assert.match(String(await page.evaluate("document.documentElement.dataset.theme")), /dark|light/);
    await assertSeen(page);
    await goTo(page, "a.language", "Shift+Tab");
    await press(page, "Enter");
    await page.waitForURL(/ko\/01-definition/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("an exercise is answered wrong and right, its hint and solution are opened", async () => {
    const { page } = await start();
    await goTo(page, "#exercise-01-1 input");
    const feedback = page.locator("#exercise-01-1 .feedback");
    await page.keyboard.type("6");
    await press(page, "Enter");
    await feedback.getByText("now divide").waitFor();
    await press(page, "Control+a");
    await page.keyboard.type("3");
    await goTo(page, "#exercise-01-1 [type=submit]");
    await press(page, "Space");
    await feedback.getByText("Right").waitFor();
    await goTo(page, '#exercise-01-1 [data-action="hint"]');
    await press(page, "Enter");
    await feedback.getByText("Hint").waitFor();
    await goTo(page, '#exercise-01-1 [data-action="solution"]');
    await press(page, "Space");
    await feedback.locator(".formula").waitFor();
    await page.context().close();
  });

  test("a cell is run, stopped, changed and reset; the editor is left with Tab, Shift+Tab and Escape", async () => {
    const { page } = await start();
    await goTo(page, "#cell-loss pre.code");
    await press(page, "Enter");
    await page.waitForFunction("document.activeElement.matches('#cell-loss .cm-content')");
    await assertSeen(page);
    await press(page, "Control+a");
    await page.keyboard.type("6 * 7");
    await press(page, "Tab");
    assert.ok(await isAt(page, "#cell-loss .tools button"));
    await press(page, "Shift+Tab");
    assert.ok(await isAt(page, "#cell-loss .cm-content"));
    await press(page, "Escape", "Escape");
    assert.ok(await isAt(page, '#cell-loss [data-action="run"]'));
    await press(page, "Enter");
    await page.waitForFunction("ran.length === 1", undefined, { timeout: 120_000 });
    await page.waitForFunction(`document.activeElement.matches('#cell-loss [data-action="run"]')`);
    assert.equal(await page.locator("#cell-loss .fresh").innerText(), "42");
    await press(page, "Shift+Tab", "Control+a");
    await page.keyboard.type("for (;;) ;");
    await press(page, "Escape", "Escape", "Enter");
    await page.waitForFunction(`document.activeElement.matches('#cell-loss [data-action="stop"]')`);
    await assertSeen(page);
    await page.waitForTimeout(300);
    await press(page, "Space");
    await page.waitForFunction("ran.at(-1).ended === 'forgotten'");
    await page.waitForFunction(`document.activeElement.matches('#cell-loss [data-action="run"]')`);
    await goTo(page, '#cell-loss [data-action="reset"]');
    await press(page, "Enter");
    await page.waitForFunction(`document.activeElement.matches('#cell-loss [data-action="run"]')`);
    assert.match(await page.locator("#cell-loss .cm-content").innerText(), /const loss/);
    await page.context().close();
  });

  test("a figure's slider and its button move it, and what it shows is said", async () => {
    const { page, errors } = await start();
    await page.locator("#cell-secant figure").scrollIntoViewIfNeeded();
    const slider = page.locator("#cell-secant .controls input").first();
    await slider.waitFor();
    await goTo(page, "#cell-secant .controls input");
    const drawn = () => page.locator("#cell-secant .live text").allTextContents();
    const before = await drawn();
    await press(page, "ArrowRight", "ArrowRight");
    assert.match(
      (await slider.getAttribute("aria-valuetext")) ?? "",
      /^Δx: [\d.]+; P: x = 1, y = 1; .*Δy\/Δx = .* \/ .* = /,
    );
    await changes(drawn, before);
    await press(page, "End");
    const last = Number(await slider.inputValue());
    await goTo(page, "#cell-secant .controls button", "Shift+Tab");
    await press(page, "Space");
    await page.waitForFunction("document.querySelector('#cell-secant .controls button').textContent === 'Pause'");
    await page.waitForFunction("document.querySelector('#cell-secant .controls input').valueAsNumber > 1");
    await press(page, "Space");
    const at = Number(await slider.inputValue());
    assert.ok(at > 0 && at < last);
    await page.waitForTimeout(800);
    assert.equal(Number(await slider.inputValue()), at);
    assert.match(await page.locator("#cell-secant .controls [role=status]").innerText(), /Δy\/Δx/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  test("a curve is heard when it is asked for: the higher the point, the higher the pitch", async () => {
    const { page } = await start();
    await page.evaluate(`globalThis.heard = [];
      globalThis.AudioContext = class {
        currentTime = 0;
        destination = {};
        resume = async () => {};
        createGain = () => ({ gain: { setTargetAtTime() {} }, connect: (to) => to });
        createOscillator() {
          const tones = [];
          heard.push(tones);
          return { frequency: { setValueAtTime: (pitch) => tones.push(pitch) }, connect: (to) => to, start() {}, stop() {} };
        }
      };`);
    const figure = page.locator("#cell-secant figure");
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".controls").waitFor();
    assert.deepEqual(await page.evaluate("heard"), []);
    await goTo(page, "#cell-secant .controls button[aria-expanded]");
    await press(page, "Enter");
    const [whole = []] = (await page.evaluate("heard")) as number[][];
    const lowest = whole.indexOf(Math.min(...whole));
    assert.ok(whole.length > 100 && whole.every((pitch) => pitch >= 220 && pitch <= 880), String(whole));
    for (const [i, pitch] of whole.entries())
      if (i > 0) assert.ok(Math.sign(pitch - (whole[i - 1] as number)) === (i > lowest ? 1 : -1), `at ${i}`);
    await goTo(page, "#cell-secant .controls [aria-expanded] + div input");
    await press(page, "End", "ArrowLeft", "ArrowLeft");
    const [end, before, ,] = ((await page.evaluate("heard.slice(1)")) as number[][]).flat();
    assert.ok((end as number) > (before as number));
    const words = await page
      .locator("#cell-secant .controls [aria-expanded] + div input")
      .getAttribute("aria-valuetext");
    const [, x, y] = /x = ([\d.]+), y = ([\d.]+)/.exec(words ?? "") ?? [];
    assert.ok(Math.abs(Number(x) ** 2 - Number(y)) < 0.01, words ?? "");
    await page.context().close();
  });

  test("Tab stops everywhere once, in the order of the page, and what has the focus is seen", async () => {
    const { page } = await start();
    await page.locator("#cell-secant figure").scrollIntoViewIfNeeded();
    await page.locator("#cell-secant .controls").waitFor();
    await page.evaluate("scrollTo(0, 0); document.querySelector('main').focus()");
    const kinds = new Set<string>();
    let stops = 0;
    for (; stops < MOST; stops++) {
      await press(page, "Tab");
      const name = (await page.evaluate(FOCUSED)) as string;
      if (await isAt(page, "footer a.next")) break;
      assert.notEqual(name, "", `after ${stops} keys nothing has the focus`);
      if (kinds.has(name)) continue;
      kinds.add(name);
      await assertSeen(page);
    }
    assert.ok(stops > 60 && stops < MOST, String(stops));
    await page.context().close();
  });
});

describe("at 200 %", { skip }, () => {
  const { open } = useSite();

  for (const path of [
    "en/01-definition.html",
    "ko/09-gradient-descent.html",
    "ko/glossary.html",
    "en/11-practice.html",
  ])
    test(`${path}: nothing is wider than the window, no text is cut off, and the bar leaves room to read`, async () => {
      const { page } = await open(path);
      // A window of 1,280 by 720 at 200 %.
      await page.setViewportSize({ width: 640, height: 360 });
      await page.evaluate("document.fonts.ready.then(() => 0)");
      assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 640);
      assert.deepEqual(await page.evaluate(CUT), []);
      await page.evaluate("scrollTo(0, 2000)");
      const bar = (await page.evaluate("document.querySelector('.bar').getBoundingClientRect().bottom")) as number;
      assert.ok(bar < 120, `the bar takes ${bar} of 360`);
      await page.context().close();
    });
});

/** What shows less than it holds, and cannot be scrolled. */
const CUT = `[...document.querySelectorAll("body *")].filter((one) => {
  const { overflowX, overflowY, clipPath } = getComputedStyle(one);
  const cuts = (way) => way === "hidden" || way === "clip";
  return clipPath === "none" && !one.closest(".katex, svg, .live, .only-heard, [hidden]") && one.clientWidth > 0 &&
    ((cuts(overflowX) && one.scrollWidth > one.clientWidth + 1) || (cuts(overflowY) && one.scrollHeight > one.clientHeight + 1));
}).map((one) => one.outerHTML.slice(0, 120))`;
