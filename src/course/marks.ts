import type { Language } from "../language.js";
import { type CodeCell, joined, type Notebook } from "../workbook/notebook.js";
import { executeNotebook } from "../workbook/run.js";

/** What a notebook would get from nbgrader, and where it stopped with an error. */
export interface Marks {
  /** Points by test cell. */
  earned: Record<string, number>;
  /** Cells that are no test cells and end in an error. */
  broken: string[];
}

/**
 * Runs a problem set's notebook and reads its marks as nbgrader reads them: an error is worth nothing, a number is the mark,
 * anything else is worth all points.
 *
 * @param student whose it is graded as, where a problem set has variants
 */
export async function marksOf(notebook: Notebook, language: Language, cwd: string, student?: string): Promise<Marks> {
  const env = { NABLA_LANG: language, ...(student === undefined ? {} : { NABLA_STUDENT: student }) };
  const run = await executeNotebook(notebook, { cwd, allowErrors: true, env });
  const cells = run.notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === "code");
  const earned: Record<string, number> = {};
  const broken: string[] = [];
  for (const cell of cells) {
    const { grade, points } = roles(cell);
    const failed = cell.outputs.some(({ output_type }) => output_type === "error");
    if (grade) earned[cell.id] = failed ? 0 : (numberOf(cell) ?? points);
    else if (failed) broken.push(cell.id);
  }
  return { earned, broken };
}

interface Roles {
  grade: boolean;
  solution: boolean;
  points: number;
}

/** What a cell is for nbgrader. */
export const roles = (cell: { metadata: Record<string, unknown> }) =>
  (cell.metadata.nbgrader ?? { grade: false, solution: false, points: 0 }) as Roles;

function numberOf({ outputs }: CodeCell): number | undefined {
  for (const output of outputs) {
    if (output.output_type !== "execute_result") continue;
    const value = Number(joined(output.data["text/plain"] as string));
    return Number.isNaN(value) ? undefined : value;
  }
  return undefined;
}

/** The notebook as it is handed out, for a learner who changes nothing: without solutions, with all its tests. */
export function unanswered(notebook: Notebook): Notebook {
  const copy = structuredClone(notebook);
  for (const cell of copy.cells)
    if (cell.cell_type === "code" && roles(cell).solution)
      cell.source = joined(cell.source).replace(/^.*BEGIN SOLUTION[\s\S]*?END SOLUTION.*$/m, "");
  return copy;
}
