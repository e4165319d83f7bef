import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { findChromium, HEADLESS_ARGS } from "./chromium.js";
import { same } from "./compare.js";
import { type CellOutput, joined, type Multiline, type Notebook } from "./notebook.js";

const PLOTLY = "application/vnd.plotly.v1+json";
const SVG = "image/svg+xml";

interface PlotlyFigure {
  data: object[];
  layout?: { width?: number; height?: number; updatemenus?: unknown; sliders?: unknown };
}
type FigureOutput = Extract<CellOutput, { data: unknown }>;

/** Draws figures; `close` it in the end. */
export interface StillPainter {
  draw(figure: PlotlyFigure): Promise<string>;
  close(): Promise<void>;
}

/**
 * Adds to each plotly figure a still picture for readers whose viewer runs no scripts. A figure that has not changed
 * keeps the picture it has in `before`, so that a rebuild changes no file without a reason (plotly draws random ids).
 */
export async function addStills(
  notebook: Notebook,
  before: Notebook | undefined,
  painter?: StillPainter,
): Promise<void> {
  const old = before ? figuresOf(before) : [];
  for (const output of figuresOf(notebook)) {
    const kept = old.find((candidate) => SVG in candidate.data && same(candidate.data[PLOTLY], output.data[PLOTLY]));
    if (kept) output.data[SVG] = joined(kept.data[SVG] as Multiline);
    else if (painter) output.data[SVG] = await painter.draw(output.data[PLOTLY] as PlotlyFigure);
  }
}

function figuresOf(notebook: Notebook): FigureOutput[] {
  const outputs = notebook.cells.flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []));
  return outputs.filter((output): output is FigureOutput => "data" in output && PLOTLY in output.data);
}

/** A painter in a headless Chromium, or undefined where there is none. */
export async function startPainter(): Promise<StillPainter | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: HEADLESS_ARGS });
  const page = await browser.newPage();
  const plotly = createRequire(import.meta.url).resolve("plotly.js-dist-min");
  await page.addScriptTag({ content: readFileSync(plotly, "utf8") });
  const draw = async (figure: PlotlyFigure): Promise<string> => {
    // Buttons and sliders do nothing in a picture.
    const { updatemenus, sliders, ...layout } = figure.layout ?? {};
    const size = { width: layout.width ?? 700, height: layout.height ?? 450 };
    const still = { data: figure.data, layout: { ...layout, ...size } };
    const url = await page.evaluate(
      `Plotly.toImage(${JSON.stringify(still)}, ${JSON.stringify({ format: "svg", ...size })})`,
    );
    return decodeURIComponent(String(url).replace(/^data:image\/svg\+xml,/, ""));
  };
  return { draw, close: () => browser.close() };
}
