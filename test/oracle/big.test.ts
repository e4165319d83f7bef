import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { functions } from "../../src/expression/functions.js";
import { type Arithmetic, arithmetic } from "../../src/number/big/arithmetic.js";
import { type Big, fromNumber, Indeterminate } from "../../src/number/big/big.js";
import { randomNumbers } from "../../src/number/random.js";
import { root } from "../project.js";
import { hasModules, venvPython } from "../python-modules.js";

const skip =
  process.env.CI !== "true" &&
  !hasModules("flint") &&
  "no python-flint in .venv (npm test installs it where Python is present)";

/** Bits, and the digits that must be left of them. */
const LEVELS = [
  { level: arithmetic(160), digits: 40 },
  { level: arithmetic(480), digits: 130 },
];
const random = randomNumbers(11);
const SIZES = [1e-6, 0.01, 0.2, 0.5, 0.9, 1.1, 2.5, 9, 17, 300];
const NUMBERS = SIZES.flatMap((size) => [1, -1].map((sign) => sign * size * (1 + random() / 10)));

const within = (name: string, x: number) => (functions[name]?.domain ?? []).some(({ lo, hi }) => lo < x && x < hi);

interface Case {
  name: string;
  at: number[];
  of(level: Arithmetic, ...x: Big[]): Big;
}

/** Every function of the table, and the exponential function, at numbers of many sizes. */
const cases: Case[] = [
  ...NUMBERS.map((x) => ({ name: "exp", at: [x], of: (level: Arithmetic, a: Big) => level.exp(a) })),
  ...Object.entries(functions).flatMap(([name, { arguments: several, big: of }]) =>
    several
      ? NUMBERS.map((x, i) => ({ name, at: [x, NUMBERS[(3 * i + 1) % NUMBERS.length] as number], of }))
      : NUMBERS.filter((x) => within(name, x)).map((x) => ({ name, at: [x], of })),
  ),
];

test("every function has the value that Arb gives it, to the bound, with 160 bits and with 480", { skip }, () => {
  const tried = new Map<string, number>();
  const lines = LEVELS.flatMap(({ level, digits }) =>
    cases.flatMap(({ name, at, of }) => {
      const numbers = at.map(fromNumber);
      try {
        const { m, r, e } = of(level, ...numbers);
        tried.set(name, (tried.get(name) ?? 0) + 1);
        const found = [String(m), String(r), String(e)];
        return [JSON.stringify({ name, at: numbers.map((x) => [String(x.m), String(x.e)]), found, digits })];
      } catch (error) {
        // What cannot be told is said to be so, which is never wrong; below, that it is seldom.
        if (error instanceof Indeterminate) return [];
        throw error;
      }
    }),
  );
  const judge = spawnSync(venvPython, [join(root, "test", "oracle", "big.py")], {
    input: lines.join("\n"),
    encoding: "utf8",
  });
  assert.equal(judge.status, 0, judge.stderr);
  const { right, wrong } = JSON.parse(judge.stdout) as { right: Record<string, number>; wrong: string[] };
  assert.deepEqual(wrong, []);
  assert.deepEqual(right, Object.fromEntries(tried));
  for (const name of ["exp", ...Object.keys(functions)]) {
    const wanted = LEVELS.length * cases.filter((one) => one.name === name).length;
    assert.ok(wanted >= 10 && (tried.get(name) ?? 0) >= 0.9 * wanted, `${name}: ${tried.get(name)} of ${wanted}`);
  }
});
