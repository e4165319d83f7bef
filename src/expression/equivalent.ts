import { ball } from "./ball.js";
import { isDefinedEverywhere, isRational, sameFraction } from "./exact.js";
import type { Expression } from "./expression.js";
import { type Domain, type Point, pleasantPoints, randomPoints } from "./sample.js";
import { type Source, toExpression } from "./source.js";
import { plainName } from "./tokens.js";
import { plainDigits, type Tree, visit } from "./tree.js";

/** What a comparison found. */
export interface Equivalence {
  verdict: "equal" | "approximately" | "different" | "unknown";
  /** Proved by exact arithmetic, or concluded from values at many points. */
  by: "exact" | "numerical";
  /** A point where the two differ, with both values there; a value is `undefined` where there is none. */
  counterexample?: { at: Point; answer: number | undefined; key: number | undefined };
}

/**
 * Does an answer say the same as the key?
 *
 * Rational functions are compared by exact arithmetic. Everything else is compared at many points, the same on every run, with a
 * bound for the rounding error at each: values that differ by more than their bounds prove the two different; agreement
 * everywhere is "equal" by "numerical". An answer with the key's value wherever the key is defined (isolated points aside) is equal: a
 * larger domain is accepted, a smaller one is different. A rounded decimal (0.333x for x/3) is "approximately".
 *
 * @param options `vars`: names of variables longer than a letter; `domain`: where to compare, `{ x: [0.1, 5] }`
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
  const [a, k] = [toExpression(answer, options), toExpression(key, options)];
  const vars = [...new Set([...k.variables, ...a.variables])];
  const domain = Object.fromEntries(Object.entries(options.domain ?? {}).map(([name, at]) => [plainName(name), at]));
  const same = sameFraction(a.tree, k.tree);
  const rational = isRational(a.tree) && isRational(k.tree);
  if (same && rational) return { verdict: "equal", by: "exact" };
  const exact = same === false && rational;
  const by = exact ? "exact" : "numerical";
  const compared = comparePoints(a, k, vars, domain);
  if (compared.differing) {
    const verdict = isRounded(a.tree, k.tree, compared.points) ? "approximately" : "different";
    return { verdict, by, counterexample: counterexample(a.tree, k.tree, compared.differing, vars, domain) };
  }
  if (exact) return { verdict: isRounded(a.tree, k.tree, compared.points) ? "approximately" : "different", by };
  if (same && compared.points.length > 0 && isDefinedEverywhere(a.tree)) return { verdict: "equal", by: "exact" };
  const enough = compared.points.length >= (vars.length === 0 ? 1 : leastPoints);
  const trusted = same || (isOrdinary(a.tree) && isOrdinary(k.tree));
  return { verdict: enough && trusted ? "equal" : "unknown", by };
}

const manyPoints = 240;
const leastPoints = 20;

/** Where the two certainly differ, if anywhere, and the points at which a comparison was possible. */
function comparePoints(a: Expression, k: Expression, vars: string[], domain: Domain) {
  const points: Point[] = [];
  let differing: Point | undefined;
  for (const point of randomPoints(vars, domain, vars.length === 0 ? 1 : manyPoints)) {
    const found = compare(a.tree, k.tree, point);
    if (found === "agree") points.push(point);
    else if (found === "differ") {
      points.push(point);
      differing ??= point;
    }
  }
  return { points, differing };
}

/** Compares at one point: values further apart than their rounding explains differ, values too blurred say nothing. */
function compare(answer: Tree, key: Tree, point: Point): "agree" | "differ" | "nothing" {
  const k = ball(key, point);
  if (typeof k === "string") return "nothing";
  const a = ball(answer, point);
  if (a === "undefined") return "differ";
  if (a === "unclear") return "nothing";
  const blur = 2 * (a.error + k.error);
  if (Math.abs(a.value - k.value) > blur) return "differ";
  return blur <= 1e-9 * Math.max(Math.abs(a.value), Math.abs(k.value)) || blur <= 1e-12 ? "agree" : "nothing";
}

/** A point at which a reader can check that the two differ: with short coordinates if there is one. */
function counterexample(answer: Tree, key: Tree, found: Point, vars: string[], domain: Domain) {
  const rounded = Object.fromEntries(Object.entries(found).map(([name, x]) => [name, Number(x.toPrecision(3))]));
  const candidates = [...pleasantPoints(vars, domain), rounded, found];
  const hole = (point: Point) => ball(answer, point) === "undefined" && ball(answer, found) !== "undefined";
  const at = candidates.find((point) => compare(answer, key, point) === "differ" && !hole(point)) ?? found;
  const value = (tree: Tree) => {
    const measured = ball(tree, at);
    return typeof measured === "string" ? undefined : measured.value;
  };
  return { at, answer: value(answer), key: value(key) };
}

/** Are the answer's decimals the key's numbers, rounded? Each may be off by half a unit of its last digit. */
function isRounded(answer: Tree, key: Tree, points: readonly Point[]): boolean {
  const decimals: { at: Tree; by: number }[] = [];
  visit(answer, (node) => {
    if (node.type !== "ConstantNode") return;
    const places = plainDigits(node.value).split(".")[1]?.length;
    if (places) decimals.push({ at: node, by: 0.5 * 10 ** -places });
  });
  if (decimals.length === 0 || points.length === 0) return false;
  return points.every((point) => {
    const [a, k] = [ball(answer, point), ball(key, point)];
    if (typeof a === "string" || typeof k === "string") return false;
    let reach = 2 * (a.error + k.error);
    for (const { at, by } of decimals) {
      const moved = [by, -by].map((step) => ball(answer, point, { at, by: step }));
      reach += Math.max(...moved.map((m) => (typeof m === "string" ? 0 : Math.abs(m.value - a.value))));
    }
    return Math.abs(a.value - k.value) <= 1.01 * reach;
  });
}

/** No number so long, so small or so large that floating point might not see its part. */
function isOrdinary(tree: Tree): boolean {
  let ordinary = true;
  visit(tree, (node) => {
    if (node.type !== "ConstantNode") return;
    const digits = plainDigits(node.value)
      .replace(/^0?\.?0*|\./g, "")
      .replace(/0+$/, "").length;
    const size = Number(node.value);
    if (digits > 11 || (size !== 0 && (size < 1e-8 || size > 1e8))) ordinary = false;
  });
  return ordinary;
}
