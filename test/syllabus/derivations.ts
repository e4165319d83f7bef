import { derivativeByDefinition } from "../../src/derivative/definition/by-definition.js";
import { derivative, partial } from "../../src/derivative/derivative.js";
import { gradient, hessian } from "../../src/derivative/gradient.js";
import { type Displayable, jupyterDisplay } from "../../src/display.js";
import { type Bilingual, say } from "../../src/language.js";

interface Entry {
  readonly code: string;
  readonly shown: () => Displayable;
}

const byDefinition = (f: string): Entry => ({
  code: `derivativeByDefinition("${f}")`,
  shown: () => derivativeByDefinition(f),
});
const byRules = (f: string, x?: string): Entry => ({
  code: x ? `derivative("${f}", "${x}")` : `derivative("${f}")`,
  shown: () => derivative(f, x),
});
const expanded = (f: string): Entry => ({
  code: `derivative("${f}", "x", { expandFirst: true })`,
  shown: () => derivative(f, "x", { expandFirst: true }),
});
const partials = (f: string, ...letters: string[]): Entry[] =>
  letters.map((x) => ({ code: `partial("${f}", "${x}")`, shown: () => partial(f, x) }));
const gradientOf = (f: string, ...letters: string[]): Entry => ({
  code: `gradient("${f}", ${JSON.stringify(letters)})`,
  shown: () => gradient(f, letters),
});
const hessianOf = (f: string, ...letters: string[]): Entry => ({
  code: `hessian("${f}", ${JSON.stringify(letters)})`,
  shown: () => hessian(f, letters),
});

/** The derivation of each example and exercise of the syllabus, in the way that its chapter goes. */
const chapters: readonly { title: Bilingual; entries: readonly Entry[] }[] = [
  {
    title: { ko: "01 미분의 정의", en: "01 Definition of the derivative" },
    entries: ["5x+1", "x^2-x", "x^3", "x^3-2x", "7-2x", "x^2+3x", "1/x", "√x"].map(byDefinition).concat(byRules("|x|")),
  },
  {
    title: { ko: "02 미분법", en: "02 Rules" },
    entries: [
      ...["7", "x", "x^2", "a x^3", "e^x", "e^(-x)", "ln x", "1/x", "x^(-1)"].map((f) => byRules(f, "x")),
      expanded("(2-x)^2"),
      ...["(2-x)^2", "1+e^(-x)", "3x^2+e^x+7", "ln x + 1/x", "3x e^x", "1/(x^2+1)", "(x+1)/(x^2+1)", "e^x/x"].map((f) =>
        byRules(f),
      ),
    ],
  },
  {
    title: { ko: "03 수치 미분", en: "03 Numerical differentiation" },
    entries: ["x^2", "3x e^x", "1/x^2"].map((f) => byRules(f)),
  },
  {
    title: { ko: "04 연쇄법칙", en: "04 Chain rule" },
    entries: ["e^(3x^2)", "e^(-x)", "(3x+1)^4", "√(1+x^2)", "ln(x^2+1)", "sin(x^2)", "x e^(-x^2)"].map((f) =>
      byRules(f),
    ),
  },
  {
    title: { ko: "05 시그모이드 함수의 미분", en: "05 The sigmoid and its derivative" },
    entries: [
      ...["1/(1+e^(-x))", "sigmoid(x)", "tanh(x)", "relu(x)", "softplus(x)", "ln(1+e^x)"].map((f) => byRules(f)),
      byRules("sigmoid(wx+b)", "w"),
    ],
  },
  {
    title: { ko: "06 최소일 조건", en: "06 Condition for a minimum" },
    entries: ["x^2", "x^3", "x^4", "x^3-3x", "x^4-2x^2", "x e^(-x)"].map((f) => byRules(f)),
  },
  {
    title: { ko: "07 편미분", en: "07 Partial derivatives" },
    entries: [
      ...partials("x^2+3xy+y^2", "x", "y"),
      ...partials("2x+3xy+y^3", "x", "y"),
      ...partials("wx+b", "w", "x", "b"),
      ...partials("xy+3e^(-x)+y^2", "x", "y"),
      ...partials("3x ln y + y e^(x^2) + 5", "x", "y"),
      ...partials("-sum(3y x_i, i, 1, 2)", "x_1", "x_2", "y"),
      gradientOf("x^2+3xy+y^2", "x", "y"),
      gradientOf("3x ln y + y e^(x^2) + 5", "x", "y"),
    ],
  },
  {
    title: { ko: "08 변수가 여러 개일 때 최소일 조건", en: "08 Condition for a minimum with several variables" },
    entries: [
      ...partials("x^2+y^2", "x", "y"),
      ...["x^2+y^2", "x^2-y^2", "x^3-3x y^2", "x^2", "x^3+y^3-3xy"].map((f) => hessianOf(f, "x", "y")),
    ],
  },
  {
    title: { ko: "09 경사하강법", en: "09 Gradient descent" },
    entries: [
      ...partials("(w_1 x_1 + w_2 x_2 - y)^2", "w_1", "w_2"),
      gradientOf("(w_1 x_1 + w_2 x_2 - y)^2", "w_1", "w_2"),
      ...partials("(sigmoid(wx+b) - y)^2", "w", "b"),
    ],
  },
  {
    title: { ko: "10 라그랑주 승수법", en: "10 Lagrange multipliers" },
    entries: [
      gradientOf("4 - x^2 - 2y^2", "x", "y"),
      gradientOf("2(x-1)^2 - 10y + 6", "x", "y"),
      ...partials("4 - x^2 - 2y^2 - λ(2(x-1)^2 - 10y + 6)", "x", "y", "λ"),
      ...partials("p s - p ln p", "p"),
    ],
  },
];

/** The page in the language now spoken: each call, its derivation typeset, and as plain text. */
export function derivationsPage(): string {
  const title = say({ ko: "교과 과정의 모든 미분 과정", en: "Every derivation of the syllabus" });
  const sections = chapters.map(({ title, entries }) => [`## ${say(title)}`, ...entries.map(entry)].join("\n\n"));
  return `${[`# ${title}`, ...sections].join("\n\n")}\n`;
}

function entry({ code, shown }: Entry): string {
  const bundle = shown()[jupyterDisplay]();
  return [
    `### \`${code}\``,
    String(bundle["text/latex"]).trim(),
    `\`\`\`text\n${String(bundle["text/plain"]).trimEnd()}\n\`\`\``,
  ].join("\n\n");
}
