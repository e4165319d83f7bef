import type { Sequence, Table } from "./table.js";

/** A form of declaration of the name `x`, what reads it, and what that gives. */
type Form = [text: string, reads: string, gives: string];

/** Forms that declare a value; each may be exported, and be declared again in a later cell as any other. */
const values: Form[] = [
  ["const x = 1", "x", "1"],
  ["let x = 2", "x", "2"],
  ["let x: number", "x", "nothing"],
  ["var x = 3", "x", "3"],
  ["var x: number", "x", "nothing"],
  ["var a = 0, x = a + 4", "x", "4"],
  ["const { x } = { x: 5 }", "x", "5"],
  ["var { x = 6 } = {} as { x?: number }", "x", "6"],
  ["let [, x] = [0, 7]", "x", "7"],
  ["var [x, ...rest] = [8, 9]", "x", "8"],
  ["const x = await Promise.resolve(9)", "x", "9"],
  ["var x = await Promise.resolve(10)", "x", "10"],
  ["function x() { return 11 }", "x()", "11"],
  ["async function x() { return 12 }", "await x()", "12"],
  ["function* x() { yield 13 }", "[...x()]", "[ 13 ]"],
  ["async function* x() { yield 14 }", "(await x().next()).value", "14"],
  ["class x { v = 15 }", "new x().v", "15"],
  ["abstract class x { static v = 16 }", "x.v", "16"],
  ["enum x { A = 17 }", "x.A", "17"],
  ["const enum x { A = 18 }", "x.A", "18"],
  ["namespace x { export const v = 19 }", "x.v", "19"],
  ["const x = () => 20", "[x.name, x()]", "[ 'x', 20 ]"],
  ["const x = class { v = 21 }", "[x.name, new x().v]", "[ 'x', 21 ]"],
];

/** Forms that declare a type only. */
const types: Form[] = [
  ["interface x { v: number }", "const y: x = { v: 1 }; y", "{ v: 1 }"],
  ["type x = number", "const y: x = 2; y", "2"],
  ["type x<T> = T[]", "const y: x<number> = [3]; y", "[ 3 ]"],
  ["namespace x { export type V = number }", "const y: x.V = 4; y", "4"],
];

/** Forms that reach the cell's top level from elsewhere: out of a block, from a module, by another name. */
const elsewhere: Form[] = [
  ["if (true) { var x = 22 }", "x", "22"],
  ["for (var x of [1, 24]) {}", "x", "24"],
  ["using x = { v: 33, [Symbol.dispose]() {} }", "x.v", "33"],
  ['import x from "node:path/posix"', "x.join('a', 'b')", "'a/b'"],
  ['import * as x from "node:path/posix"', "x.join('a', 'b')", "'a/b'"],
  ['import { join as x } from "node:path/posix"', "x('a', 'b')", "'a/b'"],
  ['import x = require("node:path/posix")', "x.join('a', 'b')", "'a/b'"],
  ['import type { URL as x } from "node:url"', "let y: x | undefined; y", "nothing"],
  ['export { join as x } from "node:path/posix"', "x('a', 'b')", "'a/b'"],
  ['export * as x from "./fixtures/counter.js"', "typeof x.count", "'number'"],
  ["const y = 32; export { y as x }", "x", "32"],
  ["namespace N { export const v = 31 } import x = N.v", "x", "31"],
];

/** One of each kind. */
const kinds = [
  ...elsewhere,
  ...values.filter(([text]) =>
    /^(const x = 1|let x: n|async function\* x|class x|const enum x|namespace x)/.test(text),
  ),
  ...types.slice(0, 1),
];

const instead = kinds.flatMap((first) =>
  kinds.map(
    ([text, reads, gives]): Sequence => [`${text}, over ${first[0]}`, [first[0], "typeof x", text, reads], gives],
  ),
);

const plain = ([text, reads, gives]: Form): Sequence => [text, [text, reads], gives];
const exported = ([text, reads, gives]: Form): Sequence => [`export ${text}`, [`export ${text}`, reads], gives];
const again = ([text, reads, gives]: Form): Sequence => [`again: ${text}`, [text, text, reads], gives];
const over = ([text, reads, gives]: Form): Sequence => [`over let: ${text}`, ["let x = 0", text, reads], gives];
const hidden = ([text]: Form): Sequence => [`under const: ${text}`, [text, "const x = 'new'", "x"], "'new'"];
const seen = ([text, reads, gives]: Form): Sequence => [
  `seen by an earlier function: ${text}`,
  [`let x: any = 0; const read = async () => { return ${reads} }`, text, "await read()"],
  gives,
];

/** Not `declare`d again over a `let`: what a type is and what a value is are two things. */
const beside = ([text, reads, gives]: Form): Sequence => [
  `beside a value: ${text}`,
  ["let x: any = 0", text, `${reads.replace(/; y$/, "")}; [x, y]`],
  `[ 0, ${gives} ]`,
];

export const forms: Table = {
  "a declaration, read in a later cell": [...values, ...types].map(plain),
  "a declaration that comes from elsewhere": elsewhere.map(plain),
  "each kind of declaration in place of each": instead,
  "a declaration, exported": [...values, ...types].map(exported),
  "a declaration, run again": [...values, ...types].map(again),
  "a declaration in place of an earlier variable": values.map(over),
  "a declaration that a later constant replaces": values.map(hidden),
  "a declaration that an earlier function reads": values.filter(([, reads]) => !reads.includes("await")).map(seen),
  "a type beside a value of its name": types.map(beside),
};
