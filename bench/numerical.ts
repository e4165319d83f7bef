// The derivatives that bench/numerical.py compares, by this library: one line of JSON.
import { readFileSync } from "node:fs";
import { numericalDerivative } from "../src/derivative/numerical/numerical.js";
import { toValues } from "../src/expression/source.js";

const file = new URL("../../bench/numerical.json", import.meta.url);
const table = JSON.parse(readFileSync(file, "utf8")) as [formula: string, python: string, at: number][];
let asked = 0;
const values = table.map(([formula, , at]) => {
  const f = toValues(formula);
  const counted = (x: number) => {
    asked++;
    return f(x);
  };
  return {
    ridders: numericalDerivative(counted, at, { method: "ridders" }),
    central: attempt(() => numericalDerivative(formula, at)),
  };
});
console.log(JSON.stringify({ values, asked: asked / table.length }));

function attempt(compute: () => number): number | null {
  try {
    return compute();
  } catch {
    return null;
  }
}
