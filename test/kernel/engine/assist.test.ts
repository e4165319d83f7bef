import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { isComplete } from "../../../src/kernel/engine/engine.js";
import { createNotebook, run } from "./notebook.js";

const engine = createNotebook();
let number = 0;

before(async () => {
  process.env.NABLA_LANG = "en";
  await run(engine, ++number, 'import { derivative } from "nabla"');
  await run(
    engine,
    ++number,
    `/**
 * Adds.
 * @param a the first
 * @returns the sum
 * @example
 * add(1, 2) // 3
 */
function add(a: number, b: number): number
function add(a: string, b: string): string
function add(a: any, b: any) { return a + b }
function paint(color: "light-blue" | "dark red") {}
const obj = { "my-key": 1, other: 2 }
const half = (x: number) => x / 2
class Shape {}
const size = 3`,
  );
});

/** The cell without the bar, and where that stood. */
function at(marked: string): [text: string, cursor: number] {
  return [marked.replace("|", ""), marked.indexOf("|")];
}

describe("completion", () => {
  /** The cell as it is with the first completion taken. */
  function completed(marked: string): string {
    const [text, cursor] = at(marked);
    const { matches, cursor_start, cursor_end } = engine.complete(++number, text, cursor);
    return matches.length === 0 ? "none" : text.slice(0, cursor_start) + matches[0] + text.slice(cursor_end);
  }
  const cases: [string, string][] = [
    ['paint("light-|")', 'paint("light-blue")'],
    ['paint("dark r|")', 'paint("dark red")'],
    ['paint("|', 'paint("dark red'],
    ['obj["my-|"]', 'obj["my-key"]'],
    ["obj.o|", "obj.other"],
    ["class Z { #private = 1; m() { this.#p| } }", "class Z { #private = 1; m() { this.#private } }"],
    ['import fs from "node:f|"', 'import fs from "node:fs"'],
    ['import("node:pa|")', 'import("node:path")'],
    ['import { count } from "./fix|"', 'import { count } from "./fixtures/"'],
    ['import { count } from "./fixtures/co|"', 'import { count } from "./fixtures/counter"'],
    ['import { parse } from "nab|"', 'import { parse } from "nabla"'],
    ['"plain te|"', "none"],
  ];
  for (const [marked, whole] of cases) test(marked, () => assert.equal(completed(marked), whole));

  test("a function is called a function, also one that was imported or is a variable", () => {
    const kind = (name: string) => {
      const { matches, metadata } = engine.complete(++number, name, name.length);
      const types = metadata._jupyter_types_experimental as { type: string }[];
      return types[matches.indexOf(name)]?.type;
    };
    assert.deepEqual(["add", "derivative", "half", "Shape", "size"].map(kind), [
      "function",
      "function",
      "function",
      "class",
      "variable",
    ]);
  });
});

describe("inspection", () => {
  const told = (marked: string) => engine.inspect(++number, ...at(marked), 0)?.["text/plain"] ?? "nothing";
  const overloads = "add(a: number, b: number): number\nadd(a: string, b: string): string";

  test("shows every overload, the parameters, what comes back, and an example", () => {
    const text = told("add(1, |");
    assert.ok(text.startsWith(overloads), text);
    for (const part of ["Adds.", "a: the first", "the sum", "add(1, 2) // 3"]) assert.ok(text.includes(part), text);
    assert.doesNotMatch(text, /@/);
  });
  test("the same at the function's name", () => assert.match(told("a|dd(1, 2)"), /number\nfunction add\(a: string/));
  test("has nothing to tell of a name that is not there", () => assert.equal(told("nowhere|"), "nothing"));
  test("nor of what is no name", () => assert.equal(told("1 + |"), "nothing"));
});

describe("is the cell complete?", () => {
  const cells = {
    complete: ["1", "const a = 1", "{ a: 1, b: 2 }", "class A {}", "const e = <b>hi</b>", "// c", "", "f()"],
    incomplete: [
      ...["@dec", "@dec()", "try {}", "let x:", "type T =", "a as", "import", "export", "const", "var", "let"],
      ...["f(", "[1,", "`a", "`${a", "/* a", "if (x)", "if (x) // c", "a +", "a.", "() =>", "class A", "enum E"],
      ...["{ a: 1,", "import { a", "import a from", "export default", "function f()", "x satisfies", "a ? b :"],
    ],
    invalid: ["const = 1)", ")", "a b", '"abc', "1 +* 2", "let 1"],
  };
  for (const [status, texts] of Object.entries(cells))
    for (const text of texts)
      test(`${text || "nothing"}: ${status}`, () => assert.equal(isComplete(text).status, status));
});
