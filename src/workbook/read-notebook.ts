import { existsSync, readFileSync } from "node:fs";
import type { Notebook } from "./notebook.js";

/**
 * A notebook file of format 4, each cell with an id.
 *
 * @throws {Error} when the file is missing or is no such notebook; the message does not name the file
 */
export function readNotebook(file: string): Notebook {
  if (!existsSync(file)) throw new Error("there is no such file.");
  let notebook: Notebook;
  try {
    notebook = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`not a notebook: ${(error as Error).message}`);
  }
  if (!Array.isArray(notebook?.cells) || notebook.nbformat !== 4) throw new Error("not a notebook of format 4.");
  // Format 4.5 asks for an id in every cell, which older notebooks lack.
  for (const [index, cell] of notebook.cells.entries()) cell.id ??= `cell-${index + 1}`;
  return { ...notebook, nbformat_minor: Math.max(notebook.nbformat_minor, 5) };
}
