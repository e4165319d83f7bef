import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Language } from "../../src/language.js";
import { joined, type Notebook, notebookText } from "../../src/workbook/notebook.js";
import { root } from "../project.js";

export const artifacts = join(root, "test-artifacts");

export interface Lab {
  /** Where JupyterLab opens: the landing page. */
  url: string;
  /** The address of another notebook, "ko/01-definition.ipynb", alone on the screen. */
  open(path: string): string;
  /** Takes the outputs out of a notebook, so that whatever it shows later was made here. */
  clear(path: string): void;
  /** A notebook as it is saved now; undefined while it is being written. */
  saved(path: string): Notebook | undefined;
  stop(): Promise<void>;
}

let workspaces = 0;

/** `npm start` as a learner does it, with a learner's copy of its own, made afresh. */
export async function startLab(language: Language): Promise<Lab> {
  const workbook = join(artifacts, `workbook-${language}`);
  rmSync(workbook, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const start = spawn(process.execPath, [join(root, "scripts", "start.mjs"), "--no-browser", "--lang", language], {
    env: { ...process.env, NABLA_WORKBOOK: workbook },
  });
  const url = await addressIn(start);
  return {
    url,
    // A workspace of its own, where no other notebook is open.
    open: (path) => url.replace(/lab\/tree\/[^?]+/, `lab/workspaces/${language}-${++workspaces}/tree/${path}`),
    clear(path) {
      const file = join(workbook, path);
      const notebook = JSON.parse(readFileSync(file, "utf8")) as Notebook;
      for (const cell of notebook.cells) {
        if (cell.cell_type === "code") Object.assign(cell, { outputs: [], execution_count: null });
      }
      writeFileSync(file, notebookText(notebook));
    },
    saved(path) {
      try {
        return JSON.parse(readFileSync(join(workbook, path), "utf8")) as Notebook;
      } catch {
        return undefined; // Being written just now.
      }
    },
    stop: () =>
      new Promise((resolve) => {
        start.once("close", () => resolve());
        start.kill("SIGTERM");
      }),
  };
}

export function addressIn(start: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk;
      const url = /http:\/\/localhost:\d+\/\S+/.exec(said)?.[0];
      if (url) resolve(url);
    };
    start.stdout?.on("data", listen);
    start.stderr?.on("data", listen);
    start.once("close", () => reject(new Error(`npm start ended:\n${said}`)));
  });
}

/** Opens a notebook and waits until its kernel is ready. */
export async function openNotebook(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator(".jp-Notebook .jp-RenderedMarkdown h1").first().waitFor();
  await page
    .locator('.jp-Toolbar-kernelStatus [data-status="idle"], .jp-Notebook-ExecutionIndicator[data-status="idle"]')
    .first()
    .waitFor();
  // JupyterLab is still laying out its cells; "run all" just now leaves the page blank and runs nothing.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
}

/** Clicks its way through a menu, as a learner does. */
export async function menu(page: Page, ...names: string[]): Promise<void> {
  const [bar, ...items] = names as [string, ...string[]];
  await page.locator(".lm-MenuBar-itemLabel", { hasText: new RegExp(`^${bar}$`) }).click();
  for (const item of items) {
    await page.locator(".lm-Menu-itemLabel", { hasText: new RegExp(`^${item}$`) }).click();
  }
}

/** The notebook's code cells after "run all", saved to its file: ids of those not run, and errors. */
export function report(notebook: Notebook): { notRun: string[]; errors: string[] } {
  const code = notebook.cells.flatMap((cell) => (cell.cell_type === "code" ? [cell] : []));
  return {
    notRun: code.filter((cell) => cell.execution_count === null).map(({ id }) => id),
    errors: code.flatMap(({ id, outputs }) =>
      outputs.flatMap((output) => {
        if (output.output_type === "error") return [`${id}: ${output.ename}: ${output.evalue}`];
        if (output.output_type === "stream" && output.name === "stderr") return [`${id}: ${joined(output.text)}`];
        return [];
      }),
    ),
  };
}
