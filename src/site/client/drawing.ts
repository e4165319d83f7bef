import { withoutControls } from "../../workbook/without-controls.js";
import { addControls } from "./figure-controls.js";
import { addSound } from "./figure-sound.js";
import { addTurning } from "./figure-turning.js";
import type { AnimateOptions, Drawing, Layout, Trace } from "./plotly.js";

export type { Drawing } from "./plotly.js";

/** Draws a figure as the library gives it, with what moves it and lets it be heard below. */
export async function draw(figure: HTMLElement, drawing: Drawing, words: string): Promise<void> {
  const isSpatial = drawing.data.some(({ type }) => type === "surface" || type === "scatter3d" || type === "mesh3d");
  const plotly = await load(isSpatial ? "plotly-space.js" : "plotly-plane.js");
  const { data, layout = {}, frames, config } = drawing;
  const live = document.createElement("div");
  live.className = "live";
  live.setAttribute("role", "img");
  live.setAttribute("aria-label", words);
  figure.append(live);
  await plotly.newPlot(live, {
    data,
    layout: { ...withoutControls(layout), autosize: true },
    frames,
    config: { responsive: true, displayModeBar: false, ...config },
  });
  const drawn = live as unknown as Drawn;
  const controls = document.createElement("div");
  controls.className = "controls";
  addControls(controls, drawing, (frame, options) => plotly.animate(live, frame, options));
  addSound(controls, {
    data: () => drawn.data,
    mark: (curveNumber, pointNumber) => plotly.Fx.hover(live, [{ curveNumber, pointNumber }]),
  });
  if (isSpatial)
    addTurning(controls, {
      layout: () => drawn.layout,
      look: (eye) => plotly.relayout(live, { "scene.camera.eye": eye }),
      onTurned: (turned) => drawn.on("plotly_relayout", turned),
    });
  if (controls.childElementCount > 0) figure.append(controls);
  figure.classList.add("revived");
}

/** What plotly adds to the element that it draws in. */
interface Drawn {
  data: Trace[];
  layout: Layout;
  on(event: "plotly_relayout", hear: () => void): void;
}

/** What is used of plotly. */
interface Plotly {
  relayout(element: HTMLElement, change: object): Promise<void>;
  newPlot(element: HTMLElement, figure: object): Promise<void>;
  animate(element: HTMLElement, frames: string[], options: AnimateOptions): Promise<void>;
  Fx: { hover(element: HTMLElement, places: readonly { curveNumber: number; pointNumber: number }[]): void };
}

const scripts = new Map<string, Promise<Plotly>>();

/** One plotly after another: both put themselves in the same place. */
function load(file: string): Promise<Plotly> {
  let loading = scripts.get(file);
  if (!loading) {
    const before = [...scripts.values()].at(-1) ?? Promise.resolve();
    loading = before.then(() => loadScript(file));
    scripts.set(file, loading);
  }
  return loading;
}

function loadScript(file: string): Promise<Plotly> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`./${file}`, import.meta.url).href;
    script.onload = () => resolve((globalThis as unknown as { Plotly: Plotly }).Plotly);
    script.onerror = reject;
    document.head.append(script);
  });
}
