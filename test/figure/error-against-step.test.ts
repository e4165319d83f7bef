import assert from "node:assert/strict";
import { test } from "node:test";
import { operations } from "../../src/derivative/automatic/operations.js";
import { errorAgainstStep } from "../../src/figure/error-against-step.js";
import { inLanguage } from "../in-language.js";

interface Trace {
  name?: string;
  mode: string;
  x: number[];
  y: (number | null)[];
  text?: string[];
  marker?: { symbol: string[] };
}

interface Controls {
  sliders: { active: number }[];
  updatemenus: { buttons: { args: [string[] | null] }[] }[];
}

test("the errors are those of the difference quotients against the exact derivative", () => {
  const [forward] = errorAgainstStep("e^x", 1).data as Trace[];
  const i = forward?.x.indexOf(1e-4) as number;
  const expected = Math.abs((Math.exp(1 + 1e-4) - Math.E) / 1e-4 - Math.E);
  assert.ok(Math.abs((forward?.y[i] as number) / expected - 1) < 1e-4);
  assert.deepEqual([forward?.x[0], forward?.x.at(-1)], [0.1, 1e-13]);
});

test("the guide lines have the orders that the errors show, and there is none where they show none", () => {
  inLanguage("en", () => {
    const slopes = (f: string, at: number) =>
      (errorAgainstStep(f, at, { methods: ["forward", "central", "five-point"] }).data as Trace[]).flatMap(({ text }) =>
        (text ?? []).filter((word) => word.startsWith("slope")),
      );
    assert.deepEqual(slopes("e^x", 1), ["slope 1", "slope 2", "slope 4", "slope −1"]);
    assert.deepEqual(slopes("x^2", 3), ["slope 1", "slope −1"]);
    assert.deepEqual(slopes("x^3", 0), ["slope 2", "slope 2"]);
    assert.deepEqual(slopes("2x", 1), ["slope −1"]);
  });
});

test("an error of exactly 0 is a triangle at the bottom, and is called 0", () => {
  const figure = errorAgainstStep("x^2 + x", 0);
  const central = (figure.data as Trace[]).find(({ marker, text }) => marker && text?.[0] === "0");
  assert.ok(central?.marker?.symbol.every((symbol) => symbol === "triangle-down-open"));
  assert.ok(central?.y.every((y) => y !== null && y > 0));
});

test("the slider stops at each power of ten, and shows the errors that are drawn there", () => {
  const figure = errorAgainstStep("e^x", 1);
  const { sliders, updatemenus } = figure.layout as Controls;
  assert.equal(sliders[0]?.active, 12, "it begins where Δx is large, at the right of axis and slider");
  assert.equal(updatemenus[0]?.buttons[0]?.args[0]?.[0], "0.1", "and plays to the left");
  const [forward, , central] = figure.data as Trace[];
  assert.equal(figure.frames.length, 13);
  for (const [k, { data }] of (figure.frames as { data: Trace[] }[]).entries()) {
    const points = data[1] as Trace;
    const power = 12 - k;
    assert.deepEqual(points.y, [forward?.y[3 * power], central?.y[3 * power]]);
    assert.ok(points.x.every((h) => Math.abs(h * 10 ** (power + 1) - 1) < 1e-9));
  }
});

test("the words say what there is to see, and no more", () => {
  inLanguage("en", () => {
    assert.match(errorAgainstStep("e^x", 1).alt, /first falls along a straight line, then rises again/);
    assert.match(errorAgainstStep("2x", 1).alt, /truncation does not show here/);
    assert.match(errorAgainstStep("x^2 + x", 0).alt, /rounding does not show at this point/);
  });
});

test("TypeScript needs the operations, or the exact value", () => {
  inLanguage("en", () => {
    const { sin, multiply } = operations;
    assert.equal(errorAgainstStep((x) => multiply(2, sin(x)), 1).data.length, 9);
    assert.equal(errorAgainstStep((x) => x ** 3, 1, { exact: 3 }).data.length, 9);
    assert.throws(() => errorAgainstStep((x) => x ** 3, 1), { message: /^Plain arithmetic/ });
    assert.throws(() => errorAgainstStep("|x|", 0), { message: /has no derivative at u = 0/ });
    assert.throws(() => errorAgainstStep("x", 0), { message: /nothing to draw/ });
    assert.throws(() => errorAgainstStep("x^2", 0, { methods: ["ridders" as never] }), { message: /^List methods/ });
  });
});
