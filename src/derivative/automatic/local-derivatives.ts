import { type FunctionName, functions, rowOf } from "../../expression/functions.js";
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
import * as Real from "../../number/real.js";

/** One step of a computation: its value, and its derivatives with respect to its own operands only. */
export interface LocalDerivative {
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
  return [b === 0 ? 0 : b * Real.power(a, b - 1), exponentMoves ? value * Math.log(a) : none];
}

const ofFunction = (name: string): LocalDerivative => {
  const { value, slope } = rowOf(name);
  return {
    value,
    slopes: slope ? ([x], y) => [slope(x as number, y)] : ofChosen,
    tree: (...operands) => call(name, ...operands),
  };
};

const ofTwo = (
  value: (a: number, b: number) => number,
  slopes: (operands: Operands, value: number, moves: readonly boolean[]) => number[],
  tree: (a: Tree, b: Tree) => Tree,
) => ({ value, slopes, tree }) as unknown as LocalDerivative;

/** Every operation and every function that `parse` knows; the two modes of automatic differentiation share it. */
export const localDerivatives = {
  ...(Object.fromEntries(Object.keys(functions).map((name) => [name, ofFunction(name)])) as {
    [Name in FunctionName]: LocalDerivative;
  }),
  add: ofTwo(Real.add, () => [1, 1], sum),
  subtract: ofTwo(Real.subtract, () => [1, -1], difference),
  multiply: ofTwo(Real.multiply, ([a, b]) => [b, a], product),
  divide: ofTwo(Real.divide, ([, b], value) => [1 / b, -value / b], quotient),
  pow: ofTwo(Real.power, ofPower, power),
  negate: { value: Real.negate, slopes: () => [-1], tree: (...[a]) => negative(a as Tree) } as LocalDerivative,
};

export type OperationName = keyof typeof localDerivatives;

/** e, by its name. */
export const e: Tree = variable("e");
