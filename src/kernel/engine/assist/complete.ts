import ts from "typescript";
import type { MimeBundle } from "../../../display.js";
import { type CheckedCell, type Checker, open, programOf } from "../checker.js";
import { kindOf } from "./kinds.js";
import { plain } from "./plain.js";
import { specifiersFor } from "./specifiers.js";

/** What can stand at a place of a cell, as Jupyter's `complete_reply` has it. */
export interface Completions {
  matches: string[];
  cursor_start: number;
  cursor_end: number;
  metadata: MimeBundle;
}

/** So many completions come with their type and documentation; asking for all would take seconds. */
const DETAILED = 25;
const MOST = 500;

interface Match {
  text: string;
  type: string;
  signature?: string;
  documentation?: string;
}

/** What can stand at the cursor. */
export function complete(checker: Checker, number: number, code: string, cursor: number): Completions {
  const cell = open(checker, number, code, { everything: true });
  const { file } = programOf(checker, cell);
  const string = stringAround(file, cell.offset + cursor);
  if (string && isSpecifier(string))
    return specifiers(checker, code.slice(string.getStart(file) + 1 - cell.offset, cursor), cursor);
  // In a string all of it is one word, as in `paint("light-…")`.
  const typed = string
    ? code.slice(string.getStart(file) + 1 - cell.offset, cursor)
    : (/#?[\p{ID_Continue}$]*$/u.exec(code.slice(0, cursor))?.[0] ?? "");
  return answer(matchesFor(checker, cell, cell.offset + cursor, typed), cursor - typed.length, cursor);
}

function answer(matches: Match[], start: number, end: number): Completions {
  return {
    matches: matches.map(({ text }) => text),
    cursor_start: start,
    cursor_end: end,
    metadata: { _jupyter_types_experimental: matches.map((match) => ({ ...match, start, end })) },
  };
}

function matchesFor(checker: Checker, cell: CheckedCell, position: number, typed: string): Match[] {
  const { service } = checker;
  const types = programOf(checker, cell).program.getTypeChecker();
  const options = { includeCompletionsWithInsertText: false, includeSymbol: true };
  const found = service.getCompletionsAtPosition(cell.path, position, options)?.entries ?? [];
  return found
    .filter(
      ({ name, kind }) => kind !== ts.ScriptElementKind.warning && name.toLowerCase().startsWith(typed.toLowerCase()),
    )
    .sort((a, b) => order(a, b, typed))
    .slice(0, MOST)
    .map((entry, index) => ({
      text: entry.name,
      type: kindOf(entry, types),
      ...(index < DETAILED ? detailsOf(service, cell.path, position, entry.name) : {}),
    }));
}

function detailsOf(service: ts.LanguageService, path: string, position: number, name: string): Partial<Match> {
  const details = service.getCompletionEntryDetails(path, position, name, undefined, undefined, undefined, undefined);
  if (!details) return {};
  return {
    signature: plain(ts.displayPartsToString(details.displayParts)),
    documentation: ts.displayPartsToString(details.documentation),
  };
}

function order(a: ts.CompletionEntry, b: ts.CompletionEntry, typed: string): number {
  const exact = Number(b.name.startsWith(typed)) - Number(a.name.startsWith(typed));
  return exact || a.sortText.localeCompare(b.sortText) || a.name.localeCompare(b.name);
}

/** The string literal that the cursor is in, its end typed or not. */
function stringAround(file: ts.SourceFile, position: number): ts.StringLiteralLike | undefined {
  let found: ts.StringLiteralLike | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > position || node.end < position) return;
    if (ts.isStringLiteralLike(node) && node.getStart(file) < position && !isBehind(node, position)) found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;

  function isBehind(node: ts.StringLiteralLike, at: number): boolean {
    const text = node.getText(file);
    return at === node.end && text.length > 1 && text.endsWith(text.charAt(0));
  }
}

/** Does the string name a module? */
function isSpecifier({ parent }: ts.StringLiteralLike): boolean {
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isExternalModuleReference(parent))
    return true;
  if (!ts.isCallExpression(parent)) return ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent);
  const { expression } = parent;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require")
  );
}

function specifiers({ sources }: Checker, typed: string, cursor: number): Completions {
  const { names, replaced } = specifiersFor(sources, typed);
  const begun = replaced === 0 ? "" : typed.slice(-replaced);
  const matches = names.filter((name) => name.startsWith(begun)).sort((a, b) => a.localeCompare(b));
  return answer(
    matches.slice(0, MOST).map((text) => ({ text, type: text.endsWith("/") ? "directory" : "module" })),
    cursor - replaced,
    cursor,
  );
}
