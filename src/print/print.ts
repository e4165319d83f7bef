import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { packageFolder } from "../kernel/node/paths.js";
import { findChromium, HEADLESS_ARGS } from "../workbook/chromium.js";
import { joined, type Notebook } from "../workbook/notebook.js";
import { readNotebook } from "../workbook/read-notebook.js";

/** A4 without its margins, in pixels of a style sheet. */
const PAPER_WIDTH = 665;
const PAGE_NUMBER = `<p style="width: 100%; margin: 0; text-align: center; font: 8pt sans-serif; color: #57606a">
  <span class="pageNumber"></span> / <span class="totalPages"></span></p>`;

/**
 * Writes notebooks as pages that run no script and need no network: HTML, or PDF on A4.
 *
 * @param files notebooks, with the outputs that they have
 * @param options `pdf` for PDF, which a Chromium prints; `to` a folder to write into, each notebook's own by default
 * @yields each file, when it is written
 * @throws {Error} for a file that is no notebook; for a PDF without a Chromium; where nbconvert fails, with its last line
 */
export async function* printNotebooks(
  files: string[],
  options: { pdf?: boolean; to?: string },
): AsyncGenerator<string> {
  const target = (file: string) => options.to ?? dirname(file);
  if (!options.pdf) {
    for (const file of files) {
      await toHtml(file, target(file));
      yield join(target(file), renamed(file, ".html"));
    }
    return;
  }
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error("A PDF needs Chrome, Chromium or Edge. Leave out --pdf, and print the page from your own browser.");
  }
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: HEADLESS_ARGS });
  const folder = mkdtempSync(join(tmpdir(), "nabla-print-"));
  try {
    const page = await browser.newPage({ viewport: { width: PAPER_WIDTH, height: 1000 } });
    for (const file of files) {
      await toHtml(file, folder);
      await page.goto(pathToFileURL(join(folder, renamed(file, ".html"))).href);
      const pdf = join(target(file), renamed(file, ".pdf"));
      mkdirSync(target(file), { recursive: true });
      await toPdf(page, pdf);
      yield pdf;
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function toHtml(file: string, folder: string): Promise<void> {
  let language: string;
  try {
    language = languageOf(readNotebook(file));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
  const scripts = await import(pathToFileURL(join(packageFolder, "scripts", "paths.mjs")).href);
  const { stderr, status } = spawnSync(
    scripts.venvPython,
    [
      ...["-m", "nbconvert", file, "--to", "nabla_print.PageExporter", "--output-dir", folder],
      `--HTMLExporter.language_code=${language}`,
    ],
    { encoding: "utf8", env: scripts.jupyterEnvironment() },
  );
  if (status !== 0)
    throw new Error(
      `${file}: ${stderr?.trim().split("\n").at(-1) ?? "JupyterLab is not installed here. Run npm start -- --setup-only first."}`,
    );
}

/** On paper no link leads to another page, and formulas and drawn tables that are too wide become smaller. */
async function toPdf(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(`document.querySelectorAll("a").forEach((link) => {
    if (link.protocol !== "file:" || link.pathname === location.pathname) return;
    const line = link.parentElement;
    if (line.matches("p") && line.textContent === link.textContent) line.remove();
    else link.removeAttribute("href");
  })`);
  await page.evaluate(`document.querySelectorAll(".katex-display, pre.box").forEach((wide) => {
    const room = wide.clientWidth / wide.scrollWidth;
    if (room < 1) wide.style.fontSize = room * parseFloat(getComputedStyle(wide).fontSize) + "px";
  })`);
  const numbers = { displayHeaderFooter: true, headerTemplate: "<span></span>", footerTemplate: PAGE_NUMBER };
  await page.pdf({ path, printBackground: true, preferCSSPageSize: true, tagged: true, outline: true, ...numbers });
}

/** A Korean notebook has Korean in its text. */
function languageOf(notebook: Notebook): "ko" | "en" {
  const korean = notebook.cells.some((cell) => cell.cell_type === "markdown" && /[가-힣]/.test(joined(cell.source)));
  return korean ? "ko" : "en";
}

function renamed(file: string, extension: string): string {
  return basename(file).replace(/\.ipynb$/, "") + extension;
}
