import type { Table } from "./table.js";

export const declarations: Table = {
  "declarations of every kind": [
    ["destructured object", ["const { a, b: { c } } = { a: 1, b: { c: 2 } }", "a + c"], "3"],
    ["destructured array with hole and rest", ["const [a, , ...r] = [1, 2, 3, 4]", "[a, r]"], "[ 1, [ 3, 4 ] ]"],
    [
      "default that uses an earlier name of the pattern",
      ["const { a, b = a + 1 } = { a: 1 } as { a: number; b?: number }", "b"],
      "2",
    ],
    ["several declarators, later ones use earlier ones", ["const a = 1, b = a + 1, c = b + 1; c"], "3"],
    ["computed key in a pattern", ["const key = 'k'; const { [key]: v } = { k: 6 }", "v"], "6"],
    ["var is hoisted", ["x = 3; var x: number", "x"], "3"],
    ["var in a block", ["if (true) { var y = 5 }", "y"], "5"],
    ["var in a block keeps its type", ["if (true) { var y: string | number = 5 }", "y.toFixed()"], "TS2339"],
    ["of a pattern in a loop, too", ["for (var { m } of [{ m: 1 }]) {}", "m.length"], "TS2339"],
    ["var of a caught error's name", ["try { var e = 1; throw 5 } catch (e) { var e = 2 }", "e"], "1"],
    ["var without a block", ["if (true) var y = 5", "y"], "5"],
    ["var in a for loop", ["for (var i = 0; i < 3; i++) {}", "i"], "3"],
    ["var in a for…of loop", ["for (var v of [1, 2]) {}", "v"], "2"],
    ["var in a for…in loop", ["for (var k in { a: 1, b: 2 }) {}", "k"], "'b'"],
    ["destructured var in a loop's head", ["for (var [i, j] = [0, 9]; i < j; i++, j--) {}", "[i, j]"], "[ 5, 4 ]"],
    [
      "let in a loop is a new variable each time",
      ["const fs: (() => number)[] = []; for (let i = 0; i < 3; i++) fs.push(() => i)", "fs.map((f) => f())"],
      "[ 0, 1, 2 ]",
    ],
    ["functions are hoisted", ["f(); function f() { return 'early' }", "f()"], "'early'"],
    [
      "functions that call each other",
      [
        "function even(n: number): boolean { return n === 0 || odd(n - 1) } function odd(n: number): boolean { return n !== 0 && even(n - 1) }",
        "even(10)",
      ],
      "true",
    ],
    [
      "overloads",
      [
        "function f(x: number): number; function f(x: string): string; function f(x: any) { return x }",
        "f('a').length",
      ],
      "1",
    ],
    ["generator function", ["function* g() { yield 1; yield 2 }", "[...g()]"], "[ 1, 2 ]"],
    [
      "asynchronous generator",
      [
        "async function* g() { yield 1; yield 2 }",
        "const xs: number[] = []; for await (const x of g()) xs.push(x); xs",
      ],
      "[ 1, 2 ]",
    ],
    [
      "class with static, private and accessor members",
      ["class A { static n = 2; #p = 3; get p() { return this.#p * A.n } }", "new A().p"],
      "6",
    ],
    [
      "a class that refers to itself",
      ["class Node1 { next?: Node1; static make() { return new Node1() } }", "Node1.make() instanceof Node1"],
      "true",
    ],
    [
      "inheritance across cells",
      ["class A { hi() { return 'A' } }", "class B extends A { hi() { return super.hi() + 'B' } }", "new B().hi()"],
      "'AB'",
    ],
    [
      "abstract class and parameter property",
      [
        "abstract class S { constructor(readonly r: number) {} abstract area(): number }",
        "class C extends S { area() { return this.r ** 2 } }",
        "new C(3).area()",
      ],
      "9",
    ],
    ["enum", ["enum E { A, B = 5, C }", "[E.A, E.C, E[5]]"], "[ 0, 6, 'B' ]"],
    ["string enum", ["enum E { A = 'a' }", "E.A"], "'a'"],
    ["a const enum that is only declared", ["declare const enum E { A = 5 }", "[E.A, E['A']]"], "[ 5, 5 ]"],
    ["const enum in a later cell", ["const enum E { A = 3 }", "E.A"], "3"],
    [
      "namespace",
      ["namespace N { export const x = 1; const y = 2; export function sum() { return x + y } }", "N.sum()"],
      "3",
    ],
    ["namespace merged with a function", ["function f() { return f.x } namespace f { export let x = 4 }", "f()"], "4"],
    ["namespace alias", ["namespace N { export namespace M { export const v = 7 } }", "import M = N.M; M.v"], "7"],
    [
      "generic function and class",
      ["function id<T>(x: T): T { return x } class Box<T> { constructor(readonly v: T) {} }", "id(new Box(5)).v"],
      "5",
    ],
    [
      "generic constraint across cells",
      [
        "interface HasSize { size: number }",
        "const size = <T extends HasSize>(x: T) => x.size",
        "size(new Set([1, 2]))",
      ],
      "2",
    ],
    [
      "decorators",
      [
        "function tag(value: string) { return (target: any) => { target.tag = value } }",
        "@tag('x') class A {}",
        "(A as any).tag",
      ],
      "'x'",
    ],
    [
      "method decorators",
      [
        "const log: string[] = []; function traced(_t: any, name: string) { log.push(name) }",
        "class A { @traced m() {} }",
        "log",
      ],
      "[ 'm' ]",
    ],
    [
      "the language's own decorators, in a later cell",
      [
        "function ten(m: any, _: ClassMethodDecoratorContext) { return function (this: any) { return 10 * m.call(this) } }",
        "class A { @ten m() { return 1 } }",
        "new A().m()",
      ],
      "10",
    ],
    [
      "of fields, accessors and an exported class",
      [
        "const twice = (_: undefined, c: ClassFieldDecoratorContext) => (v: number) => 2 * v",
        "const extra = <C extends new (...a: any[]) => object>(K: C, c: ClassDecoratorContext) => class extends K { e = 5 }",
        "@extra export default class A { @twice x = 4; static make() { return new A() } }",
        "[(A.make() as any).e, A.make().x]",
      ],
      "[ 5, 8 ]",
    ],
    [
      "of a cell that is a module",
      [
        "/** @module m */ const one = (m: any, c: ClassMethodDecoratorContext) => () => 1; class A { @one m() { return 0 } } export const v = new A().m()",
        'import { v } from "./m"; v',
      ],
      "1",
    ],
    ["a decorator that fits in neither way", ["function d(x: number) {} class A { @d m() {} }"], "TS1241"],
    [
      "using disposes at the end of the cell",
      ["const log: string[] = []; { using r = { [Symbol.dispose]() { log.push('closed') } }; log.push('open') } log"],
      "[ 'open', 'closed' ]",
    ],
    [
      "using at top level",
      [
        "const log: string[] = []",
        "using r = { v: 1, [Symbol.dispose]() { log.push('closed') } }; log.push('open ' + r.v)",
        "log",
      ],
      "[ 'open 1', 'closed' ]",
    ],
    ["satisfies, as, non-null", ["const o = { a: 1 } satisfies Record<string, number>", "(o.a as number)! + 1"], "2"],
    [
      "names with two underscores",
      ["let __x = 1; const __proto = 2; function __f() { return __x + __proto }", "__x = 5; __f()"],
      "7",
    ],
    ["names with a dollar sign and in Korean", ["const $a = 1; const 기울기 = 2", "$a + 기울기"], "3"],
    ["Greek names", ["const η = 0.5; let θ = 4", "θ -= η * 2; θ"], "3"],
    [
      "a function keeps its name",
      ["const f = () => 1; class K {}; const C = class {}", "[f.name, K.name, C.name]"],
      "[ 'f', 'K', 'C' ]",
    ],
    ["export in front changes nothing", ["export const a = 1; export function f() { return a }", "a + f()"], "2"],
    [
      "declared for the compiler only",
      ["(globalThis as any).fromOutside = 3; declare const fromOutside: number", "fromOutside"],
      "3",
    ],
    [
      "declare global is seen by later cells",
      [
        "declare global { interface Array<T> { second(): T } } Array.prototype.second = function () { return this[1] }",
        "[1, 2].second()",
      ],
      "2",
    ],
  ],
};
