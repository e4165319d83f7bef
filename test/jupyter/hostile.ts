import { notebook } from "./environment.js";

/** The small problem set of the hostile submissions: a function by node:assert, one with partial credit, a formula. */
export const marks = { "double-test": 3, "slope-test": 4, "answer-test": 3 };
type Answers = { double: string; slope: string; answer: string };

const right: Answers = {
  double: "function double(x: number): number {\n  return 2 * x;\n}",
  slope:
    "function slope(f: (x: number) => number, at: number): number {\n  return (f(at + 1e-4) - f(at - 1e-4)) / 2e-4;\n}",
  answer: 'const answer = "6x*e^(3x^2)";',
};
const wrong: Answers = {
  double: "function double(x: number): number {\n  return x + 7;\n}",
  slope: "function slope(f: (x: number) => number, at: number): number {\n  return 100;\n}",
  answer: 'const answer = "e^(3x^2)";',
};

const tests = {
  "double-test": `import assert from "node:assert/strict";
import { near } from "nabla/grading";
assert.equal(double(2), 4);
// BEGIN HIDDEN TESTS
assert.ok(Object.is(double(-3.5), -7));
near(double(1e6), 2e6);
// END HIDDEN TESTS`,
  "slope-test": `import { credit, near } from "nabla/grading";
const square = (x: number) => x * x;
await credit([
  { points: 1, label: "x² at 3", test: () => near(slope(square, 3), 6, 1e-6) },
  { points: 1, label: "x² at 0", test: () => near(slope(square, 0), 0, 1e-6) },
  // BEGIN HIDDEN TESTS
  { points: 1, label: "sin at 0", test: () => near(slope(Math.sin, 0), 1, 1e-6) },
  { points: 1, label: "a parameter", test: () => near(slope((x) => 5 * x, 2), 5, 1e-6) },
  // END HIDDEN TESTS
]);`,
  "answer-test": `import { sameFormula } from "nabla/grading";
sameFormula(answer, "6x*e^(3x^2)");`,
};

const roles = (grade_id: string, points?: number) => ({
  ...{ grade_id, grade: points !== undefined, solution: points === undefined, locked: points !== undefined },
  ...{ task: false, schema_version: 3, ...(points === undefined ? {} : { points }) },
});
const answerCell = (name: keyof Answers) => ({
  source: `// BEGIN SOLUTION\n${right[name]}\n// END SOLUTION`,
  nbgrader: roles(name),
});
const testCell = (name: keyof typeof tests) => ({ source: tests[name], nbgrader: roles(name, marks[name]) });

export const source = notebook([
  answerCell("double"),
  testCell("double-test"),
  answerCell("slope"),
  testCell("slope-test"),
  answerCell("answer"),
  testCell("answer-test"),
]);

/** A cell of the notebook as it was released, to be spoilt. */
export interface Cell {
  cell_type: string;
  id: string;
  source: string;
  metadata: { nbgrader?: Record<string, unknown> };
  outputs?: unknown[];
  execution_count?: null;
}
type Notebook = { cells: Cell[]; metadata: Record<string, unknown>; nbformat: number; nbformat_minor: number };

export interface Submission {
  /** The file's text, made from the released notebook. */
  text(released: Notebook): string;
  earned: number[];
  /** What of it is a link to the same of `right`: the notebook, the folder, the student's folder. */
  linked?: string[];
}

const all = [3, 4, 3];
const none = [0, 0, 0];

/** The released notebook with these answers, and more done to it. */
function answered(answers: Answers, spoil: (cells: Cell[], whole: Notebook) => Cell[] | undefined = () => undefined) {
  return (released: Notebook) => {
    const whole = structuredClone(released);
    for (const cell of whole.cells) {
      const name = cell.metadata.nbgrader?.grade_id as keyof Answers;
      if (name in answers) cell.source = answers[name];
    }
    whole.cells = spoil(whole.cells, whole) ?? whole.cells;
    return JSON.stringify(whole);
  };
}

const extra = (text: string): Cell => ({
  ...{ cell_type: "code", id: "extra", source: text, metadata: {}, outputs: [], execution_count: null },
});
/** Right answers, with something that must not cost anything. */
const unlucky = (spoil: Parameters<typeof answered>[1], earned = all): Submission => ({
  text: answered(right, spoil),
  earned,
});
/** Wrong answers, and an attempt to be given marks all the same, in a cell before the first. */
const attempt = (code: string, earned = none): Submission => ({
  text: answered(wrong, (cells) => [extra(code), ...cells]),
  earned,
});
/** Right answers but for one. */
const but = (answers: Partial<Answers>, earned: number[]): Submission => ({
  text: answered({ ...right, ...answers }),
  earned,
});
const doubling = (body: string) => `function double(x: number): number {\n  ${body}\n}`;
const sloping = (body: string) => `function slope(f: (x: number) => number, at: number): any {\n  ${body}\n}`;
const good = "const good = (f(at + 1e-4) - f(at - 1e-4)) / 2e-4;";

/** Submissions by name, and the marks that each earns: for `double`, `slope` and `answer`. */
export const submissions: Record<string, Submission> = {
  right: but({}, all),
  wrong: { text: answered(wrong), earned: none },
  blank: { text: (released) => JSON.stringify(released), earned: none },
  half: but({ slope: sloping("return at === 0 ? 1 : 2 * at;") }, [3, 2, 3]),

  // Loops, memory, output, ends.
  "endless-loop": but({ double: doubling("while (x < 0) {} return 2 * x;") }, [0, 4, 3]),
  "endless-await": but(
    { double: "await new Promise(() => {});\nfunction double(x: number) { return 2 * x; }" },
    [0, 4, 3],
  ),
  "endless-microtasks": but({ answer: `${right.answer}\nfor (;;) await null;` }, [3, 4, 0]),
  "endless-recursion": but({ double: doubling("return double(x);") }, [0, 4, 3]),
  "floating-loop": unlucky((cells) => [...cells, extra("setInterval(() => { console.log(1); }, 1);")]),
  "eight-gigabytes": but({ double: doubling("return new Uint8Array(8e9).fill(x).length;") }, [0, 4, 3]),
  "filled-heap": but(
    { double: doubling("const a: number[][] = []; for (;;) a.push(new Array(1e6).fill(x));") },
    [0, 4, 3],
  ),
  "million-lines": unlucky((cells) => [extra("for (let i = 0; i < 1e6; i++) console.log('line', i);"), ...cells]),
  warnings: but({ double: doubling('console.warn("doubling"); console.error("x"); return 2 * x;') }, all),
  "process-exit": but({ double: doubling("process.exit(0); return 2 * x;") }, [0, 4, 3]),
  "thrown-nothing": but({ double: doubling("throw undefined;") }, [0, 4, 3]),
  "floating-rejection": unlucky((cells) => [extra('Promise.reject(new Error("floating"));'), ...cells]),
  // What its types say is no test's affair: it is sealed, by its role, and runs.
  "odd-types": but({ slope: right.slope.replace("at: number)", "at: any, unused: string)") }, all),
  "syntax-error": but({ slope: "function slope( {" }, [3, 0, 3]),

  // The notebook itself.
  "deleted-tests": {
    text: answered(wrong, (cells) => cells.filter((cell) => !/test/.test(cell.id) && cell.metadata.nbgrader?.solution)),
    earned: none,
  },
  "deleted-answer": unlucky((cells) => cells.slice(1), [0, 4, 3]),
  reordered: unlucky((cells) => [...cells].reverse()),
  "copied-cells": unlucky((cells) => cells.flatMap((cell) => [cell, structuredClone(cell)])),
  "changed-tests": {
    text: answered(wrong, (cells) => {
      for (const cell of cells) if (cell.metadata.nbgrader?.grade) cell.source = "1 + 1";
      return cells;
    }),
    earned: none,
  },
  "forged-points": {
    text: answered(wrong, (cells) => {
      for (const { metadata } of cells)
        Object.assign(metadata.nbgrader ?? {}, { points: 1000, grade: true, locked: false });
      return cells;
    }),
    earned: none,
  },
  "forged-schema": unlucky((cells) => {
    for (const { metadata } of cells) Object.assign(metadata.nbgrader ?? {}, { schema_version: 99 });
    return cells;
  }),
  "tests-made-text": {
    text: answered(wrong, (cells) => {
      for (const cell of cells) if (cell.metadata.nbgrader?.grade) cell.cell_type = "raw";
      return cells;
    }),
    earned: none,
  },
  "other-kernel": unlucky((cells, whole) => {
    whole.metadata = { kernelspec: { name: "python3", display_name: "Python 3", language: "python" } };
    return cells;
  }),
  "empty-file": { text: () => "", earned: none },
  "broken-file": { text: (released) => JSON.stringify(released).slice(0, 300), earned: none },
  "no-cells": { text: () => JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {} }), earned: none },
  "linked-notebook": { text: () => "", earned: none, linked: ["ps1", "ps1.ipynb"] },
  "linked-folder": { text: () => "", earned: none, linked: ["ps1"] },
  "linked-student": { text: () => "", earned: none, linked: [] },
  "forged-outputs": {
    text: answered(wrong, (cells) => {
      const result = { output_type: "execute_result", data: { "text/plain": "3" }, metadata: {}, execution_count: 1 };
      for (const cell of cells) cell.outputs = [result];
      return cells;
    }),
    earned: none,
  },

  // What the test cells rely on.
  "own-assert": attempt("const assert = { equal() {}, ok() {} }; const near = () => {}; const credit = () => 4;"),
  "own-check": attempt("function check() { return true; }\nfunction sameFormula() {}\nfunction near() {}"),
  "changed-assert": attempt(
    'import assert from "node:assert/strict"; (assert as any).equal = () => {}; (assert as any).ok = () => {};',
  ),
  "own-math": attempt("const Math = { sin: () => 0, abs: () => 0 }; const Object = { is: () => true };"),
  "changed-math": attempt("Math.abs = () => 0; Math.max = () => 0;"),
  "changed-object-is": attempt("(Object as any).is = () => true;"),
  "changed-prototypes": attempt("Number.prototype.valueOf = () => 6; Array.prototype.every = () => true;"),
  "polluted-prototype": attempt('(Object.prototype as any).points = 0; (Object.prototype as any).verdict = "equal";'),
  "changed-promise": attempt("Promise.prototype.then = function () { return 4 as never; };"),
  "changed-nabla": attempt('import * as nabla from "nabla"; (nabla as any).equivalent = () => ({ verdict: "equal" });'),
  "changed-grading": attempt(
    'import * as grading from "nabla/grading"; (grading as any).near = () => {}; (grading as any).credit = () => 4;',
  ),
  "module-cache": attempt("for (const name of Object.keys(require.cache)) (require.cache[name] as any).exports = {};"),
  "lying-tostring": but({ answer: 'const answer = { toString: () => "6x*e^(3x^2)" } as any;' }, [3, 4, 0]),
  "lying-valueof": but({ slope: sloping(`${good} return { valueOf: () => good } as any;`) }, [3, 0, 3]),
  "lying-proxy": but({ slope: sloping("return new Proxy({}, { get: () => () => 6 }) as any;") }, [3, 0, 3]),
  "lying-thenable": but({ slope: sloping("return { then: (resolve: any) => resolve(undefined) };") }, [3, 0, 3]),
  "early-result": but({ double: doubling("display(3); console.log(3); return x;") }, [0, 4, 3]),
  "changed-expectation": attempt(
    "let square = (x: number) => 1;\nfunction slope(f: any, at: number) { square = () => 1; return 1; }\nlet expected = 1;",
    none,
  ),
  "cleared-output": but({ double: doubling("console.clear(); return x;") }, [0, 4, 3]),
  "patched-traces": attempt(
    "(Error as any).prepareStackTrace = () => { throw 0; }; (Error as any).stackTraceLimit = 0;",
  ),

  // What lies outside.
  "reads-tests": attempt(
    `import fs from "node:fs"; const text = fs.readFileSync(process.cwd() + "/ps1.ipynb", "utf8"); console.log(text);`,
  ),
  "reads-grade-book": attempt(
    '// @ts-ignore\nconst fs = await import("fs"); console.log(fs.readFileSync("gradebook.db"));',
  ),
  "reads-others": attempt('const fs = require("fs"); console.log(fs.readdirSync("../../.."));'),
  "writes-outside": attempt('import { writeFileSync } from "fs"; writeFileSync("../../../stolen.txt", "x");'),
  spawns: attempt('import { execSync } from "child_process"; console.log(execSync("id").toString());'),
  "opens-sockets": attempt('import net from "node:net"; net.createServer().listen(0);'),
  fetches: attempt('await fetch("http://127.0.0.1:1/");'),
  "fork-bomb": attempt('import { fork } from "node:child_process"; for (;;) fork("x.js");'),
  "starts-threads": attempt(
    'import { Worker } from "node:worker_threads"; for (;;) new Worker("for (;;) {}", { eval: true });',
  ),
  "native-bindings": attempt('(process as any).binding("spawn_sync"); (process as any).dlopen({}, "x");'),
};
