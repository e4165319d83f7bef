import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { judge } from "../../../src/exercise/check.js";
import { diagnose } from "../../../src/exercise/slips/diagnose.js";
import { type SlipName, slipMessages, slipNames } from "../../../src/exercise/slips/slip-messages.js";
import type { Exercise } from "../../../src/exercise/types.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { randomNumbers } from "../../../src/number/random.js";

const both = (text: string) => ({ ko: text, en: text });

const exerciseOn = (f: string, variable: string, key: string): Exercise => ({
  id: "99-1",
  kind: "expression",
  question: both(f),
  key,
  hints: [],
  solution: { derivativeOf: f, variable },
  slips: [],
});

interface Case {
  f: string;
  by?: string;
  key: string;
  slips: [answer: string, slip: SlipName][];
}

/** Wrong answers as learners type them. */
const cases: Case[] = [
  {
    f: "x^2 - x",
    key: "2x - 1",
    slips: [
      ["2x", "lost term"],
      ["2x + 1", "sign"],
      ["-2x - 1", "sign"],
      ["x - 1", "power not in front"],
      ["2x - x", "part unchanged"],
      ["x^2 - x", "unchanged"],
      ["x^3/3 - x^2/2", "integrated"],
      ["2x^2 - 1", "power not lowered"],
      ["3", "number"],
    ],
  },
  {
    f: "5x + 1",
    key: "5",
    slips: [
      ["5x", "straight line"],
      ["x", "straight line"],
      ["6", "constant"],
      ["5x + 1", "unchanged"],
      ["1", "constant factor"],
      ["0", "lost term"],
      ["-5", "sign"],
      ["5/2 x^2 + x", "integrated"],
    ],
  },
  {
    f: "(2-x)^2",
    key: "2x - 4",
    slips: [
      ["2(2-x)", "inner derivative"],
      ["4 - 2x", "inner derivative"],
      ["2(-1)", "inside"],
      ["-(2-x)", "power not in front"],
      ["-(2-x)^2", "outer unchanged"],
      ["-2(2-x)^2", "power not lowered"],
      ["(2-x)^2", "unchanged"],
      ["2(2-x) - 1", "chain sum"],
    ],
  },
  {
    f: "1 + e^(-x)",
    key: "-e^(-x)",
    slips: [
      ["e^(-x)", "inner derivative"],
      ["1 - e^(-x)", "constant"],
      ["-x e^(-x-1)", "power rule on exponential"],
      ["x e^(-x-1)", "power rule on exponential"],
      ["1 + e^(-x)", "unchanged"],
      ["e^(-1)", "inside"],
      ["-e^(-1)", "inside"],
      ["e^(-x) - 1", "chain sum"],
      ["-x e^(-x)", "part unchanged"],
    ],
  },
  {
    f: "3x^2 + e^x + 7",
    key: "6x + e^x",
    slips: [
      ["6x + e^x + 7", "constant"],
      ["6x + e^x + 1", "constant"],
      ["6x", "lost term"],
      ["6x + x e^(x-1)", "power rule on exponential"],
      ["3x + e^x", "power not in front"],
      ["2x + e^x", "constant factor"],
      ["6x^2 + e^x", "power not lowered"],
      ["6x - e^x", "sign"],
      ["x^3 + e^x + 7x", "integrated"],
      ["6 + e^x", "twice"],
    ],
  },
  {
    f: "ln x + 1/x",
    key: "1/x - 1/x^2",
    slips: [
      ["1/x + 1/x^2", "reciprocal sign"],
      ["1/x", "lost term"],
      ["-1/x^2", "lost term"],
      ["ln x + 1/x", "unchanged"],
      ["1/x - 1/x", "reciprocal square"],
      ["1/ln x - 1/x^2", "logarithm"],
      ["1/x + 1", "reciprocal of derivative"],
      ["1/x - 1", "power lowered wrongly"],
      ["1/x + ln x", "unchanged"],
    ],
  },
  {
    f: "3x e^x",
    key: "3e^x + 3x e^x",
    slips: [
      ["3e^x", "product one term"],
      ["3x e^x", "unchanged"],
      ["3 + e^x", "product sum"],
      ["3e^x - 3x e^x", "product sign"],
      ["e^x + x e^x", "constant factor"],
      ["3e^x + 3x^2 e^(x-1)", "power rule on exponential"],
      ["-3e^x - 3x e^x", "sign"],
      ["6e^x + 3x e^x", "twice"],
    ],
  },
  {
    f: "x^2 sin x",
    key: "2x sin x + x^2 cos x",
    slips: [
      ["2x cos x", "product of derivatives"],
      ["2x sin x", "product one term"],
      ["x^2 cos x", "product one term"],
      ["2x sin x - x^2 cos x", "product sign"],
      ["2x + cos x", "product sum"],
      ["x sin x + x^2 cos x", "power not in front"],
      ["2x^2 sin x + x^2 cos x", "power not lowered"],
      ["x^2 sin x", "unchanged"],
    ],
  },
  {
    f: "x/(x^2+1)",
    key: "(1-x^2)/(x^2+1)^2",
    slips: [
      ["1/(2x)", "quotient of derivatives"],
      ["(2x^2 - (x^2+1))/(x^2+1)^2", "quotient order"],
      ["(x^2-1)/(x^2+1)^2", "quotient order"],
      ["(1-x^2)/(x^2+1)", "quotient square"],
      ["1 - x^2", "quotient square"],
      ["(3x^2+1)/(x^2+1)^2", "quotient sign"],
      ["1/(x^2+1)", "quotient one part"],
      ["-2x^2/(x^2+1)^2", "quotient one part"],
      ["x/(x^2+1)", "unchanged"],
    ],
  },
  {
    f: "1/x",
    key: "-1/x^2",
    slips: [
      ["ln x", "integrated"],
      ["ln|x|", "integrated"],
      ["1/x^2", "reciprocal sign"],
      ["x^(-2)", "reciprocal sign"],
      ["-1/x", "reciprocal square"],
      ["-1", "power lowered wrongly"],
      ["1", "reciprocal of derivative"],
      ["1/x", "unchanged"],
      ["2/x^3", "twice"],
    ],
  },
  {
    f: "1/(1+e^(-x))",
    key: "e^(-x)/(1+e^(-x))^2",
    slips: [
      ["-1/(1+e^(-x))^2", "inner derivative"],
      ["-e^(-x)/(1+e^(-x))^2", "sign"],
      ["e^(-x)/(1+e^(-x))", "reciprocal square"],
      ["1/(-e^(-x))", "reciprocal of derivative"],
      ["-e^x", "reciprocal of derivative"],
      ["-(1-e^(-x))/(1+e^(-x))^2", "constant"],
      ["1/(1+e^(-x))", "unchanged"],
      ["x e^(-x-1)/(1+e^(-x))^2", "power rule on exponential"],
    ],
  },
  {
    f: "sigmoid(x)^2",
    key: "2sigmoid(x)^2(1-sigmoid(x))",
    slips: [
      ["2sigmoid(x)", "inner derivative"],
      ["sigmoid(x)(1-sigmoid(x))", "only inner"],
      ["2σ(x)σ(x)", "part unchanged"],
      ["σ(x)^2(1-σ(x))", "power not in front"],
      ["2σ(x)^3(1-σ(x))", "power not lowered"],
      ["2σ(x)(1-σ(x))", "inside"],
      ["σ(x)^2", "unchanged"],
      ["-2σ(x)^2(1-σ(x))", "sign"],
    ],
  },
  {
    f: "e^(3x^2)",
    key: "6x e^(3x^2)",
    slips: [
      ["e^(3x^2)", "inner derivative"],
      ["6x", "only inner"],
      ["e^(6x)", "inside"],
      ["6xe^(6x)", "inside"],
      ["3x^2 e^(3x^2-1)", "power rule on exponential"],
      ["e^(3x^2) + 6x", "chain sum"],
      ["3x e^(3x^2)", "power not in front"],
      ["2x e^(3x^2)", "constant factor"],
      ["6x^2 e^(3x^2)", "power not lowered"],
      ["-6x e^(3x^2)", "sign"],
    ],
  },
  {
    f: "sin(x^2)",
    key: "2x cos(x^2)",
    slips: [
      ["cos(x^2)", "inner derivative"],
      ["cos x^2", "inner derivative"],
      ["cos 2x", "inside"],
      ["2xcos(2x)", "inside"],
      ["-2x cos(x^2)", "sign"],
      ["2x sin(x^2)", "outer unchanged"],
      ["2x", "only inner"],
      ["cos(x^2) + 2x", "chain sum"],
    ],
  },
  {
    f: "ln(x^2+1)",
    key: "2x/(x^2+1)",
    slips: [
      ["1/(x^2+1)", "inner derivative"],
      ["1/(2x)", "inside"],
      ["ln(2x)", "inside"],
      ["2x", "only inner"],
      ["2x ln(x^2+1)", "outer unchanged"],
      ["(2x+1)/(x^2+1)", "constant"],
      ["x/(x^2+1)", "power not in front"],
      ["2x/ln(x^2+1)", "logarithm"],
      ["-2x/(x^2+1)", "sign"],
    ],
  },
  {
    f: "sqrt x",
    key: "1/(2sqrt x)",
    slips: [
      ["1/√x", "root"],
      ["√x/2", "root"],
      ["1/2 x^(1/2)", "root"],
      ["x^(-1/2)", "root"],
      ["√x", "unchanged"],
      ["2/3 x^(3/2)", "integrated"],
      ["-1/(2√x)", "sign"],
      ["-1/4 x^(-3/2)", "twice"],
    ],
  },
  {
    f: "(3x+1)^5",
    key: "15(3x+1)^4",
    slips: [
      ["5(3x+1)^4", "inner derivative"],
      ["15(3x+1)^5", "power not lowered"],
      ["3(3x+1)^4", "power not in front"],
      ["5*3^4", "inside"],
      ["3(3x+1)^5", "outer unchanged"],
      ["5(3x+1)^4 x", "straight line"],
      ["20(3x+1)^4", "constant"],
      ["12(3x+1)^4", "power lowered in front"],
    ],
  },
  {
    f: "x^2 + 3xy + y^2",
    by: "x",
    key: "2x + 3y",
    slips: [
      ["3x + 2y", "wrong variable"],
      ["2x + 3y + 2y", "other variable"],
      ["2x + 3y + y^2", "other variable"],
      ["2x", "lost term"],
      ["2x + 3xy", "part unchanged"],
      ["5x + 5y", "both variables"],
      ["2x + 3x + 3y", "both variables"],
      ["2x + 3", "constant factor"],
      ["2x + y", "constant factor"],
    ],
  },
  {
    f: "2x + 3xy + y^3",
    by: "y",
    key: "3x + 3y^2",
    slips: [
      ["2 + 3y", "wrong variable"],
      ["2x + 3x + 3y^2", "other variable"],
      ["2 + 3x + 3y^2", "other variable"],
      ["3x", "lost term"],
      ["3x + y^2", "power not in front"],
      ["3 + 3y^2", "constant factor"],
      ["2 + 3y + 3x + 3y^2", "both variables"],
      ["3x + 3y^3", "power not lowered"],
    ],
  },
  {
    f: "xy + 3e^(-x) + y^2",
    by: "x",
    key: "y - 3e^(-x)",
    slips: [
      ["y - 3e^(-x) + 2y", "other variable"],
      ["y + 3e^(-x)", "inner derivative"],
      ["1 - 3e^(-x)", "constant factor"],
      ["x + 2y", "wrong variable"],
      ["y - 3e^(-x) + y^2", "other variable"],
      ["x + y - 3e^(-x) + 2y", "both variables"],
      ["-3e^(-x)", "lost term"],
      ["y", "lost term"],
    ],
  },
  {
    f: "3x ln y + y e^(x^2) + 5",
    by: "y",
    key: "3x/y + e^(x^2)",
    slips: [
      ["3x/y + e^(x^2) + 5", "constant"],
      ["3/y + e^(x^2)", "constant factor"],
      ["3ln y + 2xy e^(x^2)", "wrong variable"],
      ["3x/y", "lost term"],
      ["3x/y + y e^(x^2)", "part unchanged"],
      ["1/y + e^(x^2)", "constant factor"],
      ["3x ln y + e^(x^2)", "part unchanged"],
      ["3x/y - e^(x^2)", "sign"],
    ],
  },
  {
    f: "w x + b",
    by: "w",
    key: "x",
    slips: [
      ["w", "wrong variable"],
      ["1", "constant factor"],
      ["x + 1", "other variable"],
      ["x + b", "other variable"],
      ["w x", "part unchanged"],
      ["0", "lost term"],
      ["-x", "sign"],
      ["w x + b", "unchanged"],
    ],
  },
];

for (const { f, by = "x", key, slips } of cases) {
  describe(`the derivative of ${f} by ${by}`, () => {
    for (const [answer, slip] of slips) {
      test(`answered ${answer}: ${slip}`, () => {
        const judged = judge(exerciseOn(f, by, key), answer);
        assert.equal(judged.state, "not equal");
        assert.equal(judged.slip, slip);
      });
    }

    test("answered right, in three forms, is never diagnosed", () => {
      for (const answer of [key, `0 + (${key})`, `(2(${key}))/2`]) {
        const judged = judge(exerciseOn(f, by, key), answer);
        assert.ok(judged.state === "right" || judged.state === "equal", answer);
        assert.equal(judged.slip, undefined);
      }
    });
  });
}

test("wrong answers that come of no slip get no diagnosis", () => {
  const random = randomNumbers(7);
  const odd = () => 11 + 2 * Math.floor(40 * random());
  for (let i = 0; i < 110; i++) {
    const { f, by = "x", key } = cases[i % cases.length] as Case;
    const forms = [`(${key}) + ${odd()}${by}`, `${odd()}/7 (${key})`, `(${key}) - ${odd()}/${odd()} ${by}^4`];
    const answer = forms[i % forms.length] as string;
    assert.equal(diagnose(parse(answer).tree, parse(f).tree, by), undefined, `${f}: ${answer}`);
  }
});

test("a sentence of the author comes before what the library would say", () => {
  const exercise = {
    ...exerciseOn("e^(3x^2)", "x", "6x e^(3x^2)"),
    slips: [{ answer: "e^(3x^2)", says: both("mine") }],
  };
  const judged = judge(exercise, "e^(3x^2)");
  assert.equal(judged.slip, undefined);
  assert.match(judged.markdown, /mine/);
});

test("a recognised slip is told together with the answer as it was read and a point where it differs", () => {
  const { markdown } = judge(exerciseOn("sin(x^2)", "x", "2x cos(x^2)"), "cos(x^2)");
  assert.match(
    markdown,
    /\$\\cos\(?.*x\^2.*\$\. 바깥 함수는 잘 미분했습니다\. 안쪽 함수 \$x\^2\$의 도함수를 곱하는 것을/,
  );
  assert.match(markdown, /일 때 입력한 식의 값은/);
});

test("every slip has one sentence in each language", () => {
  for (const name of slipNames) {
    const { ko, en } = slipMessages[name]("$u$", "$x$");
    assert.match(ko, /[가-힣]/, name);
    assert.doesNotMatch(en, /[가-힣]/, name);
    for (const text of [ko, en]) assert.match(text, /\.\$?$/, name);
  }
});
