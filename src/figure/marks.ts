import { type Bilingual, say } from "../language.js";
import type { Kind } from "../optimum/candidate.js";
import { kinds } from "../optimum/show.js";
import { colours, hover } from "./style.js";
import type { Surface } from "./two-variables.js";
import { type Words, wordsOf } from "./words.js";

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
  throw new TypeError(say(says.point(names)));
}

/**
 * Marks on the plane, or on the surface above it.
 *
 * @param lift in space: how far above the surface, so that they are seen
 */
export function marksTrace(f: Surface, points: readonly PointToMark[], lift?: number): object {
  const inSpace = lift !== undefined;
  const marks = points.map(toMark);
  const at = marks.map((mark) => placeOf(mark, f));
  const z = at.map(([x, y]) => f(x, y));
  return {
    ...{ type: inSpace ? "scatter3d" : "scatter", mode: "markers+text", showlegend: false, cliponaxis: false },
    ...{
      x: at.map(([x]) => x),
      y: at.map(([, y]) => y),
      ...(inSpace ? { z: z.map((height) => numberOrGap(height + lift)) } : {}),
    },
    ...{ text: marks.map(({ text }) => text && `<b>${text}</b>`), textposition: "top center" },
    textfont: { size: 14, color: colours.tangent },
    marker: {
      ...{
        size: inSpace ? 6 : 12,
        symbol: inSpace ? "circle" : marks.map(({ symbol }) => symbol),
        color: colours.secant,
      },
      line: { color: colours.tangent, width: inSpace ? 1 : 2 },
    },
    customdata: z.map(numberOrGap),
    hovertemplate: hover(f.names[0], f.names[1]).replace("<extra>", "<br>z = %{customdata:.4~g}<extra>"),
  };
}

const numberOrGap = (value: number) => (Number.isNaN(value) ? null : Number(value.toPrecision(6)));

const says = {
  point: ([x, y]: readonly string[]) => ({
    ko: `점은 { ${x}: 1, ${y}: 2 }처럼 두 변수의 값으로 적어 주세요.`,
    en: `Give a point by its two numbers, as in { ${x}: 1, ${y}: 2 }.`,
  }),
};
