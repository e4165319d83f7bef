import type { Drawing } from "./drawing.js";

type Draw = typeof import("./drawing.js");

/** Near enough to be loaded: so many pixels before it comes into view. */
const NEAR = "400px";

/** Plotly, and what stands below a figure, are loaded with the first that is drawn. */
const loadDrawing = () => import("./drawing.js" as string) as Promise<Draw>;

/** Figures come alive when they near the view. */
export function startFigures(): void {
  const figures = document.querySelectorAll<HTMLElement>("figure.figure");
  if (!("IntersectionObserver" in globalThis) || matchMedia("print").matches) return;
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        void revive(target as HTMLElement);
      }
    },
    { rootMargin: NEAR },
  );
  for (const figure of figures) seen.observe(figure);
}

/** The still makes room for the live figure; its words stay for those who listen. */
async function revive(figure: HTMLElement): Promise<void> {
  const still = figure.querySelector("img");
  try {
    const [{ draw }, response] = await Promise.all([
      loadDrawing(),
      fetch(new URL(`./figures/${figure.dataset.figure}.json`, import.meta.url)),
    ]);
    await draw(figure, (await response.json()) as Drawing, still?.alt ?? "");
    still?.remove();
  } catch {
    // The still picture stays.
  }
}
