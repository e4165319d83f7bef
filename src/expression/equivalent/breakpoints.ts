import { rawValue } from "../evaluate.js";
import { roughPlaces } from "../functions.js";
import { toText } from "../print-text.js";
import { type Domain, gridOf, type Point, spread } from "../sample.js";
import { isE, operands, type Tree, variablesOf, visit } from "../tree.js";

/** Where to compare two formulas besides at random points. */
export interface Breakpoints {
  /** Points on both sides of every place that was found. */
  around: Point[];
  /** One point for each piece between two corners. */
  pieces: Point[];
}

/**
 * Looks for the places where one of the formulas may turn into another one: where the argument of |·|, max, √, ln ... changes
 * its sign or comes closest to 0, and where an exponent or the argument of σ, tanh ... does. Between two corners a formula is
 * analytic: two that agree on a piece of the piece agree on all of it, but each piece needs points of its own.
 *
 * They are looked for along lines, in each variable with the others fixed.
 */
export function breakpoints(trees: readonly Tree[], vars: readonly string[], domain: Domain): Breakpoints {
  const watched = new Map(trees.flatMap(switches).map((part) => [toText(part.tree), part]));
  const found: Breakpoints = { around: [], pieces: [] };
  if (watched.size === 0) return found;
  for (const name of vars) {
    const moving = [...watched.values()].filter(({ tree }) => variablesOf(tree).includes(name));
    for (const base of standings(vars, domain)) {
      const { corners, bends } = alongLine(moving, base, name, gridOf(domain[name]));
      const [low, high] = domain[name] ?? [-Infinity, Infinity];
      const points = (places: number[]) =>
        places.filter((x) => low < x && x < high).map((x) => ({ ...base, [name]: x }));
      found.around.push(...points(around([...corners, ...bends].sort(ascending))));
      found.pieces.push(...points(between(corners.sort(ascending))));
    }
  }
  return found;
}

/** More places of one part along one line tell nothing new. */
const mostPlaces = 12;
const ascending = (a: number, b: number) => a - b;

/** A part whose sign, or least size, decides which shape the formula has. */
interface Switch {
  tree: Tree;
  /** Has the formula a corner, a jump or an end where it changes its sign? */
  corner: boolean;
}

/** The parts to watch, inner ones first. */
function switches(tree: Tree): Switch[] {
  const found: Switch[] = [];
  const watch = (corner: boolean, ...parts: Tree[]) => found.push(...parts.map((part) => ({ tree: part, corner })));
  visit(tree, (node) => {
    if (node.type === "FunctionNode") {
      // From one period to the next nothing new is seen.
      if (/^(sin|cos|tan|sec|csc|cot)$/.test(node.fn.name)) return;
      const rough = roughPlaces(node);
      if (rough.length > 0) watch(true, ...rough);
      else watch(false, ...node.args);
    } else if (node.type === "OperatorNode" && node.op === "^") {
      const [base, exponent] = operands(node);
      if (isE(base)) watch(false, exponent);
      else if (exponent.type !== "ConstantNode" || !Number.isInteger(Number(exponent.value))) watch(true, base);
    }
  });
  return found.reverse();
}

/** The values at which the other variables stand while one moves. */
function standings(vars: readonly string[], domain: Domain): Point[] {
  const fractions = vars.length === 1 ? [0.5] : [0.5, 0.637, 0.281];
  return fractions.map((fraction, i) =>
    Object.fromEntries(
      vars.map((name, j) => {
        const [low, high] = domain[name] ?? [-5, 5];
        return [name, low + (high - low) * (i === 0 ? fraction : (fraction * (j + 1)) % 1)];
      }),
    ),
  );
}

/** Where on this line the parts vanish, peak or cease to be defined. */
function alongLine(parts: readonly Switch[], base: Point, name: string, grid: readonly number[]) {
  const [corners, bends]: [number[], number[]] = [[], []];
  for (const { tree, corner } of parts) {
    const places = [...corners, ...bends];
    const scope = { ...base };
    const f = (x: number) => {
      scope[name] = x;
      return rawValue(tree, scope);
    };
    const line = [...grid, ...places.flatMap((x) => [x, x + 1e-3 * (1 + Math.abs(x)), x - 1e-3 * (1 + Math.abs(x))])]
      .sort(ascending)
      .map((x) => [x, f(x)] as const);
    const [changes, dips]: [Line[], Line[]] = [[], []];
    for (let i = 1; i < line.length; i++) {
      const [before, here, after] = line.slice(i - 1, i + 2) as [Pair, Pair, Pair?];
      const [left, middle, right] = [before, here, after].map((pair) => Math.abs(pair?.[1] ?? 0)) as Triple;
      if (kind(before[1]) !== kind(here[1])) changes.push([before[0], here[0]]);
      else if (after && middle <= left && middle <= right && middle < 0.9 * Math.max(left, right))
        dips.push([before[0], after[0]]);
    }
    const zeros = spread(changes, mostPlaces).map(([low, high]) => bisect(f, low, high));
    const lowest: number[] = [];
    for (const [low, high] of spread(dips, mostPlaces)) {
      const x = closest(f, low, high);
      lowest.push(x);
      if (kind(f(x)) !== kind(f(low))) zeros.push(bisect(f, low, x), bisect(f, x, high));
    }
    const isNew = (x: number) => !places.some((known) => Math.abs(known - x) <= 1e-9 * (1 + Math.abs(x)));
    (corner ? corners : bends).push(...zeros.filter(isNew));
    bends.push(...lowest.filter(isNew));
  }
  return { corners, bends };
}

type Line = readonly [low: number, high: number];
type Pair = readonly [x: number, y: number];
type Triple = [number, number, number];

/** Negative, positive, not defined; 0 counts as positive. */
const kind = (y: number) => (Number.isNaN(y) ? "none" : y < 0 ? "negative" : "positive");

function bisect(f: (x: number) => number, low: number, high: number): number {
  const left = kind(f(low));
  let [a, b] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = (a + b) / 2;
    if (kind(f(middle)) === left) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** Where |f| is smallest between two points, by thirds. */
function closest(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 60; i++) {
    const [s, t] = [a + (b - a) / 3, b - (b - a) / 3];
    if (Math.abs(f(s)) <= Math.abs(f(t))) b = t;
    else a = s;
  }
  return (a + b) / 2;
}

/** Numbers left and right of each place, close to it and far from it, and between neighbours. */
function around(places: readonly number[]): number[] {
  return places.flatMap((x, i) => {
    const size = 1 + Math.abs(x);
    const before = Math.min(x - (places[i - 1] ?? -Infinity), size);
    const behind = Math.min((places[i + 1] ?? Infinity) - x, size);
    return [
      ...[1e-8, 1e-5].flatMap((small) => [x - small * size, x + small * size]),
      ...[0.013, 0.17, 0.29, 0.5, 0.77].flatMap((part) => [x - part * before, x + part * behind]),
      ...(i === 0 ? [x - 3.1 * size] : []),
      ...(i === places.length - 1 ? [x + 3.1 * size] : []),
    ];
  });
}

/** One number between each two neighbours, and one beyond each end. */
function between(places: readonly number[]): number[] {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inner = places.slice(1).map((x, i) => {
    const before = places[i] as number;
    return before + 0.43 * Math.min(x - before, 2 * (1 + Math.abs(before)));
  });
  return [first - 0.61 * (1 + Math.abs(first)), ...inner, last + 0.61 * (1 + Math.abs(last))];
}
