import type { Annotations, LayoutAxis, PlotData, Frame as PlotlyFrame, Layout as PlotlyLayout, Shape } from "plotly.js";
import { jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import type { Figure } from "./figure.js";

/** Numbers as plotly reads them; `null` lifts the pen. */
export type Coordinates = readonly (number | null)[];

/** The same as 32-bit floats, their bytes in base 64. */
export interface Packed {
  readonly dtype: "f4";
  readonly bdata: string;
  readonly shape?: string;
}

/** The places of a trace in the plane. */
export interface Points {
  readonly x: Coordinates;
  readonly y: Coordinates;
}

export type Line = Partial<PlotData["line"]>;
type Corrected =
  | "x"
  | "y"
  | "z"
  | "i"
  | "j"
  | "k"
  | "mode"
  | "text"
  | "marker"
  | "textposition"
  | "textfont"
  | "customdata"
  | "colorscale"
  | "contours";

/** What is drawn with one style, in plotly's terms; its types are for writable arrays, and lack some of what it reads. */
export interface Trace extends Omit<Partial<PlotData>, Corrected> {
  type: "scatter" | "scatter3d" | "mesh3d" | "contour" | "surface";
  mode?: "lines" | "markers" | "text" | "lines+markers" | "lines+text" | "lines+markers+text" | "markers+text";
  x: Coordinates | Packed;
  y: Coordinates | Packed;
  z?: Coordinates | Packed;
  text?: readonly string[];
  textposition?: string | readonly string[];
  textfont?: { size?: number | readonly number[]; color?: string | readonly string[] };
  customdata?: readonly (string | number | null)[];
  marker?: Omit<Partial<PlotData["marker"]>, "symbol" | "size"> & {
    symbol?: string | readonly string[];
    size?: number | readonly number[];
  };
  colorscale?: string | readonly (readonly [number, string])[];
  /** The corners of a mesh's triangles. */
  i?: readonly number[];
  j?: readonly number[];
  k?: readonly number[];
  color?: string;
  cmin?: number;
  cmax?: number;
  contours?: object;
  lighting?: object;
}

/** Words, or an arrow, at a place of the picture. */
export type Annotation = Partial<Annotations>;

/** A shape behind the traces. */
export type Box = Partial<Shape>;

export type Axis = Partial<LayoutAxis>;

export type Layout = Omit<Partial<PlotlyLayout>, "annotations"> & { annotations: Annotation[] };

/** One picture of an animation: the traces that it changes, by their numbers. */
export type Frame = Pick<PlotlyFrame, "name" | "traces"> & { data: readonly Trace[]; layout?: Partial<PlotlyLayout> };

/** A figure that shows itself by plotly, and by its words where nothing can be drawn. */
export function figure(alt: string, data: readonly Trace[], layout: Layout, frames: readonly Frame[] = []): Figure {
  const plotly = { data, layout, ...(frames.length > 0 ? { frames } : {}), config };
  return {
    data,
    layout,
    frames,
    alt,
    toString: () => alt,
    [nodeInspect]: () => alt,
    [jupyterDisplay]: (): MimeBundle => ({ "application/vnd.plotly.v1+json": plotly, "text/plain": alt }),
  };
}

/**
 * The wheel scrolls the page, and never zooms a surface away. Not `responsive`: when a panel is resized, plotly would then forget the
 * figure's height. JupyterLab adapts the width itself.
 */
const config = { displaylogo: false, scrollZoom: false, modeBarButtonsToRemove: ["select2d", "lasso2d"] };
