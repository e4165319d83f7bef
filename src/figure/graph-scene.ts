import type { Graph, Node } from "../derivative/automatic/graph.js";
import { localDerivatives } from "../derivative/automatic/local-derivatives.js";
import { isTraced, type Quantity } from "../derivative/automatic/operations.js";
import { Expression } from "../expression/expression.js";
import { constant, type Tree, variable } from "../expression/tree.js";
import { say } from "../language.js";
import { shortNumber } from "../number/number-text.js";
import type { Place } from "./graph-layout.js";
import { figureFormula, figureNumber } from "./text.js";

/** A computational graph with its places in the drawing and the names of its nodes. */
export interface Scene {
  nodes: readonly Node[];
  places: readonly Place[];
  paths: readonly Place[][];
  names: ReadonlyMap<Node, string>;
  columns: number;
  rows: number;
}

/** The nodes that L depends on: inputs first, then each step behind its parents. */
export function reached({ nodes, output }: Graph): Node[] {
  const needed = new Set<Quantity>([output]);
  for (const node of nodes.toReversed()) {
    if (needed.has(node)) for (const parent of node.parents) needed.add(parent.node);
  }
  return nodes.filter((node) => needed.has(node));
}

/** t₁, t₂ … for the steps, and L for the last; other letters where the formula has these. */
export function namesOf(nodes: readonly Node[]): Map<Node, string> {
  const taken = nodes.flatMap(({ name = "" }) => [name[0], name]);
  const letter = ["t", "u", "s", "v"].find((candidate) => !taken.includes(candidate)) ?? "τ";
  const last = ["L", "F", "M"].find((candidate) => !taken.includes(candidate)) ?? "Λ";
  const inner = nodes.filter(({ step }) => step).slice(0, -1);
  return new Map(
    nodes.map((node, i) => {
      if (node.name !== undefined) return [node, node.name];
      const number = inner.length > 1 ? `_${inner.indexOf(node) + 1}` : "";
      return [node, i === nodes.length - 1 ? last : letter + number];
    }),
  );
}

/** Text for a figure: indices as small digits, which slider, hover and graph all can show, and σ. */
export const pretty = (text: string) =>
  text
    .replace(/_(\d+)/g, (_, digits: string) => [...digits].map((d) => "₀₁₂₃₄₅₆₇₈₉"[Number(d)]).join(""))
    .replaceAll("sigmoid(", "σ(");

export const nameOf = ({ names }: Scene, node: Node) => pretty(names.get(node) as string);

/** dL/dt with one variable, ∂L/∂t with several. */
export function slopeName(scene: Scene, above: Node, below: Node): string {
  const d = scene.nodes.filter(({ step }) => !step).length > 1 ? "∂" : "d";
  return `${d}${nameOf(scene, above)}/${d}${nameOf(scene, below)}`;
}

/** What a step computes, in the names of its operands. */
export function equation(scene: Scene, { step }: Node): string {
  if (!step) return "";
  const operand = (x: Quantity): Tree => {
    if (isTraced(x)) return variable(scene.names.get(x as Node) as string);
    return x === Math.E ? variable("e") : x === Math.PI ? variable("pi") : constant(shortNumber(x, 4));
  };
  return pretty(figureFormula(new Expression(localDerivatives[step.operation].tree(...step.operands.map(operand)))));
}

/** How far the computation has come: the nodes that have a value, the adjoints so far, the node at work, and a sentence. */
export interface Moment {
  label: string;
  done: number;
  adjoints: ReadonlyMap<Node, number>;
  active?: Node;
  sentence: string;
}

export function moments(scene: Scene): Moment[] {
  const { nodes } = scene;
  const inputs = nodes.filter(({ step }) => !step).length;
  const steps = nodes.filter(({ step }) => step);
  const output = nodes.at(-1) as Node;
  const none: ReadonlyMap<Node, number> = new Map();
  const forwards = steps.map((node, i) => ({
    label: `→ ${nameOf(scene, node)}`,
    done: inputs + i + 1,
    adjoints: none,
    active: node,
    sentence: say(messages.forwards(`${nameOf(scene, node)} = ${equation(scene, node)} = ${figureNumber(node.value)}`)),
  }));
  const adjoints = new Map([[output, 1]]);
  const one = { done: nodes.length, adjoints: new Map(adjoints), active: output };
  const backwards = steps.toReversed().map((node) => {
    const mine = adjoints.get(node) ?? 0;
    const gains = node.parents.map(({ node: parent, slope }) => {
      adjoints.set(parent, (adjoints.get(parent) ?? 0) + slope * mine);
      return `${slopeName(scene, output, parent)} += ${figureNumber(mine)} · ${figureNumber(slope)}`;
    });
    return {
      ...one,
      label: `← ${nameOf(scene, node)}`,
      adjoints: new Map(adjoints),
      active: node,
      sentence: say(messages.backwards(gains.join(", "))),
    };
  });
  return [
    { label: say(messages.start), done: inputs, adjoints: none, sentence: say(messages.inputs) },
    ...forwards,
    {
      ...one,
      label: slopeName(scene, output, output),
      sentence: say(messages.backwards(`${slopeName(scene, output, output)} = 1`)),
    },
    ...backwards,
    {
      label: say(messages.end),
      done: nodes.length,
      adjoints: new Map(adjoints),
      sentence: say(messages.result(gradientText(scene, adjoints), inputs > 1)),
    },
  ];
}

export function gradientText(scene: Scene, adjoints: ReadonlyMap<Node, number>): string {
  const output = scene.nodes.at(-1) as Node;
  return scene.nodes
    .filter(({ step }) => !step)
    .map((node) => `${slopeName(scene, output, node)} = ${figureNumber(adjoints.get(node) ?? 0)}`)
    .join(", ");
}

const messages = {
  start: { ko: "시작", en: "start" },
  end: { ko: "끝", en: "end" },
  inputs: { ko: "입력의 값에서 시작합니다.", en: "Start with the values of the inputs." },
  forwards: (text: string) => ({ ko: `순방향: ${text}`, en: `Forwards: ${text}` }),
  backwards: (text: string) => ({ ko: `역방향: ${text}`, en: `Backwards: ${text}` }),
  result: (text: string, several: boolean) => ({
    ko: `${several ? "그래디언트" : "미분계수"}: ${text}`,
    en: `The ${several ? "gradient" : "derivative"}: ${text}`,
  }),
};
