import { tangentSlope } from "../derivative/numerical/tangent-slope.js";
import type { FuncOfSeveral } from "../derivative/several.js";
import { rawValue } from "../expression/evaluate.js";
import type { Expression } from "../expression/expression.js";
import { plainName } from "../expression/parse/characters.js";
import { toExpression } from "../expression/source.js";
import { say } from "../language.js";
import { toConstraint } from "../optimum/constraints.js";
import { interval } from "./interval.js";
import { figureFormula, figureName, type Words, wordsOf } from "./text.js";

/** A function of two variables as its values: NaN where there is none. */
export interface Surface {
  (x: number, y: number): number;
  readonly expression?: Expression;
  /** The variables, the one that goes to the right first. */
  readonly names: readonly [string, string];
}

/** What every picture of a function of two variables can be told. */
export interface PlaneOptions {
  /** The part of the horizontal axis to show; [-2, 2] by default. */
  x?: readonly [number, number];
  /** The part of the vertical axis to show; by default as long as the horizontal one. */
  y?: readonly [number, number];
  /** The variables, the horizontal one first; by default those of the formula in alphabetical order, or x and y. */
  vars?: readonly [string, string];
  /** Names of the three axes; by default the variables, and z. */
  axes?: readonly [Words, Words, Words];
  title?: Words;
  /** What to notice, in one sentence. */
  notice?: Words;
}

/** The part of the plane to show. */
export interface Region {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/**
 * The values of a function of two variables, whether formula or TypeScript.
 *
 * @throws {Error} one sentence, when the formula has a third variable
 */
export function toSurface(f: FuncOfSeveral, vars?: readonly [string, string]): Surface {
  if (typeof f === "function") {
    const names = twoNames(vars, ["x", "y"]);
    const values = (x: number, y: number) => checked((f as (p: object) => unknown)({ [names[0]]: x, [names[1]]: y }));
    return Object.assign(values, { names });
  }
  const expression = toExpression(f, vars ? { vars } : {});
  const found = expression.variables;
  const names = twoNames(vars?.map(plainName), usualNames(found));
  const third = found.find((name) => !names.includes(name));
  if (third !== undefined) throw new Error(say(messages.third(String(expression), third, names)));
  const values = (x: number, y: number) => checked(rawValue(expression.tree, { [names[0]]: x, [names[1]]: y }));
  return Object.assign(values, { expression, names });
}

/** What is 0 where the constraint holds, x + y − 1 for "x + y = 1"; `vars` are the variables of the function that it constrains. */
export function toLevel(constraint: FuncOfSeveral, vars: readonly [string, string]): Surface {
  return toSurface(typeof constraint === "function" ? constraint : toConstraint(constraint, { vars }), vars);
}

/** The gradient at a point, or undefined where a partial derivative does not exist. */
export function slopesAt(f: Surface, x: number, y: number): [number, number] | undefined {
  try {
    return [tangentSlope((t) => f(t, y), x), tangentSlope((t) => f(x, t), y)];
  } catch {
    return undefined;
  }
}

/** The part of the plane that the options ask for. */
export function regionOf({ x = [-2, 2], y }: PlaneOptions, usual: readonly [number, number] = x): Region {
  return { x: interval(x), y: interval(y ?? usual) };
}

/** The names of the three axes; the third is that of the height, or of the function itself. */
export const axisNames = ({ names }: Surface, { axes }: PlaneOptions, third = "z"): [string, string, string] =>
  [...[axes?.[0] ?? figureName(names[0]), axes?.[1] ?? figureName(names[1]), axes?.[2] ?? third].map(wordsOf)] as [
    string,
    string,
    string,
  ];

/** "z = x² + y²", as a title. */
export const equationOf = (f: Surface, z: string): string =>
  `${z} = ${f.expression ? figureFormula(f.expression) : `f(${f.names.map(figureName).join(", ")})`}`;

/** The same for those who listen. */
export const spokenName = (f: Surface): string => f.expression?.toString() ?? `f(${f.names.join(", ")})`;

function usualNames(found: readonly string[]): [string, string] {
  const [first = "x", second] = found;
  if (second !== undefined) return [first, second];
  return first === "y" ? ["x", "y"] : [first, "y"];
}

function twoNames(vars: readonly string[] | undefined, usual: readonly [string, string]): readonly [string, string] {
  const [first, second, ...more] = vars ?? usual;
  if (first === undefined || second === undefined || more.length > 0 || first === second)
    throw new Error(say(messages.vars));
  return [first, second];
}

function checked(value: unknown): number {
  if (typeof value === "number") return Number.isFinite(value) ? value : Number.NaN;
  throw new TypeError(say(messages.notANumber(value === null ? "null" : typeof value)));
}

const messages = {
  third: (f: string, name: string, [x, y]: readonly string[]) => ({
    ko: `변수가 둘인 식만 그릴 수 있는데, ${f}에는 ${x}, ${y} 말고 ${name}도 있습니다: 그 자리에 수를 적어 주세요.`,
    en: `A formula in two variables is needed, but ${f} has ${name} beside ${x} and ${y}: put a number in its place.`,
  }),
  vars: {
    ko: '변수는 ["x", "y"]처럼 서로 다른 이름 둘로 적어 주세요.',
    en: 'Name two different variables, as in ["x", "y"].',
  },
  notANumber: (kind: string) => ({
    ko: `함수는 수를 돌려주어야 하는데, ${kind} 값을 돌려주었습니다.`,
    en: `The function must return a number, but it returned ${kind}.`,
  }),
};
