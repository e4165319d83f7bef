import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Language } from "../language.js";
import { bankSource } from "./bank.js";
import { type Chapter, readChapter } from "./chapter.js";
import { type Notebook, notebookText } from "./notebook.js";
import { startRenderer } from "./renderer.js";
import { executeNotebook } from "./run.js";
import { addStills } from "./stills.js";
import { toNotebook } from "./to-notebook.js";

export const LANGUAGES: Language[] = ["ko", "en"];

/** Every chapter's source below `root`/notebooks, in reading order. */
export function readChapters(root: string): Chapter[] {
  const folder = join(root, "notebooks");
  const files = readdirSync(folder).filter((file) => file.endsWith(".md"));
  return files.sort().map((file) => readChapter(basename(file, ".md"), readFileSync(join(folder, file), "utf8")));
}

/** A chapter in one language, run from the top; throws when a cell fails. */
export async function builtNotebook(chapter: Chapter, language: Language, root: string): Promise<Notebook> {
  const cwd = join(root, "notebooks", language);
  mkdirSync(cwd, { recursive: true });
  const { notebook, failures } = await executeNotebook(toNotebook(chapter, language), { cwd });
  const [failure] = failures;
  if (failure) throw new Error(`${language}/${chapter.name}, cell ${failure.id}: ${failure.message}`);
  return notebook;
}

/**
 * Writes the exercise bank and the notebooks in both languages. Needs the code built; builds it again if the bank changed.
 *
 * @param wanted how the names of the chapters to build begin; all of them when there is none
 */
export async function buildWorkbook(
  root: string,
  wanted: readonly string[] = [],
  say: (line: string) => void = console.log,
): Promise<void> {
  const chapters = readChapters(root);
  if (writeIfChanged(join(root, "src", "exercise", "bank.ts"), bankSource(chapters))) {
    say("src/exercise/bank.ts");
    execFileSync(process.execPath, [join(root, "scripts", "build.mjs"), "--code-only"], {
      cwd: root,
      stdio: "inherit",
    });
  }
  const renderer = await startRenderer();
  if (!renderer) say("No Chromium: figures that changed get no still picture.");
  try {
    for (const chapter of chapters) {
      if (wanted.length > 0 && !wanted.some((start) => chapter.name.startsWith(start))) continue;
      for (const language of LANGUAGES) {
        const file = notebookFile(root, chapter, language);
        const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Notebook) : undefined;
        const notebook = await builtNotebook(chapter, language, root);
        await addStills(notebook, before, renderer);
        if (writeIfChanged(file, notebookText(notebook))) say(`notebooks/${language}/${chapter.name}.ipynb`);
      }
    }
  } finally {
    await renderer?.close();
  }
}

export function notebookFile(root: string, chapter: Chapter, language: Language): string {
  return join(root, "notebooks", language, `${chapter.name}.ipynb`);
}

/** Writes the file unless it says that already; was it written? */
export function writeIfChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return false;
  writeFileSync(file, text);
  return true;
}
