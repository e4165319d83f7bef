import ts from "typescript";
import { parse, syntaxErrors } from "../parse.js";

/** What pressing Enter is to do, as Jupyter's `is_complete_reply` has it. */
export interface Completeness {
  status: "complete" | "incomplete" | "invalid";
  indent: string;
}

/** Would pressing Enter run the cell, continue it, or is it wrong whatever follows? */
export function isComplete(code: string): Completeness {
  const readings = [parse(code), parse(code, "tsx"), ...(/^\s*\{/.test(code) ? [parse(`(${code}\n)`)] : [])];
  const states = readings.map((file, index) => stateOf(file, index === 2 ? 1 : 0, code));
  const status = ORDER.find((state) => states.includes(state)) ?? "invalid";
  if (status !== "incomplete") return { status, indent: "" };
  const lastLine = code.trimEnd().split("\n").at(-1) ?? "";
  const indent = /^\s*/.exec(lastLine)?.[0] ?? "";
  return { status, indent: /[{([]$/.test(lastLine) ? `${indent}  ` : indent };
}

/** One reading that makes sense is enough. */
const ORDER = ["complete", "incomplete"] as const;

/** Of a text that may go on over lines: a template, a comment, an element. */
const CONTINUES = [1010, 1160, 17008, 17014];
/** A string ends with its line. */
const STRING = 1002;

function stateOf(file: ts.SourceFile, offset: number, code: string): Completeness["status"] {
  const problems = syntaxErrors(file);
  if (problems.length === 0) return isBegun(file.statements.at(-1), code) ? "incomplete" : "complete";
  const end = endOf(file, code) + offset;
  const goesOn = ({ code: problem, start }: ts.DiagnosticWithLocation) =>
    CONTINUES.includes(problem) || (problem !== STRING && start >= end);
  return problems.every(goesOn) ? "incomplete" : "invalid";
}

/** Where the last token ends: behind it stand only blanks and comments. */
function endOf(file: ts.SourceFile, code: string): number {
  // Of these the parser says that they themselves are wrong.
  const keyword = /(?:^|[;}\n])\s*(?:import|export)\s*$/.exec(code);
  if (keyword) return keyword.index;
  const last = file.endOfFileToken.getFullStart();
  return code.slice(last).trim() === "" ? code.trimEnd().length : Math.min(last, code.trimEnd().length);
}

/** Does the last statement promise more, though the parser takes it: `let`, `const`, `function f()`? */
function isBegun(last: ts.Statement | undefined, code: string): boolean {
  if (!last || /;\s*$/.test(code)) return false;
  if (ts.isExpressionStatement(last) && ts.isIdentifier(last.expression))
    return ["let", "interface"].includes(last.expression.text);
  if (ts.isVariableStatement(last)) return last.declarationList.declarations.length === 0;
  if (!ts.isFunctionDeclaration(last) || last.body) return false;
  return !ts.getModifiers(last)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
}
