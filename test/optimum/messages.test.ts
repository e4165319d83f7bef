import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bilingual } from "../../src/language.js";
import * as I from "../../src/number/interval.js";
import {
  criticalMessages,
  descentMessages,
  lagrangeMessages,
  stationaryMessages,
  typeNames,
  whyStopped,
} from "../../src/optimum/messages.js";
import { areInBothLanguages } from "./words.js";

test("sentences that name nothing are in both languages", () => {
  const plain = [criticalMessages, lagrangeMessages, stationaryMessages, descentMessages].flatMap((all) =>
    Object.values<unknown>(all).filter((one): one is Bilingual => typeof one !== "function"),
  );
  areInBothLanguages(
    ...plain,
    ...Object.entries(typeNames).flatMap(([type, name]) => (type === "stationary" ? [] : [name])),
  );
});

test("of the smallest value nothing is said that holds of the largest", () => {
  const shown = (x: number) => ({ x: String(x), value: undefined });
  const attained = { is: "attained", value: I.point(2), at: [1, -1], exactly: true } as const;
  const smallest = criticalMessages.extreme("smallest", attained as never, "x", shown);
  assert.deepEqual(smallest, {
    ko: "구간에서 최솟값은 2입니다(x = 1, x = -1).",
    en: "In the interval the smallest value is 2, at x = 1, x = -1.",
  });
  const onPaper = criticalMessages.extreme("smallest", { ...attained, exactly: false } as never, "x", shown);
  assert.match(onPaper.en, /\(equal in the digits shown\)\.$/);
  for (const is of ["unbounded", "better near", "no values", "open"] as const) {
    const { ko, en } = criticalMessages.extreme("largest", { is, x: 0 } as never, "x", shown);
    assert.ok(/최댓값/.test(ko) && /largest/.test(en) && !/smallest|falls/.test(en), en);
  }
});

test("why the descent stopped: what to do is said where f has grown", () => {
  const grown = whyStopped["step limit"](5, 0.25, [1, 3]);
  const fallen = whyStopped["step limit"](5, 0.25, [3, 1]);
  assert.match(grown.en, /All 5 steps .* 0\.25 long\. f is larger than at the start/);
  assert.doesNotMatch(fallen.en, /larger/);
  areInBothLanguages(
    grown,
    fallen,
    ...(["small gradient", "diverged", "no gradient"] as const).map((why) => whyStopped[why](1, 1, [1])),
  );
});

test("a curve is named by its equations, with the values that f has on it", () => {
  const curve = { equations: ["x^2 - 1 = 0"], points: [], value: undefined, values: [-1, 1] };
  assert.equal(lagrangeMessages.curve(curve).en, "Every point with x^2 - 1 = 0 is a candidate (f = -1 or f = 1).");
  assert.equal(
    stationaryMessages.curve({ equations: [], points: [], kind: "degenerate" }).en,
    "Every point is stationary.",
  );
});
