import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import type { State } from "../../src/exercise/exercise.js";
import { exerciseSet } from "../../src/exercise/exercise-set.js";
import { memories } from "../../src/exercise/memory.js";
import type { Exercise } from "../../src/exercise/types.js";
import { readExercise } from "../../src/workbook/exercise.js";
import "../korean.js";

const exercises: Exercise[] = [
  `
id: 07-1
kind: expression
question: { ko: 무엇?, en: What? }
key: { x: 2x + 3y, y: 3x + 2y }
solution: { gradientOf: x^2 + 3xy + y^2 }
hints: []
slips: [{ part: y, answer: 3x + y, says: { ko: 와이, en: why } }]
`,
  `
id: 08-1
kind: points
question: { ko: 무엇?, en: What? }
key: [{ x: 1, y: 2 }, { x: -1, y: 1/3 }]
solution: { text: { ko: 점, en: points } }
hints: []
slips: [{ answer: { x: 0, y: 0 }, says: { ko: 원점, en: origin } }]
`,
  `
id: 06-1
kind: points
question: { ko: 무엇?, en: What? }
key: [{ x: 0 }, { x: 2 }]
solution: { text: { ko: 점, en: points } }
hints: []
slips: []
`,
  `
id: 03-1
kind: function
question: { ko: 무엇?, en: What? }
cell: |
  const slope = (f: (x: number) => number, x: number) => NaN; // ko: 여기에  // en: here
  exercise("03-1").check(slope)
key:
  - { args: [x^2, 3], value: 6, tolerance: 1e-6 }
  - { args: [sin x, 0], value: 1, tolerance: 1e-6 }
solution: { code: "const slope = (f: (x: number) => number, x: number) => (f(x + 1e-4) - f(x - 1e-4)) / 2e-4;" }
hints: []
slips: [{ answer: "12", says: { ko: 두 배, en: twice } }]
`,
  `
id: 03-2
kind: function
question: { ko: 무엇?, en: What? }
cell: exercise("03-2").check((x, y) => NaN)
key: x^2 - ln y
solution: { code: "const f = (x: number, y: number) => x ** 2 - Math.log(y);" }
hints: []
slips: []
`,
  `
id: 09-1
kind: function
question: { ko: 무엇?, en: What? }
cell: exercise("09-1").check((f) => NaN)
key: [{ args: [{ x: 1, y: 2 }, [1, 2]], value: { x: 2, y: 4 } }]
solution: { code: "const f = (p: any, v: number[]) => ({ x: p.x + v[0], y: p.y + v[1] });" }
hints: []
slips: []
`,
].map((yaml) => readExercise(yaml).exercise);

const central = (f: (x: number) => number, x: number) => (f(x + 1e-4) - f(x - 1e-4)) / 2e-4;
const forgot = (x: number) => x;
const step = (p: { x: number; y: number }, [a, b]: [number, number]) => ({ x: p.x + a, y: p.y + b });

const states: [id: string, answer: unknown, state: State, says?: RegExp][] = [
  ["07-1", { x: "2x + 3y", y: "3x + 2y" }, "right", /partial f}{\\partial x}\$: \*\*맞았습니다/],
  ["07-1", { x: "2x + 3y", y: "x + 2x + 2y" }, "equal"],
  ["07-1", { x: "3x + 2y", y: "3x + 2y" }, "not equal", /변수 \$x\$에 대하여/],
  ["07-1", { x: "2x + 3y", y: "3x + y" }, "not equal", /y}\$: .*와이/],
  ["07-1", { x: "2x + 3y", y: "..." }, "not yet answered", /y}\$: 아직 답하지 않음/],
  ["07-1", { x: "2x + 3y" }, "not yet answered"],
  ["07-1", { x: "2x +", y: "3x + 2y" }, "not readable"],
  ["07-1", { x: "...", y: "..." }, "not yet answered", /check\(\{ x: "\.\.\.", y: "\.\.\." \}\)/],
  ["07-1", "...", "not yet answered"],
  ["07-1", undefined, "not yet answered"],
  ["07-1", "2x + 3y", "not readable", /이름마다/],
  ...[
    "(2x + 3y, 3x + 2y)",
    "<2x+3y, 3x+2y>",
    "[2x+3y; 3x+2y]",
    "∇f = (2x + 3y, 3x + 2y)",
    "\\begin{pmatrix} 2x+3y \\\\ 3x+2y \\end{pmatrix}",
    "∂f/∂y = 3x + 2y, ∂f/∂x = 2x + 3y",
    "f_x = 2x + 3y, f_y = 3x + 2y",
    "2x + 3y, 3x + 2y 입니다",
    ["2x + 3y", "3x + 2y"],
  ].map((tuple): [string, unknown, State] => ["07-1", tuple, "right"]),
  ["07-1", "(3x + 2y, 2x + 3y)", "not equal", /변수 \$x\$에 대하여/],
  ["07-1", "(2x + 3y, 3x + 2y, 1)", "not readable", /이름마다/],
  ["07-1", { X: "2x" }, "not readable"],
  [
    "08-1",
    [
      { x: -1, y: "1/3" },
      { x: 1, y: 2 },
    ],
    "right",
  ],
  ["08-1", { x: 1, y: 2 }, "not equal", /1개 있습니다/],
  [
    "08-1",
    [
      { x: 1, y: 2 },
      { x: 1, y: 2 },
    ],
    "not equal",
    /1개 있습니다/,
  ],
  ["08-1", [{ x: 0, y: 0 }], "not equal", /원점/],
  [
    "08-1",
    [
      { x: 1, y: 2 },
      { x: -1, y: "1/3" },
      { x: 5, y: 5 },
    ],
    "not equal",
    /\$\(5,\\ 5\)\$: 구하는 점이 아닙니다/,
  ],
  ["08-1", [{ x: "...", y: "..." }], "not yet answered"],
  ["08-1", [], "not yet answered"],
  ["08-1", [1, 2], "not readable", /\{ x: 1, y: 2 \}/],
  ["08-1", [{ x: 1, z: 2 }], "not readable"],
  ["08-1", [{ x: "a", y: 2 }], "not readable"],
  ["06-1", [2, 0], "right"],
  ["06-1", ["2", "0"], "right"],
  ["06-1", "0, 2", "right"],
  ...[
    "x = 0 or 2",
    "x∈{0, 2}",
    "x는 0과 2",
    "x_1 = 0, x_2 = 2",
    "0\n2",
    "x=0이고 x=2",
    "답: 0, 2",
    "<0;2>",
    "(0, 2)",
  ].map((list): [string, unknown, State] => ["06-1", list, "right"]),
  ["06-1", "y = 0, y = 2", "not readable"],
  ["06-1", [{ x: 0 }, { x: 2 }], "right"],
  ["06-1", ["..."], "not yet answered"],
  ["06-1", 0, "not equal", /1개 있습니다/],
  ["06-1", [0, 3], "not equal", /\$x = 3\$/],
  ["03-1", central, "right"],
  ["03-1", () => Number.NaN, "not yet answered"],
  ["03-1", () => undefined, "not yet answered"],
  ["03-1", undefined, "not yet answered"],
  ["03-1", "central", "not readable", /함수의 이름/],
  ["03-1", (f: (x: number) => number, x: number) => 2 * central(f, x), "not equal", /두 배/],
  ["03-1", forgot, "not equal", /forgot\(x ↦ x\^2, 3\)`의 값은 함수입니다\. 올바른 값은 6입니다/],
  ["03-1", (f: { g: () => number }) => f.g(), "not readable", /오류/],
  ["03-2", (x: number, y: number) => x * x - Math.log(y), "right"],
  ["03-2", (x: number, y: number) => x - Math.log(y), "not equal"],
  ["09-1", step, "right"],
  ["09-1", () => ({ x: 2, y: 5 }), "not equal", /\{ x: 2, y: 5 \}입니다\. 올바른 값은 \{ x: 2, y: 4 \}입니다/],
  ["09-1", () => 3, "not equal"],
];

for (const [id, answer, state, says] of states) {
  const typed = typeof answer === "function" ? String(answer) : JSON.stringify(answer);
  test(`${typed} as an answer to ${id} is ${state}`, () => {
    const feedback = exerciseSet(
      exercises,
      memories(() => undefined),
    )
      .exercise(id)
      .check(answer);
    assert.equal(feedback.state, state, feedback.markdown);
    if (says) assert.match(feedback.markdown, says);
    assert.doesNotMatch(feedback.markdown, /undefined|\[object/);
  });
}

test("the solution of a gradient shows every partial derivative, and that of a function its code", () => {
  const { exercise } = exerciseSet(
    exercises,
    memories(() => undefined),
  );
  exercise("07-1").check({ x: "1", y: "1" });
  const shown = (id: string) => exercise(id).solution()[jupyterDisplay]();
  assert.match(String(shown("07-1")["text/latex"]), /partial x[\s\S]*partial y/);
  exercise("03-1").check(() => 1);
  assert.match(String(shown("03-1")["text/markdown"]), /^```ts\nconst slope/);
});
