import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { restored } from "../../in-language.js";
import { createNotebook, run } from "./notebook.js";

restored("NABLA_LANG", afterEach);

/** The problems of the last cell, behind others that run. */
async function problemsOf(...cells: string[]) {
  const engine = createNotebook();
  const last = cells.pop() ?? "";
  for (const [index, text] of cells.entries()) await run(engine, index + 1, text);
  const prepared = engine.prepare(cells.length + 1, last, String(cells.length + 1));
  return "problems" in prepared ? prepared.problems : [];
}

describe("a cell that does not compile", () => {
  test("is told in the reader's language, by the compiler too", async () => {
    process.env.NABLA_LANG = "ko";
    const [korean] = await problemsOf("function f(): string { return 1 }");
    assert.equal(korean?.code, 2322);
    assert.match(korean?.message ?? "", /형식은.*할당할 수 없습니다/);
    process.env.NABLA_LANG = "en";
    const [english] = await problemsOf("function f(): string { return 1 }");
    assert.match(english?.message ?? "", /is not assignable/);
  });

  test("is a syntax error only where JavaScript would refuse it too", async () => {
    const syntax = async (cell: string) => (await problemsOf(cell))[0]?.syntax;
    for (const cell of ["const = 1", "return 5", "break", "let 1x"]) assert.equal(await syntax(cell), true, cell);
    for (const cell of [
      "1 satisfies string",
      "const s: string = 1",
      "async function f(): number { return 1 }",
      'import x from "./fixtures/counter.js"',
    ])
      assert.equal(await syntax(cell), false, cell);
  });

  test("tells two types of one name apart by their cells, and says what to do", async () => {
    process.env.NABLA_LANG = "en";
    const show = "type S = { a: number }; function show(s: S) { return 'x' }";
    const [problem] = await problemsOf(show, "class S { b = 1 }", "[new S()].map(show)");
    for (const part of ["'S [2]'", "'S [1]'", "run the cells that use it again"])
      assert.ok(problem?.message.includes(part), problem?.message);
  });

  test("never shows a name of ours", async () => {
    const cells = [
      ["class P { private x = 1 }", "function f(p: P) {}", "class P { private x = 2; y = 1 }", "f(new P())"],
      ["const a = 1", "a = 2"],
      ["export default class A {}", "new A().b"],
      ["namespace N { export class C {} }", "new N.D()"],
      ['import * as fs from "node:fs"', "fs.nothing"],
      ["export { nowhere }"],
      ["class A { #p = 1 }", "new A().#p"],
      ["let n = 1", "n.x.y"],
      ["enum E { A }", "E.B", "E = 1"],
      ["function f(x: number) {}", "f('a', 2)"],
      ["import { nothing } from './fixtures/counter'"],
    ];
    for (const language of ["en", "ko"]) {
      process.env.NABLA_LANG = language;
      for (const sequence of cells)
        for (const { message } of await problemsOf(...sequence))
          assert.doesNotMatch(message, /\.nabla|cell-\d|ℕ|ℤ|Debug Failure/, sequence.join(" | "));
    }
  });

  test("on which the compiler itself fails costs that cell only", async () => {
    process.env.NABLA_LANG = "en";
    const engine = createNotebook();
    assert.equal(await run(engine, 1, "const a = 1"), "nothing");
    const prepared = engine.prepare(2, `const b = 2\nconst c = ${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    const [problem] = "problems" in prepared ? prepared.problems : [];
    assert.match(problem?.message ?? "", /compiler could not cope/);
    assert.equal(await run(engine, 3, "a + 1"), "2");
  });
});

test("a cell that was interrupted before it ran declares nothing", async () => {
  const engine = createNotebook();
  const interrupted = engine.prepare(1, 'import { readFile } from "node:fs/promises"; let reads = 0');
  assert.ok(!("problems" in interrupted));
  const running = interrupted.run();
  interrupted.end();
  await running;
  assert.equal(await run(engine, 2, "reads"), "TS2304");
  assert.equal(await run(engine, 3, "let reads = 5; reads"), "5");
});

test("a cell that was only checked declares nothing", async () => {
  const engine = createNotebook();
  assert.ok(!("problems" in engine.prepare(1, "let reads = 0; class A {}")));
  assert.equal(await run(engine, 2, "reads"), "TS2304");
  assert.equal(await run(engine, 3, "new A()"), "TS2304");
});

describe("JavaScript", () => {
  const rows: [cells: string[], gives: string][] = [
    [["class A { constructor(name) { this.name = name } }", "new A('x').name"], "'x'"],
    [["/** @type {any} */ let x = 123; x += 'a'"], "'123a'"],
    [["const o = {}; o.a = 3; o"], "{ a: 3 }"],
    [["let n = 1", "n = 'a'; n"], "'a'"],
    [["let n = 0; function inc() { n++ }", "n = 40; inc(); n"], "41"],
    [["function P(n) { this.n = n } P.prototype.get = function () { return this.n }", "new P(4).get()"], "4"],
    [["var q = 3", "q"], "3"],
    [["const path = require('node:path/posix')", "path.join('a', 'b')"], "'a/b'"],
    [['import { join } from "node:path/posix"', "join('a', 'b')"], "'a/b'"],
    [["const React = { createElement: (t) => t }", "<b>hi</b>"], "'b'"],
    [["{ a: 1 }"], "{ a: 1 }"],
    [["export default class A { v = 1 }", "new A().v"], "1"],
    [["nowhere + 1"], "throws ReferenceError: nowhere is not defined"],
    [["const a = 1", "a = 2"], "TS2588"],
    [["let a = 1; let a = 2"], "TS2451"],
    [["let x: number = 1"], "TS8010"],
    [["enum E { A }"], "TS8006"],
  ];
  for (const [cells, gives] of rows)
    test(cells.join(" | "), async () => {
      const engine = createNotebook("javascript");
      let said = "";
      for (const [index, text] of cells.entries()) said = await run(engine, index + 1, text);
      assert.equal(said, gives);
    });
});
