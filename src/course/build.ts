import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Language } from "../language.js";
import { LANGUAGES, writeIfChanged } from "../workbook/build.js";
import { notebookText } from "../workbook/notebook.js";
import { faultsOf } from "./check.js";
import { marksOf, unanswered } from "./marks.js";
import { type ProblemSet, readProblemSet } from "./problem-set.js";
import { toSource } from "./to-notebook.js";

/** Every problem set's source below `root`/course. */
export function readProblemSets(root: string): ProblemSet[] {
  const folder = join(root, "course");
  const files = readdirSync(folder).filter((file) => file.endsWith(".md") && !file.startsWith("README"));
  return files.sort().map((file) => readProblemSet(basename(file, ".md"), readFileSync(join(folder, file), "utf8")));
}

/** Where nbgrader looks for a problem set in one of our courses. */
export function sourceFile(root: string, { name }: ProblemSet, language: Language): string {
  return join(root, "course", language, "source", name, `${name}.ipynb`);
}

/**
 * Writes the problem sets' source notebooks in both languages, after checking and running them.
 *
 * @param wanted how the names of the sets to build begin; all of them when there is none
 * @throws {Error} when a set cannot be marked fairly: see `faultsOf` and `wrongMarks`
 */
export async function buildCourse(
  root: string,
  wanted: readonly string[] = [],
  say: (line: string) => void = console.log,
): Promise<void> {
  for (const set of readProblemSets(root)) {
    if (wanted.length > 0 && !wanted.some((start) => set.name.startsWith(start))) continue;
    const faults = faultsOf(set);
    for (const language of LANGUAGES) if (faults.length === 0) faults.push(...(await wrongMarks(set, language)));
    if (faults.length > 0) throw new Error(faults.join("\n"));
    for (const language of LANGUAGES) {
      const file = sourceFile(root, set, language);
      mkdirSync(dirname(file), { recursive: true });
      if (writeIfChanged(file, notebookText(toSource(set, language)))) say(file.slice(root.length));
    }
  }
}

/** Others than the one for whom the model solution was written: the keys must follow. */
const OTHERS = ["ada", "00120001", "minsu"];

/**
 * Runs a set with its solutions, which must earn every point, whoever the student is, and unanswered, which must earn none and
 * break nothing.
 */
export async function wrongMarks(set: ProblemSet, language: Language): Promise<string[]> {
  const source = toSource(set, language);
  const [solved, blank] = await Promise.all([
    marksOf(source, language, process.cwd()),
    marksOf(unanswered(source), language, process.cwd()),
  ]);
  const tests = set.cells.filter((cell) => cell.kind === "tests");
  const own = set.cells.some(({ kind }) => kind === "variants");
  const others = await Promise.all(
    (own ? OTHERS : []).map(async (who) => [who, await marksOf(source, language, process.cwd(), who)] as const),
  );
  return [
    ...others.flatMap(([who, { earned }]) =>
      tests
        .filter(({ id, points }) => earned[id] !== points)
        .map(
          ({ id, points }) => `${id}: with the numbers of ${who} the solution earns ${earned[id]} of ${points} points`,
        ),
    ),
    ...tests
      .filter(({ id, points }) => solved.earned[id] !== points)
      .map(({ id, points }) => `${id}: the solution earns ${solved.earned[id]} of ${points} points`),
    ...tests
      .filter(({ id }) => blank.earned[id] !== 0)
      .map(({ id }) => `${id}: an unanswered notebook earns ${blank.earned[id]} points`),
    ...solved.broken.map((id) => `${id}: ends in an error with the solution`),
    ...blank.broken.map((id) => `${id}: ends in an error while nothing is answered`),
  ].map((fault) => `course/${set.name}.md (${language}), cell ${fault}`);
}
