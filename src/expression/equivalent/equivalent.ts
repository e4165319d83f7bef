import { ball } from "../ball.js";
import type { Expression } from "../expression.js";
import { checkedDomain, checkedOptions } from "../options.js";
import { plainName } from "../parse/characters.js";
import { countCorners, firstCorner } from "../pieces.js";
import { toText } from "../print-text.js";
import { type Domain, type Point, pleasantPoints, randomPoints, spread } from "../sample.js";
import { type Source, toExpression } from "../source.js";
import type { Tree } from "../tree.js";
import { compareAt, shownValue } from "./at-a-point.js";
import { breakpoints } from "./breakpoints.js";
import { hasNewDivisor, isDefinedWith, isRational, sameFraction } from "./exact.js";
import { reasonOfNoValue } from "./no-value.js";
import { comparePrecisely, preciseValue } from "./precise.js";
import { compareRegions, compareWhereDefined, findHole, type Verdict } from "./regions.js";
import { withRootsOfSquares } from "./roots-of-squares.js";
import { isRounded } from "./rounded.js";
import { compareAtWholeNumbers } from "./whole-numbers.js";

/** What a comparison found. */
export interface Equivalence {
  verdict: "equal" | "approximately" | "different" | "unknown";
  /** Proved by exact arithmetic, or concluded from values at many points. */
  by: "exact" | "numerical";
  /**
   * A point where the two differ, with both values there; a value is `undefined` where there is none. Where both values
   * round to the same number, `difference` says how far apart they are.
   */
  counterexample?: { at: Point; answer: number | undefined; key: number | undefined; difference?: number };
  /** Why the answer has no value there, ln(x) or (-5)^(1/3): a sentence in the reader's language. */
  reason?: string;
}

/**
 * Does an answer say the same as the key?
 *
 * Rational functions are compared by exact arithmetic. Everything else is compared at many points, the same on every run, with a
 * bound for the rounding error at each: values that differ by more than their bounds prove the two different. The points are
 * random, of both signs and many magnitudes, and lie on both sides of every place that was found where |·|, max, √, ln ... change the
 * formula's shape; close calls, and some of the others, are computed in 48 or 144 digits. Agreement everywhere is "equal" by
 * "numerical"; where rounding hides a part of a formula at nearly every point, the verdict is "unknown".
 *
 * Formulas made of pieces (|·|, max, ReLU, step …) are compared region by region, for a region may be so small or so far away
 * that no sample finds it; where a region cannot be decided, the verdict is "unknown". Isolated holes and sets without inner
 * points, such as the x < 0 at which x^x has a value, do not count.
 *
 * An answer with the key's value wherever the key is defined (isolated points aside) is equal: a
 * larger domain is accepted, a smaller one is different. A rounded decimal (0.333x for x/3) is "approximately".
 *
 * @param answer a formula
 * @param key the formula that it should equal
 * @param options `vars`: names of variables longer than a letter; `domain`: where to compare, `{ x: [0.1, 5] }`
 * @returns `verdict`, `by` what it was found, and a `counterexample` where they differ
 * @throws {ParseError} when one of the texts cannot be read
 * @example
 * equivalent("(x+1)^2", "x^2 + 2x + 1").verdict; // "equal"
 * equivalent("2x + 1", "2x - 1").counterexample; // { at: { x: 2 }, answer: 5, key: 3 }
 */
export function equivalent(
  answer: Source,
  key: Source,
  options: { vars?: readonly string[]; domain?: Domain } = {},
): Equivalence {
  const { vars: names = [], domain: given = {} } = checkedOptions(options, ["vars", "domain"], example);
  const [a, k] = [answer, key].map((one) => toExpression(one, { vars: names })) as [Expression, Expression];
  const vars = [...new Set([...k.variables, ...a.variables])];
  const domain = Object.fromEntries(Object.entries(checkedDomain(given)).map(([name, at]) => [plainName(name), at]));
  return compareTrees(a.tree, k.tree, vars, domain);
}

const example = 'equivalent("ln x^2", "2ln x", { domain: { x: [0.1, 5] } })';

function compareTrees(a: Tree, k: Tree, vars: string[], domain: Domain): Equivalence {
  if (toText(a) === toText(k)) return { verdict: "equal", by: "exact" };
  const same = sameFraction(a, k);
  const rational = isRational(a) && isRational(k);
  const covered = same === true && isDefinedWith(a, k);
  if ((same && rational) || (covered && !hasNewDivisor(a, k))) return { verdict: "equal", by: "exact" };
  const exact = same === false && rational;
  const [answer, key] = [withRootsOfSquares(a), withRootsOfSquares(k)];
  const { differing, agreeing, precise } = comparePoints(answer, key, vars, domain, same === true);
  const cornered = !exact && !differing && (firstCorner(answer) ?? firstCorner(key)) !== undefined;
  const regions: Verdict = cornered ? compareRegions(answer, key, vars, domain) : { verdict: "unknown" };
  const at =
    differing ??
    (regions.verdict === "different" ? regions.at : undefined) ??
    (exact ? undefined : findHole(answer, key, vars, domain));
  if (at || exact) return different(a, k, at, vars, domain, exact ? "exact" : "numerical");
  if (covered && agreeing.length > 0) return { verdict: "equal", by: "exact" };
  if (cornered) return regions.verdict === "equal" ? regions : { verdict: "unknown", by: "numerical" };
  const [least, leastPrecise] = vars.length === 0 ? [1, 1] : [12, 5];
  const enough = agreeing.length >= least && (same || precise >= leastPrecise);
  if (enough) return { verdict: "equal", by: "numerical" };
  const near = compareWhereDefined(answer, key, vars, domain);
  if (near === "differ") return different(a, k, undefined, vars, domain, "numerical");
  const whole = agreeing.length === 0 ? compareAtWholeNumbers(answer, key, vars, domain) : 0;
  if (typeof whole === "object") return different(a, k, whole, vars, domain, "numerical");
  return { verdict: whole >= 12 ? "equal" : near, by: "numerical" };
}

/** The verdict "different", or "approximately" where only decimals were rounded. */
function different(
  a: Tree,
  k: Tree,
  at: Point | undefined,
  vars: string[],
  domain: Domain,
  by: Equivalence["by"],
): Equivalence {
  // A bump that is no rounding shows at its top, and nowhere else.
  const some = () => ({
    anywhere: randomPoints(vars, domain, 24),
    near: [...spread(breakpoints([a, k], vars, domain).around, 24), ...(at ? [at] : [])],
  });
  // Rounding a number makes no corner.
  const verdict = countCorners(a) <= countCorners(k) && isRounded(a, k, some) ? "approximately" : "different";
  const shown = counterexample(a, k, at, vars, domain);
  const reason = shown?.answer === undefined ? reasonOfNoValue(a, shown?.at) : undefined;
  return { verdict, by, ...(shown ? { counterexample: shown } : {}), ...(reason ? { reason } : {}) };
}

interface Found {
  /** Where the two certainly differ, if anywhere. */
  differing?: Point;
  /** Where a comparison was possible and found no difference. */
  agreeing: Point[];
  /** At how many of these it was made in many digits. */
  precise: number;
}

/** @param same are the two known to have the same values wherever both are defined? */
function comparePoints(a: Tree, k: Tree, vars: string[], domain: Domain, same: boolean): Found {
  const agreeing: Point[] = [];
  const blurred: Point[] = [];
  const differs = (point: Point) => {
    const found = compareAt(a, k, point);
    if (found === "agree") agreeing.push(point);
    if (found === "indeterminate") blurred.push(point);
    return found === "differ";
  };
  const random = randomPoints(vars, domain, vars.length === 0 ? 1 : 240).find(differs);
  if (random) return { differing: random, agreeing, precise: 0 };
  const { around, pieces } = breakpoints([a, k], vars, domain);
  const turning = [...around, ...pieces].find(differs);
  if (turning) return { differing: turning, agreeing, precise: 0 };
  let precise = 0;
  const some = same ? [] : [...spread(agreeing, 8), ...spread(around, 12), ...spread(pieces, 40)];
  for (const point of [...spread(blurred, 24), ...some]) {
    const found = comparePrecisely(a, k, point);
    if (found === "nothing") continue;
    if (found !== "agree") return { differing: point, agreeing, precise };
    precise++;
    if (blurred.includes(point)) agreeing.push(point);
  }
  return { agreeing, precise };
}

/** A point at which a reader can check that the two differ: with short coordinates and plain to see, if there is one. */
function counterexample(
  answer: Tree,
  key: Tree,
  found: Point | undefined,
  vars: string[],
  domain: Domain,
): Equivalence["counterexample"] {
  const pleasant = vars.length === 0 ? [{}] : pleasantPoints(vars, domain);
  const rounded =
    found && Object.fromEntries(Object.entries(found).map(([name, x]) => [name, Number(x.toPrecision(3))]));
  const hole = (point: Point) => ball(answer, point) === "undefined" && !(found && ball(answer, found) === "undefined");
  const candidates = [...pleasant, ...(rounded ? [rounded] : []), ...(found ? [found] : [])];
  const plain = candidates.find((point) => compareAt(answer, key, point) === "differ" && !hole(point));
  const at =
    plain ?? [...candidates.slice(0, 12), ...(found ? [found] : [])].find((point) => apart(answer, key, point));
  if (!at) return undefined;
  const [a, k] = plain
    ? [answer, key].map((tree) => shownValue(tree, at))
    : [answer, key].map((tree) => preciseValue(tree, at));
  const difference = a === k ? apart(answer, key, at) : undefined;
  return { at, answer: a, key: k, ...(difference ? { difference } : {}) };
}

function apart(answer: Tree, key: Tree, point: Point): number | undefined {
  const found = comparePrecisely(answer, key, point);
  return typeof found === "string" ? undefined : (found.differ ?? Number.POSITIVE_INFINITY);
}
