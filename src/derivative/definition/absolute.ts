import { rawValue } from "../../expression/evaluate.js";
import { toPolynomial } from "../../expression/fraction.js";
import { fromPolynomial } from "../../expression/from-polynomial.js";
import { textbook } from "../../expression/textbook.js";
import {
  constant,
  difference,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
  variablesOf,
} from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import { shortNumber } from "../../number/number-text.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { oneSidedSlopes } from "../numerical/one-sided.js";
import { rootsOf } from "../rules/holes.js";
import { fromExpansion, slope } from "./polynomial.js";
import { differenceQuotient, moved, movedPolynomial, type Setting, type Stage } from "./stage.js";
import { constantStages } from "./sum.js";

/** |u| for a polynomial u: multiplied above and below by |u(x+Δx)| + |u(x)|, for |u|² = u². Where u is 0 it has corners. */
export function absoluteStages(f: Tree, setting: Setting): Stage[] | undefined {
  if (f.type !== "FunctionNode" || f.fn.name !== "abs") return undefined;
  const [inside] = f.args as [Tree];
  const u = toPolynomial(inside);
  if (!u) return undefined;
  const { x, dx, style } = setting;
  if (P.degree(u, x) === 0) return constantStages(f, setting);
  const conjugate = sum(moved(f, setting), f);
  const below = product(variable(dx), conjugate);
  const two = constant(2);
  const [a, b] = [P.raise(movedPolynomial(u, setting), 2), P.raise(u, 2)];
  const limit = P.atZero(slope(a, b, dx), dx);
  return [
    differenceQuotient(f, setting),
    { rule: "conjugate", tree: quotient(product(difference(moved(f, setting), f), conjugate), below) },
    {
      rule: "squares",
      tree: quotient(difference(power(moved(inside, setting), two), power(inside, two)), below),
      note: { ko: "합·차의 곱과 |u|² = u²", en: "(a − b)(a + b) = a² − b², and |u|² = u²" },
    },
    ...fromExpansion(a, b, setting, { ahead: conjugate, limit: sum(f, f) }),
    { rule: "simplify", tree: textbook(quotient(fromPolynomial(limit, style), sum(f, f))) },
  ];
}

/** What the limits from both sides are where |u| has its corners, as far as they are rational zeros of degree two at most. */
export function cornerSentences(f: Tree, setting: Setting): Bilingual[] {
  if (variablesOf(f).some((name) => name !== setting.x)) return [];
  const corners = absolutesIn(f).flatMap((inside) => {
    const u = toPolynomial(inside);
    const roots = u && P.degree(u, setting.x) > 0 ? rootsOf(u, setting.x) : [];
    return (roots ?? []).flatMap((root) => P.asRational(toPolynomial(root) ?? P.fromVariable("x")) ?? []);
  });
  const places = new Map(corners.map((at) => [`${at.n}/${at.d}`, at]));
  return [...places.values()]
    .sort((a, b) => Q.toNumber(a) - Q.toNumber(b))
    .flatMap((at) => cornerAt(f, setting, at) ?? []);
}

/** The one-sided limits of the quotient at a corner: numbers, or ±∞ where a root begins there. */
function cornerAt(f: Tree, { x, dx }: Setting, at: Q.Rational): Bilingual | undefined {
  const slopes = oneSidedSlopes((value) => rawValue(f, { [x]: value }), Q.toNumber(at));
  if (slopes.left === undefined || slopes.right === undefined) return undefined;
  const where = `${x} = ${Q.isInteger(at) ? at.n : `${at.n}/${at.d}`}`;
  const [left, right] = [shortNumber(slopes.left), shortNumber(slopes.right)];
  if (left === right && Number.isFinite(slopes.left)) {
    return {
      ko: `${where}에서는 두 한쪽 극한이 모두 ${left}입니다.`,
      en: `At ${where} both one-sided limits are ${left}.`,
    };
  }
  return {
    ko: `${where}에서는 극한이 없으므로 미분할 수 없습니다. 왼쪽에서(${dx} < 0): ${left}, 오른쪽에서(${dx} > 0): ${right}.`,
    en: `At ${where} the limit does not exist, so f has no derivative there: it is ${left} from the left (${dx} < 0) and ${right} from the right (${dx} > 0).`,
  };
}

function absolutesIn(tree: Tree): Tree[] {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return [];
  const inner = tree.args.flatMap(absolutesIn);
  return tree.type === "FunctionNode" && tree.fn.name === "abs" ? [...inner, tree.args[0] as Tree] : inner;
}
