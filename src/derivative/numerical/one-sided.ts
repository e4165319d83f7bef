import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../../display.js";
import { nameTex } from "../../expression/print-tex.js";
import { type Func, toValues } from "../../expression/source.js";
import { type Bilingual, say } from "../../language.js";
import { numberTex, shortNumber } from "../../number/number-text.js";
import { tableTex, tableText, withSentences } from "../table.js";

/** The slopes of f on both sides of a point, and whether they agree; shows itself as a table and one sentence. */
export interface OneSidedSlopes extends Displayable {
  readonly at: number;
  /** What the quotients from the left tend to, to six digits: a number, ±Infinity, or undefined where it cannot be told. */
  readonly left: number | undefined;
  /** The same from the right. */
  readonly right: number | undefined;
  readonly kind: "agree" | "corner" | "jump" | "vertical tangent" | "cusp" | "undefined" | "unclear";
  readonly rows: readonly { dx: number; left: number | undefined; right: number | undefined }[];
  /** What was found, in one sentence. */
  toString(): string;
}

/**
 * Looks at a point from both sides: (f(a + Δx) − f(a)) / Δx for Δx → 0 from the right and from the left. f has a derivative at a
 * when both tend to the same number. The limits are judged from values at steps down to 1e-5, so "agree" is evidence, not proof.
 *
 * @param f a formula in one variable, an expression, or a TypeScript function of a number
 * @param at the point
 * @throws {Error} one sentence, when the point is no number
 * @returns both slopes, and `kind`: do they agree, or is it a corner, a jump, a vertical tangent, a cusp
 * @example
 * oneSidedSlopes("|x|", 0).kind; // "corner"
 * oneSidedSlopes("x^2", 1).left; // 2
 */
export function oneSidedSlopes(f: Func, at: number): OneSidedSlopes {
  if (typeof at !== "number" || !Number.isFinite(at)) throw new RangeError(say(point(at)));
  const values = toValues(f);
  const here = values(at);
  const quotient = (step: number) => {
    const dx = at + step - at;
    return dx === 0 ? Number.NaN : (values(at + dx) - here) / dx;
  };
  const [left, right] = [side(values, at, -1), side(values, at, 1)];
  const kind = Number.isNaN(here) ? "undefined" : judge(left, right);
  const rows = shownSteps.map((dx) => ({ dx, left: known(quotient(-dx)), right: known(quotient(dx)) }));
  const slopes = { left: known(left.slope), right: known(right.slope) };
  const x = values.variable;
  const found = () => say(sentence(kind, x, at, slopes.left, slopes.right));
  const heading = [`Δ${x}`, say({ ko: "왼쪽", en: "left" }), say({ ko: "오른쪽", en: "right" })];
  const text = () =>
    `${tableText(
      heading,
      rows.map((row) => [row.dx, row.left, row.right].map((n) => (n === undefined ? "-" : shortNumber(n)))),
    )}\n${found()}`;
  return {
    at,
    ...slopes,
    kind,
    rows,
    toString: found,
    [nodeInspect]: text,
    [jupyterDisplay](): MimeBundle {
      const h = nameTex(`Δ${x}`);
      const cells = rows.map((row) => [row.dx, row.left, row.right].map((n) => (n === undefined ? "-" : numberTex(n))));
      const words = [h, ...heading.slice(1).map((word) => `\\text{${word}}`)];
      return { "text/markdown": withSentences([tableTex(words, cells)], [found()]), "text/plain": text() };
    },
  };
}

const point = (at: unknown): Bilingual => ({
  ko: `점은 0이나 1.5처럼 수로 적어 주세요: ${typeof at === "string" ? JSON.stringify(at) : at}`,
  en: `The point must be a number such as 0 or 1.5, not ${typeof at === "string" ? JSON.stringify(at) : at}.`,
});

const known = (n: number) => (Number.isNaN(n) ? undefined : n);

interface Side {
  /** NaN where it cannot be told. */
  slope: number;
  jumps: boolean;
  defined: boolean;
}

/** The steps of the table, as a textbook takes them. */
const shownSteps = [0.1, 0.01, 0.001, 0.0001];

/**
 * Each of these, a tenth and a hundredth of it are a row of steps: short enough for the quotients to be near where they lead, long
 * enough for rounding not to hide it. A second row that is no multiple of the first shows what a function that swings would hide.
 */
const firstSteps = [1e-3, 3e-3];
/** What a value of f may be off by, as a part of it: a few of the computer's units, 2.2e-16. */
const valueError = 1e-15;
/** A jump keeps its height, to a tenth, when the step shrinks tenfold: a slope's rise would shrink with it, a root's to a third. */
const sameHeight = 0.9;
/** Two rows lead to the same number where they differ by no more than the extrapolation leaves, as a part of it and near 0. */
const rowsAgree = { relative: 1e-4, absolute: 1e-6 };

/** The quotients at steps of 1e-3, 1e-4, 1e-5, and where they lead; three other steps must lead to the same. */
function side(values: (x: number) => number, at: number, sign: 1 | -1): Side {
  const scale = sign * Math.max(1, Math.abs(at));
  const here = values(at);
  const slopes: number[] = [];
  let jumps = true;
  for (const first of firstSteps) {
    const steps = [first, first / 10, first / 100].map((h) => at + h * scale - at);
    const rises = steps.map((dx) => values(at + dx) - here) as [number, number, number];
    if (rises.some(Number.isNaN)) return { slope: Number.NaN, jumps: false, defined: false };
    const quotients = rises.map((dy, i) => dy / (steps[i] as number)) as [number, number, number];
    const rounding = (valueError * (Math.abs(here) + Math.abs(here + rises[2]))) / Math.abs(steps[2] as number);
    slopes.push(limit(quotients, rounding));
    const sizes = rises.map(Math.abs) as [number, number, number];
    const [far, nearer, near] = sizes;
    jumps &&= near > sameHeight * nearer && nearer > sameHeight * far && far > sameHeight * near && near > 0;
  }
  const [a, b] = slopes as [number, number];
  const same =
    a === b || Math.abs(a - b) <= rowsAgree.relative * Math.max(Math.abs(a), Math.abs(b)) + rowsAgree.absolute;
  return { slope: same ? a : Number.NaN, jumps, defined: true };
}

/** Quotients that differ by no more than so many times their rounding differ by nothing; by no more than `perhaps`, perhaps. */
const roundings = { certainly: 4, perhaps: 20 };
/** Nor do those that are the same to all digits but the last two or three. */
const sameDigits = 1e-13;
/** What differs less from step to step by this factor converges; √10 times less, as a root's quotients, is 0.32, as |x|^1.2's 0.63. */
const converging = 0.7;
/** What grows from step to step by this factor grows without bound: √10 for a root, 1.58 for |x|^0.8; a logarithm's less and less. */
const diverging = 1.4;

/** Where three quotients lead whose steps shrink tenfold: extrapolated (Aitken), infinite when they keep growing. */
function limit([a, b, c]: [number, number, number], rounding: number): number {
  const [first, second] = [b - a, c - b];
  if (Math.abs(second) <= roundings.certainly * rounding + sameDigits * Math.abs(c)) return tidyNumber(c, rounding);
  const ratio = second / first;
  if (ratio > 0 && ratio < converging) return tidyNumber(c + (second * ratio) / (1 - ratio), rounding);
  if (Math.abs(second) <= roundings.perhaps * rounding) return tidyNumber(c, roundings.perhaps * rounding);
  const grows = (from: number, to: number) => Math.abs(to) > diverging * Math.abs(from) && from * to > 0;
  const growing = grows(a, b) && grows(b, c);
  return growing ? Math.sign(c) * Number.POSITIVE_INFINITY : Number.NaN;
}

/** The rest of the extrapolation where the limit is 0, as that of x² is. */
const extrapolated = 1e-7;

/** Six digits, and 0 for what is no more than rounding or the rest of the extrapolation. */
const tidyNumber = (n: number, rounding: number) =>
  Math.abs(n) < extrapolated + rounding ? 0 : Number(n.toPrecision(6));

/** Two slopes of six digits each are the same if they differ by twice what both may be off by. */
const slopesAgree = { relative: 2e-5, absolute: 1e-6 };

function judge(left: Side, right: Side): OneSidedSlopes["kind"] {
  if (!left.defined || !right.defined) return "undefined";
  if (left.jumps || right.jumps) return "jump";
  if (Number.isNaN(left.slope) || Number.isNaN(right.slope)) return "unclear";
  if (!Number.isFinite(left.slope) && !Number.isFinite(right.slope)) {
    return left.slope === right.slope ? "vertical tangent" : "cusp";
  }
  const gap = Math.abs(left.slope - right.slope);
  return gap <= slopesAgree.relative * Math.max(Math.abs(left.slope), Math.abs(right.slope)) + slopesAgree.absolute
    ? "agree"
    : "corner";
}

function sentence(
  kind: OneSidedSlopes["kind"],
  x: string,
  at: number,
  left: number | undefined,
  right: number | undefined,
): Bilingual {
  const [l, r] = [left, right].map((n) => (n === undefined ? "?" : shortNumber(n)));
  const here = { ko: `${x} = ${at}에서`, en: `At ${x} = ${at}` };
  switch (kind) {
    case "agree":
      return {
        ko: `${here.ko} 왼쪽 기울기와 오른쪽 기울기가 모두 ${l}입니다.`,
        en: `${here.en} the slopes from the left and from the right agree: ${l}.`,
      };
    case "corner":
      return {
        ko: `${here.ko} 왼쪽 기울기(${l})와 오른쪽 기울기(${r})가 서로 달라 미분할 수 없습니다(꺾인 점).`,
        en: `${here.en} the slope is ${l} from the left and ${r} from the right: a corner, no derivative.`,
      };
    case "jump":
      return {
        ko: `${here.ko} 함수의 값이 끊어져 있으므로(불연속) 미분할 수 없습니다.`,
        en: `${here.en} the value jumps, so the function is not continuous there and has no derivative.`,
      };
    case "vertical tangent":
      return {
        ko: `${here.ko} 기울기가 한없이 커져 접선이 수직이므로 미분할 수 없습니다.`,
        en: `${here.en} the slope grows without bound, the tangent is vertical: no derivative.`,
      };
    case "cusp":
      return {
        ko: `${here.ko} 접선이 수직인 뾰족한 점(첨점)이므로 미분할 수 없습니다. 기울기의 극한: 왼쪽 ${l}, 오른쪽 ${r}.`,
        en: `${here.en} the slope tends to ${l} from the left and to ${r} from the right: a cusp, no derivative.`,
      };
    case "undefined":
      return {
        ko: `${here.ko}, 또는 그 왼쪽이나 오른쪽에서 함수가 정의되지 않아 양쪽 기울기를 비교할 수 없습니다.`,
        en: `${here.en}, or on one side of it, the function is not defined, so the two slopes cannot be compared.`,
      };
    default:
      return {
        ko: `${here.ko} 두 기울기가 어떤 값에 수렴하는지 이 값들로는 알 수 없습니다.`,
        en: `${here.en} these values do not show what the two slopes tend to.`,
      };
  }
}
