import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createNotebook, run } from "../engine/notebook.js";
import type { Sequence } from "./sequences/table.js";

/** What scripts may do and TypeScript's modules may not. */
const sequences: Sequence[] = [
  ["a function is a variable", ["function f() { return 1 }", "f = () => 2", "f()"], "2"],
  ["a class is a variable", ["class A {}", "A = 3", "A"], "3"],
  ["a constant is none", ["const a = 1", "a = 2"], "TS2588"],
  ["var beside a function of its name", ["var x = 1; function x() {}; typeof x"], "'number'"],
  ["a function beside a var of its name", ["function x() {}; var x; typeof x"], "'function'"],
  ["let beside a function of its name is refused", ["let x = 1; function x() {}"], "TS2300"],
  ["let twice is refused", ["let x = 1; let x = 2"], "TS2451"],
  ["a cell may ask to be strict", ["'use strict'; undeclared = 5"], "throws ReferenceError: undeclared is not defined"],
  ["only a variable can be assigned", ["1 = 1"], "TS2364"],
  ["or counted up", ["0++"], "TS2357"],
  ["no optional member can be assigned", ["let o = {}; o?.x = 1"], "TS2779"],
  ["a class has one constructor", ["class A { constructor() {} constructor() {} }"], "TS2392"],
  ["super stands in a class", ["super()"], "TS2337"],
  ["a private name is a class's", ["class A { m() { return this.#none } }"], "TS2339"],
  ["a function in a block is called outside of it", ["{ function f() { return 1 } } f()"], "1"],
  ["in a later cell", ["if (true) { function f() { return 2 } }", "f()"], "2"],
  ["and declared again there", ["if (true) { function f() { return f } }", "f = 3", "f"], "3"],
  [
    "where the block was not entered, it is not there yet",
    ["if (false) { function f() {} }", "typeof f"],
    "'undefined'",
  ],
  ["a variable of its name stays", ["let f = 3; { function f() {} }", "f"], "3"],
  ["in strict code it is the block's", ["'use strict'; { function f() {} } typeof f"], "'undefined'"],
  ["two parameters of one name", ["function f(a, a) { return a } f(1, 2)"], "2"],
  ["but not of an arrow", ["const f = (a, a) => a"], "TS2300"],
  ["nor beside a default", ["function f(a, a = 1) {}"], "TS2300"],
  ["an octal escape", ["'\\101\\033'.length"], "2"],
  ["none in strict code", ["'use strict'; '\\101'"], "TS1487"],
  ["with", ["with (Math) { var p = PI }", "p > 3"], "true"],
  ["delete of a name", ["globalThis.gone = 1; delete gone"], "true"],
  ["names that strict code reserves", ["var static = 1, yield = 2; static + yield"], "3"],
  ["this is the global object", ["this.foo = 5", "foo"], "5"],
  [
    "a module cell is JavaScript",
    ["/** @module m */ export const o = {}; o.a = 3", 'import { o } from "./m"; o'],
    "{ a: 3 }",
  ],
  [
    "a module cell with a constructor",
    ["/** @module m */ export function P(n) { this.n = n }", 'import { P } from "./m"; new P(1).n'],
    "1",
  ],
  ["what a constructor without a class makes", ["function P(n) { this.n = n }", "new P(2)"], "P { n: 2 }"],
];

describe("cells of JavaScript", () => {
  for (const [title, cells, gives] of sequences)
    test(title, async () => {
      const engine = createNotebook("javascript");
      let said = "";
      for (const [index, text] of cells.entries()) said = await run(engine, index + 1, text);
      assert.equal(said, gives);
    });
});
