import assert from "node:assert/strict";
import { test } from "node:test";
import { constraintOnContours } from "../../src/figure/constraint-on-contours.js";
import { descentPath } from "../../src/figure/descent-path.js";
import type { Figure } from "../../src/figure/figure.js";
import { gradientDescent } from "../../src/optimum/gradient-descent.js";
import { inLanguage } from "../in-language.js";
import { bowl, descent, hill, path, plotly, touching } from "./several.js";

test("a descent's path grows step by step, and its values are the function's", () => {
  const { frames = [], layout } = plotly(descentPath(bowl, descent(0.15, 10)));
  assert.deepEqual(
    frames.map(({ data }) => data[0]?.x.length),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  );
  const values = frames.at(-1)?.data[2]?.y ?? [];
  assert.equal(values[0], 5.94);
  assert.ok(Math.abs((values[1] as number) - ((1.8 * 0.85) ** 2 / 2 + 3 * 0.12 ** 2)) < 1e-3);
  assert.equal(layout.yaxis2?.type, "log");
});

test("descents can be run here, or handed over as gradientDescent returns them", () => {
  const run = plotly(descentPath(bowl, { start: { x: -1.8, y: 1.2 }, rates: [0.15], steps: 10 }));
  const given = plotly(descentPath(bowl, descent(0.15, 10)));
  const handed = plotly(
    descentPath(bowl, gradientDescent(bowl, { start: { x: -1.8, y: 1.2 }, rate: 0.15, steps: 10 })),
  );
  for (const k of [0, 2]) {
    const [a, b, c] = [run, given, handed].map(({ frames }) => frames?.at(-1)?.data[k]?.y as number[]);
    assert.equal(a?.length, 11);
    for (const [i, y] of (a ?? []).entries()) {
      assert.ok(Math.abs(y - (b?.[i] as number)) < 1e-3);
      assert.equal(y, c?.[i]);
    }
  }
});

test("a long descent, and one that runs away, still make a small picture", () => {
  const long = descentPath(
    bowl,
    [0.001, 0.002, 0.003, 0.4].map((rate) => descent(rate, 1000)),
  );
  assert.ok(JSON.stringify(plotly(long)).length < 150_000);
  assert.equal(plotly(long).frames?.at(-1)?.name, "1000");
});

test("a level is said to touch the path only where it does", () => {
  inLanguage("en", () => {
    const status = (figure: Figure) => (plotly(figure).frames ?? []).map(({ data }) => String(data[1]?.text?.[0]));
    const options = { x: [-1.5, 2.5] as const };
    const right = status(constraintOnContours(hill, path, { ...options, points: [touching] }));
    assert.deepEqual(
      right.filter((text) => /touches|tangent/.test(text)),
      ["f = <b>2.94</b>: touches the path"],
    );
    for (const text of right) {
      const level = Number(/<b>(.*)<\/b>/.exec(text)?.[1]?.replace("−", "-"));
      if (level > 2.9405) assert.match(text, /does not meet/);
      else if (level < 2.9404 && level > -5) assert.match(text, /: (meets|touches)/, text);
    }
    const wrong = status(constraintOnContours(hill, path, { ...options, points: [{ x: 1, y: 0.6 }] }));
    assert.ok(wrong.every((text) => !/touches|tangent/.test(text)));
    const off = status(constraintOnContours(hill, path, { ...options, points: [{ x: 0, y: 0.1 }] }));
    assert.ok(off.every((text) => !/touches|tangent/.test(text)));
  });
});

test("the highest level and the lowest touch a closed path, levels beyond do not meet it", () => {
  inLanguage("en", () => {
    const root = Math.SQRT1_2;
    const points = [
      { x: root, y: root },
      { x: -root, y: -root },
    ];
    const { frames = [] } = plotly(constraintOnContours("x + y", "x^2 + y^2 = 1", { points }));
    const said = frames.map(({ data }) => String(data[1]?.text?.[0]).replace(/.*: /, ""));
    const short = said.filter((text, i) => text !== said[i - 1]);
    assert.deepEqual(short, [
      ...["does not meet the path", "touches the path", "meets the path"],
      ...["touches the path", "does not meet the path"],
    ]);
  });
});

test("∇f and ∇g appear at the touching level, in one scale: on one line, with the ratio λ", () => {
  const { data, frames = [] } = plotly(constraintOnContours(hill, path, { x: [-1.5, 2.5], points: [touching] }));
  const shown = frames.filter((frame) => (frame.data[2]?.x.length ?? 0) > 0);
  assert.deepEqual(
    shown.map(({ name }) => name),
    ["2.94"],
  );
  assert.deepEqual(data[4]?.x, [], "the answer is not there at first");
  const [g, f] = [shown[0]?.data[2], shown[0]?.data[3]].map((trace) => [
    (trace?.x[1] as number) - (trace?.x[0] as number),
    (trace?.y[1] as number) - (trace?.y[0] as number),
  ]) as [number[], number[]];
  assert.ok(Math.abs((f[0] as number) / (g[0] as number) - 0.273433656) < 2e-3);
  assert.ok(Math.abs((f[1] as number) / (g[1] as number) - 0.273433656) < 2e-3);
});
