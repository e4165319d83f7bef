import { availableParallelism } from "node:os";
import { readCell } from "../kernel/engine/cell.js";
import type { Language } from "../language.js";
import { type CodeCell, joined, type Notebook } from "../workbook/notebook.js";
import { executeNotebook } from "../workbook/run.js";
import { roles } from "./marks.js";
import { STUDENT } from "./variants.js";

/** A student's own numbers, and the answers that are right for them: what the solutions give, functions left out. */
export interface Draw {
  student: string;
  numbers: Record<string, number>;
  key: Record<string, string>;
}

/**
 * Draws everybody's numbers in a problem set, as its tests will.
 *
 * @param source the problem set with its solutions
 * @throws {Error} where the set has no variants, or a solution ends in an error
 */
export async function drawsOf(source: Notebook, students: string[], language: Language): Promise<Draw[]> {
  const codes = source.cells.filter((cell): cell is CodeCell => cell.cell_type === "code");
  const drawing = codes.map((cell) => DRAWING.exec(joined(cell.source))?.[1]).find((text) => text !== undefined);
  if (drawing === undefined) throw new Error("variants: none");
  const drawn = await numbersOf(source, students, drawing, language);
  const asking = askingForKey(source, codes);
  const keys = new Map<string, Promise<Draw["key"]>>();
  const draws: Draw[] = [];
  const queue = drawn.entries();
  const work = async () => {
    for (const [at, numbers] of queue) {
      const student = students[at] as string;
      const same = JSON.stringify(numbers);
      if (!keys.has(same)) keys.set(same, keyOf(asking, student, language));
      draws[at] = { student, numbers, key: (await keys.get(same)) as Draw["key"] };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return draws;
}

const DRAWING = new RegExp(`variants\\(${STUDENT}, (\\{.*\\})\\)`);

function numbersOf(source: Notebook, students: string[], drawing: string, language: Language) {
  const value = `${JSON.stringify(students)}.map((student) => variants(student, ${drawing}))`;
  const cell = cellThatGives(value, 'import { variants } from "nabla/grading";');
  return lastValue({ ...source, cells: [cell] }, { NABLA_LANG: language }) as Promise<Draw["numbers"][]>;
}

/** The set without its tests, and a cell that gives what the solutions give. */
function askingForKey(source: Notebook, codes: CodeCell[]): Notebook {
  const solutions = codes.filter((cell) => roles(cell).solution);
  const names = solutions.flatMap(({ source: text }) => [...readCell(joined(text)).declarations.keys()]);
  const entries = names
    .filter((name) => name !== STUDENT)
    .map((name) => `[${JSON.stringify(name)}, ${name} as unknown]`);
  const shown = `Object.fromEntries(([${entries.join(", ")}] as [string, unknown][])
    .filter(([, value]) => typeof value !== "function")
    .map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]))`;
  const own = source.cells.filter((cell) => !roles(cell).grade);
  return { ...source, cells: [...own, cellThatGives(shown)] };
}

/** Runs the set as the student's. */
const keyOf = (asking: Notebook, student: string, language: Language) =>
  lastValue(asking, { NABLA_LANG: language, NABLA_STUDENT: student }) as Promise<Draw["key"]>;

function cellThatGives(value: string, before = ""): CodeCell {
  const text = `${before}\n({ [Symbol.for("Jupyter.display")]: () => ({ "application/json": ${value} }) })`;
  return { cell_type: "code", id: "gives", metadata: {}, source: text, execution_count: null, outputs: [] };
}

/** What the last cell gives. */
async function lastValue(notebook: Notebook, env: Record<string, string>): Promise<unknown> {
  const { notebook: run, failures } = await executeNotebook(notebook, { cwd: process.cwd(), env });
  if (failures[0]) throw new Error(`cell ${failures[0].id}: ${failures[0].message}`);
  const { outputs } = run.cells.at(-1) as CodeCell;
  const result = outputs.find(({ output_type }) => output_type === "execute_result");
  return result?.output_type === "execute_result" ? result.data["application/json"] : undefined;
}
