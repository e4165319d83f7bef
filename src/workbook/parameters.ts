import type { Cell, CodeCell, Notebook } from "./notebook.js";

/** Values by the names of the variables that they are for. */
export type Parameters = Record<string, unknown>;

/**
 * The notebook with other values for its parameters, as papermill gives them: a cell that declares them anew comes after
 * the one tagged `parameters`, or first where none is; one that came in before is replaced.
 *
 * @throws {Error} when a name is none that a variable can have
 */
export function withParameters(notebook: Notebook, parameters: Parameters): Notebook {
  const lines = Object.entries(parameters).map(([name, value]) => {
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) throw new Error(`${name} is not the name of a variable.`);
    return `let ${name} = ${JSON.stringify(value)};`;
  });
  const injected: CodeCell = {
    cell_type: "code",
    id: "injected-parameters",
    metadata: { tags: ["injected-parameters"] },
    source: ["// Parameters", ...lines].join("\n"),
    execution_count: null,
    outputs: [],
  };
  const cells = notebook.cells.filter((cell) => !hasTag(cell, "injected-parameters"));
  const at = cells.findIndex((cell) => hasTag(cell, "parameters")) + 1;
  return { ...notebook, cells: [...cells.slice(0, at), injected, ...cells.slice(at)] };
}

function hasTag(cell: Cell, tag: string): boolean {
  return cell.cell_type === "code" && Boolean(cell.metadata.tags?.includes(tag));
}

/**
 * What a value on the command line means: a number, `true`, `false`, `null`, a JSON list or object, else the text itself.
 *
 * @example
 * parameterValue("0.5"); // 0.5
 */
export function parameterValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const number = text.trim() === "" ? Number.NaN : Number(text);
    return Number.isFinite(number) ? number : text;
  }
}
