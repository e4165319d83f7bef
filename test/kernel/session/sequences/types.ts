import type { Table } from "./table.js";

export const types: Table = {
  "types across cells": [
    ["an inferred type", ["const a = [1, 2]", "a.map((x) => x.toFixed(1))"], "[ '1.0', '2.0' ]"],
    ["assigning another type is refused", ["let n = 1", "n = 'a'"], "TS2322"],
    ["assigning a constant is refused", ["const a = 1", "a = 2"], "TS2588"],
    [
      "assigning an earlier cell's constant in a nested function is refused",
      ["const a = 1", "function f() { a = 2 }"],
      "TS2588",
    ],
    ["calling with the wrong argument is refused", ["function f(x: number) { return x }", "f('a')"], "TS2345"],
    ["a missing property is refused", ["const o = { a: 1 }", "o.b"], "TS2339"],
    ["an unknown name is refused", ["nowhere + 1"], "TS2304"],
    ["annotations are optional", ["function twice(f, x) { return f(f(x)) }", "twice((x) => x + 1, 0)"], "2"],
    ["a class as type", ["class A { private p = 1 }", "const a: A = new A()", "a"], "A { p: 1 }"],
    [
      "a type that is used in a later type",
      ["type N = number", "type Pair = [N, N]", "const p: Pair = [1, 2]; p"],
      "[ 1, 2 ]",
    ],
    [
      "type guards",
      [
        "function isText(x: unknown): x is string { return typeof x === 'string' }",
        "const v: unknown = 'abc'; isText(v) ? v.length : 0",
      ],
      "3",
    ],
    [
      "assertion functions",
      [
        "function must(x: unknown): asserts x is string { if (typeof x !== 'string') throw new Error() }",
        "const v: unknown = 'abc'; must(v); v.length",
      ],
      "3",
    ],
    [
      "a class whose type the compiler cannot write down",
      [
        "const make = () => class { private n = 1; get() { return this.n } }",
        "class Open extends make() {}",
        "1",
        "new Open().get()",
      ],
      "1",
    ],
    [
      "unique symbols",
      ["const key = Symbol('k'); interface HasKey { [key]: number }", "const h: HasKey = { [key]: 2 }; h[key]"],
      "2",
    ],
  ],
};
