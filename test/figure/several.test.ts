import assert from "node:assert/strict";
import { test } from "node:test";
import { constraintOnContours } from "../../src/figure/constraint-on-contours.js";
import { contour, gradientField } from "../../src/figure/contour.js";
import { curve } from "../../src/figure/curve.js";
import { descentPath } from "../../src/figure/descent-path.js";
import type { Figure } from "../../src/figure/figure.js";
import { packed, sampleGrid } from "../../src/figure/grid.js";
import { hessianDirections } from "../../src/figure/hessian-directions.js";
import { levelCurve } from "../../src/figure/level-curve.js";
import { slice } from "../../src/figure/slice.js";
import { surface, surfaceAndContour } from "../../src/figure/surface.js";
import { toSurface } from "../../src/figure/two-variables.js";
import { vanishingGradient } from "../../src/figure/vanishing-gradient.js";
import { inLanguage } from "../in-language.js";
import { areLive } from "./live.js";
import { figures, type Numbers, numbers, plotly, type Trace } from "./several.js";
import "../korean.js";

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
    const places = [layout, layout.scene ?? {}].flatMap(Object.entries) as [string, { title?: { text: string } }][];
    const axes = places.filter(([key]) => /^[xyz]axis\d*$/.test(key));
    assert.ok(axes.length >= 2);
    for (const [key, axis] of axes) assert.ok(axis.title?.text, key);
  });

  test(`${name} has no number that plotly cannot read, and frames that fit its traces`, () => {
    const { data, layout, frames = [] } = plotly(draw());
    for (const trace of [...data, ...frames.flatMap((frame) => frame.data)]) {
      const [x, y] = [numbers(trace.x), numbers(trace.y)];
      const count = trace.z ? numbers(trace.z).length : y.length;
      assert.ok(count === x.length || count === x.length * y.length);
      assert.ok([...x, ...y].every((value) => value === null || Number.isFinite(value)));
    }
    const places = layout.sliders?.[0]?.steps.map(({ args }) => args[0][0]) ?? [];
    assert.deepEqual(
      places,
      frames.map((frame) => frame.name),
    );
    assert.equal(new Set(places).size, places.length);
    for (const { traces, data: changed } of frames) {
      assert.equal(traces.length, changed.length);
      for (const [i, trace] of traces.entries()) assert.equal(data[trace]?.type, changed[i]?.type);
    }
  });
}

test("a plane's two axes have one unit of length, in every picture with contours", () => {
  for (const name of [
    "contour",
    "gradientField",
    "surfaceAndContour",
    "constraintOnContours",
    "descentPath",
    "hessianDirections",
  ]) {
    const { data, layout } = plotly((figures[name] as () => Figure)());
    for (const [i] of data.filter(({ type }) => type === "contour").entries()) {
      const n = i === 0 ? "" : String(i + 1);
      assert.equal(layout[`yaxis${n}`]?.scaleanchor, `x${n}`, name);
    }
  }
});

test("pictures with contours or in space are drawn anew in each frame: plotly would take the contours away", () => {
  for (const name of ["slice", "descentPath", "constraintOnContours", "hessianDirections"]) {
    const steps = plotly((figures[name] as () => Figure)()).layout.sliders?.[0]?.steps ?? [];
    assert.ok(steps.length > 5 && steps.every(({ args }) => args[1].frame.redraw), name);
  }
});

test("a grid is written in 32-bit floats, row by row from below", () => {
  assert.equal(packed([0, 1, -2, 0.5]).bdata, Buffer.from(new Float32Array([0, 1, -2, 0.5]).buffer).toString("base64"));
  for (const length of [1, 2, 3]) {
    const list = Array.from({ length }, (_, i) => i + 0.25);
    assert.deepEqual(numbers(packed(list)), list);
  }
  const { data } = plotly(surface("x + 10y", { x: [0, 1], y: [0, 2], grid: 11 }));
  const z = numbers(data[0]?.z);
  assert.deepEqual([z[0], z[10], z[110], z[120]], [0, 1, 20, 21]);
});

test("the pair on 400 × 400 places stays under 1 MB: the surface is drawn from fewer", () => {
  const { data } = plotly(surfaceAndContour("x^2 + y^2", { x: [-5, 5], grid: 400 }));
  assert.deepEqual(
    data.map(({ z }) => numbers(z).length),
    [10_201, 160_000],
  );
  assert.ok(JSON.stringify(data).length < 1_000_000);
});

test("levels are equally spaced, at round numbers, and cover the values", () => {
  const { data } = plotly(contour("x^2 + y^2", { x: [-3, 3] }));
  assert.deepEqual(data[0]?.contours && { ...data[0].contours, showlabels: 0, labelfont: 0 }, {
    ...{ start: 0, end: 18, size: 2, showlabels: 0, labelfont: 0 },
  });
});

test("a hole in the function is a gap, and a pole does not flatten the rest", () => {
  const { data } = plotly(contour("ln(x)", { vars: ["x", "y"], x: [-2, 2] }));
  const z = numbers(data[0]?.z);
  assert.ok(Number.isNaN(z[0]) && Number.isFinite(z.at(-1)));
  const pole = plotly(contour("1/(x^2 + y^2)", { x: [-1, 1] })).data[0] as Trace & { zmax: number };
  assert.ok(pole.zmax < 50);
});

test("the arrows of the gradient stand at a right angle to the contour, up the slope, in one scale", () => {
  const { data } = plotly(gradientField("x^2 + 2y^2", { arrows: 5 }));
  const { x, y } = data[1] as { x: Numbers; y: Numbers };
  let ratio: number | undefined;
  for (let i = 0; i + 1 < x.length; i += 6) {
    const [x0, y0, x1, y1] = [x[i], y[i], x[i + 1], y[i + 1]] as [number, number, number, number];
    const [u, v] = [x1 - x0, y1 - y0];
    const [a, b] = [x0 + x1, 2 * (y0 + y1)];
    assert.ok(Math.abs(u * b - v * a) < 1e-3 * Math.hypot(a, b) * Math.hypot(u, v) + 1e-4);
    assert.ok(u * a + v * b > 0);
    ratio ??= Math.hypot(u, v) / Math.hypot(a, b);
    assert.ok(Math.abs(Math.hypot(u, v) / Math.hypot(a, b) - ratio) < 1e-3);
  }
  assert.equal((x.length + 1) / 6, 24, "25 places, no arrow in the middle");
});

test("there is no arrow where there is no gradient", () => {
  const { data } = plotly(gradientField("|x| + y", { arrows: 3 }));
  assert.equal(((data[1]?.x.length ?? 0) + 1) / 6, 6);
});

test("a level curve lies on its level, and is one piece where it should be", () => {
  const f = toSurface("x^2 + y^2");
  const curve = levelCurve(f, sampleGrid(f, { x: [-2, 2], y: [-2, 2] }, 41), 1);
  assert.equal(curve.length, 1);
  assert.deepEqual(curve[0]?.[0], curve[0]?.at(-1));
  for (const [x, y] of curve.flat()) assert.ok(Math.abs(x * x + y * y - 1) < 1e-8);
  const turns = (curve[0] ?? []).map(([x, y]) => Math.atan2(y, x));
  assert.ok(Math.max(...turns) > 3 && Math.min(...turns) < -3);
});

test("a level curve has no piece along a pole or a jump, and two where it has two", () => {
  const pole = toSurface("1/(x - 0.01) + 0y");
  assert.deepEqual(levelCurve(pole, sampleGrid(pole, { x: [-1, 1], y: [-1, 1] }, 21)), []);
  const hyperbola = toSurface("x y");
  assert.equal(levelCurve(hyperbola, sampleGrid(hyperbola, { x: [-2, 2], y: [-2, 2] }, 40), 1).length, 2);
});

test("the cut's slope is the partial derivative, and the slider moves the plane", () => {
  inLanguage("en", () => {
    const { frames = [], layout } = plotly(slice("x^2 + 3x y + y^2", { y: 1 }, { at: 1 }));
    const label = (name: string) => frames.find((frame) => frame.name === name)?.data.at(-1)?.text?.[0];
    assert.match(String(label("1")), /∂f\/∂x = <b>5<\/b>/);
    assert.match(String(label("−2")), /∂f\/∂x = <b>−4<\/b>/);
    assert.equal(layout.sliders?.[0]?.steps[layout.sliders[0].active]?.label, "1");
    const across = plotly(slice("x^2 + 3x y + y^2", { x: 1 }, { at: -1 })).frames ?? [];
    assert.match(String(across.find(({ name }) => name === "1")?.data.at(-1)?.text?.[0]), /∂f\/∂y = <b>1<\/b>/);
  });
});

test("a plane may stand where nothing of the surface is behind it", () => {
  const { frames = [] } = plotly(slice("ln(1 - y) + x", { y: 0 }, { x: [-2, 2] }));
  assert.equal(frames.at(-1)?.name, "2");
});

test("there is no tangent in a cut with a corner", () => {
  inLanguage("en", () => {
    const { frames = [] } = plotly(slice("|x| + y", { y: 0 }, { at: 0 }));
    assert.match(String(frames[0]?.data.at(-1)?.text?.[0]), /no slope at x = 0/);
    assert.deepEqual(frames[0]?.data[6]?.x, []);
  });
});

test("what is left of the gradient is the slope to the power of the layers, at most 0.25ⁿ for σ", () => {
  const { data } = plotly(
    vanishingGradient([
      { f: "sigmoid(x)", at: 0 },
      { f: "sigmoid(x)", at: 2 },
    ]),
  );
  const [best, other] = data.map(({ y }) => y as number[]) as [number[], number[]];
  assert.ok(Math.abs((best[10] as number) / 0.25 ** 10 - 1) < 1e-5);
  assert.ok(other.every((value, n) => n === 0 || value < (best[n] as number)));
});

test("points take their sign and their name from their kind, on curve, contour and surface", () => {
  const points = [
    { point: { x: 0, y: 0 }, kind: "saddle" },
    { point: { x: 1, y: 1 }, kind: "minimum" },
  ];
  const flat = plotly(contour("x^3 + y^3 - 3x y", { points })).data.at(-1);
  assert.deepEqual(flat?.marker?.symbol, ["x", "circle"]);
  assert.deepEqual(flat?.text, ["<b>안장점</b>", "<b>극소</b>"]);
  assert.equal(plotly(surface("x^3 + y^3 - 3x y", { points })).data.at(-1)?.text?.[0], "<b>안장점</b>");
  const bent = plotly(curve("t^3", { points: [{ point: { t: 0 }, kind: "inflection", label: "O" }] })).data.at(-1);
  assert.deepEqual([bent?.x, bent?.y, bent?.text, bent?.marker?.symbol], [[0], [0], ["O"], ["square"]]);
});

test("functions in TypeScript, and other names of variables, are drawn as well", () => {
  const { layout, data } = plotly(
    contour(({ w, b }) => (w as number) - 2 * (b as number), { vars: ["w", "b"], x: [0, 1] }),
  );
  const title = (axis: string) => layout[axis]?.title;
  assert.deepEqual(
    [title("xaxis"), title("yaxis")],
    [
      { text: "w", standoff: 8 },
      { text: "b", standoff: 8 },
    ],
  );
  assert.deepEqual([numbers(data[0]?.z)[0], numbers(data[0]?.z).at(-1)], [0, -1]);
  assert.deepEqual(plotly(contour("w_1 + w_2")).layout.xaxis?.title, { text: "w₁", standoff: 8 });
  assert.equal(toSurface("x^2").names.join(), "x,y");
  assert.equal(toSurface("y^2").names.join(), "x,y");
});

test("what cannot be drawn is said in one sentence", () => {
  inLanguage("en", () => {
    assert.throws(() => contour("x y z"), { message: /has z beside x and y/ });
    assert.throws(() => surface("ln(-1 - x^2 - y^2)"), { message: /no value in this region/ });
    assert.throws(() => contour("x y", { x: [2, -2] }), { message: /smaller and a larger/ });
    assert.throws(() => contour("x y", { grid: 1000 }), { message: /from 11 to 400/ });
    assert.throws(() => contour("x y", { points: [{ x: 1 }] }), { message: /\{ x: 1, y: 2 \}/ });
    assert.throws(() => contour(() => "3" as never), { message: /must return a number/ });
    assert.throws(() => slice("x y", { z: 1 }), { message: /one variable and its value/ });
    assert.throws(() => slice("x y", { y: 9 }), { message: /y from -2 to 2/ });
    assert.throws(() => slice("x y", { y: 1 }, { at: 5 }), { message: /between -2 and 2/ });
    assert.throws(() => descentPath("x y", []), { message: /one to four/ });
    assert.throws(() => descentPath("x y", { points: [{ x: 1 } as never] }), { message: /with its points/ });
    assert.throws(() => constraintOnContours("x y", "x^2 + y^2 = -1"), { message: /No path can be drawn/ });
    assert.throws(() => constraintOnContours("x y", "x = y = 1"), { message: /one equals sign/ });
    assert.throws(() => vanishingGradient([{ f: "relu(x)", at: -1 }]), { message: /slope at -1 is 0/ });
    assert.throws(() => vanishingGradient([{ f: "|x|", at: 0 }]), { message: /corner/ });
    assert.throws(() => curve("x", { points: [{ point: { y: 1 } }] }), { message: /a number, or \{ x: 1 \}/ });
  });
});

test("the special directions are those in which f bends most and least, and what is told along a line is its second derivative", () => {
  const f = (x: number, y: number) => x ** 3 - 3 * x + x * y + y ** 2;
  const at = [1, 0] as const;
  const bend = (turn: number, h = 1e-3) => {
    const along = (t: number) => f(at[0] + t * Math.cos(turn), at[1] + t * Math.sin(turn));
    return (along(h) - 2 * along(0) + along(-h)) / h ** 2;
  };
  const { data, frames = [] } = plotly(hessianDirections("x^3 - 3x + x y + y^2", { x: at[0], y: at[1] }));
  const told = frames.map(({ data: changed }) =>
    Number(/<b>(.*)<\/b>/.exec(changed[1]?.text?.[0] ?? "")?.[1]?.replace("−", "-")),
  );
  for (const [i, number] of told.entries())
    assert.ok(Math.abs(number - bend((i * Math.PI) / 12)) < 2e-3, `${number} at ${15 * i}°`);
  const [first, second] = data.slice(1, 3).map(({ x, y }) => {
    const [xs, ys] = [numbers(x), numbers(y)];
    return Math.atan2((ys[1] as number) - (ys[0] as number), (xs[1] as number) - (xs[0] as number));
  }) as [number, number];
  assert.ok(Math.abs(Math.cos(first - second)) < 1e-4, "at a right angle");
  const many = Array.from({ length: 3600 }, (_, i) => bend((i * Math.PI) / 3600));
  assert.ok(Math.abs(bend(first) - Math.max(...many)) < 1e-4);
  assert.ok(Math.abs(bend(second) - Math.min(...many)) < 1e-4);
});
