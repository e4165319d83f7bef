import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Language } from "../src/language.js";

/** The project's folder, seen from dist/test. */
export const root = fileURLToPath(new URL("../../", import.meta.url).href);

/** One of the plain scripts, which the compiler does not carry to dist. */
export async function script<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(join(root, "scripts", name)).href)) as Module;
}

/** Is everything to be tried, as under `.ci/run`? Else expensive tests try a part of their cases, the same on every run. */
export const thorough = process.env.NABLA_TEST === "all";

/**
 * The languages in which an expensive test tries the `index`-th of its cases: every other one in each, as a chapter's cells
 * differ between them in comments and texts only. Both for all with `NABLA_TEST=all`, as under `.ci/run`.
 */
export function languagesFor(index: number): Language[] {
  if (thorough) return ["ko", "en"];
  return index % 2 === 0 ? ["ko"] : ["en"];
}

/**
 * Is the `index`-th chapter one of those that a test runs by another program than ours? By default every third, counted from `first`:
 * what cells give is tested for all of them once, in test/workbook/chapters.test.ts. All of them with `NABLA_TEST=all`.
 */
export const triesChapter = (index: number, first: 0 | 1 | 2) => thorough || index % 3 === first;
