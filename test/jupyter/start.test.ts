import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { findChromium, HEADLESS_ARGS } from "../../src/workbook/chromium.js";
import { languagesFor } from "../project.js";
import { artifacts, type Lab, menu, openNotebook, report, startLab } from "./lab.js";
import { missing } from "./needs.js";

const words = {
  ko: {
    title: "딥러닝을 위한 미분",
    chapter: "01. 도함수의 정의",
    runAll: ["실행", "모든 셀 실행"],
    menu: ["교재", "다음 장", "이 장의 새 사본", "내 진도"],
    solved: /문제 가운데 \d+문제를 풀었습니다/,
    play: "재생",
    secant: "할선",
  },
  en: {
    title: "differentiation for deep learning",
    chapter: "01. Definition",
    runAll: ["Run", "Run All Cells"],
    menu: ["Workbook", "Next Chapter", "Fresh Copy of This Chapter", "My Progress"],
    solved: /\d+ of \d+/,
    play: "Play",
    secant: "secant",
  },
};

/** What JupyterLab does is the same in both languages; that it speaks each of them: test/jupyter/server.test.ts. */
for (const language of languagesFor(0)) {
  describe(`npm start in ${language}`, { skip: missing("jupyter", "chromium"), timeout: 1_800_000 }, () => {
    const word = words[language];
    let lab: Lab;
    let browser: Browser;
    let page: Page;

    before(async () => {
      lab = await startLab(language);
      browser = await chromium.launch({ executablePath: findChromium() as string, args: HEADLESS_ARGS });
      page = await browser.newPage({ viewport: { width: 1360, height: 1000 } });
      page.setDefaultTimeout(300_000);
    });
    after(async () => {
      await browser?.close();
      await lab?.stop();
    });
    afterEach(() => picture("last"));
    const picture = (name: string) => page.screenshot({ path: join(artifacts, `${language}-${name}.png`) });

    test("JupyterLab opens on the landing page, with our kernel, asking nothing", async () => {
      await openNotebook(page, lab.url);
      await page.locator(".jp-RenderedMarkdown", { hasText: word.title }).first().waitFor();
      await page.locator(".jp-Toolbar-kernelName", { hasText: "TypeScript (Nabla)" }).waitFor();
      await noDialog(page);
      await picture("landing");
    });

    test("a notebook that was only opened, its figures drawn, does not count as changed", async () => {
      await page.locator(".js-plotly-plot .main-svg").first().waitFor();
      await page.waitForTimeout(1000);
      assert.equal(await page.locator(".lm-TabBar-tab.jp-mod-dirty").count(), 0);
    });

    test("the landing page's link leads to chapter 01", async () => {
      await page.getByRole("link", { name: word.chapter }).click();
      await page
        .locator(".jp-mod-current .lm-TabBar-tabLabel, .lm-TabBar-tab.lm-mod-current .lm-TabBar-tabLabel", {
          hasText: "01-definition.ipynb",
        })
        .first()
        .waitFor();
    });

    test("the menu of the workbook leads on, gives a fresh copy beside one's own, and shows what is solved", async () => {
      const [bar, next, fresh, progress] = word.menu as [string, string, string, string];
      const current = (name: string) => page.locator(".lm-TabBar-tab.jp-mod-current", { hasText: name }).waitFor();
      await menu(page, bar, next);
      await current("02-rules.ipynb");
      await menu(page, bar, fresh);
      await current("02-rules-copy.ipynb");
      const copy = lab.saved(`${language}/02-rules-copy.ipynb`);
      assert.deepEqual(
        copy?.cells.map(({ source }) => source),
        lab.saved(`${language}/02-rules.ipynb`)?.cells.map(({ source }) => source),
      );
      await menu(page, bar, progress);
      await page.locator(".jp-Dialog", { hasText: word.solved }).waitFor();
      await picture("progress");
      await page.keyboard.press("Escape");
    });

    test("Run All leaves no cell behind and no error", async () => {
      const path = `${language}/01-definition.ipynb`;
      lab.clear(path);
      await openNotebook(page, lab.open(path));
      await menu(page, ...word.runAll);
      const nothing = { notRun: ["not saved yet"], errors: [] };
      let state: ReturnType<typeof report> = nothing;
      for (let turn = 0; turn < 60 && state.notRun.length > 0; turn++) {
        await page.waitForTimeout(1000);
        await page.keyboard.press("Control+s");
        const saved = lab.saved(path);
        state = saved ? report(saved) : nothing;
      }
      assert.deepEqual(state, { notRun: [], errors: [] });
      await page.waitForTimeout(1000);
    });

    test("formulas are typeset, in text and in outputs", async () => {
      await page.locator(".jp-RenderedMarkdown mjx-container").first().waitFor();
      const derivation = page.locator(".jp-OutputArea-output.jp-RenderedLatex mjx-container", {
        has: page.locator("mjx-munder, mjx-under"),
      });
      await scrollTo(page, derivation);
      assert.equal(await page.locator("mjx-merror, [data-mjx-error]").count(), 0);
      await picture("derivation");
    });

    test("the secant becomes the tangent when Play is clicked", async () => {
      const plot = page.locator(".js-plotly-plot", { hasText: word.secant }).first();
      await scrollTo(page, plot);
      await picture("secant-before");
      const before = await plot.locator(".scatterlayer").innerHTML();
      await plot.locator(".updatemenu-button", { hasText: word.play }).click();
      await page.waitForTimeout(400);
      const during = await plot.locator(".scatterlayer").innerHTML();
      await page.waitForTimeout(1500);
      const later = await plot.locator(".scatterlayer").innerHTML();
      assert.notEqual(during, before);
      assert.notEqual(later, during);
      await picture("secant-after");
    });

    test("keys move a figure's slider and press its buttons; its words are there for those who do not see it", async () => {
      const plot = page.locator(".js-plotly-plot", { hasText: word.secant }).first();
      const slider = plot.locator("[role=slider]");
      const at = (place: number | string) =>
        plot.locator(`[role=slider][aria-valuenow="${place}"]`).waitFor({ state: "attached" });
      await slider.focus();
      for (const [key, place] of [
        ["Home", 0],
        ["ArrowRight", 1],
        ["ArrowRight", 2],
        ["ArrowLeft", 1],
      ] as const) {
        await page.keyboard.press(key);
        await at(place);
      }
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await at((await slider.getAttribute("aria-valuemax")) as string);
    });

    test("the wheel scrolls the page, over a surface too, and leaves the surface as it is", async () => {
      await openNotebook(page, lab.open(`${language}/10-lagrange.ipynb`));
      const surface = page.locator(".js-plotly-plot", { has: page.locator(".gl-container canvas") }).first();
      await scrollTo(page, surface);
      const look = () =>
        surface.evaluate((element) => ({
          camera: element._fullLayout.scene._scene.getCamera(),
          top: element.getBoundingClientRect().top,
        }));
      const before = await look();
      const box = await surface.locator(".gl-container").boundingBox();
      assert.ok(box);
      await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
      await page.mouse.wheel(0, 60);
      await page.waitForTimeout(1000);
      const after = await look();
      assert.deepEqual(after, { camera: before.camera, top: before.top - 60 });
    });
  });
}

/** JupyterLab asks or complains in dialogs: none may stand there. */
async function noDialog(page: Page): Promise<void> {
  assert.deepEqual(await page.locator(".jp-Dialog").allInnerTexts(), []);
}

/** Cells out of sight are not in the page: go down from the top until the target appears. */
async function scrollTo(page: Page, target: Locator): Promise<void> {
  await noDialog(page);
  await page.mouse.move(800, 500);
  await page.mouse.wheel(0, -100_000);
  await page.waitForTimeout(500);
  for (let turn = 0; turn < 80 && (await target.count()) === 0; turn++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(200);
  }
  await target.first().evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.waitForTimeout(700);
}
