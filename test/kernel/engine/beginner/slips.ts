/**
 * Beginners' slips: the cell as it was typed, behind a cell that imports what it uses or not, and what the message must hold
 * in either language: what to type instead, or the name that it is about. `at` is the text that the caret stands under.
 */
export interface Slip {
  cell: string;
  /** An import of the library has run before. */
  imported?: boolean;
  at: string;
  holds: string;
}

/** A slip in one line: the cell, `at` and `holds`. */
export type Row = [cell: string, at: string, holds: string];

export const slips: Record<string, Slip[]> = {
  "the import's cell has not run": [
    { cell: "exercise('01-1')", at: "exercise", holds: 'import { exercise } from "nabla"' },
    { cell: "derivative('x^2')", at: "derivative", holds: 'import { derivative } from "nabla"' },
    { cell: "const p = parse('2x')", at: "parse", holds: 'import { parse } from "nabla"' },
    { cell: "lagrange('x y', 'x+y=1').minimum", at: "lagrange", holds: 'import { lagrange } from "nabla"' },
    { cell: "near(1, 2)", at: "near", holds: 'import { near } from "nabla/grading"' },
    { cell: "slope + 1", at: "slope", holds: "slope" },
    { cell: "derivativ('x^2')", at: "derivativ", holds: "derivative" },
  ],
  "a formula without quotation marks": [
    { cell: "derivative(x^2)", imported: true, at: "x^2", holds: 'derivative("x^2")' },
    { cell: "exercise('01-1').check(2x+3)", imported: true, at: "2x+3", holds: 'check("2x+3")' },
    { cell: "check(2x+3)", at: "2x+3", holds: 'check("2x+3")' },
    { cell: "derivative(sin x)", imported: true, at: "sin x", holds: 'derivative("sin x")' },
    { cell: "parse(√x)", imported: true, at: "√x", holds: 'parse("√x")' },
    { cell: "derivative(x**2)", imported: true, at: "x**2", holds: 'derivative("x**2")' },
    { cell: "lagrange(x y, x^2+y^2=1)", imported: true, at: "x y, x^2+y^2=1", holds: 'lagrange("x y", "x^2+y^2=1")' },
    { cell: "numericalDerivative(x^2, 3)", imported: true, at: "x^2, 3", holds: 'numericalDerivative("x^2", 3)' },
    { cell: "check({ x: 2x, y: 3 })", at: "{ x: 2x, y: 3 }", holds: 'check({ x: "2x", y: 3 })' },
    { cell: "const y = 2x + 1", at: "2x", holds: "2 * x + 1" },
  ],
  "the prime of a derivative": [
    { cell: "check(f'(x) = 2x)", at: "f'(x) = 2x", holds: `check("f'(x) = 2x")` },
    { cell: "exercise('01-1').check(g''(x) = 6x);", imported: true, at: "g''(x) = 6x", holds: `check("g''(x) = 6x")` },
    { cell: "check(f'(x) = g'(x) + 1)", at: "f'(x) = g'(x) + 1", holds: `check("f'(x) = g'(x) + 1")` },
    { cell: "y' = 2x", at: "y' = 2x", holds: `"y' = 2x"` },
  ],
  "a name that begins with a digit": [
    { cell: "let 1a = 3", at: "1a", holds: "let a1 = 3" },
    { cell: "const 2nd = [1, 2]", at: "2nd", holds: "const nd2 = [1, 2]" },
    { cell: "function 3f(x) { return x }", at: "3f", holds: "function f3(x)" },
    { cell: "let 7 = 3", at: "7", holds: "let x7 = 3" },
  ],
  "what holds a statement together": [
    { cell: "if 3 > 2 { }", at: "if 3 > 2", holds: "if (3 > 2)" },
    { cell: "let xs = [1];\nif xs[0 : 1] == xs:\n  xs", at: "if", holds: "if (xs.slice(0, 1) == xs) { … }" },
    { cell: "while 1 < 2 { break }", at: "while 1 < 2", holds: "while (1 < 2)" },
    { cell: "let x == 3", at: "let x ==", holds: "let x =" },
    { cell: "let my name = 3", at: "let my name", holds: "let myName" },
    { cell: "const learning-rate = 0.1", at: "const learning-rate", holds: "const learningRate" },
    { cell: "const f = x -> x ** 2", at: "x ->", holds: "x =>" },
    { cell: "const f = (x) = > x", at: ") = >", holds: ") =>" },
    { cell: "import { parse } from nabla", at: "from nabla", holds: 'from "nabla"' },
    { cell: "let a = 3 let b = 4", at: "3 let", holds: "3; let" },
    { cell: "console.log(1) console.log(2)", at: ") console", holds: "); console" },
  ],
  "a comparison with a single =": [
    { cell: "if (x = 3) { }", at: "x = 3", holds: "x === 3" },
    { cell: "while (done = false) { }", at: "done = false", holds: "done === false" },
  ],
  "how to end": [
    { cell: "exit", at: "exit", holds: "Ctrl+D" },
    { cell: "quit()", at: "quit", holds: "Ctrl+D" },
  ],
  "typographic signs": [
    { cell: "derivative(“x^2”)", imported: true, at: "“", holds: 'derivative("x^2")' },
    { cell: "const s = ‘a’", at: "‘", holds: "const s = 'a'" },
    { cell: 'const s = "abc”', at: "”", holds: 'const s = "abc"' },
    { cell: "console.log（1）", at: "（", holds: "console.log(1)" },
    { cell: "const a = [1， 2]", at: "，", holds: "const a = [1, 2]" },
    { cell: "3 − 1", at: "−", holds: "3 - 1" },
  ],
  "a bracket or a quotation mark is missing": [
    { cell: "Math.max(1, 2", at: "(", holds: ")" },
    { cell: "const a = [1, 2", at: "[", holds: "]" },
    { cell: "function f(x) { return x", at: "{", holds: "}" },
    { cell: "if (1 > 0) console.log(1", at: "(", holds: ")" },
    { cell: "(1 + 2))", at: ")", holds: ")" },
    { cell: "Math.max(1, 2]", at: "]", holds: ")" },
    { cell: 'derivative("x^2)', imported: true, at: '"', holds: '"' },
  ],
  "a number that begins with 0": [
    { cell: "exercise(01-1)", imported: true, at: "01-1", holds: 'exercise("01-1")' },
    { cell: "exercise(09-3)", at: "09-3", holds: 'exercise("09-3")' },
    { cell: "const n = 007", at: "007", holds: "7" },
  ],
  "Python's names": [
    { cell: "print(1 + 2)", at: "print", holds: "console.log(1 + 2)" },
    { cell: "const on = True", at: "True", holds: "true" },
    { cell: "const nothing = None", at: "None", holds: "null" },
    { cell: "len([1, 2])", at: "len", holds: "[1, 2].length" },
    { cell: "sqrt(2)", at: "sqrt", holds: "Math.sqrt(2)" },
  ],
  "Python's grammar": [
    { cell: "def f(x):\n    return x", at: "def", holds: "function f(x) { … }" },
    { cell: "if 1 > 0:\n    console.log(1)", at: "if", holds: "if (1 > 0) { … }" },
    { cell: "elif 1 > 0:\n    console.log(1)", at: "elif", holds: "else if (1 > 0) { … }" },
    { cell: "for i in range(3):\n    console.log(i)", at: "for", holds: "for (let i = 0; i < 3; i++) { … }" },
    { cell: "for i in range(3): f(i)", at: "for", holds: "for (let i = 0; i < 3; i++) { f(i) }" },
    { cell: "for n in [{ a: 1 }]: f(n.a)", at: "for", holds: "for (const n of [{ a: 1 }]) { f(n.a) }" },
    { cell: "const f = lambda x: x + 1", at: "lambda", holds: "(x) => x + 1" },
    { cell: "const ok = 1 > 0 and 2 > 1", at: "and", holds: "&&" },
    { cell: "# a comment", at: "#", holds: "// a comment" },
    { cell: "import numpy as np", at: "import", holds: "Math.sin(x)" },
  ],
  "a variable without let": [
    { cell: "x = 5", at: "x", holds: "let x = 5" },
    { cell: "a, b = 1, 2", at: "a, b = 1, 2", holds: "let [a, b] = [1, 2]" },
    { cell: "total += 1", at: "total", holds: "let total = 0" },
    { cell: "total = Math.max(total, 1)", at: "total", holds: "let total = 0" },
    { cell: "for (i = 0; i < 3; i++) {}", at: "i", holds: "for (let i = 0; i < 3; i++) {}" },
  ],
  "a name of another place": [
    { cell: "document.title", at: "document", holds: "display()" },
    { cell: "alert(1)", at: "alert", holds: "console.log()" },
    { cell: "module.exports = 1", at: "module", holds: "module" },
    { cell: "__dirname", at: "__dirname", holds: "import.meta.dirname" },
  ],
  "a declaration of another language": [
    { cell: "f(x) = x^2", at: "f(x) = x^2", holds: "const f = (x) => x ** 2" },
    { cell: "let g(x) = 2x", at: "let g(x) = 2x", holds: "const g = (x) => 2 * x" },
    { cell: "int n = 5", at: "int n = 5", holds: "let n = 5" },
    { cell: "let xs = [x * 2 for x in [1, 2]]", at: "for", holds: "[1, 2].map((x) => x * 2)" },
  ],
  "a misspelt import": [
    { cell: 'import { parse } from "nabl"', at: '"nabl"', holds: '"nabla"' },
    { cell: 'import { near } from "nabla/gradin"', at: '"nabla/gradin"', holds: '"nabla/grading"' },
    { cell: 'import { parse } from "nalba"', at: '"nalba"', holds: '"nabla"' },
  ],
  "the Korean keyboard": [
    { cell: "ㅊㅐㅜㄴㅅ x = 1", at: "ㅊㅐㅜㄴㅅ", holds: "const" },
    { cell: "채ㅜㄴㅅ x = 1", at: "채ㅜㄴㅅ", holds: "const" },
    { cell: "exercise('01-1').촏차('2x')", imported: true, at: "촏차", holds: "check" },
    { cell: "랙 (const x of [1]) {}", at: "랙", holds: "for" },
  ],
};
