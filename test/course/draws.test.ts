import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawsOf } from "../../src/course/draws.js";
import { readProblemSet } from "../../src/course/problem-set.js";
import { toSource } from "../../src/course/to-notebook.js";
import { variants } from "../../src/grading/variants.js";

const fence = (meta: string, text: string) => `\`\`\`ts ${meta}\n${text}\n\`\`\`\n\n`;
const title = ":::ko\n# 문제\n:::\n\n:::en\n# Problem\n:::\n\n";
const choices = { a: [2, 3, 5, 7], b: [1, -4] };
const solution = `let slope = "";
let values: number[] = [];
function f(x: number) { return x; }
// BEGIN SOLUTION
slope = 2 * a + "x";
values = [a, b];
// END SOLUTION`;

describe("the draws of a class", () => {
  const set = (numbers: string) =>
    toSource(
      readProblemSet(
        "ps9",
        title +
          numbers +
          fence("solution id=slope", numbers ? solution : "let slope = 1;\n// BEGIN SOLUTION\n// END SOLUTION"),
      ),
      "en",
    );

  test("are each student's numbers as the tests draw them, and the answers that follow", async () => {
    const students = ["ada", "kim", "00120001", "이소라", "park"];
    const draws = await drawsOf(set(fence("variants id=numbers", JSON.stringify(choices))), students, "en");
    assert.deepEqual(
      draws,
      students.map((student) => {
        const numbers = variants(student, choices);
        return { student, numbers, key: { slope: `${2 * numbers.a}x`, values: `[${numbers.a},${numbers.b}]` } };
      }),
    );
    assert.ok(new Set(draws.map(({ key }) => key.slope)).size > 1);
  });

  test("a set in which all have the same numbers has none", async () => {
    await assert.rejects(drawsOf(set(""), ["ada"], "en"), /variants: none/);
  });
});
