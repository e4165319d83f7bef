import assert from "node:assert/strict";
import { test } from "node:test";
import { ball } from "../../src/expression/ball.js";
import { differentiate } from "../../src/expression/differentiate.js";
import { enclosure } from "../../src/expression/enclosure.js";
import { preciseValue } from "../../src/expression/equivalent/precise.js";
import { rawValue } from "../../src/expression/evaluate.js";
import { functions, isNeverNegative, spellings } from "../../src/expression/functions.js";
import { parse } from "../../src/expression/parse/parse.js";
import { call, substitute, type Tree, variable } from "../../src/expression/tree.js";
import * as I from "../../src/number/interval.js";

/** Where each function is looked at: besides, at these places everybody is. A function that is added gets a line here. */
const places: Record<string, number[]> = {
  sqrt: [0, 1e-9, 2.25, 7e8],
  cbrt: [-8, 1e-9, 0.3, 7e8],
  ln: [1e-9, 0.3, 1, 7e8],
  sin: [-2, 0.3, 22, 1e6],
  cos: [-2, 0.3, 22, 1e6],
  tan: [-2, 0.3, 22],
  sec: [-2, 0.3, 22],
  csc: [-2, 0.3, 22],
  cot: [-2, 0.3, 22],
  asin: [-1, -0.99, 0.3, 1],
  acos: [-1, -0.99, 0.3, 1],
  atan: [-3, 0.3, 1e6],
  asec: [-30, -1.01, 1, 1.3],
  acsc: [-30, -1.01, 1, 1.3],
  acot: [-1e6, -0.3, 0.3, 1e6],
  sinh: [-3, 0.3, 50],
  cosh: [-3, 0.3, 50],
  tanh: [-3, 0.3, 17],
  sech: [-3, 0.3, 50],
  csch: [-3, 0.3, 50],
  coth: [-3, 0.3, 17],
  asinh: [-3, 0.3, 1e6],
  acosh: [1, 1.001, 3, 1e6],
  atanh: [-0.999, 0.3, 0.9],
  abs: [-3, 0.3],
  relu: [-3, 0.3],
  sign: [-3, 0.3],
  step: [-3, 0.3],
  max: [-3, 0.3, 4],
  min: [-3, 0.3, 4],
  sigmoid: [-40, -3, 0.3, 30],
  softplus: [-40, -3, 0.3, 30],
  erf: [-3, -0.999, 0.3, 1.001, 6],
  gelu: [-9, -3, -0.75, 0.3, 6],
};
const everywhere = [-5.7, -1.6, -0.8, 0.7, 1.4, 4.2];

/** f(x), or max(x, 1/2, -x) where there are several arguments. */
const formula = (name: string): Tree =>
  functions[name]?.arguments ? parse(`${name}(x, 1/2, -x)`).tree : call(name, variable("x"));

const isIn = (name: string, x: number) =>
  (functions[name]?.domain ?? []).some(
    ({ lo, hi, closed }) => (closed[0] ? lo <= x : lo < x) && (closed[1] ? x <= hi : x < hi),
  );

const near = (a: number, b: number, relative: number) =>
  Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b), 1e-290);

test("each function of the table has its places here", () => {
  assert.deepEqual(Object.keys(places).sort(), Object.keys(functions).sort());
});

for (const name of Object.keys(functions)) {
  const f = formula(name);
  const points = [...new Set([...(places[name] ?? []), ...everywhere])];
  const defined = points.filter((x) => isIn(name, x));

  test(`${name}: it has values in its domain, and none outside`, () => {
    for (const x of points) assert.equal(Number.isNaN(rawValue(f, { x })), !isIn(name, x), `${x}`);
    for (const { lo, hi, closed } of functions[name]?.domain ?? [])
      for (const [i, end] of [lo, hi].entries())
        if (Number.isFinite(end)) assert.equal(Number.isNaN(rawValue(f, { x: end })), !closed[i], `${end}`);
  });

  test(`${name}: in big numbers, as a ball and on intervals it has the same value`, () => {
    for (const x of defined) {
      const value = rawValue(f, { x });
      const precise = preciseValue(f, { x });
      assert.ok(
        precise !== undefined && (value === 0 ? Math.abs(precise) < 1e-60 : near(value, precise, 1e-14)),
        `${x}: ${value}, precisely ${precise}`,
      );
      const measured = ball(f, { x });
      assert.ok(
        typeof measured === "object" && Math.abs(measured.value - precise) <= measured.error + 1e-60,
        `ball at ${x}`,
      );
      assert.ok(measured.error <= 1e-13 * Math.max(1, Math.abs(x)) * Math.max(1, Math.abs(value)), `${x} is blurred`);
      for (const by of [0, 1e-7, 0.1]) {
        const box = I.interval(x - by * Math.abs(x), x + by * Math.abs(x));
        const [y] = enclosure([f], ["x"])([box]) as [I.Interval];
        assert.ok(
          I.isMember(y, value === 0 ? 0 : precise),
          `on [${box.lo}, ${box.hi}]: [${y.lo}, ${y.hi}] without ${precise}`,
        );
        if (by === 0) assert.ok(I.width(y) <= 1e-13 * Math.max(1, Math.abs(x)) * Math.max(1, I.mag(y)), `wide at ${x}`);
        if (y.decoration >= I.def) assert.ok(isIn(name, box.lo) && isIn(name, box.hi), `decoration at ${x}`);
      }
    }
    for (const x of points.filter((x) => !isIn(name, x))) {
      assert.equal(ball(f, { x }), "undefined");
      assert.equal(preciseValue(f, { x }), undefined);
      assert.ok(I.isEmpty(enclosure([f], ["x"])([I.point(x)])[0] as I.Interval), `interval at ${x}`);
    }
  });

  test(`${name}: the derivative's formula and the slope agree with difference quotients`, () => {
    const derivative = differentiate(f, "x");
    let compared = 0;
    for (const x of defined) {
      const h = 2 ** -17 * Math.min(1, Math.abs(x) || 1);
      const [far, close] = [h, h / 2].map((step) => {
        const [a, b] = [x - step, x + step].map((at) => preciseValue(f, { x: at }));
        return a === undefined || b === undefined ? undefined : (b - a) / (2 * step);
      });
      if (far === undefined || close === undefined) continue;
      const quotient = (4 * close - far) / 3;
      const rounding = 1e-15 * (Math.abs(rawValue(f, { x })) / h);
      const isNear = (slope: number) => Math.abs(slope - quotient) <= 1e-6 * Math.abs(quotient) + 10 * rounding + 1e-12;
      assert.ok(isNear(rawValue(derivative, { x })), `${x}: ${rawValue(derivative, { x })}, quotients ${quotient}`);
      const { slope } = functions[name] ?? {};
      if (slope) assert.ok(isNear(slope(x, rawValue(f, { x }))), `${x}: slope ${slope(x, rawValue(f, { x }))}`);
      compared++;
    }
    assert.ok(compared >= 3, `${compared} places compared`);
  });

  test(`${name}: its text, its LaTeX and every spelling are read as what they are`, () => {
    const shown = String(parse(`${name}(2x, 3)`.replace(functions[name]?.arguments ? "" : ", 3", "")));
    const { tree } = parse(shown);
    for (const typed of [shown, parse(shown).toTex()]) assert.equal(String(parse(typed)), shown);
    for (const [word] of [...spellings].filter(([, meant]) => meant === name))
      assert.equal(String(parse(shown.replace(name, word))), shown);
    assert.ok(Number.isNaN(rawValue(substitute(tree, "x", variable("y")), { x: 1 })));
  });

  test(`${name}: where it has two sides, they are its pieces; where it has poles, no value`, () => {
    const { sides, poles } = functions[name] ?? {};
    if (sides) {
      const [right, left] = sides(variable("x"));
      for (const x of [0.3, 5]) {
        assert.equal(rawValue(f, { x }), rawValue(right, { x }));
        assert.equal(rawValue(f, { x: -x }), rawValue(left, { x: -x }));
      }
    }
    if (poles && !sides) {
      const zero = [0, Math.PI / 2].find((x) => Math.abs(rawValue(poles(variable("x")), { x })) < 1e-15) as number;
      assert.ok(!(Math.abs(rawValue(f, { x: zero })) < 1e15));
    }
  });
}

/** Places close together, for what the table says of a function as a whole. */
const fine = Array.from({ length: 401 }, (_, i) => (i - 200) / 40);

for (const [name, row] of Object.entries(functions)) {
  if (row.arguments) continue;
  const values = fine.map((x) => row.value(x));
  const isDefined = values.map((y) => !Number.isNaN(y));

  test(`${name}: the table says where it is 0 if, and only if, that is at one place`, () => {
    const zeros = fine.filter((_, i) => values[i] === 0);
    const crossings = values.filter((y, i) => i > 0 && y * (values[i - 1] as number) < 0).length;
    assert.equal(row.zero, zeros.length === 1 && crossings === 0 ? zeros[0] : undefined);
  });

  test(`${name}: the table says that it grows if, and only if, it grows from each place to the next`, () => {
    const first = isDefined.indexOf(true);
    const part = values.slice(first, isDefined.lastIndexOf(true) + 1);
    assert.equal(
      row.increasing ?? false,
      part.every((y, i) => i === 0 || y > (part[i - 1] as number)),
    );
  });

  test(`${name}: its interval over all numbers is negative if, and only if, some value is`, () => {
    assert.equal(
      isNeverNegative(name),
      values.every((y) => !(y < 0)),
    );
  });
}
