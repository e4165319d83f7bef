import assert from "node:assert/strict";
import { test } from "node:test";
import { operations } from "../../src/derivative/automatic/operations.js";
import { computationalGraph } from "../../src/figure/computational-graph.js";
import { layered, type Place } from "../../src/figure/graph-layout.js";
import { inLanguage } from "../in-language.js";

interface Trace {
  x: number[];
  y: (number | null)[];
  text: string[];
}
const plain = (text: string) => text.replace(/<[^>]*>/g, "");

/** What the boxes, the arrows and the adjoints say in the last picture. */
function shown(figure: ReturnType<typeof computationalGraph>) {
  const boxes = (figure.data[1] as Trace).text.map(plain);
  const last = figure.frames.at(-1) as { data: Trace[] };
  const [factors, values, adjoints] = last.data.slice(0, 3).map(({ text }) => text.map(plain));
  return { boxes, factors, values, adjoints };
}

test("e^(3x²): each box has its value and its adjoint, each arrow its local derivative", () => {
  const { boxes, factors, values, adjoints } = shown(computationalGraph("e^(3x^2)", { x: 0.5 }));
  assert.deepEqual(boxes, ["x", "t₁ = x2", "t₂ = 3t₁", "L = et₂"]);
  assert.deepEqual(values, ["0.5", "0.25", "0.75", "2.117"]);
  assert.deepEqual(factors, ["1", "3", "2.12"]);
  assert.deepEqual(adjoints, ["dL/dx = 6.351", "dL/dt₁ = 6.351", "dL/dt₂ = 2.117", "dL/dL = 1"]);
});

test("sigmoid(w x + b): several variables have ∂", () => {
  const { boxes, values, adjoints } = shown(computationalGraph("sigmoid(w x + b)", { w: 1, x: 2, b: -2 }));
  assert.deepEqual(boxes, ["w", "x", "b", "t₁ = w x", "t₂ = t₁ + b", "L = σ(t₂)"]);
  assert.deepEqual(values, ["1", "2", "−2", "2", "0", "0.5"]);
  assert.deepEqual(adjoints?.slice(0, 3), ["∂L/∂w = 0.5", "∂L/∂x = 0.25", "∂L/∂b = 0.25"]);
});

test("every picture is drawn anew, so that none keeps what an empty trace held before", () => {
  const { layout, frames } = computationalGraph("e^(3x^2)", { x: 0.5 }) as unknown as {
    layout: { updatemenus: { buttons: { args: [unknown, { frame: { redraw: boolean } }] }[] }[] };
    frames: { data: Trace[] }[];
  };
  assert.ok(frames.some(({ data }) => data.some(({ x }) => x.length === 0)));
  assert.equal(layout.updatemenus[0]?.buttons[0]?.args[1].frame.redraw, true);
});

test("a variable that is used twice is one box, and collects from both arrows", () => {
  const { boxes, adjoints } = shown(computationalGraph("x sin(x) + x", { x: 2 }));
  assert.deepEqual(boxes, ["x", "t₁ = sin(x)", "t₂ = x t₁", "L = t₂ + x"]);
  assert.equal(adjoints?.[0], `dL/dx = ${(Math.sin(2) + 2 * Math.cos(2) + 1).toFixed(3)}`);
  assert.deepEqual(shown(computationalGraph("x*x", { x: 3 })).factors, ["6"]);
});

test("the pictures go forwards box by box, then backwards", () => {
  inLanguage("en", () => {
    const figure = computationalGraph("(w1 x1 + w2 x2 - y)^2", { w1: 0.5, x1: 2, w2: -1, x2: 3, y: 1 });
    const frames = figure.frames as { name: string; data: Trace[] }[];
    assert.deepEqual(
      frames.map(({ name }) => name),
      ["start", "→ t₁", "→ t₂", "→ t₃", "→ t₄", "→ L", "∂L/∂L", "← L", "← t₄", "← t₃", "← t₂", "← t₁", "end"],
    );
    const counts = (part: number) => frames.map(({ data }) => data[part]?.text?.length);
    assert.deepEqual(counts(1), [5, 6, 7, 8, 9, 10, 10, 10, 10, 10, 10, 10, 10]);
    assert.deepEqual(counts(2), [0, 0, 0, 0, 0, 0, 1, 2, 4, 6, 8, 10, 10]);
    assert.deepEqual(frames[8]?.data[4]?.text, ["Backwards: ∂L/∂t₃ += −6 · 1, ∂L/∂y += −6 · −1"]);
    assert.match(figure.alt, /t₄ = t₃ − y = −3, L = t₄\^2 = 9\. Backwards .* ∂L\/∂w₁ = −12, ∂L\/∂x₁ = −3/);
  });
});

test("names do not clash with the formula's letters", () => {
  assert.deepEqual(shown(computationalGraph("sin(t L)", { t: 1, L: 2 })).boxes, ["t", "L", "u = t L", "F = sin(u)"]);
});

test("TypeScript written with the operations has a graph too", () => {
  const { multiply, tanh } = operations;
  const { boxes } = shown(computationalGraph(({ w, x }) => tanh(multiply(w, x, 0.5)), { w: 1, x: 2 }));
  assert.deepEqual(boxes, ["w", "x", "t₁ = w x", "t₂ = t₁·0.5", "L = tanh(t₂)"]);
});

test("edges meet no box but their own, and boxes keep apart", () => {
  const graphs = [
    [[], [0], [0, 1]],
    [[], [0], [1], [2, 0], [3, 0, 1]],
    [[], [], [], [], [], [0, 1], [2, 3], [5, 6], [7, 4], [8]],
    [[], [], [0, 1], [2], [3, 0], [4, 1], [5, 2]],
  ];
  for (const parents of graphs) {
    const { places, paths } = layered(parents);
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) assert.ok(a.column !== b.column || Math.abs(a.row - b.row) > 0.99);
      for (const path of paths) {
        const passes = path.slice(1, -1).filter((bend: Place) => bend.column === a.column);
        assert.ok(
          passes.every((bend) => Math.abs(bend.row - a.row) > 0.6),
          `a box of ${JSON.stringify(parents)}`,
        );
      }
    }
    for (const [i, mine] of parents.entries()) {
      for (const parent of mine) assert.ok((places[parent] as Place).column < (places[i] as Place).column);
    }
  }
});

test("equations can be read where the graph has six columns", () => {
  const { data } = computationalGraph("(σ(w x + b) - y)^2", { w: 1, x: 2, b: -1, y: 0 });
  const { size } = (data[1] as { textfont: { size: number[] } }).textfont;
  assert.ok(Math.min(...size) >= 12, String(size));
});

test("what cannot be drawn is said in one sentence", () => {
  inLanguage("en", () => {
    assert.throws(() => computationalGraph("x", { x: 1 }), { message: /no step to draw/ });
    assert.throws(() => computationalGraph("7", { x: 1 }), { message: /no step to draw/ });
    assert.throws(() => computationalGraph("ln x", { x: -1 }), { message: /not defined/ });
    assert.throws(() => computationalGraph("x y", { x: 1 }), { message: /give a value for y/ });
    const deep = Array.from({ length: 9 }).reduce<string>((inner) => `sin(${inner})`, "x");
    assert.throws(() => computationalGraph(deep, { x: 1 }), { message: /10 nodes is too large/ });
  });
});
