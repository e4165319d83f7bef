import { createInterface } from "node:readline";
import { type PlotlyFigure, type StillRenderer, startRenderer } from "../workbook/renderer.js";
import { mathStyle, typeset } from "./typeset.js";

/** A stranger's figure may keep plotly busy for ever. */
const PATIENCE = 30_000;

type Request =
  | { ask: "style" }
  | { ask: "formulas"; formulas: { tex: string; display: boolean }[] }
  | { ask: "still"; figure: PlotlyFigure };

/**
 * Answers nbconvert (`python/nabla_print`): a request in JSON on each line, and its answer, until there are no more.
 * A still is null where the figure cannot be drawn, and missing where there is no browser to draw it.
 */
async function serve(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await answer(JSON.parse(line) as Request)));
  }
  await (await renderer)?.close();
}

async function answer(request: Request): Promise<unknown> {
  if (request.ask === "style") return { style: mathStyle() };
  if (request.ask === "formulas") return { html: request.formulas.map(({ tex, display }) => typeset(tex, display)) };
  const key = JSON.stringify(request.figure);
  const still = drawn.get(key) ?? (await draw(request.figure));
  if (still) drawn.set(key, still);
  return { still };
}

/** A whole class has much the same figures. */
const drawn = new Map<string, string>();
let renderer: Promise<StillRenderer | undefined> | undefined;

async function draw(figure: PlotlyFigure): Promise<string | null | undefined> {
  // A browser that does not start is as good as none.
  renderer ??= startRenderer().catch(() => undefined);
  const current = await renderer;
  if (!current) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE);
  });
  try {
    return await Promise.race([current.draw(figure), late]);
  } catch {
    // Whatever state it is in, the next figure gets a new one.
    renderer = undefined;
    await current.close();
    return null;
  } finally {
    clearTimeout(timer);
  }
}

// KaTeX warns of every character whose width it does not know, and these are well set all the same.
console.warn = () => {};
await serve();
