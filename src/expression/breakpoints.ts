import { rawValue } from "./evaluate.js";
import { toText } from "./print-text.js";
import { type Domain, gridOf, type Point } from "./sample.js";
import { constant, difference, operands, sum, type Tree, visit } from "./tree.js";

/**
 * Points on both sides of every place where one of the formulas may turn into another one: where the argument of |·|, max, √,
 * ln ... changes its sign, where it comes closest to 0, and where an exponent has a peak. Between such places a formula is
 * analytic: two that agree on a piece there agree on all of it, so each piece needs its own points.
 *
 * The places are looked for along lines, in each variable with the others fixed.
 */
export function breakpoints(trees: readonly Tree[], vars: readonly string[], domain: Domain): Point[] {
  const watched = new Map(trees.flatMap(switches).map((tree) => [toText(tree), tree]));
  if (watched.size === 0) return [];
  return vars.flatMap((name) =>
    standings(vars, domain).flatMap((base) => {
      const places = alongLine([...watched.values()], base, name, gridOf(domain[name]));
      return around(places, domain[name]).map((x) => ({ ...base, [name]: x }));
    }),
  );
}

/** More places along one line tell nothing new. */
const mostPlaces = 12;

/** The parts whose sign, or least size, decides which shape the formula has; inner ones first. */
function switches(tree: Tree): Tree[] {
  const found: Tree[] = [];
  visit(tree, (node) => {
    if (node.type === "FunctionNode") {
      const [x] = node.args as [Tree];
      const { name } = node.fn;
      if (/^(max|min)$/.test(name)) {
        found.push(...node.args.flatMap((a, i) => node.args.slice(i + 1).map((b) => difference(a, b))));
      } else if (/^(asin|acos|atanh|acosh)$/.test(name)) found.push(difference(x, constant(1)), sum(x, constant(1)));
      else if (!/^(sin|cos|tan|sec|csc|cot)$/.test(name)) found.push(x);
    } else if (node.type === "OperatorNode" && node.op === "^") {
      const [base, exponent] = operands(node);
      if (exponent.type !== "ConstantNode") found.push(isNumberE(base) ? exponent : base);
      else if (!Number.isInteger(Number(exponent.value))) found.push(base);
    }
  });
  return found.reverse();
}

const isNumberE = (tree: Tree) => tree.type === "SymbolNode" && tree.name === "e";

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
function alongLine(parts: readonly Tree[], base: Point, name: string, grid: readonly number[]): number[] {
  const places: number[] = [];
  for (const part of parts) {
    const scope = { ...base };
    const f = (x: number) => {
      scope[name] = x;
      return rawValue(part, scope);
    };
    const line = [...grid, ...places.flatMap((x) => [x, x + 1e-3 * (1 + Math.abs(x)), x - 1e-3 * (1 + Math.abs(x))])]
      .sort((a, b) => a - b)
      .map((x) => [x, f(x)] as const);
    const found: number[] = [];
    for (let i = 1; i < line.length && found.length < mostPlaces; i++) {
      const [[a, left], [b, right]] = [line[i - 1], line[i]] as [readonly [number, number], readonly [number, number]];
      const after = line[i + 1];
      if (kind(left) !== kind(right)) found.push(bisect(f, a, b));
      else if (after && Math.abs(right) < Math.abs(left) && Math.abs(right) <= Math.abs(after[1])) {
        const peak = closest(f, a, after[0]);
        found.push(peak);
        if (kind(f(peak)) !== kind(left)) found.push(bisect(f, a, peak), bisect(f, peak, after[0]));
      }
    }
    places.push(...found.filter((x) => !places.some((known) => Math.abs(known - x) <= 1e-9 * (1 + Math.abs(x)))));
  }
  return places.slice(0, 2 * mostPlaces).sort((a, b) => a - b);
}

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

/** Points left and right of each place, close to it and far from it, and between neighbours. */
function around(places: readonly number[], [low, high]: readonly [number, number] = [-1e12, 1e12]): number[] {
  return places
    .flatMap((x, i) => {
      const size = 1 + Math.abs(x);
      const before = Math.min(x - (places[i - 1] ?? -Infinity), size);
      const behind = Math.min((places[i + 1] ?? Infinity) - x, size);
      return [
        ...[1e-8, 1e-5].flatMap((small) => [x - small * size, x + small * size]),
        ...[0.013, 0.17, 0.29, 0.5, 0.77].flatMap((part) => [x - part * before, x + part * behind]),
        ...(i === 0 ? [x - 3.1 * size] : []),
        ...(i === places.length - 1 ? [x + 3.1 * size] : []),
      ];
    })
    .filter((x) => low < x && x < high);
}
