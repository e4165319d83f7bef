import type { Row } from "./slips.js";

/** What is given to a function or a variable: the cell, the text under the carets, and what the message holds in either language. */
export const ofValues: Record<string, Row[]> = {
  "too few values, or too many": [
    ['import { derivative } from "nabla"; derivative()', "derivative", "derivative(f)"],
    ['import { averageRate } from "nabla"; averageRate("x^2", 1)', "averageRate", "averageRate(f, from, to)"],
    ['import { numericalDerivative } from "nabla"; numericalDerivative("x")', "numericalDerivative", "(f, at)"],
    ['import { hessian } from "nabla"; hessian("x y", "x", "y")', '"y"', "hessian(f, variables)"],
    ['import { curve } from "nabla"; curve("x", 0, 3)', "3", "curve(f, options)"],
    ["Math.pow(2)", "pow", "Math.pow(x, y)"],
    ["function area(a: number, b: number) { return a * b }\narea(3)", "area", "area(a, b)"],
  ],
  "a value of another kind than the function takes": [
    ['import { derivative } from "nabla"; derivative("x", 3)', "3", "derivative(f, x, options): x"],
    ['import { numericalDerivative } from "nabla"; numericalDerivative("x", "3")', '"3"', "at"],
    ['import { numericalGradient } from "nabla"; numericalGradient("x y", [1, 2])', "[1, 2]", "{ x: 1 }"],
    ['import { stationaryPoints } from "nabla"; stationaryPoints("x y", "x y")', '"x y"', '["x", "y"]'],
    ['import { stationaryPoints } from "nabla"; stationaryPoints("x", { box: 1 })', "box", "(f, vars, options): vars"],
    ['import { parse } from "nabla"; parse("x").evaluate(3)', "3", "{ x: 1 }"],
    ['import { language } from "nabla"; language("fr")', '"fr"', '"ko", "en"'],
    ['import { progress } from "nabla"; progress(1)', "1", 'progress("1")'],
    ['Math.max("3", 4)', '"3"', "Math.max(...values): values"],
    ['"abc".repeat("3")', '"3"', "count"],
    ["[1, 2].map(3)", "3", "callbackfn"],
    ['function twice(x: number) { return 2 * x }\ntwice("π")', '"π"', "Math.PI"],
  ],
  "an option without its name, of another kind, misspelt or forgotten": [
    ['import { criticalPoints } from "nabla"; criticalPoints("x", [1, -1])', "[1, -1]", "{ interval: [1, -1] }"],
    ['import { criticalPoints } from "nabla"; criticalPoints("x", { interval: 3 })', "interval", "[0, 1]"],
    ['import { criticalPoints } from "nabla"; criticalPoints("x", { intervall: [0, 1] })', "intervall", "interval"],
    ['import { curve } from "nabla"; curve("x", [0, 3])', "[0, 3]", "{ x: [0, 3] }"],
    ['import { curve } from "nabla"; curve("x", { x: [0, "pi"] })', '"pi"', "Math.PI"],
    ['import { curve } from "nabla"; curve("x", { color: "red" })', "color", "tangentAt"],
    ['import { numericalDerivative as d } from "nabla"; d("x", 1, { method: "up" })', "method", '"five-point"'],
    ['import { gradientDescent } from "nabla"; gradientDescent("x", { start: 3 })', "start", "{ x: 1 }"],
    ['import { gradientDescent } from "nabla"; gradientDescent("x", { start: { x: "3" } })', "x", "3"],
    ['import { gradientDescent } from "nabla"; gradientDescent("x", { rate: 1 })', "{ rate: 1 }", "start: …"],
    ['import { gradientDescent } from "nabla"; gradientDescent("x", { "start": 3 })', '"start"', "{ x: 1 }"],
    ['function f(o: { a: number; b: number }) {}\nf({ "a": 1 })', '{ "a": 1 }', ": b: …"],
    ["function f(o: { a: number; b: number }) {}\nf({ ...{ a: 1 } })", "{ ...{ a: 1 } }", ": b: …"],
  ],
  "a variable that gets another kind of value": [
    ['let n = 3; n = "a"', "n", 'let n2 = "a"'],
    ["let xs = [1]; xs = 3", "xs", "let xs2 = 3"],
    ["const s: string = 3", "s", "s"],
  ],
  "a member that is not there, and no other of nearly that name": [
    ["const q = { x: 1 }; q.y", "y", "x"],
    ['import { exercise } from "nabla"; exercise("01-1").solve()', "solve", "ask, check, hint, solution"],
    ["[1].foo", "foo", "Tab"],
  ],
  "an import without braces": [
    ['import parse from "nabla"\nparse("x")', 'parse("x")', 'import { parse } from "nabla"'],
  ],
};
