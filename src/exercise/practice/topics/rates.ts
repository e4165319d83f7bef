import { derivativeByDefinition } from "../../../derivative/definition/by-definition.js";
import type { Draw } from "../draw.js";
import { both, type Drawn, exact, formula, same, slopeOf, typeset } from "../drawn.js";

/** The average rate of change: of a line, of powers, of a hyperbola, and at last as a formula in h. */
export function differenceQuotient(draw: Draw, level: number): Drawn {
  const [p, q] = [draw.nonzero(-5, 5), draw.nonzero(-6, 6)];
  const [a, d] = [draw.int(-3, 3), draw.int(1, 4)];
  if (level === 5) return inTermsOfH(`(${draw.nonzero(-9, 9)}) x^2 + (${draw.nonzero(-9, 9)}) x`);
  if (level === 4) return between(`${draw.int(2, 9)}/x`, draw.int(1, 6), d);
  const forms = [`(${p}) x + (${q})`, `x^2 + (${q}) x`, `x^3 + (${p}) x + (${q})`];
  return between(forms[level - 1] as string, a, d);
}

function between(text: string, a: number, d: number): Drawn {
  const f = formula(text);
  const [x0, x1] = [a, a + d];
  const at = (x: number) => `(${String(f).replaceAll("x", `(${x})`)})`;
  const rate = exact(`(${at(x1)} - ${at(x0)})/${d}`);
  const quotientTex = `\\frac{f(${x1})-f(${x0})}{${x1}-${x0 < 0 ? `(${x0})` : x0}}`;
  return {
    kind: "number",
    question: both(
      `$x$의 값이 $${x0}$에서 $${x1}$까지 변할 때, 다음 함수의 평균변화율을 구하세요: $f(x)=${f.toTex()}$`,
      `Find the average rate of change of $f(x)=${f.toTex()}$ from $x=${x0}$ to $x=${x1}$.`,
    ),
    key: String(rate),
    hints: [
      both(`다음을 계산합니다: $${quotientTex}$`, `Work out $${quotientTex}$.`),
      both(
        `분모: $${d}$. 분자에서는 $f(${x1})$에서 $f(${x0})$의 값을 뺍니다.`,
        `The denominator is $${d}$; the numerator is $f(${x1})$ less $f(${x0})$.`,
      ),
    ],
    solution: { text: same(`$$${quotientTex}=${rate.toTex()}$$`) },
  };
}

function inTermsOfH(text: string): Drawn {
  const f = formula(text);
  const shifted = String(f).replaceAll("x", "(x+h)");
  const key = String(derivativeByDefinition(f).steps.findLast(({ rule }) => rule !== "limit")?.after ?? "");
  const quotient = `\\frac{f(x+h)-f(x)}{h}`;
  const simple = formula(key.replaceAll("Δx", "h"));
  return {
    kind: "expression",
    question: both(
      `다음 함수에서 $${quotient}$를 $x$와 $h$의 식으로 간단히 하세요($h\\ne0$): $f(x)=${f.toTex()}$`,
      `For $f(x)=${f.toTex()}$ simplify $${quotient}$, a formula in $x$ and $h$ ($h\\ne0$).`,
    ),
    key: String(simple),
    hints: [
      both(`먼저 $f(x+h)$를 적습니다: ${typeset(shifted)}`, `First write $f(x+h)$: ${typeset(shifted)}.`),
      both(
        "전개하여 빼고 나면 분자의 모든 항에 $h$가 있습니다.",
        "When it is expanded and subtracted, every term of the numerator has a factor $h$.",
      ),
    ],
    solution: { text: same(`$$${quotient}=${simple.toTex()}$$`) },
  };
}

/** The derivative by its definition: lines, parabolas, cubics, hyperbolas. */
export function definition(draw: Draw, level: number): Drawn {
  const [a, b, c] = [draw.nonzero(-6, 6), draw.nonzero(-7, 7), draw.nonzero(-9, 9)];
  const forms = [
    `(${a}) x + (${b})`,
    `(${a}) x^2 + (${b})`,
    `(${a}) x^2 + (${b}) x + (${c})`,
    `(${a}) x^3 + (${b}) x`,
    draw.pick([`${Math.abs(a) + 1}/(x + (${b}))`, `${Math.abs(a) + 1}/(x + (${c}))`]),
  ];
  const text = String(formula(forms[level - 1] as string));
  const asked = slopeOf(text);
  const tex = formula(text).toTex();
  return {
    ...asked,
    question: both(
      `정의를 써서 다음 함수의 도함수를 구하세요: $f(x)=${tex}$`,
      `Use the definition to find the derivative of $f(x)=${tex}$.`,
    ),
    hints: [
      both(
        "다음에서 시작합니다: $\\dfrac{f(x+\\Delta x)-f(x)}{\\Delta x}$",
        "Start from $\\dfrac{f(x+\\Delta x)-f(x)}{\\Delta x}$.",
      ),
      both(
        "$\\Delta x$로 나눈 다음 $\\Delta x\\to0$으로 보냅니다.",
        "Divide by $\\Delta x$; then let $\\Delta x\\to0$.",
      ),
    ],
    solution: { definitionOf: text },
  };
}
