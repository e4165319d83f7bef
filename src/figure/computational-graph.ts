import { graphOf } from "../derivative/automatic/automatic.js";
import type { Node } from "../derivative/automatic/graph.js";
import type { FuncOfSeveral } from "../derivative/several.js";
import { toExpression } from "../expression/source.js";
import { say } from "../language.js";
import { animation, type Picture } from "./animation.js";
import type { Figure } from "./figure.js";
import * as draw from "./graph-drawing.js";
import { layered } from "./graph-layout.js";
import { equation, gradientText, moments, nameOf, namesOf, pretty, reached, type Scene } from "./graph-scene.js";
import { figure, type Layout } from "./plotly.js";
import { type BaseLayout, baseLayout, tallest } from "./style.js";
import { figureFormula, figureNumber, type Words } from "./text.js";

export interface ComputationalGraphOptions {
  title?: Words;
  notice?: Words;
}

/**
 * The computation of L = f(…) at a point as a graph: inputs on the left, one box for each step, L on the right. A slider goes forwards,
 * where each box gets its value and each arrow its local derivative, and then backwards, where each box gets ∂L/∂(box): what comes
 * from the right times the local derivative, added up over all arrows. At the end the inputs hold the gradient.
 *
 * @param f a formula, or a TypeScript function of a record, written with the `operations`
 * @param at the point, { x: 0.5 }
 * @param options `title`, and `notice`: what to see, in one sentence
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, where `automaticGradient` would refuse, or when the graph is too large to be read
 * @example
 * computationalGraph("e^(3x^2)", { x: 0.5 }).frames.length; // 9
 */
export function computationalGraph<Name extends string>(
  f: FuncOfSeveral<Name>,
  at: Record<Name, number>,
  options: ComputationalGraphOptions = {},
): Figure {
  const nodes = reached(graphOf(f, at));
  const steps = nodes.filter(({ step }) => step);
  if (steps.length === 0) throw new Error(say(messages.noStep));
  const { places, paths } = layered(nodes.map(({ parents }) => parents.map(({ node }) => nodes.indexOf(node))));
  const columns = 1 + Math.max(...places.map(({ column }) => column));
  const rows = Math.max(...places.map(({ row }) => row)) + 0.5;
  if (columns > 8 || rows > 7) throw new RangeError(say(messages.tooLarge(nodes.length)));
  const scene: Scene = { nodes, places, paths, names: namesOf(nodes), columns, rows };
  const pictures = picturesOf(scene);
  const formula = typeof f === "function" ? undefined : toExpression(f);
  const last = nameOf(scene, nodes.at(-1) as Node);
  const title = messages.title(last, formula ? pretty(figureFormula(formula)) : "f");
  const words = baseLayout(options.title ?? title, options.notice ?? messages.notice(last), 0);
  const base = { ...words, height: heightOf(words, rows) };
  const animated = animation(base, pictures, [2, 3, 4, 5, 6], "", 1200, { redraw: true });
  const hidden = { visible: false, fixedrange: true };
  const layout: Layout = {
    ...animated.layout,
    margin: { ...animated.layout.margin, l: 14, r: 14 },
    xaxis: { ...hidden, range: [-0.5, columns - 0.5] },
    yaxis: { ...hidden, range: [rows, -0.7] },
    shapes: places.map((place, i) => draw.box(place, nodes[i]?.step !== undefined)),
    annotations: [...base.annotations.map((words) => ({ ...words, xshift: -4 })), ...paths.map(draw.arrow)],
  };
  const data = [draw.lines(paths), draw.equations(scene), ...(pictures[0] as Picture).data];
  return figure(say(messages.alt(scene, last, formula?.toString() ?? "f")), data, layout, animated.frames);
}

/** Pixels for a row of boxes: as many as are pleasant, and as few as its words need. */
const rowHeight = { pleasant: 88, least: 59 };

/** The height of the figure: no taller than others, unless its rows could not be read. */
function heightOf({ margin }: BaseLayout, rows: number): number {
  const around = (margin.t ?? 0) + 150;
  const pleasant = around + rowHeight.pleasant * (rows + 0.7);
  return Math.max(around + rowHeight.least * (rows + 0.7), Math.min(tallest, pleasant));
}

function picturesOf(scene: Scene): Picture[] {
  const parts = [draw.factors, draw.values, draw.adjoints, draw.frame, draw.caption];
  return moments(scene).map((moment) => ({ label: moment.label, data: parts.map((part) => part(scene, moment)) }));
}

const messages = {
  noStep: {
    ko: "그릴 계산 단계가 없습니다: 변수로 무언가를 계산하는 함수를 넣어 주세요.",
    en: "There is no step to draw: give a function that computes something from its variables.",
  },
  tooLarge: (n: number) => ({
    ko: `노드(마디)가 너무 많아 읽을 수 없는 그래프입니다(${n}개): 더 간단한 식을 넣어 주세요.`,
    en: `A graph of ${n} nodes is too large to be read: give a simpler formula.`,
  }),
  title: (last: string, f: string) => ({
    ko: `계산 그래프: ${last} = ${f}`,
    en: `Computational graph of ${last} = ${f}`,
  }),
  notice: (last: string) => ({
    ko: `파랑: 값. 초록: 국소 미분계수. 주황: ${last}의 미분계수.`,
    en: `Blue: values. Green: local derivatives. Orange: derivatives of ${last}.`,
  }),
  alt: (scene: Scene, last: string, f: string) => {
    const gradient = gradientText(scene, moments(scene).at(-1)?.adjoints ?? new Map());
    const values = scene.nodes
      .map(
        (node) =>
          `${nameOf(scene, node)} = ${
            node.step
              ? `${equation(scene, node)
                  .replace(/<sup>/g, "^")
                  .replace(/<[^>]*>/g, "")} = `
              : ""
          }${figureNumber(node.value)}`,
      )
      .join(", ");
    return {
      ko: `움직이는 계산 그래프: ${last} = ${f}. 순방향으로 값을 계산한다: ${values}. 역방향으로 미분계수를 계산한다: ${gradient}.`,
      en: `Animated computational graph of ${last} = ${f}. Forwards it computes values: ${values}. Backwards it computes derivatives: ${gradient}.`,
    };
  },
};
