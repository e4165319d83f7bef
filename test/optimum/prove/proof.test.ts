import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { criticalPoints } from "../../../src/optimum/critical.js";
import { lagrange } from "../../../src/optimum/lagrange.js";
import { criticalMessages } from "../../../src/optimum/messages.js";
import { smallest } from "../../../src/optimum/prove/messages.js";
import { groundText, type Proof, proofIf, proved, together } from "../../../src/optimum/prove/proof.js";
import { stationaryPoints } from "../../../src/optimum/stationary.js";
import { inLanguage } from "../../in-language.js";
import { root } from "../../project.js";

const budget = 60_000;
const english = (show: () => unknown) => inLanguage("en", () => String(show()));

test("only the file of proofs holds the word", () => {
  const folder = join(root, "src", "optimum");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const saying = files.filter((file) => /증명됨|\(proved/.test(readFileSync(join(folder, file), "utf8")));
  assert.deepEqual(
    saying.map((file) => file.replaceAll("\\", "/")),
    ["prove/proof.ts"],
  );
});

test("no proof is made but by a check, and no sentence says it without one", () => {
  // @ts-expect-error: an object of the same shape is no proof
  const forged: Proof = { grounds: [] };
  const calls = [
    // @ts-expect-error: nor is nothing
    () => proved(undefined),
    // @ts-expect-error: a sentence that claims a proof asks for one
    () => criticalMessages.complete("x", 0, 1),
    () => smallest.proved(forged, "1"),
  ];
  assert.equal(calls.length, 3);
  assert.equal(proofIf(false, { by: "comparison" }), undefined);
});

test("what rests on several proofs needs all of them, and names a ground once", () => {
  const one = proofIf(true, { by: "comparison" });
  const other = proofIf(true, { by: "signs", parts: 2 }, { by: "comparison" });
  assert.deepEqual(
    together(one, other)?.grounds.map(({ by }) => by),
    ["comparison", "signs"],
  );
  assert.equal(together(one, undefined), undefined);
});

test("the word says at once what a reader should know", () => {
  const word = (proof: Proof | undefined) => proved(proof as Proof).en;
  assert.equal(word(proofIf(true, { by: "comparison" })), "(proved)");
  assert.equal(word(proofIf(true, { by: "halving", bound: "1", than: "larger" })), "(proved to six digits)");
  const outside = proofIf(true, { by: "coercivity", where: "-1 ≤ x ≤ 1", value: "2", than: "larger" });
  assert.equal(word(outside), "(proved: outside the box -1 ≤ x ≤ 1 f is larger)");
  for (const ground of outside?.grounds ?? []) assert.match(groundText(ground).ko, /2보다 큽니다/);
});

test("what a claim rests on can be asked for, in both languages", () => {
  const hole = criticalPoints("sin(x)/x", { interval: [-1, 2], budget });
  for (const words of [/f' = 0 are all found/, /keeps its sign/, /left of x = 0 f → 1/, /were compared/])
    assert.match(
      english(() => hole.proof),
      words,
    );
  assert.match(
    inLanguage("ko", () => String(hole.proof)),
    /사잇값 정리/,
  );
  assert.match(
    english(() => stationaryPoints("x^4 + y^4 - 4x y", undefined, { budget }).proof),
    /∇f = 0 are all found/,
  );
});

const constrained: [f: string, g: string, claim: RegExp, ground: RegExp][] = [
  ["x^2 + y^2", "x y = 1", /smallest value is 2 \(proved\)/, /f − Σ λᵢgᵢ is convex/],
  [
    "x^3 y",
    "x^2 + y^2 = 1",
    /smallest value is .* ≈ -0.324759526 \(proved\)/,
    /All points of the constraint lie in the box/,
  ],
  ["x + y", "x y = 1", /falls without bound/, /Along x = 1\/y, y → -∞ on the constraint f → -∞/],
  ["x", "x^2 - y^2 = 1", /grows without bound/, /f → ∞/],
];

for (const [f, g, claim, ground] of constrained) {
  test(`${f} on ${g}: the claim and its ground`, () => {
    const shown = english(() => lagrange(f, g, undefined, { budget }).proof);
    assert.match(shown, claim);
    assert.match(shown, ground);
  });
}

test("what is not proved has no grounds", () => {
  const open = lagrange("x", "x^2 = 1", ["x", "y"], { budget: 0.001 });
  if (!open.complete) assert.deepEqual(open.proof.claims, []);
  assert.equal(open.minimum, undefined);
});
