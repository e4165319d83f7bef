import { ball } from "../../expression/ball.js";
import { withoutCommonFactors } from "../../expression/common-factors.js";
import { domainConditions } from "../../expression/equivalent/exact.js";
import { rawValue } from "../../expression/evaluate.js";
import type { Expression } from "../../expression/expression.js";
import { toPolynomial } from "../../expression/fraction.js";
import { pleasantPoints } from "../../expression/sample.js";
import { some, type Tree, variablesOf } from "../../expression/tree.js";
import { type Bilingual, say } from "../../language.js";
import * as P from "../../number/polynomial.js";
import type { Sentence } from "./exceptions.js";
import { withoutIdle } from "./ties.js";

/** Has the formula no value anywhere, for a part of it is a number that does not exist: ln(−1), 1/0, ln(x − x)? */
export const isNowhereDefined = (f: Tree, x: string): boolean =>
  some(withoutIdle(f, x), (part) => variablesOf(part).length === 0 && Number.isNaN(rawValue(part, {})));

/**
 * The derivative's formula may have a value where f has none: (ln(relu(x)))' is 1/|x| where x > 0. Says so, with such a place. Of
 * ln(mx + c) the place is plain to see and not told.
 */
export function withoutValueSentence(f: Expression, result: Expression, x: string): Sentence[] {
  if (isNowhereDefined(f.tree, x)) return [{ tex: say(nowhere), text: say(nowhere) }];
  const isPlain = (u: Tree) => {
    const p = toPolynomial(u);
    return p !== undefined && P.degree(p, x) <= 1;
  };
  if (domainConditions(withoutCommonFactors(f.tree, x).tree).every(isPlain)) return [];
  const at = pleasantPoints(f.variables, {}).find(
    (point) => ball(f.tree, point) === "undefined" && typeof ball(result.tree, point) === "object",
  );
  if (!at) return [];
  const place = Object.entries(at).map(([name, value]) => `${name} = ${value}`);
  const sentence = (shown: readonly string[]) => say(noValue(shown.join(", ")));
  return [{ tex: sentence(place.map((one) => `$${one}$`)), text: sentence(place) }];
}

const nowhere: Bilingual = {
  ko: "f는 어디에서도 정의되지 않으므로 도함수가 없습니다.",
  en: "f is defined nowhere, and so has no derivative.",
};

const noValue = (where: string): Bilingual => ({
  ko: `이 식은 f가 정의되는 곳에서만 도함수입니다. 예를 들어 ${where}에서는 f가 정의되지 않아 미분할 수도 없습니다.`,
  en: `This is the derivative only where f is defined: at ${where}, for example, f is not, and so has no derivative.`,
});
