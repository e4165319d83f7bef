import ts from "typescript";
import type { MimeBundle } from "../../../display.js";
import { type Checker, open } from "../checker.js";
import { plain } from "./plain.js";

/** What can stand at a place of a cell, as Jupyter's `complete_reply` has it. */
export interface Completions {
  matches: string[];
  cursor_start: number;
  cursor_end: number;
  metadata: MimeBundle;
}

/** So many completions come with their type and documentation; asking for all would take seconds. */
const detailed = 25;

/** What can stand at the cursor. */
export function complete(checker: Checker, number: number, code: string, cursor: number): Completions {
  const { path, offset } = open(checker, number, code, { everything: true });
  const typed = /[\p{ID_Continue}$]*$/u.exec(code.slice(0, cursor))?.[0] ?? "";
  const start = cursor - typed.length;
  const position = offset + cursor;
  const found = checker.service.getCompletionsAtPosition(path, position, { includeCompletionsWithInsertText: false });
  const entries = (found?.entries ?? [])
    .filter(
      ({ name, kind }) => kind !== ts.ScriptElementKind.warning && name.toLowerCase().startsWith(typed.toLowerCase()),
    )
    .sort((a, b) => order(a, b, typed))
    .slice(0, 500);
  const detailsOf = (name: string) =>
    checker.service.getCompletionEntryDetails(path, position, name, undefined, undefined, undefined, undefined);
  const types = entries.map(({ name, kind }, index) => {
    const details = index < detailed ? detailsOf(name) : undefined;
    return {
      text: name,
      type: KINDS[kind] ?? kind,
      start,
      end: cursor,
      signature: details && plain(ts.displayPartsToString(details.displayParts)),
      documentation: details && ts.displayPartsToString(details.documentation),
    };
  });
  return {
    matches: entries.map(({ name }) => name),
    cursor_start: start,
    cursor_end: cursor,
    metadata: { _jupyter_types_experimental: types },
  };
}

function order(a: ts.CompletionEntry, b: ts.CompletionEntry, typed: string): number {
  const exact = Number(b.name.startsWith(typed)) - Number(a.name.startsWith(typed));
  return exact || a.sortText.localeCompare(b.sortText) || a.name.localeCompare(b.name);
}

/** JupyterLab's icons know these names. */
const KINDS: Record<string, string> = {
  const: "variable",
  let: "variable",
  var: "variable",
  alias: "module",
  "local function": "function",
  "primitive type": "type",
  getter: "property",
  setter: "property",
};
