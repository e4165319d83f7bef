import assert from "node:assert/strict";
import { after, test } from "node:test";
import { equivalent } from "../../src/expression/equivalent/equivalent.js";
import { questions } from "./answers.js";

let [asked, unknown] = [0, 0];

for (const { question, key, vars, domain, equal, rounded = [], wrong } of questions) {
  const options = { ...(vars ? { vars } : {}), ...(domain ? { domain } : {}) };
  test(`${question}: every right answer is equal, every wrong one different`, () => {
    const expected = [
      ...equal.map((answer) => [answer, "equal"] as const),
      ...rounded.map((answer) => [answer, "approximately"] as const),
      ...wrong.map((answer) => [answer, "different"] as const),
    ];
    for (const [answer, verdict] of expected) {
      const found = equivalent(answer, key, options);
      asked++;
      if (found.verdict === "unknown") unknown++;
      else assert.equal(found.verdict, verdict, `${answer} against ${key}`);
      if (found.verdict === "different") assert.ok(found.counterexample, `${answer} against ${key}: a point shows it`);
    }
  });
}

after(() => {
  console.log(`${asked} answers, ${unknown} of them "unknown"`);
  assert.ok(asked >= 160 && unknown <= 0.03 * asked, `${unknown} of ${asked} answers are "unknown"`);
});
