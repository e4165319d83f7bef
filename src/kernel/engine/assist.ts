import ts from "typescript";
import type { MimeBundle } from "../../display.js";
import { parse } from "./cell.js";
import type { Checker } from "./checker.js";

/** What can stand at the cursor; positions are in UTF-16 units. */
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
  const { path, offset } = checker.open(number, code, true);
  const typed = /[\p{ID_Continue}$]*$/u.exec(code.slice(0, cursor))?.[0] ?? "";
  const start = cursor - typed.length;
  const found =
    checker.service.getCompletionsAtPosition(path, offset + cursor, { includeCompletionsWithInsertText: false })
      ?.entries ?? [];
  const entries = found
    .filter(
      ({ name, kind }) => kind !== ts.ScriptElementKind.warning && name.toLowerCase().startsWith(typed.toLowerCase()),
    )
    .sort((a, b) => order(a, b, typed))
    .slice(0, 500);
  const types = entries.map(({ name, kind }, index) => {
    const details =
      index < detailed
        ? checker.service.getCompletionEntryDetails(
            path,
            offset + cursor,
            name,
            undefined,
            undefined,
            undefined,
            undefined,
          )
        : undefined;
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

/** The type and the doc comment of what stands at the cursor, or of the function whose arguments are being typed. */
export function inspect(
  checker: Checker,
  number: number,
  code: string,
  cursor: number,
  detail: 0 | 1,
): MimeBundle | null {
  const { path, offset } = checker.open(number, code, true);
  const at = (position: number) => checker.service.getQuickInfoAtPosition(path, offset + position);
  const callee = calleeBefore(code, cursor);
  const info =
    at(cursor) ?? (cursor > 0 ? at(cursor - 1) : undefined) ?? (callee === undefined ? undefined : at(callee));
  if (!info) return null;
  const signature = plain(ts.displayPartsToString(info.displayParts));
  const documentation = ts.displayPartsToString(info.documentation);
  const tags = (info.tags ?? []).filter(({ name }) => detail === 1 || name === "param" || name === "returns");
  const lines = tags.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`.trim());
  const sections = [signature, documentation, lines.join("\n")].filter(Boolean);
  const markdown = [
    `\`\`\`typescript\n${signature}\n\`\`\``,
    documentation,
    lines.map((line) => `- \`${line.replace(/\s+/g, " ").replaceAll("`", "")}\``).join("\n"),
  ];
  return { "text/plain": sections.join("\n\n"), "text/markdown": markdown.filter(Boolean).join("\n\n") };
}

/** The compiler tells that a name came by an import of ours; the learner knows it as their own. */
function plain(signature: string): string {
  return signature.replace(/^\(alias\) /, "").replace(/\nimport [^\n]*$/, "");
}

/** The last character of the function's name, where the cursor stands among its arguments. */
function calleeBefore(code: string, cursor: number): number | undefined {
  let found: number | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > cursor || node.end < cursor) return;
    if (ts.isCallExpression(node) && node.expression.end < cursor) found = node.expression.end - 1;
    ts.forEachChild(node, visit);
  };
  visit(parse(code));
  return found;
}

const UNTERMINATED = [1002, 1003, 1005, 1010, 1109, 1126, 1128, 1160, 1161];

/** Would pressing Enter run the cell, continue it, or is it wrong whatever follows? */
export function isComplete(code: string): { status: "complete" | "incomplete" | "invalid"; indent: string } {
  const { parseDiagnostics: problems } = parse(code) as unknown as { parseDiagnostics: ts.Diagnostic[] };
  if (problems.length === 0) return { status: "complete", indent: "" };
  const end = code.trimEnd().length;
  const atEnd = (problem: ts.Diagnostic) =>
    [1010, 1160].includes(problem.code) || ((problem.start ?? 0) >= end && UNTERMINATED.includes(problem.code));
  if (!problems.every(atEnd)) return { status: "invalid", indent: "" };
  const lastLine = code.trimEnd().split("\n").at(-1) ?? "";
  const indent = /^\s*/.exec(lastLine)?.[0] ?? "";
  return { status: "incomplete", indent: /[{([]$/.test(lastLine) ? `${indent}  ` : indent };
}
