import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { LANGUAGES } from "../../src/workbook/build.js";
import { joined, type Notebook } from "../../src/workbook/notebook.js";
import { root } from "../project.js";

/** What a chapter's text says of the numbers in its outputs: chapter, cell, and a test of the numbers there, in order. */
const claims: [chapter: string, cell: string, holds: (...numbers: number[]) => boolean][] = [
  ["02-rules", "loss-of-two", (first, second, sum) => sum === first + second],
  ["03-numerical", "recipe", (value) => Math.abs(value - 6.0001) < 1e-9],
  ["03-numerical", "named-and-arrow", (named, arrow) => named === 6.000000000012662 && arrow === named],
  ["03-numerical", "product-with-exp", (a, b) => a === 66.50150507518049 && b === 66.50150489037586],
  ["03-numerical", "slope-of-program", (at1, at4) => near(at1, 0.5, 1e-8) && near(at4, 0.25, 1e-8)],
  ["03-numerical", "too-small", (...values) => values.at(-1) === 0 && near(values[0] as number, 6, 1e-10)],
  ["03-numerical", "richardson", (central, better) => Math.abs(better) < 1e-4 * Math.abs(central)],
  ["03-numerical", "complex-step", (value) => near(value, 9 * Math.exp(2), 1e-12)],
  ["03-numerical", "lies", (abs, pole) => abs === 0 && pole === 0],
  ["03-numerical", "relative-error", (right, wrong) => right < 1e-10 && near(wrong, 0.5, 1e-10)],
  ["04-chain-rule", "where-to-evaluate", (right, wrong, value) => near(right, value, 1e-4) && !near(wrong, value, 1)],
  ["04-chain-rule", "four-answers", (a, b, c, d) => near(a, b, 1e-14) && near(b, c, 1e-14) && !near(d, a, 1e-9)],
  ["04-chain-rule", "our-neuron", (...all) => all.join() === "6,2,6,2"],
  ["05-sigmoid", "check-numerically", (formula, value) => near(formula, value, 1e-8)],
  ["05-sigmoid", "saturated", (at0, ...rest) => at0 === 0.25 && (rest.at(-1) as number) < 0.00005],
  ["05-sigmoid", "ten-layers", (slope) => slope === 2 ** -20 && slope < 1e-6],
  ["05-sigmoid", "experiment-depth", (slope) => near(slope, 2 ** -20, 1e-18)],
  ["06-minimum", "test-both", (left, right) => left < 0 && right > 0],
  ["07-partial", "one-at-a-time", (w, b) => near(w, 4, 1e-3) && near(b, 2, 1e-3)],
  [
    "07-partial",
    "weight",
    (...all) => near(all.at(-2) as number, 0.54, 1e-12) && near(all.at(-1) as number, -0.48, 1e-12),
  ],
  ["07-partial", "steepest", (along, across) => Math.abs(across) < along / 1000],
  ["08-minimum-several", "convex", (halfway, average) => halfway < average],
  [
    "09-gradient-descent",
    "four-gradients",
    (...all) => all.every((n, i) => near(n, [1, -9, 2, -18][i % 4] ?? 0, 1e-8)),
  ],
  ["09-gradient-descent", "train-one-layer", (w1, w2) => near(w1, 2, 1e-4) && near(w2, -1, 1e-4)],
  // The line of least squares, from the normal equations.
  ["09-gradient-descent", "hubble", (H, c) => near(H, 454.1584409, 1e-4) && near(c, -40.7836491, 1e-4)],
  ["09-gradient-descent", "two-valleys", (left, right) => near(left, -1.473, 1e-3) && near(right, 1.347, 1e-3)],
  ["10-lagrange", "check-equations", (onPath, a, b) => near(onPath, 0, 1e-12) && near(a, b, 1e-12)],
  ["10-lagrange", "price", (multiplier, rate) => multiplier === 2 && near(rate, 2, 1e-3)],
];

const near = (a: number, b: number, tolerance: number) => Math.abs(a - b) <= tolerance;

for (const language of LANGUAGES) {
  describe(`${language}: the numbers are as the text says`, () => {
    for (const [chapter, cell, holds] of claims) {
      test(`${chapter}, ${cell}`, () => {
        const numbers = numbersIn(chapter, cell, language);
        assert.ok(holds(...numbers), numbers.join(", "));
      });
    }
  });
}

function numbersIn(chapter: string, id: string, language: string): number[] {
  const file = join(root, "notebooks", language, `${chapter}.ipynb`);
  const cell = (JSON.parse(readFileSync(file, "utf8")) as Notebook).cells.find((one) => one.id === id);
  assert.ok(cell?.cell_type === "code", id);
  const texts = cell.outputs.map((output) => {
    if ("text" in output) return joined(output.text);
    return "data" in output ? joined(output.data["text/plain"] as string) : "";
  });
  return (texts.join("\n").match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
}
