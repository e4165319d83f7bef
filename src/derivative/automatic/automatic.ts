import { type Func, toValues } from "../../expression/source.js";
import { say } from "../../language.js";
import { atPoint, type FuncOfSeveral } from "../several.js";
import { backward, forward, type Graph } from "./graph.js";
import { follow, isTraced, type Quantity, type Run, type Traced, traced } from "./operations.js";

/**
 * The derivative at a point, exact to rounding, in forward mode: x becomes the dual number x + ε with ε² = 0, and
 *
 *     u(x + ε) = u(x) + u'(x)·ε
 *
 * is carried through every step of the computation by the chain rule. No step size, no formula of the derivative.
 *
 * Where a step has no derivative (|u| and ReLU at 0, √u at 0, max(u, v) at a tie) this is said, and nothing is guessed; the
 * frameworks of deep learning put 0 there for ReLU. So x·|x| at 0 is refused too, though the whole has the derivative 0 there.
 *
 * Source: [Wengert1964].
 *
 * @param f a formula in one variable, or a TypeScript function written with the `operations`
 * @param at the point
 * @returns f'(at)
 * @throws {Error} one sentence, when f, or a step of it, has no value or no derivative there
 * @example
 * automaticDerivative("x^2", 3); // 6
 * automaticDerivative((x) => operations.multiply(3, x, operations.exp(x)), 2) === 9 * Math.exp(2); // true
 */
export function automaticDerivative(f: Func, at: number): number {
  if (typeof at !== "number" || !Number.isFinite(at)) throw new RangeError(say(messages.point));
  const { expression, variable } = toValues(f);
  const run: Run = {
    take: ({ operands, value, slopes }) =>
      dual(
        value,
        operands.reduce((sum: number, operand, i) => sum + slopeOf(operand) * (slopes[i] as number), 0),
      ),
  };
  const dual = (value: number, slope: number) => traced(run, value, { slope });
  const x = dual(at, 1);
  const result = expression ? follow(expression.tree, { [variable]: x }) : (f as (x: unknown) => Quantity)(x);
  return checked(slopeOf(outcome(result, run)));
}

/** The part with ε; a plain number has none. */
const slopeOf = (quantity: Quantity): number =>
  isTraced(quantity) ? (quantity as Traced & { slope: number }).slope : 0;

/**
 * The gradient at a point, exact to rounding, in reverse mode: the computation is kept as a graph, and one pass backwards
 * through it, from ∂L/∂L = 1, gives the partial derivatives with respect to all variables at once. This is backpropagation.
 *
 * Source: [Linnainmaa1976]; [GriewankWalther2008], chapter 3.
 *
 * @param f a formula, or a TypeScript function of a record, written with the `operations`
 * @param at the point, { x: 1, y: 2 }
 * @returns a record of the partial derivatives
 * @throws {Error} one sentence, when f, or a step of it, has no value or no derivative there, as with `automaticDerivative`
 * @example
 * automaticGradient("x^2 + 3x y + y^2", { x: 1, y: 2 }); // { x: 8, y: 7 }
 * automaticGradient(({ w, x }) => operations.sigmoid(operations.multiply(w, x)), { w: 0, x: 2 }); // { w: 0.5, x: 0 }
 */
export function automaticGradient<Name extends string>(
  f: FuncOfSeveral<Name>,
  at: Record<Name, number>,
): Record<Name, number> {
  const graph = graphOf(f, at);
  backward(graph);
  const inputs = Object.values(graph.inputs);
  const names = Object.keys(at) as Name[];
  return Object.fromEntries(names.map((name, i) => [name, checked(inputs[i]?.adjoint)])) as Record<Name, number>;
}

/** The graph of f's computation at a point. */
export function graphOf<Name extends string>(f: FuncOfSeveral<Name>, at: Record<Name, number>): Graph {
  const { tree, compute, point } = atPoint(f, at);
  const graph = forward((inputs) => (tree ? follow(tree, inputs) : (compute as Compute)(inputs)), point);
  outcome(graph.output, Object.values(graph.inputs)[0]?.run);
  return graph;
}

type Compute = (inputs: Record<string, Quantity>) => Quantity;

/** What the function returned, made sure to be a number that this run has followed. */
function outcome(result: Quantity, run: Run | undefined): Quantity {
  if (isTraced(result) ? result.run !== run : !Number.isFinite(result)) throw new RangeError(say(messages.outcome));
  return result;
}

function checked(slope: number | undefined): number {
  if (slope === undefined || !Number.isFinite(slope)) throw new RangeError(say(messages.tooLarge));
  return slope;
}

const messages = {
  point: { ko: "점은 0이나 1.5처럼 수로 적어 주세요.", en: "The point must be a number such as 0 or 1.5." },
  outcome: {
    ko: "함수는 이 점에서 수를 돌려주어야 합니다: 값이 정의되는지, return을 빠뜨리지 않았는지 살펴보세요.",
    en: "The function must return a number at this point: check that it is defined there and that nothing else is returned.",
  },
  tooLarge: {
    ko: "미분계수가 너무 커서 계산할 수 없습니다.",
    en: "The derivative is too large to compute.",
  },
};
