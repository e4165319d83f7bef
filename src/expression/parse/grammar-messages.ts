import { functions } from "../functions.js";

const names: Record<string, string> = { "+": "+", "-": "-", "*": "·", "/": "/", "^": "^", ",": "," };

/** What the grammar says of a text that it cannot read. */
export const messages = {
  empty: { ko: "아직 식이 없습니다.", en: "There is no formula yet." },
  ends: { ko: "식이 중간에 끝났습니다.", en: "The formula ends too early." },
  unexpected: { ko: "이 자리에는 올 수 없는 글자입니다.", en: "This cannot stand here." },
  extraClose: { ko: "여는 괄호 없이 닫는 괄호가 있습니다.", en: "This closing parenthesis has no opening one." },
  otherClose: { ko: "괄호의 짝이 맞지 않습니다.", en: "The parentheses do not match." },
  notClosed: { ko: "이 괄호가 닫히지 않았습니다.", en: "This parenthesis is not closed." },
  pairs: { ko: "괄호의 짝을 맞추어 주세요. 예: 2(x + 1)", en: "Close every parenthesis, as in 2(x + 1)." },
  deep: { ko: "식이 너무 깊이 겹쳐 있습니다.", en: "The formula is nested too deeply." },
  simpler: { ko: "식을 나누어 적어 주세요.", en: "Split the formula up." },
  emptyGroup: { ko: "괄호 안이 비어 있습니다.", en: "There is nothing between the parentheses." },
  barsOpen: { ko: "절댓값 기호가 닫히지 않았습니다.", en: "This absolute value is not closed." },
  bars: { ko: "|x| 또는 abs(x)처럼 적어 주세요.", en: "Type |x| or abs(x)." },
  comma: { ko: "여기에는 쉼표를 쓸 수 없습니다.", en: "A comma cannot stand here." },
  point: {
    ko: "수나 식을 하나만 적어 주세요. 소수점은 1.5처럼 점으로 적습니다.",
    en: "Type one number or formula only; a decimal has a point, as in 1.5.",
  },
  twoNumbers: { ko: "두 수 사이에 기호가 없습니다.", en: "There is no sign between two numbers." },
  mixedNumber: {
    ko: "대분수인지 곱인지 알 수 없습니다.",
    en: "This may be a mixed number or a product.",
  },
  mixedAs: { ko: "대분수 1과 1/2은 3/2 또는 1 + 1/2처럼 적어 주세요.", en: "Type one and a half as 3/2 or 1 + 1/2." },
  times: { ko: "곱이면 2*3처럼 적어 주세요.", en: "Type a product as 2*3." },
  numberBehind: {
    ko: "숫자가 문자나 괄호 뒤에 있어 어떻게 읽을지 알 수 없습니다.",
    en: "A number behind another factor can be read in two ways.",
  },
  productOrPower: {
    ko: "곱이면 2x처럼 앞에, 거듭제곱이면 x^2처럼 적어 주세요.",
    en: "For a product put it in front, 2x; for a power type x^2.",
  },
  rootIndex: {
    ko: "제곱근, 세제곱근, 네제곱근만 읽을 수 있습니다.",
    en: "Only square, cube and fourth roots can be read.",
  },
  rootPower: { ko: "다른 근은 x^(1/5)처럼 적어 주세요.", en: "Type other roots as x^(1/5)." },
  rootOrPower: {
    ko: "근호가 거듭제곱까지 덮는지 알 수 없습니다.",
    en: "It is not clear whether the root covers the power.",
  },
  rootGroups: { ko: "√(x^2) 또는 (√x)^2처럼 괄호를 써 주세요.", en: "Type √(x^2) or (√x)^2." },
  afterSign: (sign: string) => ({
    ko: `${names[sign]} 뒤에 식이 빠졌습니다.`,
    en: `Something is missing after ${names[sign]}.`,
  }),
  whichLetter: {
    ko: "어느 문자로 미분하는지 알 수 없습니다.",
    en: "It is not clear which letter to differentiate by.",
  },
  derivativeSign: (letter: string) => ({
    ko: `d/d${letter}( … )처럼 적어 주세요.`,
    en: `Type d/d${letter}( … ).`,
  }),
  primedArgument: (name: string) => ({
    ko: `${name}'(x)의 괄호 안에는 문자 하나만 올 수 있습니다.`,
    en: `In ${name}'(x) only a letter can stand in the parentheses.`,
  }),
  primedGroup: (name: string) => ({
    ko: `미분을 마친 식으로 적어 주세요. 합성함수의 도함수는 (${name}( … ))'처럼 적습니다.`,
    en: `Type what it comes to. The derivative of a composite function is written (${name}( … ))'.`,
  }),
  noArgument: (name: string) => ({ ko: `${name} 뒤에 식이 빠졌습니다.`, en: `${name} needs something to act on.` }),
  argument: (name: string) => ({ ko: `예를 들어 ${name}(x)처럼 적어 주세요.`, en: `Type something like ${name}(x).` }),
  inverse: (name: string) => ({
    ko: `${name}의 이 지수는 역함수로도, 거듭제곱으로도 읽힙니다.`,
    en: `This exponent of ${name} may mean the inverse function or a power.`,
  }),
  inverseOr: (name: string) => ({
    ko: `거듭제곱이면 (${name}(x))^(-1)처럼, 역함수면 ${functions[`a${name}`] ? `a${name}(x)처럼` : "그 이름으로"} 적어 주세요.`,
    en: `Type (${name}(x))^(-1) for the power${functions[`a${name}`] ? `, a${name}(x) for the inverse` : ""}.`,
  }),
  oneArgument: (name: string) => ({
    ko: `${name}의 괄호 안에는 식을 하나만 적습니다.`,
    en: `${name} takes a single formula.`,
  }),
  baseAndExponent: { ko: "pow에는 밑과 지수가 필요합니다.", en: "pow takes a base and an exponent." },
  powExample: { ko: "pow(x, 2)처럼 적어 주세요.", en: "Type pow(x, 2)." },
  twoArguments: (name: string) => ({
    ko: `${name}에는 둘 이상의 식이 필요합니다.`,
    en: `${name} needs two or more formulas.`,
  }),
  twoExample: (name: string) => ({ ko: `${name}(0, x)처럼 적어 주세요.`, en: `Type ${name}(0, x).` }),
  sumBounds: {
    ko: "합에는 더할 식, 문자, 처음 수, 끝 수가 차례로 필요합니다.",
    en: "A sum needs a formula, its letter, the first and the last number.",
  },
  sumIndex: { ko: "합에서 변하는 것은 문자 하나여야 합니다.", en: "What runs in a sum must be a single letter." },
  sumNumbers: { ko: "합의 처음과 끝은 정수여야 합니다.", en: "A sum must run from one whole number to another." },
  sumEmpty: { ko: "합의 끝 수가 처음 수보다 작습니다.", en: "This sum ends before it begins." },
  sumLong: (most: number) => ({
    ko: `합의 항이 너무 많습니다(${most}개까지).`,
    en: `This sum has too many terms (at most ${most}).`,
  }),
  sumShorter: { ko: "항의 수를 줄여 주세요.", en: "Let it run over fewer numbers." },
  sumExample: {
    ko: "예를 들어 sum(3x_i, i, 1, 2)는 3x_1 + 3x_2입니다.",
    en: "For example, sum(3x_i, i, 1, 2) is 3x_1 + 3x_2.",
  },
};
