import ts from "typescript";
import { readCell } from "../kernel/engine/cell.js";
import { localize } from "../workbook/localize.js";
import { freeNames } from "./free-names.js";
import type { ProblemCell, ProblemSet } from "./problem-set.js";
import { STUDENT } from "./variants.js";

/** What a test cell may import: nothing that a submission can reach. */
const MODULES = ["nabla/grading", "node:assert", "node:assert/strict"];

/**
 * What is wrong with a problem set, as far as its text tells: one sentence each, empty when all is well.
 *
 * A test cell must stand on nothing that a submission could have changed, except what the submission is asked for.
 */
export function faultsOf({ name, cells }: ProblemSet): string[] {
  const asked = new Set(cells.flatMap(askedIn));
  const faults = cells.flatMap((cell) => faultsOfCell(cell, asked).map((fault) => `cell ${cell.id}: ${fault}`));
  if (cells.filter(({ kind }) => kind === "variants").length > 1) faults.push("variants belong into one block");
  if (!cells.some(({ kind }) => kind === "tests")) faults.push("there is no test cell");
  return faults.map((fault) => `course/${name}.md, ${fault}`);
}

function faultsOfCell(cell: ProblemCell, asked: Set<string>): string[] {
  if (cell.kind === "solution") return regions(cell.code, "SOLUTION", 1);
  if (cell.kind !== "tests") return [];
  const { specifiers } = readCell(cell.code);
  return [
    ...regions(cell.code, "SOLUTION", 0),
    ...regions(cell.code, "HIDDEN TESTS"),
    ...specifiers
      .filter((specifier) => !MODULES.includes(specifier))
      .map((specifier) => `it imports "${specifier}", which a submission can reach; only ${MODULES.join(", ")}`),
    ...freeNames(localize(cell.code, "en"))
      .filter((name) => !asked.has(name) && !(name in globalThis))
      .map((name) => `${name} is declared neither in it nor in a solution cell`),
    ...(creditIsLast(cell.code)
      ? []
      : ["credit must be the last statement, with await: else the mark is not its number"]),
  ];
}

/** What a test may rely on: what students are to declare, and their own numbers, which it draws itself. */
function askedIn(cell: ProblemCell): string[] {
  if (cell.kind === "variants") return [STUDENT, ...Object.keys(cell.choices)];
  return cell.kind === "solution" ? declaredIn(cell.code) : [];
}

const declaredIn = (code: string) => [...readCell(code).declarations.keys()];

/** Is what stands between BEGIN and END marks well paired, and there as often as it should? */
function regions(code: string, what: string, times?: number): string[] {
  const marks = [...code.matchAll(new RegExp(`(BEGIN|END) ${what}`, "g"))].map(([, mark]) => mark);
  const paired = marks.every((mark, at) => mark === (at % 2 === 0 ? "BEGIN" : "END")) && marks.length % 2 === 0;
  if (paired && (times === undefined || marks.length === 2 * times)) return [];
  return [`${times === 0 ? "no" : "one pair of"} // BEGIN ${what} … // END ${what} belongs here`];
}

/** A forgotten `await` would make the last value a promise, which nbgrader takes for full marks. */
function creditIsLast(code: string): boolean {
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ESNext, true);
  const calls: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "credit") calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (calls.length === 0) return true;
  const last = file.statements.at(-1);
  return (
    calls.length === 1 &&
    last !== undefined &&
    ts.isExpressionStatement(last) &&
    ts.isAwaitExpression(last.expression) &&
    last.expression.expression === calls[0]
  );
}
