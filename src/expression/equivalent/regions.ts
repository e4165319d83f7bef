import { randomNumbers } from "../../number/random.js";
import { ball } from "../ball.js";
import { pieces } from "../pieces.js";
import { toText } from "../print-text.js";
import { type Domain, type Point, randomPoints } from "../sample.js";
import { difference, negative, type Operation, operands, type Tree } from "../tree.js";
import { compareAt } from "./at-a-point.js";
import { isContradiction } from "./contradiction.js";
import { domainConditions, hasNewDivisor, isDefinedWith, isEntire, sameFraction } from "./exact.js";
import { comparePrecisely } from "./precise.js";
import { simplerConditions } from "./signs.js";
import { type Witness, witness } from "./witness.js";

/** What comparing region by region says. */
export type Verdict =
  | { readonly verdict: "equal"; readonly by: "exact" | "numerical" }
  | { readonly verdict: "different"; readonly at: Point }
  | { readonly verdict: "unknown" };

const mostRegions = 64;

/**
 * Compares two formulas with |·|, max, ReLU, step … region by region, as no sample would find every region: where each corner's
 * argument has a fixed sign, both are formulas without corners. A region counts when a point inside is found; two formulas that
 * agree close around that point, both analytic there, agree on the region. Where neither a point is found nor shown that there is
 * none, the two must be the same formula, or nothing is concluded.
 */
export function compareRegions(a: Tree, k: Tree, vars: readonly string[], domain: Domain): Verdict {
  const regions = pieces(difference(a, k), mostRegions);
  if (!regions) return { verdict: "unknown" };
  const verdicts: Verdict["verdict"][] = [];
  let exact = true;
  for (const { tree, positive } of regions) {
    const [answer, key] = operands(tree as Operation);
    const inside = [...positive, ...domainConditions(key)];
    if (isEmptyRegion(inside) || isSame(answer, key)) continue;
    exact = false;
    const found = witness(inside, vars, domain);
    if (found === "none") continue;
    const verdict = found === "not found" ? "unknown" : compareAround(a, k, inside, found);
    if (verdict === "differ") return { verdict: "different", at: (found as Found).point };
    if (verdict === "equal") verdicts.push("equal");
    else {
      const anywhere = compareAnywhere(answer, key, vars);
      if (anywhere === "differ" && found !== "not found") return { verdict: "different", at: found.point };
      verdicts.push(anywhere === "agree" ? "equal" : "unknown");
    }
  }
  if (verdicts.includes("unknown")) return { verdict: "unknown" };
  return { verdict: "equal", by: exact ? "exact" : "numerical" };
}

/** Certainly no point at which all of these are positive. */
const isEmptyRegion = (positive: readonly Tree[]) =>
  isContradiction(positive) || simplerConditions(positive).every((more) => isContradiction([...positive, ...more]));

type Found = Exclude<Witness, string>;

/** Proved to be the same, with the same values. */
const isSame = (answer: Tree, key: Tree) =>
  sameFraction(answer, key) === true && isDefinedWith(answer, key) && !hasNewDivisor(answer, key);

/** How many points close by are looked at, and how many of them must tell something. */
const [tries, enough] = [24, 4];

/** At points around the one that was found, within its region. */
function compareAround(a: Tree, k: Tree, positive: readonly Tree[], { point }: Found): "equal" | "differ" | "unknown" {
  const random = randomNumbers(7);
  let agreeing = 0;
  for (let i = 0; i < tries && agreeing < enough; i++) {
    const size = 10 ** -(2 + (i % 8));
    const near = Object.fromEntries(
      Object.entries(point).map(([name, x]) => [name, x + (random() - 0.5) * size * Math.max(1, Math.abs(x))]),
    );
    if (witnessFails(positive, near)) continue;
    if (compareAt(a, k, near) === "differ") return "differ";
    const precise = comparePrecisely(a, k, near);
    if (typeof precise === "object") return "differ";
    if (precise === "agree") agreeing++;
  }
  return agreeing >= enough ? "equal" : "unknown";
}

const witnessFails = (positive: readonly Tree[], point: Point) =>
  positive.some((u) => {
    const y = ball(u, point);
    return typeof y === "string" || y.value <= y.error;
  });

/**
 * Two formulas that are smooth on all of space agree in a region exactly if they agree everywhere (identity theorem): looked for where
 * their values can be computed, as they cannot far out.
 */
function compareAnywhere(a: Tree, k: Tree, vars: readonly string[]): "agree" | "differ" | "nothing" {
  if (!isEntire(a) || !isEntire(k)) return "nothing";
  let agreeing = 0;
  for (const point of randomPoints(vars, {}, 40)) {
    const found = comparePrecisely(a, k, point);
    if (typeof found === "object") return "differ";
    if (found === "agree") agreeing++;
  }
  return agreeing >= 12 ? "agree" : "nothing";
}

/** Compares two formulas without corners where the key has a value, for a key that has one in a small part of space only. */
export function compareWhereDefined(
  a: Tree,
  k: Tree,
  vars: readonly string[],
  domain: Domain,
): "equal" | "differ" | "unknown" {
  const conditions = domainConditions(k);
  const found = conditions.length > 0 ? witness(conditions, vars, domain) : "none";
  return typeof found === "string" ? "unknown" : compareAround(a, k, conditions, found);
}

/**
 * Looks for a place where the key has a value and a part of the answer (a root, a logarithm, a power) has none.
 */
export function findHole(a: Tree, k: Tree, vars: readonly string[], domain: Domain): Point | undefined {
  if (isDefinedWith(a, k)) return undefined;
  const known = domainConditions(k);
  const texts = new Set(known.map(toText));
  for (const condition of domainConditions(a)) {
    if (texts.has(toText(condition))) continue;
    const found = witness([negative(condition), ...known], vars, domain, 200);
    if (typeof found === "object" && compareAt(a, k, found.point) === "differ") return found.point;
  }
  return undefined;
}
