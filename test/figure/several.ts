import assert from "node:assert/strict";
import { constraintOnContours } from "../../src/figure/constraint-on-contours.js";
import { contour, gradientField } from "../../src/figure/contour.js";
import { descentPath } from "../../src/figure/descent-path.js";
import type { Figure } from "../../src/figure/figure.js";
import { hessianDirections } from "../../src/figure/hessian-directions.js";
import { slice } from "../../src/figure/slice.js";
import { surface, surfaceAndContour } from "../../src/figure/surface.js";
import { vanishingGradient } from "../../src/figure/vanishing-gradient.js";
import { plotlyOf } from "./live.js";

export const hill = "4 - x^2 - 2y^2";
export const path = "2(x-1)^2 - 10y + 6 = 0";
/** The touching point of hill and path, from the system 4(x − 1)λ = −2x, −10λ = −4y, 2(x − 1)² − 10y + 6 = 0. */
export const touching = { x: 0.35353214, y: 0.683584139 };

/** Descents on x²/2 + 3y² from (−1.8, 1.2): each step multiplies x by 1 − η and y by 1 − 6η. */
export const descent = (rate: number, steps = 20) => ({
  rate,
  points: Array.from({ length: steps + 1 }, (_, k) => ({ x: -1.8 * (1 - rate) ** k, y: 1.2 * (1 - 6 * rate) ** k })),
});
export const bowl = "x^2/2 + 3y^2";

export const figures: Record<string, () => Figure> = {
  surface: () => surface(hill, { constraint: path, points: [{ x: 0, y: 0 }] }),
  surfaceAndContour: () => surfaceAndContour("x^2 + y^2", { x: [-5, 5] }),
  contour: () => contour("x^3 - 3x + y^2", { points: [{ point: { x: 1, y: 0 }, kind: "minimum" }] }),
  gradientField: () => gradientField("x^2 + 3x y + y^2"),
  hessianDirections: () => hessianDirections("x^3 - 3x + x y + y^2", { x: 1, y: 0 }),
  slice: () => slice("x^2 + 3x y + y^2", { y: 1 }, { at: 1 }),
  descentPath: () =>
    descentPath(
      bowl,
      [0.02, 0.15, 0.31, 0.345].map((rate) => descent(rate, 40)),
    ),
  constraintOnContours: () => constraintOnContours(hill, path, { x: [-1.5, 2.5], points: [touching] }),
  vanishingGradient: () => vanishingGradient(),
};

export type Numbers = (number | null)[];
export interface Trace {
  type: string;
  mode?: string;
  x: Numbers;
  y: Numbers;
  z?: Numbers;
  text?: string[];
  line?: { dash?: string; color?: string };
  marker?: { symbol?: string[] };
  contours?: { start: number; end: number; size: number };
}
export interface Plotly {
  data: Trace[];
  layout: Record<string, Record<string, unknown>> & {
    height: number;
    width?: number;
    sliders?: { active: number; steps: { label: string; args: [[string], { frame: { redraw: boolean } }] }[] }[];
  };
  frames?: { name: string; data: Trace[]; traces: number[] }[];
}
export const plotly = (figure: Figure) => plotlyOf(figure) as Plotly;

/** Plotly's typed array, read back. */
export function numbers(list: unknown): Numbers {
  if (Array.isArray(list)) return list as Numbers;
  const { dtype, bdata } = list as { dtype: string; bdata: string };
  assert.equal(dtype, "f4");
  const bytes = Buffer.from(bdata, "base64");
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
}
