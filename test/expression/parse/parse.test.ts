import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../../src/expression/parse/parse.js";
import { ParseError } from "../../../src/expression/parse/parse-error.js";
import { inLanguage } from "../../in-language.js";
import "../../korean.js";

/** What is typed, how it is read (as plain text), and how it is typeset. */
const readings: [typed: string, text: string, tex: string][] = [
  ["5x+1", "5x + 1", "5x + 1"],
  ["x²−x", "x^2 - x", "x^2 - x"],
  ["2xy", "2x y", "2xy"],
  ["x(x+1)", "x(x + 1)", "x(x + 1)"],
  ["1/2x", "1/2 x", "\\frac{1}{2}x"],
  ["y/2x", "y/(2x)", "\\frac{y}{2x}"],
  ["1/2(x+1)", "1/2(x + 1)", "\\frac{1}{2}(x + 1)"],
  ["2*1/2x", "2/2 x", "\\frac{2}{2}x"],
  ["½x", "1/2 x", "\\frac{1}{2}x"],
  ["e^2x", "e^2 x", "e^2x"],
  ["e^-x", "e^(-x)", "e^{-x}"],
  ["exp(2x)", "e^(2x)", "e^{2x}"],
  ["6xe^(3x^2)", "6x e^(3x^2)", "6xe^{3x^2}"],
  ["2xcos(x^2)", "2x cos(x^2)", "2x\\cos(x^2)"],
  ["ln x^2", "ln(x^2)", "\\ln(x^2)"],
  ["cos x^2", "cos(x^2)", "\\cos(x^2)"],
  ["sin 2x", "sin(2x)", "\\sin(2x)"],
  ["2sin x cos x", "2sin(x) cos(x)", "2\\sin x\\cos x"],
  ["sin^2 x", "sin(x)^2", "\\sin^2 x"],
  ["sin²x", "sin(x)^2", "\\sin^2 x"],
  ["lnx/x", "ln(x)/x", "\\frac{\\ln x}{x}"],
  ["log(x)", "ln(x)", "\\ln x"],
  ["|x|", "abs(x)", "\\left|x\\right|"],
  ["||x|-1|", "abs(abs(x) - 1)", "\\left|\\left|x\\right| - 1\\right|"],
  ["2|x||y|", "2abs(x) abs(y)", "2\\left|x\\right|\\left|y\\right|"],
  ["√x", "sqrt(x)", "\\sqrt{x}"],
  ["√2x", "sqrt(2) x", "\\sqrt{2}x"],
  ["x^2^3", "x^(2^3)", "x^{2^3}"],
  ["-x^2", "-x^2", "-x^2"],
  ["(-x)^2", "(-x)^2", "(-x)^2"],
  ["2^-1", "2^(-1)", "2^{-1}"],
  ["x⁻¹", "x^(-1)", "x^{-1}"],
  ["x**2", "x^2", "x^2"],
  ["２ｘ＋１", "2x + 1", "2x + 1"],
  ["5×x·y", "5x y", "5xy"],
  ["𝑥²+𝟏", "x^2 + 1", "x^2 + 1"],
  ["x x^2", "x x^2", "x \\cdot x^2"],
  ["2·3", "2*3", "2 \\cdot 3"],
  ["x_1 + x2·w₁", "x_1 + x_2 w_1", "x_1 + x_2w_1"],
  ["x Δx", "x Δx", "x\\,\\Delta x"],
  ["(Δx)^2", "(Δx)^2", "(\\Delta x)^2"],
  ["ln|x|", "ln(abs(x))", "\\ln \\left|x\\right|"],
  ["(∛x)^2", "cbrt(x)^2", "(\\sqrt[3]{x})^2"],
  ["x·(1/x)", "x(1/x)", "x \\cdot \\frac{1}{x}"],
  ["θ²", "θ^2", "\\theta^2"],
  ["2πr", "2π r", "2\\pi r"],
  ["max(0, x)", "max(0, x)", "\\max(0, x)"],
  ["ReLU(x)", "relu(x)", "\\operatorname{ReLU}(x)"],
  ["σ(x)(1-σ(x))", "sigmoid(x)(1 - sigmoid(x))", "\\sigma(x)(1 - \\sigma(x))"],
  ["σ(1-σ)^2", "σ*(1 - σ)^2", "\\sigma(1 - \\sigma)^2"],
  ["σ-σ²", "σ - σ^2", "\\sigma - \\sigma^2"],
  ["\\frac{1}{2}x \\cdot y", "1/2 x y", "\\frac{1}{2}xy"],
  ["\\frac12", "1/2", "\\frac{1}{2}"],
  ["\\sqrt{x+1}", "sqrt(x + 1)", "\\sqrt{x + 1}"],
  ["\\left(x+1\\right)^{2}", "(x + 1)^2", "(x + 1)^2"],
  ["$2x - 1$", "2x - 1", "2x - 1"],
  ["f'(x) = 2x − 1.", "2x - 1", "2x - 1"],
  ["f(x)=x²+1", "x^2 + 1", "x^2 + 1"],
  ["y' = 3", "3", "3"],
  ["dy/dx = 2x", "2x", "2x"],
  ["d/dx f(x) = 2x", "2x", "2x"],
  ["∂f/∂x = 2y", "2y", "2y"],
  ["\\frac{dy}{dx} = 2x", "2x", "2x"],
  ["12345678901234567890x", "12345678901234567890x", "12345678901234567890x"],
  ["−Σᵢ₌₁² 3y·xᵢ", "-(3y x_1 + 3y x_2)", "-(3yx_1 + 3yx_2)"],
  ["-sum(3 y x_i, i, 1, 2)", "-(3y x_1 + 3y x_2)", "-(3yx_1 + 3yx_2)"],
  ["\\sum_{i=1}^{3} w_i x_i + b", "w_1 x_1 + w_2 x_2 + w_3 x_3 + b", "w_1x_1 + w_2x_2 + w_3x_3 + b"],
  ["f(x) = Σ_(k=0)^3 k x^k", "0x^0 + x + 2x^2 + 3x^3", "0x^0 + x + 2x^2 + 3x^3"],
  ["sum(sum(i j, i, 1, 2), j, 1, 2)", "1 + 2 + (2 + 2*2)", "1 + 2 + (2 + 2 \\cdot 2)"],
  ["log_2 x", "ln(x)/ln(2)", "\\frac{\\ln x}{\\ln 2}"],
  ["log₂(x)", "ln(x)/ln(2)", "\\frac{\\ln x}{\\ln 2}"],
  ["\\log_{10} x^2", "ln(x^2)/ln(10)", "\\frac{\\ln(x^2)}{\\ln 10}"],
  ["log10(x)", "ln(x)/ln(10)", "\\frac{\\ln x}{\\ln 10}"],
  ["log_a x", "ln(x)/ln(a)", "\\frac{\\ln x}{\\ln a}"],
  ["log 2x", "ln(2x)", "\\ln(2x)"],
  ["arsinh x + arccosh(x)", "asinh(x) + acosh(x)", "\\operatorname{arsinh}(x) + \\operatorname{arcosh}(x)"],
  ["arctan x", "atan(x)", "\\arctan x"],
  ["cosec x", "csc(x)", "\\csc x"],
  ["step(x)", "step(x)", "\\operatorname{step}(x)"],
  ["\\operatorname{ReLU}(x)", "relu(x)", "\\operatorname{ReLU}(x)"],
  ["\\sigma(x)(1-\\sigma\\left(x\\right))", "sigmoid(x)(1 - sigmoid(x))", "\\sigma(x)(1 - \\sigma(x))"],
  ["Math.exp(-x)", "e^(-x)", "e^{-x}"],
  ["（ｘ＋１）＾２", "(x + 1)^2", "(x + 1)^2"],
  ["｜ｘ｜", "abs(x)", "\\left|x\\right|"],
  ["x・y", "x y", "xy"],
  ["eᵗ", "e^t", "e^t"],
  ["1/x(x+1)", "1/(x(x + 1))", "\\frac{1}{x(x + 1)}"],
  ["x^1/2", "x/2", "\\frac{x}{2}"],
  ["h + g", "h + g", "h + g"],
  ["(x^2)^(1/2)", "(x^2)^(1/2)", "(x^2)^{\\frac{1}{2}}"],
  ["\\max\\{0, x\\}", "max(0, x)", "\\max(0, x)"],
];

for (const [typed, text, tex] of readings) {
  test(`${typed} is read as ${text}`, () => {
    const expression = parse(typed);
    assert.equal(expression.toString(), text);
    assert.equal(expression.toTex(), tex);
  });
}

test("no textbook writes 1x, x^1, a double minus or + −: neither do we", () => {
  const tidied = { "1x": "x", "x^1": "x", "--x": "x", "2--3": "2 + 3", "x+-3": "x - 3", "x/1": "x", "(-2)x": "-2x" };
  for (const [typed, text] of Object.entries(tidied)) assert.equal(parse(typed).toString(), text);
});

test("a question's own names are variables, whatever they are called", () => {
  const vars = ["speed", "σ", "sin"];
  assert.deepEqual(parse("2speed σ(1-σ)", { vars }).variables, ["speed", "σ"]);
  assert.deepEqual(parse("x1 + x₂ + x_{3}").variables, ["x_1", "x_2", "x_3"]);
  assert.equal(parse("x1 + x2").evaluate({ x1: 1, x_2: 5 }), 6);
});

/** Texts that cannot be read: where the caret stands. */
const unreadable: [typed: string, caret: number][] = [
  ["", 0],
  ["2x +", 4],
  ["(x + 1", 0],
  ["x + 1)", 5],
  ["2(x + )", 6],
  ["[x)", 2],
  ["|x", 0],
  ["sin", 3],
  ["2,5", 1],
  ["x 2", 2],
  ["(x+1)2", 5],
  ["2 3", 2],
  ["e2", 1],
  ["2e-3", 1],
  ["1e5", 1],
  ["√x^2", 2],
  ["sin^-1 x", 5],
  ["max(x)", 3],
  ["2x = 4", 3],
  ["y = x = 2", 6],
  ["x'", 1],
  ["x % 2", 2],
  ["3!", 1],
  ["답", 0],
  ["f'(x) = 2x +", 12],
  ["log2x", 0],
  ["d/dx x^2", 0],
  ["2 + \\frac{d}{dx} x^2", 4],
  ["lg x", 0],
  ["asech(2x)", 0],
  ["2acoth x", 1],
  ["x + floor(x)", 4],
  ["pow(x, 2, 3)", 3],
  ["2.5.1", 3],
  ["1½x", 1],
  ["\\operatorname{arsech}(x)", 14],
  ["Σ x_i", 0],
  ["sum(x_i, i, 1)", 0],
  ["sum(x_i, i, 1, n)", 0],
  ["2 + sum(x_i, i, 1, 1000)", 4],
  ["sum(x_i, i, 3, 2)", 0],
  ["sum(x_i, 2, 1, 3)", 0],
  ["\\sum_{i=1}^{n} x_i", 0],
];

test("Greek letters are read by their names", () => {
  const readings: [typed: string, read: string][] = [
    ["2 theta", "2θ"],
    ["sin(theta)cos theta", "sin(θ) cos(θ)"],
    ["alpha beta + lambda x", "α β + λ x"],
    ["eta_1 + eta2", "η_1 + η_2"],
    ["w - eta*2w", "w - η*2w"],
    ["sigma(x) + 2sigma", "sigmoid(x) + 2σ"],
    ["sigmoid(x)", "sigmoid(x)"],
    ["Delta x", "Δx"],
    ["xtheta", "x θ"],
    ["xi + mu", "x i + m u"],
    ["2pi", "2π"],
  ];
  for (const [typed, read] of readings) {
    assert.equal(String(parse(typed)), read);
    assert.equal(String(parse(read)), read);
  }
  assert.equal(parse("2theta").evaluate({ theta: 3 }), 6);
  assert.equal(String(parse("theta^2", { vars: ["theta"] })), "θ^2");
});

test("what stands beside a formula and an equals sign is dropped, on both sides", () => {
  for (const typed of [
    ..."= 2x|(dy)/(dx) = 2x|(∂f)/(∂x) = 2x|2x = dy/dx|2x = f'(x)|2x = \\frac{dy}{dx}|f_x(x, y) = 2x|dy/dx=2x.".split(
      "|",
    ),
  ])
    assert.equal(String(parse(typed)), "2x", typed);
  for (const typed of ["2x = 3", "2x = y + 1", "= 2x = 3", "x + 1 = 2x"]) assert.throws(() => parse(typed), ParseError);
});

test("Hangul that the keyboard made of Latin letters is answered with those", () => {
  assert.throws(() => parse("3ㅌ^2"), { message: /한\/영 키를 누르고 3x\^2처럼/ });
  inLanguage("en", () => assert.throws(() => parse("2ㅌ + ㅛ"), { message: /type 2x \+ y\.$/ }));
  assert.throws(() => parse("답은 ㅌ"), { message: /읽을 수 없는 글자/ });
});

for (const [typed, caret] of unreadable) {
  test(`${typed || "nothing"} cannot be read, and the caret shows where`, () => {
    const error = caught(() => parse(typed));
    assert.ok(error instanceof ParseError);
    const [, first = "", second = ""] = error.message.split("\n");
    assert.equal(first, `    ${typed}`);
    assert.equal(second, `${" ".repeat(4 + caret)}^`);
  });
}

test("a function that is not known is named, with what to type instead; with a gap it is a product", () => {
  inLanguage("en", () => {
    assert.throws(() => parse("arsech(2x)"), {
      message: /^arsech is not among .*\n.*\n.*\nType it as acosh\(1\/x\)\.$/,
    });
    assert.equal(String(parse("a sec(2x) + sec h")), "a sec(2x) + sec(h)");
    assert.equal(String(parse("pow x")), "p o w x");
  });
});

test("an error says in both languages what is wrong and what to type instead", () => {
  inLanguage("en", () => {
    assert.equal(
      caught(() => parse("2x +")).message,
      "Something is missing after +.\n    2x +\n        ^\nType something like 2x^2 - 3x + 1.",
    );
  });
  assert.equal(
    caught(() => parse("2x +")).message,
    "+ 뒤에 식이 빠졌습니다.\n    2x +\n        ^\n예를 들어 2x^2 - 3x + 1처럼 적어 주세요.",
  );
  for (const [typed] of unreadable)
    assert.doesNotMatch(caught(() => parse(typed)).message, /undefined|SyntaxError|char/);
});

test("under Korean and full-width characters the caret keeps its place", () => {
  const place = caught(() => parse("２(ｘ가")).message.split("\n")[2];
  assert.equal(place, `${" ".repeat(4 + 5)}^`);
});

test("quotation marks around a formula are dropped, and the caret keeps its place in them", () => {
  for (const text of ['"x + 1"', "'x + 1'", "`x + 1`", "“x + 1”", " 'f(x) = x + 1' ", "x + 1;"])
    assert.equal(String(parse(text)), "x + 1");
  assert.throws(() => parse("'2x+'"), { message: /\n {4}'2x\+'\n {8}\^\n/ });
});

test("what is no text is refused in the reader's language", () => {
  assert.throws(() => parse(3 as never), { message: /따옴표 안에/ });
});

test("of a long text only the part around the place is shown", () => {
  const [, shown = "", caret = ""] = caught(() => parse(`${"x+".repeat(300)}*${"+x".repeat(300)}`)).message.split("\n");
  assert.ok(shown.length < 100);
  assert.equal(shown[caret.indexOf("^")], "*");
});

test("a very long or deeply nested text is refused in one sentence", () => {
  assert.match(caught(() => parse("x+".repeat(2000))).message, /^식이 너무 깁니다/);
  assert.match(caught(() => parse(`${"(".repeat(500)}x`)).message, /^식이 너무 깊이/);
  assert.match(caught(() => parse(`${"2^".repeat(100)}x`)).message, /^식이 너무 깊이/);
});

function caught(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new assert.AssertionError({ message: "no error was thrown" });
}
