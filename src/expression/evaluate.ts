import { say } from "../language.js";
import * as Real from "../number/real.js";
import { ball } from "./ball.js";
import { resolve } from "./differentiate.js";
import { type Arithmetic, fold, onValues } from "./fold.js";
import { rowOf } from "./functions.js";
import { plainName } from "./parse/characters.js";
import { toText } from "./print-text.js";
import { type Tree, variablesOf } from "./tree.js";

type Scope = Record<string, number>;
type Values = (scope: Scope) => number;

const compiled = new WeakMap<Tree, Values>();

const onScopes =
  (operation: (a: number, b: number) => number) =>
  (a: Values, b: Values): Values =>
  (scope) =>
    operation(a(scope), b(scope));

/** Floating-point arithmetic on the values at a point that is still to come: NaN where a formula is not defined. */
const real: Arithmetic<Values> = {
  constant: (digits) => {
    const value = Number(digits);
    return () => value;
  },
  variable: (name) => {
    const value = Real.named(name);
    return value === undefined ? (scope) => scope[name] ?? Number.NaN : () => value;
  },
  negate: (a) => (scope) => -a(scope),
  add: (a, b) => (scope) => a(scope) + b(scope),
  subtract: (a, b) => (scope) => a(scope) - b(scope),
  multiply: (a, b) => (scope) => a(scope) * b(scope),
  divide: onScopes(Real.divide),
  ...onValues<Values>({
    exp: (b) => (scope) => Math.exp(b(scope)),
    power: onScopes(Real.power),
    call: (name, args) => {
      const { value } = rowOf(name);
      const [a] = args as [Values];
      return args.length === 1 ? (scope) => value(a(scope)) : (scope) => value(...args.map((arg) => arg(scope)));
    },
  }),
};

/** The tree's value, or NaN where it has none; every variable must be in the scope. */
export function rawValue(tree: Tree, scope: Scope): number {
  let evaluate = compiled.get(tree);
  if (!evaluate) {
    evaluate = fold(resolve(tree), real);
    compiled.set(tree, evaluate);
  }
  return evaluate(scope);
}

/** The tree's value; an Error in one sentence where it has none. */
export function valueAt(tree: Tree, given: Record<string, number>): number {
  const scope: Record<string, number> = {};
  for (const [name, value] of Object.entries(given ?? {})) scope[plainName(name)] = value;
  for (const name of variablesOf(tree)) {
    if (typeof scope[name] !== "number" || !Number.isFinite(scope[name])) throw new Error(say(missing(name)));
  }
  const value = rawValue(tree, scope);
  if (Number.isFinite(value)) return value;
  const where = Object.entries(scope)
    .map(([name, at]) => `${name} = ${at}`)
    .join(", ");
  const problem = ball(resolve(tree), scope) === "undefined" ? notDefined : Number.isNaN(value) ? noValue : tooLarge;
  throw new RangeError(say(problem(toText(tree), where)));
}

const missing = (name: string) => ({
  ko: `${name}의 값이 필요합니다: evaluate({ ${name}: 3 })처럼 수를 넣어 주세요.`,
  en: `A value for ${name} is needed: give a number, as in evaluate({ ${name}: 3 }).`,
});
const notDefined = (text: string, where: string) => ({
  ko: `${where ? `${where}에서 ` : ""}${text}의 값은 정의되지 않습니다.`,
  en: `${text} is not defined${where ? ` at ${where}` : ""}.`,
});
const noValue = (text: string, where: string) => ({
  ko: `${where ? `${where}에서 ` : ""}${text}의 값을 계산할 수 없습니다: 정의되지 않거나, 계산 도중의 수가 너무 크거나 작습니다.`,
  en: `${text} cannot be computed${where ? ` at ${where}` : ""}: it is not defined there, or numbers on the way are too large or too small.`,
});
const tooLarge = (text: string, where: string) => ({
  ko: `${where ? `${where}에서 ` : ""}${text}의 값은 너무 커서 계산할 수 없습니다.`,
  en: `The value of ${text}${where ? ` at ${where}` : ""} is too large to compute.`,
});
