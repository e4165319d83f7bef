import type { Node } from "../derivative/automatic/graph.js";
import type { Place } from "./graph-layout.js";
import { equation, type Moment, nameOf, type Scene, slopeName } from "./graph-scene.js";
import type { Annotation, Box, Trace } from "./plotly.js";
import { colours } from "./style.js";
import { figureNumber } from "./text.js";
import { lineTrace, textTrace } from "./traces.js";

/** The part of a column that a box takes, and of a row. */
const [width, height] = [0.6, 0.5];

export function box({ column, row }: Place, isStep: boolean): Box {
  return {
    type: "rect",
    x0: column - width / 2,
    x1: column + width / 2,
    y0: row - height / 2,
    y1: row + height / 2,
    line: { color: isStep ? colours.tangent : colours.curve, width: 1.5 },
    fillcolor: isStep ? "#f7f7f7" : "#eaf3f9",
    layer: "below",
  };
}

/** From box to box: out on the right, in on the left, straight through each column between. */
function points(path: readonly Place[]): [number, number][] {
  return path.flatMap(({ column, row }, i): [number, number][] => {
    const [left, right] = [column - width / 2, column + width / 2];
    if (i === 0) return [[right, row]];
    return i === path.length - 1
      ? [[left, row]]
      : [
          [left, row],
          [right, row],
        ];
  });
}

export function lines(paths: readonly Place[][]): Trace {
  const all = paths.flatMap((path) => [...points(path), undefined]);
  const x = all.map((point, i) => point?.[0] ?? (all[i - 1] as [number, number])[0]);
  return lineTrace({ x, y: all.map((point) => point?.[1] ?? null) }, { color: colours.guide, width: 1.5 });
}

export function arrow(path: readonly Place[]): Annotation {
  const [from, to] = points(path).slice(-2) as [[number, number], [number, number]];
  return {
    xref: "x",
    yref: "y",
    axref: "x",
    ayref: "y",
    text: "",
    showarrow: true,
    standoff: 1,
    x: to[0],
    y: to[1],
    ax: 0.25 * from[0] + 0.75 * to[0],
    ay: 0.25 * from[1] + 0.75 * to[1],
    arrowhead: 2,
    arrowsize: 1,
    arrowwidth: 1.5,
    arrowcolor: colours.guide,
  };
}

/** Words in the middle of boxes, so far below it. */
const inBoxes = (places: readonly Place[], below: number, text: readonly string[], textfont: Trace["textfont"]) =>
  textTrace({ x: places.map(({ column }) => column), y: places.map(({ row }) => row + below) }, text, {
    textposition: "middle center",
    textfont,
  });

export function equations(scene: Scene): Trace {
  const text = scene.nodes.map((node) =>
    node.step ? `${nameOf(scene, node)} = ${equation(scene, node)}` : `<b>${nameOf(scene, node)}</b>`,
  );
  const size = text.map((words) => Math.max(9, Math.min(15, (627 * width) / (scene.columns * wide(words)))));
  return inBoxes(scene.places, -0.11, text, { size, color: "#1a1a1a" });
}

/** About how wide words are, in the size of their letters: spaces and small digits are narrow. */
const wide = (words: string) =>
  [...words.replace(/<[^>]*>/g, "")].reduce((sum, letter) => sum + (/[ ₀-₉]/.test(letter) ? 0.3 : 0.58), 0);

/** The local derivatives on the arrows into the nodes that are computed; the white bar keeps the line off the digits. */
export function factors(scene: Scene, { done }: Moment): Trace {
  const all = scene.paths.flatMap((path) => {
    const [parent, node] = [path[0], path.at(-1)].map(
      (place) => scene.nodes[scene.places.indexOf(place as Place)] as Node,
    ) as [Node, Node];
    if (scene.nodes.indexOf(node) >= done) return [];
    const slope = node.parents.filter((one) => one.node === parent).reduce((sum, one) => sum + one.slope, 0);
    const [from, to] = points(path).slice(-2) as [[number, number], [number, number]];
    // An arrow that falls begins beside the words under its box.
    const part = to[1] - from[1] > height / 2 ? 0.65 : 0.4;
    return [
      {
        x: (1 - part) * from[0] + part * to[0],
        y: (1 - part) * from[1] + part * to[1],
        text: figureNumber(slope, 3),
        name: `${slopeName(scene, node, parent)} = ${figureNumber(slope)}`,
      },
    ];
  });
  return {
    type: "scatter",
    mode: "markers+text",
    textposition: "middle center",
    textfont: { size: 13, color: "#00694d" },
    x: all.map(({ x }) => x),
    y: all.map(({ y }) => y),
    text: all.map(({ text }) => text),
    marker: {
      symbol: "line-ew",
      size: all.map(({ text }) => 4 + 7 * text.length),
      color: "#ffffff",
      line: { width: 15, color: "#ffffff" },
    },
    customdata: all.map(({ name }) => name),
    hovertemplate: "%{customdata}<extra></extra>",
  };
}

export function values({ nodes, places }: Scene, { done }: Moment): Trace {
  const shown = nodes.slice(0, done).map(({ value }) => `<b>${figureNumber(value)}</b>`);
  return inBoxes(places.slice(0, done), 0.12, shown, { size: 15, color: colours.curve });
}

export function adjoints(scene: Scene, { adjoints: known }: Moment): Trace {
  const shown = scene.nodes.filter((node) => known.has(node));
  const output = scene.nodes.at(-1) as Node;
  const text = shown.map((node) => {
    const value = `<b>${figureNumber(known.get(node) as number)}</b>`;
    // Where columns are narrow, only the gradient keeps its names.
    return scene.columns > 4 && node.step ? value : `${slopeName(scene, output, node)} = ${value}`;
  });
  const at = shown.map((node) => scene.places[scene.nodes.indexOf(node)] as Place);
  return inBoxes(at, 0.36, text, { size: 13, color: "#B34E00" });
}

/** A heavy frame around the box at work: blue forwards, orange backwards. */
export function frame({ nodes, places }: Scene, { active, adjoints: known }: Moment): Trace {
  const line = { color: known.size > 0 ? colours.secant : colours.curve, width: 4 };
  if (!active) return lineTrace({ x: [], y: [] }, line);
  const { column, row } = places[nodes.indexOf(active)] as Place;
  const [w, h] = [width / 2, height / 2];
  const corners = { x: [-w, w, w, -w, -w].map((dx) => column + dx), y: [-h, -h, h, h, -h].map((dy) => row + dy) };
  return lineTrace(corners, line);
}

export const caption = (_: Scene, { sentence }: Moment): Trace =>
  textTrace({ x: [-0.5], y: [-0.3] }, [sentence], { textposition: "middle right", textfont: { size: 15 } });
