import type { Node } from "../derivative/automatic/graph.js";
import type { Place } from "./graph-layout.js";
import { equation, type Moment, nameOf, type Scene, slopeName } from "./graph-scene.js";
import { colours } from "./style.js";
import { figureNumber } from "./words.js";

/** The part of a column that a box takes, and of a row. */
const [width, height] = [0.6, 0.5];

export function box({ column, row }: Place, isStep: boolean) {
  return {
    ...{ type: "rect", x0: column - width / 2, x1: column + width / 2, y0: row - height / 2, y1: row + height / 2 },
    ...{
      line: { color: isStep ? colours.tangent : colours.curve, width: 1.5 },
      fillcolor: isStep ? "#f7f7f7" : "#eaf3f9",
      layer: "below",
    },
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

export function lines(paths: readonly Place[][]) {
  const all = paths.flatMap((path) => [...points(path), undefined]);
  return {
    ...{ type: "scatter", mode: "lines", hoverinfo: "skip", line: { color: colours.guide, width: 1.5 } },
    ...{
      x: all.map((point, i) => point?.[0] ?? (all[i - 1] as [number, number])[0]),
      y: all.map((point) => point?.[1] ?? null),
    },
  };
}

export function arrow(path: readonly Place[]) {
  const [from, to] = points(path).slice(-2) as [[number, number], [number, number]];
  return {
    ...{ xref: "x", yref: "y", axref: "x", ayref: "y", text: "", showarrow: true, standoff: 1 },
    ...{ x: to[0], y: to[1], ax: 0.25 * from[0] + 0.75 * to[0], ay: 0.25 * from[1] + 0.75 * to[1] },
    ...{ arrowhead: 2, arrowsize: 1, arrowwidth: 1.5, arrowcolor: colours.guide },
  };
}

export function equations(scene: Scene) {
  const text = scene.nodes.map((node) =>
    node.step ? `${nameOf(scene, node)} = ${equation(scene, node)}` : `<b>${nameOf(scene, node)}</b>`,
  );
  return {
    ...{ type: "scatter", mode: "text", hoverinfo: "skip", textposition: "middle center" },
    ...{ x: scene.places.map(({ column }) => column), y: scene.places.map(({ row }) => row - 0.11), text },
    textfont: {
      size: text.map((words) => Math.max(9, Math.min(15, (627 * width) / (scene.columns * wide(words))))),
      color: "#1a1a1a",
    },
  };
}

/** About how wide words are, in the size of their letters: spaces and small digits are narrow. */
const wide = (words: string) =>
  [...words.replace(/<[^>]*>/g, "")].reduce((sum, letter) => sum + (/[ ₀-₉]/.test(letter) ? 0.3 : 0.58), 0);

/** The local derivatives on the arrows into the nodes that are computed; the white bar keeps the line off the digits. */
export function factors(scene: Scene, { done }: Moment) {
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
    ...{
      type: "scatter",
      mode: "markers+text",
      textposition: "middle center",
      textfont: { size: 13, color: "#00694d" },
    },
    ...{ x: all.map(({ x }) => x), y: all.map(({ y }) => y), text: all.map(({ text }) => text) },
    marker: {
      symbol: "line-ew",
      size: all.map(({ text }) => 4 + 7 * text.length),
      color: "#ffffff",
      line: { width: 15, color: "#ffffff" },
    },
    ...{ customdata: all.map(({ name }) => name), hovertemplate: "%{customdata}<extra></extra>" },
  };
}

export function values({ nodes, places }: Scene, { done }: Moment) {
  const shown = places.slice(0, done);
  return {
    ...{
      type: "scatter",
      mode: "text",
      hoverinfo: "skip",
      textposition: "middle center",
      textfont: { size: 15, color: colours.curve },
    },
    ...{
      x: shown.map(({ column }) => column),
      y: shown.map(({ row }) => row + 0.12),
      text: shown.map((_, i) => `<b>${figureNumber((nodes[i] as Node).value)}</b>`),
    },
  };
}

export function adjoints(scene: Scene, { adjoints: known }: Moment) {
  const shown = scene.nodes.filter((node) => known.has(node));
  const at = (node: Node) => scene.places[scene.nodes.indexOf(node)] as Place;
  const output = scene.nodes.at(-1) as Node;
  return {
    ...{
      type: "scatter",
      mode: "text",
      hoverinfo: "skip",
      textposition: "middle center",
      textfont: { size: 13, color: "#B34E00" },
    },
    ...{ x: shown.map((node) => at(node).column), y: shown.map((node) => at(node).row + 0.36) },
    text: shown.map((node) => {
      const value = `<b>${figureNumber(known.get(node) as number)}</b>`;
      return scene.columns > 6 ? value : `${slopeName(scene, output, node)} = ${value}`;
    }),
  };
}

/** A heavy frame around the box at work: blue forwards, orange backwards. */
export function frame({ nodes, places }: Scene, { active, adjoints: known }: Moment) {
  const line = { color: known.size > 0 ? colours.secant : colours.curve, width: 4 };
  const base = { type: "scatter", mode: "lines", hoverinfo: "skip", line };
  if (!active) return { ...base, x: [], y: [] };
  const { column, row } = places[nodes.indexOf(active)] as Place;
  const [w, h] = [width / 2, height / 2];
  return { ...base, x: [-w, w, w, -w, -w].map((dx) => column + dx), y: [-h, -h, h, h, -h].map((dy) => row + dy) };
}

export const caption = (_: Scene, { sentence }: Moment) => ({
  ...{ type: "scatter", mode: "text", hoverinfo: "skip", textposition: "middle right", textfont: { size: 15 } },
  ...{ x: [-0.5], y: [-0.3], text: [sentence] },
});
