import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { findChromium, HEADLESS_ARGS } from "./chromium.js";
import { withoutControls } from "./without-controls.js";

export interface PlotlyFigure {
  data: { x?: unknown }[];
  frames?: { name?: string; data: { x?: unknown }[] }[];
  layout?: {
    width?: number;
    height?: number;
    margin?: { t?: number; b?: number };
    legend?: { y?: number };
    updatemenus?: unknown;
    sliders?: { active?: number }[];
  };
}

/** Draws figures; `close` it in the end. */
export interface StillRenderer {
  draw(figure: PlotlyFigure): Promise<string>;
  close(): Promise<void>;
}

/** A renderer in a headless Chromium, or undefined where there is none. */
export async function startRenderer(): Promise<StillRenderer | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: HEADLESS_ARGS });
  // A picture needs nothing from the network, and a stranger's figure gets nothing.
  const page = await (await browser.newContext({ offline: true })).newPage();
  const plotly = createRequire(import.meta.url).resolve("plotly.js-dist-min");
  await page.addScriptTag({ content: readFileSync(plotly, "utf8") });
  const draw = async (figure: PlotlyFigure): Promise<string> => {
    const still = {
      data: figure.data,
      layout: { width: 700, ...withoutControls(figure.layout ?? {}) },
      frames: figure.frames ?? [],
    };
    const { width, height } = still.layout;
    const svg = await page.evaluate(`(async () => {
      const picture = document.body.appendChild(document.createElement("div"));
      await Plotly.newPlot(picture, ${JSON.stringify(still)});
      const frame = ${JSON.stringify(fullestFrame(figure) ?? null)};
      const atOnce = { mode: "immediate", transition: { duration: 0 }, frame: { duration: 0, redraw: true } };
      if (frame !== null) await Plotly.animate(picture, [frame], atOnce);
      const url = await Plotly.toImage(picture, ${JSON.stringify({ format: "svg", width, height })});
      picture.remove();
      let svg = decodeURIComponent(url.slice(url.indexOf(",") + 1));
      for (const [png] of svg.matchAll(/data:image\\/png[^"]*/g)) svg = svg.replace(png, await ${asWebp}(png));
      return svg;
    })()`);
    return String(svg);
  };
  return { draw, close: () => browser.close() };
}

/**
 * Of an animation that draws as it goes, the frame with the most drawn; undefined where the first picture has as much,
 * or where the slider starts at a place of its own.
 */
function fullestFrame({ frames = [], layout }: PlotlyFigure): string | undefined {
  if (layout?.sliders?.[0]?.active) return undefined;
  const points = (traces: { x?: unknown }[]) =>
    traces.reduce((sum, { x }) => sum + (Array.isArray(x) ? x.filter((value) => value !== null).length : 0), 0);
  const [first] = frames;
  if (!first) return undefined;
  const fullest = frames.reduce((best, frame) => (points(frame.data) > points(best.data) ? frame : best), first);
  return fullest === first ? undefined : fullest.name;
}

/** In the page: what WebGL drew is a photograph, which as WebP on white paper takes a quarter of the room that it takes as PNG. */
const asWebp = `(async (source) => {
  const image = Object.assign(new Image(), { src: source });
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.9);
})`;
