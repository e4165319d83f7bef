import { optimize, type PluginConfig } from "svgo";
import { same } from "./compare.js";
import { type CellOutput, joined, type Multiline, type Notebook } from "./notebook.js";
import type { PlotlyFigure, StillRenderer } from "./renderer.js";

const PLOTLY = "application/vnd.plotly.v1+json";
const SVG = "image/svg+xml";

type FigureOutput = Extract<CellOutput, { data: unknown }>;

/**
 * Adds to each plotly figure a still picture for readers whose viewer runs no scripts. A figure that has not changed
 * keeps the picture it has in `before`, so that a rebuild changes no file without a reason (plotly draws random ids).
 */
export async function addStills(
  notebook: Notebook,
  before: Notebook | undefined,
  renderer?: StillRenderer,
): Promise<void> {
  const old = before ? figuresOf(before) : [];
  for (const output of figuresOf(notebook)) {
    const kept = old.find((candidate) => SVG in candidate.data && same(drawn(candidate), drawn(output)));
    if (kept) output.data[SVG] = joined(kept.data[SVG] as Multiline);
    else if (renderer) output.data[SVG] = smaller(await renderer.draw(output.data[PLOTLY] as PlotlyFigure));
  }
}

function figuresOf(notebook: Notebook): FigureOutput[] {
  const outputs = notebook.cells.flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []));
  return outputs.filter((output): output is FigureOutput => "data" in output && PLOTLY in output.data);
}

/** What of a figure is seen in a picture: neither its buttons nor its config, which is about buttons and the wheel. */
function drawn({ data }: FigureOutput) {
  const { layout, ...figure } = data[PLOTLY] as PlotlyFigure;
  return { ...figure, config: undefined, layout: { ...layout, updatemenus: undefined } };
}

/**
 * The same picture in a third of the bytes: a tenth of a pixel is as fine as is seen (and a hundredth of a letter's height, by which
 * exponents are raised), and what many marks share is said once. Ids stay: those of two pictures on one page must not meet. So does
 * a size in per cent within one of as many: an exponent of an exponent is smaller still.
 */
function smaller(svg: string): string {
  const overrides = {
    cleanupIds: false,
    cleanupNumericValues: { floatPrecision: 2 },
    removeUnknownsAndDefaults: { uselessOverrides: false },
  } as const;
  const plugins: PluginConfig[] = ["convertStyleToAttrs", { name: "preset-default", params: { overrides } }];
  return optimize(svg, { multipass: true, floatPrecision: 1, plugins }).data;
}
