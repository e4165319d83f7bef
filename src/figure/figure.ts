import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";

/** A picture: plotly's data, and the words for those who don't see it. */
export interface Figure extends Displayable {
  readonly data: readonly object[];
  readonly layout: object;
  readonly frames: readonly object[];
  /** What there is to see, in words. */
  readonly alt: string;
  toString(): string;
}

/** A figure that shows itself by plotly, and by its words where nothing can be drawn. */
export function figure(alt: string, data: readonly object[], layout: object, frames: readonly object[] = []): Figure {
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
