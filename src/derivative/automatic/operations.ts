import { Expression } from "../../expression/expression.js";
import { fold, onValues } from "../../expression/fold.js";
import { type Tree, variable } from "../../expression/tree.js";
import { say } from "../../language.js";
import * as Real from "../../number/real.js";
import { localDerivatives, type OperationName } from "./local-derivatives.js";

/** A number that a derivative is followed through: what a function gets instead of x. */
export interface Traced {
  readonly value: number;
  /** The computation that it belongs to, which writes down each step. */
  readonly run: Run;
}

export type Quantity = number | Traced;

/** One step of a computation: what was done to what, what came out, and its slope with respect to each operand: 0 for a plain number. */
export interface Taken {
  readonly operation: OperationName;
  readonly operands: readonly Quantity[];
  readonly value: number;
  readonly slopes: readonly number[];
}

/** One run through a function. What it keeps of each step makes the mode: a slope forwards, a node backwards. */
export interface Run {
  take(step: Taken): Traced;
}

/** A traced number with more to it. Plain arithmetic on it would lose the derivative, and is refused in one sentence. */
export function traced<More extends object>(run: Run, value: number, more: More): Traced & More {
  return { run, value, ...more, [Symbol.toPrimitive]: refuse };
}

function refuse(this: Traced, hint: string): string {
  if (hint === "string") return String(this.value);
  throw new TypeError(say(messages.arithmetic));
}

export const isTraced = (quantity: unknown): quantity is Traced =>
  typeof quantity === "object" && quantity !== null && "run" in quantity;

/** Takes one step, on plain numbers or on traced ones. */
export function apply(operation: OperationName, ...operands: Quantity[]): Quantity {
  const { value: evaluate, slopes: slopesAt } = localDerivatives[operation];
  const values = operands.map((operand) => (isTraced(operand) ? operand.value : operand));
  if (!values.every((value) => typeof value === "number")) throw new TypeError(say(messages.notNumber(operation)));
  const value = evaluate(...values);
  const run = operands.find(isTraced)?.run;
  if (!run) return value;
  if (operands.some((operand) => isTraced(operand) && operand.run !== run)) throw new Error(say(messages.nested));
  if (!Number.isFinite(value)) throw new RangeError(say(messages.noValue(...written(operation, values))));
  const moves = operands.map(isTraced);
  const slopes = slopesAt(values, value, moves).map((slope, i) => (moves[i] ? slope : 0));
  if (slopes.some(Number.isNaN)) throw new RangeError(say(messages.noSlope(...written(operation, values))));
  return run.take({ operation, operands, value, slopes });
}

/** A formula, computed by these operations. */
export function follow(tree: Tree, scope: Record<string, Quantity>): Quantity {
  const operation =
    (name: OperationName) =>
    (...operands: Quantity[]) =>
      apply(name, ...operands);
  return fold<Quantity>(tree, {
    constant: Number,
    variable: (name) => scope[name] ?? Real.named(name) ?? Number.NaN,
    negate: operation("negate"),
    add: operation("add"),
    subtract: operation("subtract"),
    multiply: operation("multiply"),
    divide: operation("divide"),
    ...onValues<Quantity>({
      exp: (b) => apply("pow", Math.E, b),
      power: operation("pow"),
      call: (name, args) => apply(name as OperationName, ...args),
    }),
  });
}

/** The step as a formula in u, v, w ..., and where it was taken. */
function written(operation: OperationName, values: readonly number[]): [step: string, where: string] {
  const letters = values.map((_, i) => ["u", "v", "w"][i] ?? `u_${i + 1}`);
  const step = new Expression(localDerivatives[operation].tree(...letters.map(variable))).toString();
  return [step, letters.map((letter, i) => `${letter} = ${values[i]}`).join(", ")];
}

type OfOne = (x: number) => number;
type OfTwo = (a: number, b: number) => number;
type OfMany = (first: number, ...others: number[]) => number;
type Signature<Name> = Name extends "subtract" | "divide" | "pow"
  ? OfTwo
  : Name extends "add" | "multiply" | "max" | "min"
    ? OfMany
    : OfOne;

const chained =
  (name: "add" | "multiply") =>
  (first: Quantity, ...others: Quantity[]) =>
    others.reduce((left, right) => apply(name, left, right), first);

/**
 * The operations to write a function with whose derivative is to be computed automatically, for JavaScript's own `*` and
 * `Math.exp` know nothing of derivatives: `add`, `subtract`, `multiply`, `divide`, `pow`, `negate`, `exp`, `max`, `min` and
 * every function that `parse` knows, such as `ln`, `sin`, `sqrt`, `sigmoid`, `relu`. On plain numbers they give plain numbers.
 *
 *     const { add, multiply, exp } = operations;
 *     const f = (x: number) => multiply(3, x, exp(x));       // 3x·eˣ
 *
 * What the function gets is typed as a number, so that the same function can be drawn and differentiated numerically too.
 * A condition on it (`x > 0 ? …`) is refused; `===` cannot be, and must not be used.
 */
export const operations = {
  ...Object.fromEntries(
    (Object.keys(localDerivatives) as OperationName[]).map((name) => [name, (...x: Quantity[]) => apply(name, ...x)]),
  ),
  add: chained("add"),
  multiply: chained("multiply"),
  exp: (x: Quantity) => apply("pow", Math.E, x),
} as unknown as { readonly [Name in OperationName | "exp"]: Signature<Name> };

const messages = {
  arithmetic: {
    ko: "+, *, Math.exp 같은 계산으로는 미분을 따라갈 수 없습니다: x * x 대신 multiply(x, x)처럼 operations의 연산으로 적어 주세요.",
    en: "Plain arithmetic and Math functions lose the derivative: use the operations, such as multiply(x, x) instead of x * x.",
  },
  notNumber: (operation: string) => ({
    ko: `${operation}에는 수를 넣어야 합니다: multiply(3, x)처럼 적어 주세요.`,
    en: `${operation} needs numbers, as in multiply(3, x).`,
  }),
  nested: {
    ko: "자동미분 안에서 다른 자동미분의 변수를 쓸 수 없습니다: 변수에는 그 함수가 받은 것만 써 주세요.",
    en: "A variable of another automatic derivative cannot be used here: use only what this function was given.",
  },
  noValue: (step: string, where: string) => ({
    ko: `계산 도중 ${where}에서 ${step}의 값이 정의되지 않거나 너무 커서 미분할 수 없습니다.`,
    en: `On the way, ${step} is not defined or too large at ${where}, so there is no derivative.`,
  }),
  noSlope: (step: string, where: string) => ({
    ko: `계산 도중 ${where}에서 ${step}의 미분계수가 없어 미분을 따라갈 수 없습니다.`,
    en: `On the way, ${step} has no derivative at ${where}, so the derivative cannot be followed through it.`,
  }),
};
