import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as I from "../../src/number/interval.js";
import * as F from "../../src/number/interval-functions.js";
import { root } from "../project.js";

/*
 * The vectors of ITF1788, the public test framework of IEEE 1788 (github.com/oheim/ITF1788), for the operations there are here:
 * operands and the tightest interval of floating-point numbers, as decimals. Of numbers no binary fraction has, none was taken.
 */
const vectors = readFileSync(join(root, "test", "number", "itf1788.txt"), "utf8")
  .trim()
  .split("\n");

type Operand = I.Interval | number;

/** The standard's names of the operations. */
const operations: Record<string, (...operands: never[]) => Operand | boolean> = {
  neg: I.negate,
  add: I.add,
  sub: I.subtract,
  mul: I.multiply,
  div: I.divide,
  recip: (a: I.Interval) => I.divide(I.point(1), a),
  sqr: (a: I.Interval) => I.integerPower(a, 2),
  pown: I.integerPower,
  pow: F.power,
  log: F.ln,
  ...(F as unknown as Record<"sin", (a: I.Interval) => I.Interval>),
  mag: I.mag,
  mid: I.mid,
  wid: I.width,
  isEmpty: I.isEmpty,
  isCommonInterval: I.isCommon,
  subset: I.subset,
  interior: I.interior,
  intersection: I.intersection,
  convexHull: I.convexHull,
};

/** `com` and `dac` differ in whether the interval is bounded, which is seen from it; `smooth` is no decoration of the standard. */
const decorations: Record<string, I.Decoration> = { trv: I.trv, def: I.def, dac: I.smooth, com: I.smooth };

function read(text: string): Operand {
  const [, body, decoration = "com"] = /^\[(.*?)\](?:_(\w+))?$/.exec(text) ?? [];
  if (body === undefined) return number(text);
  if (body === "") return { ...I.empty, decoration: I.trv };
  const [lo, hi] = body.split(",").map(number) as [number, number];
  return I.interval(lo, hi, decorations[decoration]);
}
const number = (text: string) => Number(text.replace("inf", "Infinity"));

/** How far our bounds may lie outside the tightest ones: some units of the last place. Powers go by way of the logarithm. */
function slack(name: string, bound: number, operands: readonly Operand[]): number {
  const unit = 2 ** -52 * Math.abs(bound);
  if (name === "wid") return 2 * unit + 1e-299;
  if (name !== "pow") return 16 * unit + 1e-299;
  const [a, b] = operands as [I.Interval, I.Interval];
  const logarithm = Math.max(...[a.lo, a.hi].map((x) => Math.abs(Math.log(Math.abs(x) || 1e-308))));
  return 16 * unit * (1 + Math.min(I.mag(b) * logarithm, 800)) + 1e-299;
}

/** How many are not close: within 10⁻¹⁶ of overflow, beside a pole, at 0^0, and for angles above 10¹². */
const loose: Record<string, number> = { add: 5, sub: 5, mul: 1, exp: 5, sin: 1, tan: 11, cot: 3, pow: 70 };

const byName = new Map<string, string[]>();
for (const line of vectors) {
  const [name = ""] = line.split(" ");
  byName.set(name, [...(byName.get(name) ?? []), line]);
}
test("there are vectors for each operation of the standard that is here", () => {
  assert.ok(vectors.length > 3800);
  for (const name of byName.keys()) assert.ok(name in operations, name);
});

for (const [name, lines] of byName) {
  test(`${name}: ITF1788's ${lines.length} vectors lie inside, and closely`, () => {
    let [tight, numeric] = [0, 0];
    for (const line of lines) {
      const [left = "", right = ""] = line.split(" = ");
      const operands = left.split(" ").slice(1).map(read);
      const found = operations[name]?.(...(operands as never[])) as Operand | boolean;
      if (typeof found !== "object") numeric++;
      if (typeof found === "boolean") {
        assert.equal(String(found), right, line);
        continue;
      }
      const expected = read(right);
      const ours = typeof found === "number" ? I.point(found) : found;
      const theirs = typeof expected === "number" ? I.point(expected) : expected;
      if (typeof found === "number") {
        // Of unbounded and empty intervals nobody here asks for these.
        if (!I.isCommon(operands[0] as I.Interval)) continue;
        assert.ok(Math.abs(found - theirs.lo) <= slack("wid", theirs.lo, operands), `${line}, not ${found}`);
        continue;
      }
      assert.ok(I.subset(theirs, ours), `${line}, not [${ours.lo}, ${ours.hi}]`);
      // A power 0^0 is 1 in our formulas, and a negative base has whole powers; pow knows neither.
      if (right.includes("_") && !/intersection|convexHull|^pow$/.test(name)) {
        const claimed = decorations[right.split("_")[1] as string] as I.Decoration;
        assert.ok(ours.decoration <= claimed, `${line}: decoration ${ours.decoration} is too much`);
      }
      const isTight =
        I.isEmpty(theirs) === I.isEmpty(ours) &&
        (I.isEmpty(theirs) ||
          ((theirs.lo - ours.lo <= slack(name, theirs.lo, operands) || theirs.lo === ours.lo) &&
            (ours.hi - theirs.hi <= slack(name, theirs.hi, operands) || theirs.hi === ours.hi)));
      if (isTight) tight++;
    }
    assert.ok(lines.length - tight - numeric <= (loose[name] ?? 0), `${lines.length - tight} are wide`);
  });
}
