// What a reader of the site waits for, in Chromium, and the memory of a page whose cells have all run.
import { readdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const { findChromium, HEADLESS_ARGS } = await import("../../dist/src/workbook/chromium.js");
const { serve } = await import("../../dist/test/site/serve.js");

/** Run in the page: milliseconds from a click to what it brings. */
const IN_PAGE = `(() => {
  const until = async (holds) => { while (!holds()) await new Promise((go) => setTimeout(go, 1)); };
  const took = async (act, holds) => { const start = performance.now(); act(); await until(holds); return performance.now() - start; };
  const feedback = document.querySelector(".exercise .feedback");
  const answer = (text) => took(() => {
    feedback.textContent = "";
    const input = document.querySelector(".exercise input");
    input.value = text;
    input.form.requestSubmit();
  }, () => feedback.textContent !== "");
  const run = ({ dataset }) => {
    let ended = false;
    addEventListener("ran", ({ detail }) => { ended ||= detail.id === dataset.cell; });
    return took(() => document.querySelector("#cell-" + dataset.cell + " [data-action=run]").click(), () => ended);
  };
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  globalThis.measureAnswers = async () => {
    const first = await answer("1");
    const later = [];
    for (let i = 0; i < 20; i++) later.push(await answer(String(i + 2)));
    return { first, later: median(later) };
  };
  globalThis.measureCells = async () => {
    const [cell, ...others] = document.querySelectorAll("section.cell");
    const first = await run(cell);
    const later = [];
    for (const one of others) later.push(await run(one));
    return { first, later: median(later) };
  };
})()`;

/** The table's rows, or undefined where there is no Chromium. */
export async function measure(folder) {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const host = await serve(folder);
  const server = await chromium.launchServer({ executablePath, args: HEADLESS_ARGS });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  try {
    const empty = memory(server.process().pid);
    await page.goto(`${host.address}en/01-definition.html`);
    const paint = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime");
    await page.evaluate(IN_PAGE);
    const answers = await page.evaluate("measureAnswers()");
    const cells = await page.evaluate("measureCells()");
    const ms = (value) => `${Math.round(value)} ms`;
    return [
      ["first contentful paint, local", "300 ms", ms(paint)],
      ["first answer checked", "200 ms", ms(answers.first)],
      ["later answers, median", "5 ms", `${answers.later.toFixed(1)} ms`],
      ["first cell, from click to output", "800 ms", ms(cells.first)],
      ["later cells of the chapter, median", "30 ms", ms(cells.later)],
      ["memory of the page, all cells run", "300 MB", `${Math.round(memory(server.process().pid) - empty)} MB`],
    ];
  } finally {
    await browser.close();
    await server.close();
    host.close();
  }
}

/** Megabytes that this browser's pages hold, their part of what is shared included; NaN where the system does not tell. */
function memory(browser) {
  const all = processes();
  const parents = new Map(all.map((pid) => [pid, Number(/PPid:\s*(\d+)/.exec(read(pid, "status"))?.[1])]));
  const isBelow = (pid) => pid > 1 && (parents.get(pid) === browser || isBelow(parents.get(pid)));
  const sizes = all
    .filter((pid) => isBelow(pid) && read(pid, "cmdline").includes("--type=renderer"))
    .map((pid) => Number(/^Pss:\s*(\d+)/m.exec(read(pid, "smaps_rollup"))?.[1]) / 1000);
  return sizes.length > 0 ? sizes.reduce((sum, size) => sum + size) : Number.NaN;
}

function processes() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
