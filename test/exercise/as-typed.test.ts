import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../../src/exercise/check.js";
import type { State } from "../../src/exercise/exercise.js";
import { readChapters } from "../../src/workbook/build.js";
import { inLanguage } from "../in-language.js";
import { root } from "../project.js";

const exercises = readChapters(root).flatMap(({ parts }) =>
  parts.flatMap((part) => ("exercise" in part ? [part.exercise] : [])),
);

/** What learners typed into the chapters' exercises, how it is to be judged, and what is to be said. */
const typed: [id: string, answer: unknown, state: State, says?: RegExp][] = [
  // Numbers: units that the question speaks of, powers of ten, one rule on both sides.
  ["07-9", "30 hours", "right"],
  ["07-9", "30시간", "right"],
  ["07-9", "30 hrs", "right"],
  ["07-9", "= 30", "right"],
  ["07-9", "30 minutes", "not readable", /the number alone, 30/],
  ["05-6", "5층", "right"],
  ["05-6", "5 layers", "right"],
  ["05-6", "5개", "not readable", /number alone, 5/],
  ["03-3", "3e-3", "right"],
  ["03-3", "3E-3", "right"],
  ["03-3", "3·10^-3", "right"],
  ["01-1", "2.999999999", "right"],
  ["01-1", "3.0000000001", "right"],
  ["01-1", "2.9999", "not equal", /Very close/],
  ["01-1", "3.0001", "not equal", /Very close/],
  ["01-1", "-3", "not equal", /the sign is the opposite/],
  ["01-1", "60/(4x3)", "not readable", /Type 4\*3 for a product/],
  // An equation is an answer only for what is asked.
  ["07-9", "t = 30", "right"],
  ["07-9", "s=30", "not equal", /equation for \$s\$; the value of \$t\$/],
  ["08-7", "k=2", "right"],
  ["08-7", "a=2", "not equal", /the value of \$k\$/],
  ["01-1", "m = 3", "right"],
  ["01-1", "x = 3", "not equal", /without an equals sign/],
  ["01-3", "y = 2x+3", "right"],
  ["01-3", "x = 2x+3", "not equal"],
  ["03-4", "E = h", "right"],
  ["08-1", { x: "x = 2", y: "y = -1" }, "right"],
  ["08-1", { x: "y = 2", y: "-1" }, "not equal"],
  // The chapters' own names.
  ["09-3", "2(yhat - y)x2", "not equal", /The idea is right/],
  ["09-3", "2(y_hat - y)*x_2", "not equal", /The idea is right/],
  ["09-4", "2(\\hat{y} - y)\\hat{y}(1-\\hat{y})", "not equal", /The idea is right/],
  ["09-4", "2(σ(wx+b)-y)σ'(wx+b)", "not equal", /Right so far/],
  ["09-4", "2(sigma(wx+b)-y)sigma(wx+b)(1-sigma(wx+b))", "right"],
  ["05-2", "s'", "not equal", /Right so far/],
  ["05-2", "sigma(1-sigma)", "not equal", /The idea is right/],
  ["05-4", "3sigma(3x-1)(1-sigma(3x-1))", "right"],
  ["05-4", "3σ'(3x-1)", "not equal", /`3σ'\(3x-1\)`. Right so far/],
  ["05-4", "σ'(3x-1)", "not equal", /derivative of the inner function/],
  ["05-4", "3s(1-s)", "not equal", /write `σ\(3x - 1\)` for/],
  ["05-7", "σ+xσ(1-σ)", "right"],
  ["05-7", "σ(x)+xσ(1-σ)", "right"],
  ["05-7", "s+xs(1-s)", "not equal", /write `σ\(x\)` for/],
  ["05-7", "σ(x)+xσ'(x)", "not equal", /Right so far/],
  ["05-7", "σ-xσ(1-σ)", "not equal", /added, not subtracted/],
  ["05-8", "σ(1-σ)(1-2σ)", "not equal", /Here write the letter \$s\$/],
  ["05-8", "σ(x)(1-σ(x))(1-2σ(x))", "not equal", /Here write the letter \$s\$/],
  ["05-8", "(1-2s)s'", "not equal", /Right so far/],
  ["05-8", "s(1-s)(2s-1)", "not equal", /sign is the opposite/],
  ["05-8", "σ'(1-2σ)", "not equal", /Right so far|The idea is right/],
  ["05-7", "σ(1+x-xσ)", "right"],
  ["10-8", "σ(s)", "right"],
  ["10-8", "1/(1+e^-s)", "right"],
  ["07-9", "30 = t", "right"],
  ["07-9", "30 = s", "not equal", /the value of \$t\$/],
  ["09-5", "eta = 0.2", "right"],
  // Values of f stand in front, the prime is worked out, each part has its name.
  ["01-1", "(f(3)-f(1))/(3-1) = 3", "right"],
  ["03-1", "f'(3) ≈ (f(3.1)-f(3))/0.1 = 6.1", "right"],
  ["01-1", "(f(3)-f(1))/(3-1) = 6", "not equal", /now divide it/],
  ["05-4", "3σ'(3x-1) = 3σ(3x-1)(1-σ(3x-1))", "right"],
  ["05-4", "f'(x) = 3σ'(3x-1)", "not equal", /Right so far/],
  ["07-10", "w: 8w+4b-4, b: 4w+2b-2", "right"],
  ["07-10", "b: 4w+2b-2; w: 8w+4b-4", "right"],
  ["07-10", '{"w": "8w+4b-4", "b": "4w+2b-2"}', "right"],
  ["07-10", "w: 4w+2b-2, b: 8w+4b-4", "not equal"],
  ["10-8", "σ(x)", "not equal", /There is no x/],
  ["07-2", "∂f/∂y: x+2y", "right"],
  // What an answer follows from, and what it is about.
  ["06-1", "2x-6=0, x=3", "right"],
  ["06-1", "2x-6=0이므로 x=3", "right"],
  ["06-1", "x=3, f(3)=2", "right"],
  ["06-1", "2x=6 ⇒ x=2", "not equal", /least value/],
  ["06-1", "x=3, x=5", "not readable", /several answers/],
  ["06-1", "2x=3", "not readable"],
  ["02-8", "2a+1=0 → a=-1/2", "right"],
  ["01-3", "f(x)=x^2+3x so f'(x)=2x+3", "right"],
  ["01-3", "f'(x) = lim h → 0 (2x + 3 + h) = 2x+3", "right"],
  ["05-1", "3/16 ≈ 0.19", "right"],
  ["05-1", "3/16 (약 0.19)", "right"],
  ["05-1", "3/4 ≈ 0.75", "not equal", /the slope is/],
  ["05-1", "0.19 ≈ 3/16", "not readable"],
  ["09-1", "2⅖", "right"],
  ["09-1", "새 x는 2.4", "right"],
  ["07-9", "주당 30시간", "right"],
  ["06-1", "x가 3일 때", "right"],
  ["08-1", "the stationary point is (2, -1)", "right"],
  ["08-1", "(2, -1)에서 최소", "right"],
  ["08-1", "2x-4=0, 2y+2=0, x=2, y=-1", "right"],
  ["08-1", "2x-4=0, 2y+2=0, x=2, y=1", "not equal", /Check the sign/],
  ["01-3", "2x+3 = dy/dx", "right"],
  // What was left out, or came in.
  ["02-2", "2ex-4/x", "not equal", /`2e\^x-4\/x` would be right/],
  ["10-8", "e^s/e^s+1", "not equal", /`e\^s\/\(e\^s\+1\)` would be right/],
  ["10-8", "\\frac{1}{1+e^{-s}}", "right"],
  ["02-6", "2/x^2+2x+1", "not equal", /`2\/\(x\^2\+2x\+1\)` would be right/],
  ["04-4", "2x/x^2+1", "not equal", /`2x\/\(x\^2\+1\)` would be right/],
  ["01-3", "(4x^2-9)/(2x-3)", "equal", /not defined at \$x = \\frac\{3\}\{2\}\$/],
  ["01-3", "2ex", "not equal", /the number \$2\.718/],
  // Slips, and no guess where it would be false.
  ["10-8", "e^s", "not equal", /numerator/],
  ["06-5", "2e^(-x)", "not equal", /differentiated twice/],
  ["03-4", "-h", "not equal", /not negative/],
  ["01-7", "x^3/3", "not equal", /multiplies, it does not divide/],
  ["02-3", "-6/x^3-4e^x", "not equal", /exponent stays/],
  ["02-4", "2x^2e^x", "not equal", /not equal to the answer yet/],
  ["04-2", "e^(-x^2)*2x*-x", "not equal", /not equal to the answer yet/],
  ["07-10", { w: "4", b: "2" }, "not equal", /b}\$: .*the value at \$\(1,0\)\$/],
  ["07-10", { w: "7", b: "6" }, "not equal", /b}\$: .*type a formula with letters/],
  ["04-1", "e^(-x^2)", "not equal", /^(?!.*has none)/s],
  ["05-4", "3/(1+e^(-x))^2", "not equal", /^(?!.*has none)/s],
  ["02-3", "-6/x^3-4e^(-x-1)", "not equal", /the variable is in the exponent/],
  ["02-4", "2x e^x + x^2 e^(x-1)", "not equal", /the variable is in the exponent/],
  // Choices.
  ...["(b)", "B", "ⓑ", "b)", "b번", "choice b", "보기 b", "정답은 b입니다"].map(
    (one) => ["01-6", one, "right"] as [string, string, State],
  ),
  ...["b?", "b!", "it's b", "I think b", "답은 b예요", "the answer is b", "ⓑ번", "  B  "].map(
    (one) => ["01-6", one, "right"] as [string, string, State],
  ),
  ...["a b", "a, b", "a or b", "not b", "b가 아님", "모두", "yes"].map(
    (one) => ["01-6", one, "not readable", /Type one of a, b, c, d/] as [string, string, State, RegExp],
  ),
  ...["saddle", "a saddle point", "안장점", "안장점입니다", "Saddle."].map(
    (one) => ["08-3", one, "right"] as [string, string, State],
  ),
  ...["minimum", "a local minimum", "극소", "극소점입니다"].map(
    (one) => ["08-3", one, "not equal"] as [string, string, State],
  ),
  ["01-6", "ㅠ", "not readable", /keyboard/],
  ...["②", "２", "2번", "2번째", "두 번째 줄", "line 2", "second", "둘째 줄", "the second line"].map(
    (one) => ["01-5", one, "right"] as [string, string, State],
  ),
];

for (const [id, answer, state, says] of typed) {
  test(`${JSON.stringify(answer)} as an answer to ${id} is ${state}`, () => {
    const exercise = exercises.find((one) => one.id === id);
    assert.ok(exercise, id);
    const { en, ko } = {
      en: inLanguage("en", () => judge(exercise, answer)),
      ko: inLanguage("ko", () => judge(exercise, answer)),
    };
    assert.equal(en.state, state, en.markdown);
    assert.equal(ko.state, state, ko.markdown);
    if (says) assert.match(en.markdown, says);
    for (const { markdown } of [en, ko]) assert.doesNotMatch(markdown, /undefined|\[object|NaN/);
  });
}

test("a word that every object of JavaScript has is a word like any other", () => {
  for (const word of ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"])
    for (const answer of [word, `${word} 3`, `\\${word}`, `${word}(x)`, `${word}: 3`, `30 ${word}`, `line ${word}`])
      for (const exercise of exercises)
        for (const language of ["ko", "en"] as const) {
          const { state, markdown } = inLanguage(language, () => judge(exercise, answer));
          assert.notEqual(state, "right", `${exercise.id}: ${answer}`);
          assert.doesNotMatch(
            markdown,
            /undefined|native code|\[object|is not a function/,
            `${exercise.id}: ${answer}`,
          );
        }
});
