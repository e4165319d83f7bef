import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../../display.js";
import { nameTex } from "../../expression/print-tex.js";
import { type Func, toValues } from "../../expression/source.js";
import { say } from "../../language.js";
import { numberTex, shortNumber } from "../../number/number-text.js";
import { tableTex, tableText } from "../table.js";

/** Difference quotients Δy/Δx for smaller and smaller Δx; shows itself as a table. */
export interface DifferenceQuotients extends Displayable {
  readonly at: number;
  readonly rows: readonly { dx: number; dy: number; quotient: number }[];
  toString(): string;
}

/**
 * The average rate of change from one point to another, (f(to) − f(from)) / (to − from): the slope of the secant.
 *
 * @param f a formula in one variable, an expression, or a TypeScript function of a number
 * @param from where the change begins
 * @param to where it ends
 * @returns the slope of the secant
 * @throws {Error} one sentence, when the points are the same or f has no value at one of them
 * @example
 * averageRate("x^2", 1, 3); // 4
 */
export function averageRate(f: Func, from: number, to: number): number {
  if (!(Number.isFinite(from) && Number.isFinite(to)) || from === to) throw new RangeError(say(messages.twoPoints));
  const values = toValues(f);
  const [start, end] = [values(from), values(to)];
  for (const [x, y] of [
    [from, start],
    [to, end],
  ] as const) {
    if (!Number.isNaN(y)) continue;
    values.expression?.evaluate({ [values.variable]: x });
    throw new RangeError(say(messages.noValue(values.variable, x)));
  }
  return (end - start) / (to - from);
}

/**
 * The average rate of change from a to a + Δx for a list of steps Δx, as a table: what it tends to is the derivative at a.
 *
 * @param f a formula in one variable, an expression, or a TypeScript function of a number
 * @param at the point a
 * @param steps 1, 0.1, 0.01, 0.001, 0.0001 by default; negative steps look to the left
 * @returns `rows`, each with its step and its quotient
 * @throws {Error} one sentence, when f has no value at one of the points
 * @example
 * differenceQuotients("x^2", 1, [1, 0.5]).rows.map((row) => row.quotient); // [3, 2.5]
 */
export function differenceQuotients(
  f: Func,
  at: number,
  steps: readonly number[] = [1, 0.1, 0.01, 0.001, 0.0001],
): DifferenceQuotients {
  if (!Array.isArray(steps) || steps.length === 0) throw new RangeError(say(messages.steps));
  const values = toValues(f);
  const rows = steps.map((dx) => ({ dx, dy: values(at + dx) - values(at), quotient: averageRate(f, at, at + dx) }));
  const x = values.variable;
  const cells = rows.map(({ dx, dy, quotient }) => [dx, dy, quotient]);
  const text = () =>
    tableText(
      [`Δ${x}`, "Δy", `Δy/Δ${x}`],
      cells.map((row) => row.map((n) => shortNumber(n, 9))),
    );
  return {
    at,
    rows,
    toString: text,
    [nodeInspect]: text,
    [jupyterDisplay](): MimeBundle {
      const dx = nameTex(`Δ${x}`);
      const tex = tableTex(
        // The strut, which nobody sees, keeps the fraction off the line below it.
        [dx, "\\Delta y", `\\dfrac{\\Delta y}{${dx}}\\rule[-1em]{0pt}{1em}`],
        cells.map((row) => row.map((n) => numberTex(n, 9))),
      );
      return { "text/latex": tex, "text/plain": text() };
    },
  };
}

const messages = {
  twoPoints: {
    ko: "평균변화율에는 서로 다른 두 점이 필요합니다: 너무 붙어 있지 않은 두 수로 적어 주세요.",
    en: "An average rate of change needs two different points: numbers that are not too close together.",
  },
  steps: {
    ko: "Δx는 [1, 0.1, 0.01]처럼 대괄호 안에 늘어놓아 주세요.",
    en: "List the steps Δx in brackets, as in [1, 0.1, 0.01].",
  },
  noValue: (x: string, at: number) => ({
    ko: `${x} = ${at}에서 함수가 정의되지 않습니다.`,
    en: `The function has no value at ${x} = ${at}.`,
  }),
};
