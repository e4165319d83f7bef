import type { Table } from "./table.js";

export const names: Table = {
  "what a function is called": [
    ["by the variable it is assigned to", ["let f; f = () => 1; f.name"], "'f'"],
    ["in a later cell", ["let f: any", "f = function () {}; f.name"], "'f'"],
    ["a class", ["let C: any; C = class {}; C.name"], "'C'"],
    ["by logical assignment", ["let f: any; f ??= () => 1; f.name"], "'f'"],
    ["by a default of a pattern", ["let f: any; [f = () => 1] = [] as any[]; f.name"], "'f'"],
    ["by a shorthand's default", ["let f: any; ({ f = () => 1 } = {} as any); f.name"], "'f'"],
    ["in parentheses", ["let f: any; f = (() => 1); f.name"], "'f'"],
    ["its own name stays", ["let f: any; f = function g() {}; f.name"], "'g'"],
    ["a call's value gets none", ["const make = () => () => 1", "let f: any; f = make(); f.name"], "''"],
    ["as the last value it has none", ["() => 1"], "[Function (anonymous)]"],
    ["a class as the last value", ["(class {})"], "[class (anonymous)]"],
  ],
  "a function's text": [
    [
      "is what was typed",
      ["let k = 1", "function f(a,b){return a+b+k}", "f.toString()"],
      "'function f(a,b){return a+b+k}'",
    ],
    ["an arrow", ["let k = 1", "const f = (x) => x+k", "String(f)"], "'(x) => x+k'"],
    ["without types", ["let k = 1", "const f = (x: number): number => x + k", "f + ''"], "'(x) => x + k'"],
    ["a class", ["class A {}", "class B extends A {}", "B.toString()"], "'class B extends A {}'"],
    ["in the same cell", ["class A {}; class B extends A {}; B.toString()"], "'class B extends A {}'"],
    ["a method", ["let k = 1", "const o = { m(a) { return k+a } }", "o.m.toString()"], "'m(a) { return k+a }'"],
    [
      "an asynchronous function",
      ["let k = 1", "async function f() { await k }", "f.toString()"],
      "'async function f() { await k }'",
    ],
    [
      "an exported one",
      ["let k = 1", "export function f() { return k }", "f.toString()"],
      "'function f() { return k }'",
    ],
    ["assigned", ["let k = 1, f: any", "f = () => k", "f.toString()"], "'() => k'"],
    ["of the platform", ["Math.max.toString()"], "'function max() { [native code] }'"],
  ],
  "names of our own": [
    ["collide with nobody's", ["const ℕ = 5; let s = 0; for (var i = 0; i < ℕ; i++) s += i; s"], "10"],
    ["nor with those of waiting", ["const ℤ = 1, ℤrun = 2; await 0; ℤ + ℤrun"], "3"],
    ["nor with a default's", ["let default_1 = 4; export default function () {}", "default_1"], "4"],
    [
      "what is said of a wait is in the learner's words",
      ["const f = async () => 1 as any", "(await f()).join()"],
      "throws TypeError: (await …).join is not a function",
    ],
    ["nor in a later cell", ["const ℕ = 5, ℕx = 6, x = 7", "[ℕ, ℕx, x]"], "[ 5, 6, 7 ]"],
    ["a property of that name", ["const o = { ℕ: 1 }", "o.ℕ"], "1"],
    ["are in no message", ["const a: any = 1", "a()"], "throws TypeError: a is not a function"],
    [
      "nor where a value is missing",
      ["let a: any", "a.b.c"],
      "throws TypeError: Cannot read properties of undefined (reading 'b')",
    ],
  ],
  "types and values have names of their own": [
    ["an interface over a class", ["class C { v = 1 }", "interface C { b: number }", "new C().v"], "1"],
    ["a type over an enum", ["enum E { A, B }", "type E = string", "const e: E = 'x'; [e, E.B]"], "[ 'x', 1 ]"],
    [
      "an interface over an import",
      ['import { EventEmitter } from "node:events"', "interface EventEmitter { own: number }", "typeof EventEmitter"],
      "'function'",
    ],
    [
      "a type over a namespace",
      ["namespace N { export const v = 1 }", "type N = number", "const n: N = 2; [n, N.v]"],
      "[ 2, 1 ]",
    ],
    ["a constant over a class", ["class C { v = 1 }", "const C = 5", "let c: C; C"], "5"],
    ["a type over a function", ["function f() { return 1 }", "type f = string", "f()"], "1"],
    ["a const enum again", ["const enum E { A = 1 } const f = () => E.A", "const enum E { A = 2 }", "f()"], "2"],
    ["a class again takes both", ["interface C { b: number }", "class C { v = 1 }", "const c: C = new C(); c.v"], "1"],
  ],
  "declared again, unchanged": [
    [
      "a class keeps its identity",
      ["class P { private x = 1 }", "function f(p: P) { return 1 }", "class P { private x = 1 }", "f(new P())"],
      "1",
    ],
    ["an enum", ["enum E { A }", "function f(e: E) { return e }", "enum E { A }", "f(E.A)"], "0"],
    [
      "with what it extends",
      [
        "class A { private x = 1 } class B extends A {}",
        "function f(b: B) { return 1 }",
        "class A { private x = 1 } class B extends A {}",
        "f(new B())",
      ],
      "1",
    ],
    [
      "a changed one does not",
      ["class P { private x = 1 }", "function f(p: P) { return 1 }", "class P { private x = 1; y = 2 }", "f(new P())"],
      "TS2345",
    ],
    [
      "nor one whose base has changed",
      [
        "class A { private x = 1 }",
        "class B extends A {}",
        "function f(b: B) {}",
        "class A { private x = 1; y = 1 }",
        "class B extends A {}",
        "f(new B())",
      ],
      "TS2345",
    ],
    ["values are the newest", ["class P { v = 1 }", "class P { v = 1 }", "new P() instanceof P"], "true"],
  ],
  "declared for everyone": [
    ["run again", ["declare global { const g: number }", "declare global { const g: number }", "1"], "1"],
    [
      "its type edited",
      [
        "declare global { const g: number } (globalThis as any).g = 'ab'",
        "declare global { const g: string }",
        "g.length",
      ],
      "2",
    ],
    [
      "several at once",
      [
        "declare global { var g: number, h: number } (globalThis as any).h = 3",
        "declare global { var g: string }",
        "h",
      ],
      "3",
    ],
    [
      "a member of an interface edited",
      [
        "declare global { interface Array<T> { second(): T } }",
        "declare global { interface Array<T> { second(): string } } Array.prototype.second = () => 'x'",
        "[1].second().length",
      ],
      "1",
    ],
    [
      "another member stays",
      [
        "declare global { interface Array<T> { one?: T } }",
        "declare global { interface Array<T> { two?: T } }",
        "[1].one",
      ],
      "nothing",
    ],
    [
      "a function",
      [
        "declare global { function g(): number } (globalThis as any).g = () => 1",
        "declare global { function g(x: string): string }",
        "g('a')",
      ],
      "1",
    ],
    [
      "a cell that fails changes nothing",
      [
        "declare global { const g: number } (globalThis as any).g = 4",
        "declare global { const g: string } const s: number = 'a'",
        "g.toFixed(1)",
      ],
      "'4.0'",
    ],
  ],
  "what only a web page has": [
    [
      "types, and a function that a page is to be given",
      ["const draw = (at: HTMLElement) => { document.title = at.id }; draw.name"],
      "'draw'",
    ],
    ["such a function in a later cell", ["function draw(at: HTMLElement) { at.remove() }", "draw.length"], "1"],
    ["asked for", ["typeof window"], "'undefined'"],
    ["asked for, then used", ["const wide = typeof window !== 'undefined' && window.innerWidth > 9; wide"], "false"],
    ["an event's type", ["let e: MouseEvent | undefined; e?.clientX"], "nothing"],
    ["a misspelt type", ["let e: HTMLElemnt"], "TS2304"],
    ["a member that it has not", ["const f = (at: HTMLElement) => at.nothing"], "TS2339"],
    ["used as the cell runs", ["document.title"], "TS2584"],
    ["extended as the cell runs", ["class Box extends HTMLElement {}"], "TS2304"],
    [
      "in a function that is called",
      ["const f = () => document.title; f()"],
      "throws ReferenceError: document is not defined",
    ],
    ["its names are not everybody's", ["const f = (at: HTMLElement) => at.id", "name"], "TS2304"],
    ["what Node has too", ["new Response('x').status"], "200"],
  ],
};
