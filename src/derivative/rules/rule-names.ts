import type { Bilingual } from "../../language.js";

/** A rule's name, and the formula that it is known by. */
export interface RuleName extends Bilingual {
  readonly tex?: string;
  readonly text?: string;
}

/** The rules that take a derivative apart; each makes a line of its own. */
export const structural: Record<string, RuleName> = {
  sum: { ko: "합과 차의 미분법", en: "sum rule" },
  "constant multiple": { ko: "실수배의 미분법", en: "constant multiple rule" },
  product: { ko: "곱의 미분법", en: "product rule" },
  reciprocal: { ko: "역수의 미분법", en: "reciprocal rule" },
  quotient: { ko: "몫의 미분법", en: "quotient rule" },
  chain: { ko: "연쇄법칙", en: "chain rule" },
  logarithmic: { ko: "로그미분법", en: "logarithmic differentiation" },
  max: { ko: "더 큰 쪽을 미분", en: "differentiate the larger one" },
  min: { ko: "더 작은 쪽을 미분", en: "differentiate the smaller one" },
};

const trigonometric = { ko: "삼각함수의 미분", en: "trigonometric function" };
const inverse = { ko: "역삼각함수의 미분", en: "inverse trigonometric function" };
const hyperbolic = { ko: "쌍곡선함수의 미분", en: "hyperbolic function" };
const inverseHyperbolic = { ko: "역쌍곡선함수의 미분", en: "inverse hyperbolic function" };

/** The derivatives that are looked up, as the table in every textbook has them. */
export const table: Record<string, RuleName> = {
  constant: { ko: "상수의 미분", en: "constant rule", tex: "(c)' = 0", text: "(c)' = 0" },
  identity: { ko: "항등함수의 미분", en: "identity function", tex: "(x)' = 1", text: "(x)' = 1" },
  power: { ko: "거듭제곱의 미분", en: "power rule", tex: "(x^n)' = nx^{n-1}", text: "(x^n)' = n x^(n-1)" },
  exp: { ko: "지수함수의 미분", en: "exponential function", tex: "(e^x)' = e^x", text: "(e^x)' = e^x" },
  exponential: {
    ko: "지수함수의 미분",
    en: "exponential function",
    tex: "(a^x)' = a^x\\ln a",
    text: "(a^x)' = a^x ln a",
  },
  ln: { ko: "로그함수의 미분", en: "logarithm", tex: "(\\ln x)' = \\tfrac{1}{x}", text: "(ln x)' = 1/x" },
  sqrt: {
    ko: "제곱근의 미분",
    en: "square root",
    tex: "(\\sqrt{x})' = \\tfrac{1}{2\\sqrt{x}}",
    text: "(√x)' = 1/(2√x)",
  },
  cbrt: { ko: "세제곱근의 미분", en: "cube root" },
  abs: { ko: "절댓값의 미분", en: "absolute value", tex: "|x|' = \\tfrac{x}{|x|}", text: "|x|' = x/|x|" },
  sin: { ...trigonometric, tex: "(\\sin x)' = \\cos x", text: "(sin x)' = cos x" },
  cos: { ...trigonometric, tex: "(\\cos x)' = -\\sin x", text: "(cos x)' = -sin x" },
  tan: { ...trigonometric, tex: "(\\tan x)' = \\sec^2 x", text: "(tan x)' = sec² x" },
  sec: trigonometric,
  csc: trigonometric,
  cot: trigonometric,
  asin: inverse,
  acos: inverse,
  atan: inverse,
  asec: inverse,
  acsc: inverse,
  acot: inverse,
  sinh: { ...hyperbolic, tex: "(\\sinh x)' = \\cosh x", text: "(sinh x)' = cosh x" },
  cosh: { ...hyperbolic, tex: "(\\cosh x)' = \\sinh x", text: "(cosh x)' = sinh x" },
  tanh: { ko: "tanh의 미분", en: "tanh", tex: "(\\tanh x)' = 1 - \\tanh^2 x", text: "(tanh x)' = 1 - tanh² x" },
  sech: hyperbolic,
  csch: hyperbolic,
  coth: hyperbolic,
  asinh: inverseHyperbolic,
  acosh: inverseHyperbolic,
  atanh: inverseHyperbolic,
  sigmoid: { ko: "시그모이드의 미분", en: "sigmoid", tex: "\\sigma' = \\sigma(1 - \\sigma)", text: "σ' = σ(1 - σ)" },
  softplus: { ko: "softplus의 도함수는 시그모이드", en: "the derivative of softplus is the sigmoid" },
  relu: { ko: "ReLU의 도함수는 계단함수", en: "the derivative of ReLU is the step function" },
  sign: { ko: "부호함수의 미분", en: "sign function" },
  step: { ko: "계단함수의 미분", en: "step function" },
  known: { ko: "표에 있는 도함수", en: "from the table" },
};

/** What is done before and after the rules. */
export const around = {
  expand: { ko: "먼저 전개", en: "expand first" },
  cancel: { ko: "약분", en: "cancel" },
  simplify: { ko: "정리", en: "simplify" },
} satisfies Record<string, RuleName>;

const all: Record<string, RuleName> = { ...structural, ...table, ...around };

/** The name of a rule; a function that has none of its own gives it. */
export const ruleName = (rule: string): RuleName => all[rule] ?? { ko: `${rule}의 미분`, en: rule };
