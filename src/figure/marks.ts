import { type Bilingual, say } from "../language.js";
import type { Kind } from "../optimum/candidate.js";
import { kinds } from "../optimum/show.js";
import { type Words, wordsOf } from "./text.js";
import type { Surface } from "./two-variables.js";

type At = Readonly<Record<string, number>>;

/**
 * A point to mark: a record such as { x: 1, y: 2 }, or one with more to say, as `stationaryPoints` gives it:
 * { point: { x: 1, y: 2 }, kind: "saddle" }.
 */
export type PointToMark = At | MarkedPoint;

export interface MarkedPoint {
  readonly point: At;
  /** "minimum", "maximum", "saddle", "inflection" or "degenerate": has its own sign, and its name beside it. */
  readonly kind?: string;
  readonly label?: Words;
}

/** Signs that differ in form. */
const symbols: Record<Kind, string> = {
  minimum: "circle",
  maximum: "diamond",
  saddle: "x",
  inflection: "square",
  degenerate: "circle-open",
};

export interface Mark {
  readonly point: At;
  readonly kind: string;
  readonly symbol: string;
  readonly text: string;
}

export function toMark(given: PointToMark): Mark {
  const { point, kind = "", label } = (typeof given.point === "object" ? given : { point: given }) as MarkedPoint;
  const named: Bilingual | undefined = kinds[kind as Kind];
  return {
    point,
    kind,
    symbol: symbols[kind as Kind] ?? "circle",
    text: label !== undefined ? wordsOf(label) : named ? say(named) : "",
  };
}

/** The place of a mark in the plane. */
export function placeOf({ point }: Mark, { names }: Surface): [number, number] {
  const place = names.map((name) => point[name]);
  if (place.every((value) => typeof value === "number" && Number.isFinite(value))) return place as [number, number];
  throw new TypeError(say(messages.point(names)));
}

const messages = {
  point: ([x, y]: readonly string[]) => ({
    ko: `점은 { ${x}: 1, ${y}: 2 }처럼 두 변수의 값으로 적어 주세요.`,
    en: `Give a point by its two numbers, as in { ${x}: 1, ${y}: 2 }.`,
  }),
};
