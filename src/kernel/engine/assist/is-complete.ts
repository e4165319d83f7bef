import type ts from "typescript";
import { parse } from "../parse.js";

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
