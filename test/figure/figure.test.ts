import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import { parse } from "../../src/expression/parse/parse.js";
import { computationalGraph } from "../../src/figure/computational-graph.js";
import { curve } from "../../src/figure/curve.js";
import { derivativeCurve } from "../../src/figure/derivative-curve.js";
import { differentiableOrNot } from "../../src/figure/differentiable-or-not.js";
import { dotProduct } from "../../src/figure/dot-product.js";
import { errorAgainstStep } from "../../src/figure/error-against-step.js";
import type { Figure } from "../../src/figure/figure.js";
import { functionMachine } from "../../src/figure/function-machine.js";
import { productRectangle } from "../../src/figure/product-rectangle.js";
import { sampleCurve, viewOf } from "../../src/figure/sample.js";
import { secantToTangent } from "../../src/figure/secant-to-tangent.js";
import { figureFormula } from "../../src/figure/text.js";
import { inLanguage } from "../in-language.js";
import { areLive, plotlyOf } from "./live.js";
import "../korean.js";

const figures: Record<string, () => Figure> = {
  curve: () => curve(["x^2", "2x"], { tangentAt: 1, points: [{ x: 1, label: "P" }], notice: { ko: "가", en: "a" } }),
  secantToTangent: () => secantToTangent("x^2", { at: 1 }),
  derivativeCurve: () => derivativeCurve("x^2 - x", { x: [-2, 3] }),
  functionMachine: () => functionMachine("x^2"),
  differentiableOrNot: () => differentiableOrNot(),
  productRectangle: () => productRectangle("3x", "e^x", { at: 0.5 }),
  dotProduct: () => dotProduct([2, 1], 1.5),
  computationalGraph: () => computationalGraph("(w1 x1 + w2 x2 - y)^2", { w1: 0.5, x1: 2, w2: -1, x2: 3, y: 1 }),
  errorAgainstStep: () => errorAgainstStep("3x e^x", 2, { methods: ["forward", "central", "five-point"] }),
};

interface Plotly {
  data: { type: string; x: number[]; y: (number | null)[]; text?: string[]; line?: { dash: string } }[];
  layout: Record<string, unknown> & {
    height: number;
    width?: number;
    xaxis: { title: { text: string } };
    yaxis: { title: { text: string } };
    sliders?: { steps: { label: string; args: [[string]] }[] }[];
    updatemenus?: { buttons: { label: string; args: [unknown, { fromcurrent?: boolean }] }[] }[];
  };
  frames?: { name: string; data: { x: number[]; y: number[] }[]; traces: number[] }[];
}
const plotly = (figure: Figure) => plotlyOf(figure) as Plotly;

areLive(figures);

for (const [name, draw] of Object.entries(figures)) {
  test(`${name} has a height, no width of its own, and names for its axes`, () => {
    const { layout } = plotly(draw());
    const heights = (["ko", "en"] as const).map((code) => inLanguage(code, () => plotly(draw()).layout.height));
    assert.ok(
      heights.every((height) => height >= 300 && height <= 600),
      `${heights}`,
    );
    assert.equal(layout.width, undefined);
    const names = Object.entries(layout).flatMap(([key, axis]) =>
      /^[xy]axis\d*$/.test(key) && (axis as { visible?: boolean }).visible !== false
        ? [(axis as { title?: object }).title]
        : [],
    );
    if (name !== "computationalGraph") assert.ok(names.length >= 2);
    assert.ok(names.every((title) => title !== undefined));
  });

  test(`${name} has no number that plotly cannot read`, () => {
    const { data, frames = [] } = plotly(draw());
    for (const { x, y } of [...data, ...frames.flatMap((frame) => frame.data)]) {
      assert.equal(x.length, y.length);
      assert.ok(x.every(Number.isFinite));
      assert.ok(y.every((value) => value === null || Number.isFinite(value)));
    }
  });
}

const animated = [
  figures.secantToTangent,
  figures.derivativeCurve,
  figures.functionMachine,
  figures.computationalGraph,
  figures.productRectangle,
  figures.dotProduct,
];

test("an animation has a frame for each place of its slider, and labelled buttons", () => {
  for (const draw of animated) {
    const { frames = [], layout, data } = plotly((draw as () => Figure)());
    const places = layout.sliders?.[0]?.steps.map(({ args }) => args[0][0]);
    assert.deepEqual(
      places,
      frames.map(({ name }) => name),
    );
    assert.equal(new Set(places).size, places?.length);
    assert.deepEqual(
      layout.updatemenus?.[0]?.buttons.map(({ label }) => label),
      ["재생", "멈춤"],
    );
    assert.equal(layout.updatemenus?.[0]?.buttons[0]?.args[1].fromcurrent, true, "after a pause it goes on");
    for (const { traces, data: changed } of frames) {
      assert.equal(traces.length, changed.length);
      assert.ok(traces.every((trace) => trace < data.length));
    }
  }
});

test("the secant goes through both points, and ends as the tangent", () => {
  const { frames = [] } = plotly(secantToTangent("x^2", { at: 1, steps: [1, 0.5] }));
  const slopes = frames.map(({ data: [secant] }) => {
    const { x, y } = secant as { x: [number, number]; y: [number, number] };
    return Number(((y[1] - y[0]) / (x[1] - x[0])).toFixed(4));
  });
  assert.deepEqual(slopes, [3, 2.5, 2]);
});

test("strips and corner make up the change of the product, and the strips tend to f'g + fg'", () => {
  inLanguage("en", () => {
    const { frames = [] } = plotly(productRectangle("x + 1", "x^2", { at: 2, steps: [1, 0.5] }));
    const words = frames.map(({ data }) => (data[3] as { text?: string[] }).text?.[0]);
    // (3·4 → 4·9, 3.5·6.25): 4 + 15 + 5 and (2 + 6.75 + 1.125)/0.5; the limit is 1·4 + 3·4
    assert.match(words[0] as string, /= 4 \+ 15 \+ 5 = <b>24</);
    assert.match(words[1] as string, /= 4 \+ 13\.5 \+ 2\.25 = <b>19\.75</);
    assert.match(words[2] as string, /= 4 \+ 12, the corner 0/);
    assert.throws(() => productRectangle("x", "e^(-x)"), { message: /positive and grow/ });
    assert.throws(() => productRectangle("x", "x", { steps: [0] }), { message: /greater than 0/ });
  });
});

test("where there is no derivative, a secant to each side shows why; at an end there is no picture", () => {
  inLanguage("en", () => {
    const last = (f: string) => {
      const { frames = [] } = plotly(secantToTangent(f, { at: 0, steps: [1, 0.1] }));
      const [right, , , label, , tangent, left] = frames.at(-1)?.data ?? [];
      assert.deepEqual(tangent?.x, [], "no tangent is drawn");
      const slope = (line?: { x: number[]; y: number[] }) =>
        line?.x.length
          ? ((line.y[1] as number) - (line.y[0] as number)) / ((line.x[1] as number) - (line.x[0] as number))
          : undefined;
      return [slope(left), slope(right), (label as { text?: string[] }).text?.[0]];
    };
    assert.deepEqual(last("|x|"), [-1, 1, "<b>from the left → −1, right → 1<br>there is no derivative</b>"]);
    assert.deepEqual(last("relu(x)"), [0, 1, "<b>from the left → 0, right → 1<br>there is no derivative</b>"]);
    assert.match(String(last("cbrt(x)")[2]), /→ ∞, right → ∞/);
    assert.match(secantToTangent("sign(x)", { at: 0 }).alt, /the value jumps/);
    assert.doesNotMatch(JSON.stringify(secantToTangent("sign(x)", { at: 0 }).layout), /the corner stays/);
    assert.throws(() => secantToTangent("sqrt(x)", { at: 0 }), { message: /on one side of it/ });
    const { frames = [] } = plotly(derivativeCurve("cbrt(x)"));
    const middle = frames.find(({ name }) => name === "0");
    assert.deepEqual(middle?.data[3]?.y, [null]);
  });
});

test("the picture is enlarged about P until the curve is its tangent, and P stays in its place", () => {
  const { frames = [], layout } = plotly(secantToTangent("x^2", { at: 1 }));
  type View = { xaxis: { range: [number, number] }; yaxis: { range: [number, number] } };
  const part = (n: number, [from, to]: [number, number]) => (n - from) / (to - from);
  const first = layout as unknown as View;
  for (const frame of frames) {
    const { xaxis, yaxis } = (frame as unknown as { layout: View }).layout;
    assert.ok(Math.abs(part(1, xaxis.range) - part(1, first.xaxis.range)) < 1e-9);
    assert.ok(Math.abs(part(1, yaxis.range) - part(1, first.yaxis.range)) < 1e-9);
  }
  const { layout: view, data } = frames.at(-1) as unknown as { layout: View; data: { x: number[]; y: number[] }[] };
  const height = view.yaxis.range[1] - view.yaxis.range[0];
  assert.ok(view.xaxis.range[1] - view.xaxis.range[0] < 0.1);
  const [curveSeen] = data.slice(4);
  for (const [i, x] of (curveSeen?.x ?? []).entries())
    assert.ok(Math.abs((curveSeen?.y[i] as number) - (2 * x - 1)) < 0.02 * height);
});

test("far from 0 the steps are larger, and nothing is rounded away", () => {
  const { frames = [], layout } = plotly(secantToTangent("x^2", { at: 1e9 }));
  assert.equal(frames[0]?.name, "2·10<sup>9</sup>");
  for (const { data } of frames)
    for (const { x, y } of data) assert.ok([...x, ...y].every((value) => value === null || Number.isFinite(value)));
  const [, , points] = frames.at(-2)?.data ?? [];
  assert.notEqual(points?.x[0], points?.x[1]);
  assert.ok(layout.height <= 600);
});

test("an input without a value is said to have none, and leaves the graph without a point", () => {
  inLanguage("en", () => {
    const { frames = [] } = plotly(functionMachine("1/x"));
    const zero = frames.find(({ name }) => name === "0");
    assert.match(JSON.stringify(zero?.data[0]), /not<br>defined/);
    assert.deepEqual(zero?.data[2]?.y, [null]);
  });
});

test("a level tangent has the slope 0, not a remainder of the computation", () => {
  assert.match(secantToTangent("x^3", { at: 0 }).alt, /접선의 기울기 0에/);
});

test("pictures follow one another at once, so that no label is false on the way", () => {
  for (const draw of animated) {
    const settings = JSON.stringify(plotly((draw as () => Figure)()).layout).match(/"transition":\{[^}]*\}/g);
    assert.deepEqual(new Set(settings), new Set(['"transition":{"duration":0}']));
  }
});

test("Δy is not made from rounded heights", () => {
  const { frames = [] } = plotly(secantToTangent("x^3", { at: 10, steps: [0.01] }));
  assert.match(JSON.stringify(frames[0]), /= 3\.003 \/ 0\.01 = <b>300\.3</);
});

test("curves differ in dash as well as in colour", () => {
  const dashes = plotly(curve(["x", "2x", "3x"])).data.map(({ line }) => line?.dash);
  assert.equal(new Set(dashes).size, 3);
});

test("data stand at their own heights, other points on the curve", () => {
  const marks = plotly(curve("x^2", { points: [{ x: 1, y: 0 }, { x: 2 }, 3] })).data[1];
  assert.deepEqual(
    [marks?.x, marks?.y],
    [
      [1, 2, 3],
      [0, 4, 9],
    ],
  );
});

test("no data are cut off", () => {
  for (const y of [9, -40, 300, 2]) {
    const { yaxis } = plotly(curve("x^2", { points: [{ x: 1, y }, 1] })).layout as { yaxis?: { range?: number[] } };
    const [bottom = y, top = y] = yaxis?.range ?? [];
    assert.ok(bottom < y && y < top, `${y}`);
  }
});

test("the pen is lifted at a jump and at a pole, not at a corner or a steep place", () => {
  const gaps = (f: (x: number) => number) => sampleCurve(f, [-3, 3]).y.filter((y) => y === null).length;
  assert.equal(
    gaps((x) => (x < 0.01 ? 0 : 1)),
    1,
  );
  assert.equal(
    gaps((x) => 1 / (x - 0.01)),
    1,
  );
  assert.equal(gaps(Math.abs), 0);
  assert.equal(gaps(Math.cbrt), 0);
  assert.equal(
    gaps((x) => Math.tanh(50 * x)),
    0,
  );
  assert.equal(gaps(Math.exp), 0);
});

test("exponents within exponents are written as such", () => {
  assert.equal(figureFormula(parse("e^(3x^2)")), "e<sup>3x<sup>2</sup></sup>");
  assert.equal(figureFormula(parse("x^2/3 + 2^x")), "x<sup>2</sup>/3 + 2<sup>x</sup>");
});

test("a pole does not flatten the rest of the picture", () => {
  const [low, high] = viewOf(sampleCurve((x) => 1 / x, [-3, 3]).y);
  assert.ok(high < 30 && low > -30);
});

test("what cannot be drawn is said in one sentence", () => {
  inLanguage("en", () => {
    assert.throws(() => curve("x y"), { message: /one variable/ });
    assert.throws(() => curve("ln x", { x: [-2, -1] }), { message: /no value in this interval/ });
    assert.throws(() => curve("x", { x: [2, -2] }), { message: /smaller and a larger/ });
    assert.throws(() => curve([]), { message: /no function/ });
    assert.throws(() => derivativeCurve("1/0"), { message: /no value in this interval/ });
    assert.throws(() => functionMachine("x", { inputs: [Number.NaN, 1] }), { message: /different numbers/ });
    assert.throws(() => secantToTangent("x^2", { steps: 1 as never }), { message: /such as \[1, 0\.5, 0\.1\]/ });
    assert.throws(() => secantToTangent("x^2", { steps: [1e-20] }), { message: /not too small/ });
    assert.throws(() => secantToTangent("x^2", { x: 3 as never }), { message: /smaller and a larger/ });
    assert.throws(() => secantToTangent("x^2", { steps: [1, 0] }), { message: /other than 0/ });
    assert.throws(() => secantToTangent("ln x", { at: 1, steps: [-2, -0.5] }), { message: /no value at -1/ });
    assert.throws(() => functionMachine("ln(x)", { inputs: [-1, 0] }), { message: /no value at any of the inputs/ });
  });
});

test("no figure is responsive: in JupyterLab it would collapse when the sidebar opens or closes", () => {
  for (const make of Object.values(figures)) {
    const bundle = make()[jupyterDisplay]()["application/vnd.plotly.v1+json"] as { config: object };
    assert.equal("responsive" in bundle.config, false);
  }
});

test("the dot product in the picture is the sum of products, 0 at right angles and largest along a", () => {
  const [a1, a2] = [2, 1];
  const { frames = [] } = plotly(dotProduct([a1, a2], 1.5));
  const products = frames.map(({ data }) => {
    const [, , b, words] = data as unknown as { x: number[]; y: number[]; text?: string[] }[];
    const told = Number(/<b>(.*?)<\/b>$/.exec(words?.text?.[1] ?? "")?.[1]?.replace("−", "-"));
    const sum = a1 * (b?.x[1] as number) + a2 * (b?.y[1] as number);
    assert.ok(Math.abs(told - sum) < 1e-3, `${told} for ${sum}`);
    return told;
  });
  assert.equal(Math.max(...products), products[0]);
  assert.equal(Math.min(...products), products[12]);
  assert.deepEqual([products[6], products[18]], [0, 0]);
  assert.throws(() => dotProduct([0, 0]), { message: /방향이 없습니다/ });
  assert.throws(() => dotProduct([1, 0], -1), { message: /0보다 큰/ });
});
