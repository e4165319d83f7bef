import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { adviceFor } from "../../../../src/kernel/engine/beginner/advice.js";
import { keysOf } from "../../../../src/kernel/engine/beginner/keyboard.js";
import { missingValue } from "../../../../src/kernel/engine/beginner/missing-value.js";
import { nearest } from "../../../../src/kernel/engine/beginner/spelling.js";
import { createEngine, type Problem } from "../../../../src/kernel/engine/engine.js";
import { createHost } from "../../../../src/kernel/node/host.js";
import { createLoader } from "../../../../src/kernel/node/loader.js";
import { restored } from "../../../in-language.js";
import { root } from "../../../project.js";
import { type Row, type Slip, slips } from "./slips.js";
import { elsewhere } from "./slips-elsewhere.js";
import { ofForm } from "./slips-of-form.js";
import { ofValues } from "./slips-of-values.js";

const folder = join(root, "test", "kernel");
const engine = createEngine(createHost(folder, root, createLoader(folder, root)));
restored("NABLA_LANG");

let number = 0;
const names = "derivative, exercise, lagrange, numericalDerivative, parse";
const textOf = (cell: string, imported: boolean) => (imported ? `import { ${names} } from "nabla";\n${cell}` : cell);

/** What the cell's first problem is, in the language. */
function problemOf(cell: string, imported: boolean, language: string): Problem {
  process.env.NABLA_LANG = language;
  const prepared = engine.prepare(++number, textOf(cell, imported));
  assert.ok("problems" in prepared, `${cell} compiles`);
  return prepared.problems[0] as Problem;
}

/** The text under the carets. */
function marked(cell: string, imported: boolean, { start, length }: Problem): string {
  return textOf(cell, imported).slice(start, start + length);
}

const fromRows = (tables: Record<string, Row[]>) =>
  Object.entries(tables).map(([kind, rows]): [string, Slip[]] => [
    kind,
    rows.map(([cell, at, holds]) => ({ cell, at, holds })),
  ]);

for (const [kind, table] of [...Object.entries<Slip[]>(slips), ...fromRows({ ...elsewhere, ...ofForm, ...ofValues })])
  describe(kind, () => {
    for (const { cell, imported = false, at, holds } of table)
      test(cell.replaceAll("\n", " ⏎ "), () => {
        const english = problemOf(cell, imported, "en");
        assert.ok(english.message.includes(holds), english.message);
        if (!/[ㄱ-힣]/.test(cell)) assert.doesNotMatch(english.message, /[가-힣]/);
        const korean = problemOf(cell, imported, "ko");
        assert.ok(korean.message.includes(holds), korean.message);
        assert.match(korean.message, /(세요|니다|인가요)[.:?]/);
        assert.equal(marked(cell, imported, english), at);
        assert.equal(marked(cell, imported, korean), at);
      });
  });

test("a name is not taken for one that gets its value on the same line or later", () => {
  for (const cell of ["const slopes = slopez(3)", "const [left, right] = rigth()", "slopez(1); let slopes = 2"]) {
    const { message } = problemOf(cell, false, "en");
    assert.doesNotMatch(message, /Did you mean/);
  }
  assert.match(
    problemOf("const fact = (n: number): number => fatc(n - 1)", false, "en").message,
    /Did you mean fact\?/,
  );
  assert.match(problemOf("const slopes = 1; slopez", false, "en").message, /Did you mean slopes\?/);
});

test("no path of a file is named where the compiler speaks of a module", () => {
  const { message } = problemOf('import * as N from "nabla"; N("x")', false, "en");
  assert.match(message, /import\("nabla"\)/);
  assert.doesNotMatch(message, /dist|index/);
});

test("what is right is not blamed", () => {
  const { start } = problemOf("if (3 > 2)\n  1\nelse if 2 > 1\n  2", false, "en");
  assert.equal(start, "if (3 > 2)\n  1\nelse ".length);
  const cell = "class A {\n  #count = 0;\n  not(x) { return x }\n}\nlet b = 3 +";
  assert.equal(cell.slice(problemOf(cell, false, "en").start), "+");
});

test("of a value that is of the kind which is taken, the compiler's own words are told", () => {
  for (const cell of [
    "function f(g: (x: number) => number) { return g }\nf((x: string) => 1)",
    "function f(g: (x: number) => number) { return g }\nconst h = (x: string) => 1;\nf(h)",
    "function f(on: true) { return on }\nf(false)",
  ])
    assert.match(problemOf(cell, false, "en").message, /is not assignable/);
});

test("a cell of JavaScript is called so", () => {
  const javascript = createEngine(createHost(folder, root, createLoader(folder, root)), "javascript");
  for (const [language, cells] of [
    ["en", ["int n = 5", "elif 1 > 0:\n    f()", "let g(x) = 2x"]],
    ["ko", ["int n = 5", "def f(x):\n    return x", "let g(x) = 2x"]],
  ] as const)
    for (const cell of cells) {
      process.env.NABLA_LANG = language;
      const prepared = javascript.prepare(++number, cell);
      assert.ok("problems" in prepared);
      assert.match(prepared.problems[0]?.message ?? "", /JavaScript/);
      assert.doesNotMatch(prepared.problems[0]?.message ?? "", /TypeScript/);
    }
});

test("a cell of JavaScript is run, and what fails as it runs gets the same sentence", () => {
  const javascript = createEngine(createHost(folder, root, createLoader(folder, root)), "javascript");
  for (const [cell, thrown, holds] of [
    ["print(1)", "print is not defined", "console.log(1)"],
    ["math.sqrt(2)", "math is not defined", "Math.sqrt(2)"],
    ["let a = [1]; a.append(2)", "a.append is not a function", "a.push(2)"],
    ["Math.ln(2)", "Math.ln is not a function", "Math.log(2)"],
    ["'abc'.length()", '"abc".length is not a function', "'abc'.length"],
    ["class A {}; A()", "Class constructor A cannot be invoked without 'new'", "new A()"],
    ["let x = 3; x(x + 1)", "x is not a function", "x * (x + 1)"],
    ["consloe.log(1)", "consloe is not defined", "console"],
    ["function f() { return nil }", "nil is not defined", "null"],
    ["derivative('x^2')", "derivative is not defined", 'import { derivative } from "nabla"'],
  ] as const) {
    const prepared = javascript.prepare(++number, cell);
    assert.ok(!("problems" in prepared), cell);
    const { ko, en } = adviceFor(thrown, prepared.advice ?? []) ?? { ko: "", en: "" };
    assert.ok(en.includes(holds), `${cell}: ${en}`);
    assert.ok(ko.includes(holds), `${cell}: ${ko}`);
    assert.equal(adviceFor("something else", prepared.advice ?? []), undefined);
  }
  const types = javascript.prepare(++number, "let n: number = 1");
  assert.ok("problems" in types);
  assert.match(types.problems[0]?.message ?? "", /TypeScript/);
});

test("the table has at least forty slips of ten kinds", () => {
  assert.ok(Object.keys(slips).length >= 10);
  assert.ok(Object.values(slips).flat().length >= 40);
});

test("a value that is missing is named, with what to write where it may be", () => {
  const read = (name: string) => `Cannot read properties of undefined (reading '${name}')`;
  const told = (text: string, name: string, line: number, column: number) =>
    missingValue(read(name), text, { line, column }) ?? { ko: "", en: "" };
  for (const [text, name, line, column, holds] of [
    ['lagrange("x y", "x=1").candidates[0].value', "value", 1, 38, '"x=1").candidates[0]?.value'],
    ["const r: any = {}\nr.minimum.point.x", "point", 2, 11, "r.minimum?.point"],
    ['const o: any = {}; o.a["my key"]', "my key", 1, 24, 'o.a?.["my key"]'],
  ] as const) {
    const { ko, en } = told(text, name, line, column);
    assert.ok(en.includes(holds), en);
    assert.ok(ko.includes(holds), ko);
    assert.match(ko, /세요: /);
  }
  assert.equal(missingValue("something else", "a.b", { line: 1, column: 1 }), undefined);
});

test("the keys of the Korean keyboard", () => {
  assert.equal(keysOf("채ㅜㄴㅅ"), "const");
  assert.equal(keysOf("ㅊㅐㅜㄴㅅ"), "const");
  assert.equal(keysOf("촏차(1)"), "check(1)");
  assert.equal(keysOf("값"), "rkqt");
});

test("a near miss is found, a far one is not", () => {
  assert.equal(nearest("nabl", ["tslab", "nabla"]), "nabla");
  assert.equal(nearest("nalba", ["nabla"]), "nabla");
  assert.equal(nearest("react", ["nabla", "nabla/grading"]), undefined);
  assert.equal(nearest("x", ["y"]), undefined);
});
