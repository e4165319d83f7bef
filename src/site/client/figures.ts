interface Drawer {
  newPlot(element: HTMLElement, figure: object): Promise<void>;
}
/** Near enough to be loaded: so many pixels before it comes into view. */
const NEAR = "400px";

/** Figures come alive when they near the view: plotly for the plane first, the larger one only for surfaces. */
export function startFigures(): void {
  const figures = document.querySelectorAll<HTMLElement>("figure.figure");
  if (!("IntersectionObserver" in globalThis) || matchMedia("print").matches) return;
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        revive(target as HTMLElement);
      }
    },
    { rootMargin: NEAR },
  );
  for (const figure of figures) seen.observe(figure);
}

const scripts = new Map<string, Promise<Drawer>>();

/** One plotly after another: both put themselves in the same place. */
function plotly(kind: string): Promise<Drawer> {
  const file = kind === "space" ? "plotly-space.js" : "plotly-plane.js";
  let loading = scripts.get(file);
  if (!loading) {
    const before = [...scripts.values()].at(-1) ?? Promise.resolve();
    loading = before.then(() => load(file));
    scripts.set(file, loading);
  }
  return loading;
}

function load(file: string): Promise<Drawer> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`./${file}`, import.meta.url).href;
    script.onload = () => resolve((globalThis as unknown as { Plotly: Drawer }).Plotly);
    script.onerror = reject;
    document.head.append(script);
  });
}

/** The still makes room for the live figure; its words stay for those who listen. */
async function revive(figure: HTMLElement): Promise<void> {
  const { figure: name, kind = "plane" } = figure.dataset;
  try {
    const [drawer, response] = await Promise.all([
      plotly(kind),
      fetch(new URL(`./figures/${name}.json`, import.meta.url)),
    ]);
    const still = figure.querySelector("img");
    await drawIn(figure, await response.json(), still?.alt ?? "", drawer);
    still?.remove();
  } catch {
    // The still picture stays.
  }
}

/** A figure as the library gives it. */
export interface Drawing {
  data: { type?: string }[];
  layout?: { height?: number };
  frames?: object[];
  config?: object;
}

/** Draws a figure that has no still picture. */
export async function draw(figure: HTMLElement, drawing: Drawing, words: string): Promise<void> {
  const isSpatial = drawing.data.some(({ type }) => type === "surface" || type === "scatter3d" || type === "mesh3d");
  await drawIn(figure, drawing, words, await plotly(isSpatial ? "space" : "plane"));
}

async function drawIn(figure: HTMLElement, drawing: Drawing, words: string, drawer: Drawer): Promise<void> {
  const { data, layout, frames, config } = drawing;
  const live = document.createElement("div");
  live.className = "live";
  live.setAttribute("role", "img");
  live.setAttribute("aria-label", words);
  figure.append(live);
  await drawer.newPlot(live, {
    data,
    layout: { ...layout, autosize: true },
    frames,
    config: { responsive: true, displayModeBar: false, ...config },
  });
  figure.classList.add("revived");
}
