import { functions, operators } from "../../expression/functions.js";
import {
  call,
  difference,
  negative,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
} from "../../expression/tree.js";

/** One step of a computation: its value, and its derivatives with respect to its own operands only. */
export interface Operation {
  value: (...operands: number[]) => number;
  /**
   * The derivative with respect to each operand: NaN where there is none, infinite where it is too large to compute.
   *
   * @param moves which operands depend on the variables: 0² and 2⁰ differ in what may move
   */
  slopes: (operands: readonly number[], value: number, moves: readonly boolean[]) => number[];
  /** How the step is written. */
  tree: (...operands: Tree[]) => Tree;
}

type Operands = readonly [number, number];
const none = Number.NaN;

/** The derivatives of the functions of one operand, written so that nothing is lost to rounding: 1 − tanh² x would be 0 at 20. */
const slopesOfOne = {
  sqrt: (x, y) => (x > 0 ? 1 / (2 * y) : none),
  cbrt: (x, y) => (x === 0 ? none : 1 / (3 * y * y)),
  abs: (x) => (x === 0 ? none : Math.sign(x)),
  ln: (x) => 1 / x,
  sin: (x) => Math.cos(x),
  cos: (x) => -Math.sin(x),
  tan: (x) => 1 / Math.cos(x) ** 2,
  sec: (x, y) => y * Math.tan(x),
  csc: (x, y) => -y / Math.tan(x),
  cot: (x) => -1 / Math.sin(x) ** 2,
  asin: (x) => (Math.abs(x) < 1 ? 1 / Math.sqrt((1 - x) * (1 + x)) : none),
  acos: (x) => (Math.abs(x) < 1 ? -1 / Math.sqrt((1 - x) * (1 + x)) : none),
  atan: (x) => 1 / (1 + x * x),
  sinh: (x) => Math.cosh(x),
  cosh: (x) => Math.sinh(x),
  tanh: (x) => 1 / Math.cosh(x) ** 2,
  asinh: (x) => 1 / Math.hypot(1, x),
  acosh: (x) => (x > 1 ? 1 / (Math.sqrt(x - 1) * Math.sqrt(x + 1)) : none),
  atanh: (x) => 1 / ((1 - x) * (1 + x)),
  sigmoid: (x, y) => y / (1 + Math.exp(x)),
  softplus: (x) => 1 / (1 + Math.exp(-x)),
  relu: (x) => (x === 0 ? none : Number(x > 0)),
  sign: (x) => (x === 0 ? none : 0),
  step: (x) => (x === 0 ? none : 0),
} satisfies Record<string, (x: number, y: number) => number>;

/** max and min have the slopes of the operand that they choose; where several tie, the choice would be a guess. */
const ofChosen = (operands: readonly number[], value: number) => {
  const tie = operands.filter((x) => x === value).length > 1;
  return operands.map((x) => (x !== value ? 0 : tie ? none : 1));
};

function ofPower([a, b]: Operands, value: number, [baseMoves, exponentMoves]: readonly boolean[]): number[] {
  // Beside a negative base, or 0, stand exponents for which there is no power, and beside 0^1.5 bases.
  const zero = a === 0 && b > 0 && !baseMoves;
  if (exponentMoves && a <= 0) return zero ? [none, 0] : [none, none];
  if (a === 0 && !Number.isInteger(b)) return [none, none];
  return [b === 0 ? 0 : b * operators.pow(a, b - 1), exponentMoves ? value * Math.log(a) : none];
}

const ofOne = (name: string, slope: (x: number, y: number) => number): Operation => ({
  value: functions[name]?.value as Operation["value"],
  slopes: ([x], y) => [slope(x as number, y)],
  tree: (...operands) => call(name, ...operands),
});

const ofMany = (name: "max" | "min"): Operation => ({
  value: functions[name]?.value as Operation["value"],
  slopes: ofChosen,
  tree: (...operands) => call(name, ...operands),
});

const ofTwo = (
  value: (a: number, b: number) => number,
  slopes: (operands: Operands, value: number, moves: readonly boolean[]) => number[],
  tree: (a: Tree, b: Tree) => Tree,
) => ({ value, slopes, tree }) as unknown as Operation;

/** Every operation and every function that `parse` knows; the two modes of automatic differentiation share it. */
export const localDerivatives = {
  ...(Object.fromEntries(Object.entries(slopesOfOne).map(([name, slope]) => [name, ofOne(name, slope)])) as {
    [Name in keyof typeof slopesOfOne]: Operation;
  }),
  max: ofMany("max"),
  min: ofMany("min"),
  add: ofTwo(operators.add, () => [1, 1], sum),
  subtract: ofTwo(operators.subtract, () => [1, -1], difference),
  multiply: ofTwo(operators.multiply, ([a, b]) => [b, a], product),
  divide: ofTwo(operators.divide, ([, b], value) => [1 / b, -value / b], quotient),
  pow: ofTwo(operators.pow, ofPower, power),
  negate: { value: operators.unaryMinus, slopes: () => [-1], tree: (...[a]) => negative(a as Tree) } as Operation,
};

export type OperationName = keyof typeof localDerivatives;

/** e, by its name. */
export const e: Tree = variable("e");
