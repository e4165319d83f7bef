import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { derivation } from "../../src/grading/index.js";
import { language } from "../../src/language.js";
import { fails, isTaken, passes } from "./checks.js";

beforeEach(() => void language("en"));

describe("derivation", () => {
  const from = "(x^2 e^x)'";
  const lines = ["f'(x) = (x^2)' e^x + x^2 (e^x)'", "= 2x e^x + x^2 e^x", "= x(2 + x)e^x"];

  it("accepts lines that follow from what is given, named or not", () => {
    passes(() => derivation(lines, { from, steps: 3 }));
    passes(() => derivation([lines[1], "x(2+x) e^x"], { from, steps: 2 }));
    passes(() => derivation([`${lines[1]}입니다`, "따라서 = x(2+x) e^x."], { from, steps: 2, to: "x(2 + x)e^x" }));
    passes(() => derivation(["σ'(x) = e^(-x)/(1+e^(-x))^2", "= σ(x)(1 - σ(x))"], { from: "σ'(x)", steps: 2 }));
  });

  it("names the reader's own first line that does not follow", () => {
    fails(() => derivation([lines[1], "= x(2 - x)e^x"], { from }), /^.*2 - x.*: Line 2 does not follow: at x = /);
    fails(() => derivation(["= 2x e^x", "= 2x e^x"], { from }), /^.*2x.*: Line 1 does not follow/);
    fails(() => derivation(["= 2x e^x +"], { from }), /./);
    passes(() => derivation(lines, { from, to: "(2x + x^2)e^x" }));
    fails(() => derivation(lines.slice(0, 1), { from, to: "(2x + x^2)e^x" }), /derivative is still to be worked out/);
    fails(() => derivation(["= 2x e^x + x x e^x"], { from, to: "(2x + x^2)e^x" }), /can be simplified/);
  });

  it("counts a wrong line once: an end to which the error was carried is judged by its form", () => {
    const from = "(3(x + h)^2 - 3x^2)/h";
    const to = "6x + 3h";
    const carried = [
      ["= (3x^2 + 6xh + 3h^2 - 3x^2)/h", "= (3xh + 3h^2)/h", "= 3x + 3h"],
      ["= (3x^2 + 3h^2 + 6x - 3x^2)/h", "= (3h^2 + 6x)/h", "= 3h + 6x/h"],
      ["= (6xh + 3h^2)/h", "= 6x + 3h^2"],
      ["= 3(2xh + h^2)/h + 1", "= 6x + 3h"],
    ];
    const earned = carried.map((lines) => {
      fails(() => derivation(lines, { from }), /does not follow/);
      return isTaken(() => derivation(lines, { from, to }));
    });
    // The second has a fraction still.
    assert.deepEqual(earned, [true, false, true, true]);
  });

  it("gives nothing for an end that nothing leads to, or that is not worked out", () => {
    const from = "(x^2 ln x)'";
    const to = "2x ln x + x";
    for (const lines of [
      ["= x"],
      ["= x", "= x + 0"],
      ["= 2x", "= 3x"],
      ["= 2x ln x + x^2 / x", "= 7"],
      ["= x + x ln x"],
      ["= 7x ln x - 5x", "= -5x + 7x ln x", "= ln(x) 7x - 5x"],
      ["= (ln x x^2)'", "= 3x ln x"],
    ])
      fails(() => derivation(lines, { from, to }), /./);
    fails(() => derivation(["= 2x ln x + x^2 / x", "= 2 ln x + x + x"], { from, to }), /./);
    passes(() => derivation(["= 2x ln x + x^2 (1/x)", "= 2 ln x + x"], { from, to }));
  });

  it("wants the steps, and counts a repeated line once", () => {
    fails(() => derivation([lines[2]], { from, steps: 2 }), /at least 2 different lines are needed, and there is 1/);
    fails(() => derivation([lines[2], "=x(2+x)e^x", "= x (2 + x) e^x"], { from, steps: 2 }), /there is 1/);
  });

  it("gives nothing for saying again what was given, in another order or dress", () => {
    const quotient = "((3(x + h)^2 - 5(x + h)) - (3x^2 - 5x))/h";
    const says = (start: string, ...lines: string[]) =>
      fails(() => derivation(lines, { from: start }), /only say again/);
    says(quotient, quotient, `${quotient} + h - h`);
    says(quotient, "(5x - 3x^2 + 3(h + x)^2 - 5(x + h)) h^(-1)");
    says(from, "= (x x e^x)'", "= (e^x x^2)'");
    says("2x(x + 1)", "(1 + x) * 2 * x", "1 * 2 * x (x + 1)");
  });

  it("gives nothing for identities that work nothing out, whichever they are", () => {
    const quotient = "((3(x + h)^2 - 5(x + h)) - (3x^2 - 5x))/h";
    const over = "((3(x + h)^2 - 5(x + h)) - (3x^2 - 5x))";
    for (const [start = "", ...lines] of [
      [quotient, `${over} e^(-ln h)`, `${over} e^(-ln h) + x - x`],
      [quotient, `${over}/sqrt(h^2) * abs(h)/h`, `${over} (sin(x)^2 + cos(x)^2)/h`],
      [from, "(e^x x^2 + x - x)'", "(e^(x + 2 ln x))'"],
      [from, "(x^2 e^x/2)' + (x^2 e^x/2)'", "2(x^2 e^x/2)'"],
      ["(1/(1 + e^(-2x)))'", "((1 + e^(-2x))^(-1))'", "(σ(2x))'", "(σ(x + x))'"],
      ["(ln(1 + e^x))'", "(softplus(x))'", "(softplus(x) + 0x)'"],
      ["∂/∂w(-ln(σ(wx + b)))", "-∂/∂w(ln(σ(wx + b)))", "∂/∂w(ln(1/σ(wx + b)))"],
    ])
      for (const end of [lines, lines.slice(0, 1)]) fails(() => derivation(end, { from: start }));
  });

  it("does not take an invented end for a carried error", () => {
    const quotient = "((3(x + h)^2 - 5(x + h)) - (3x^2 - 5x))/h";
    const over = "((3(x + h)^2 - 5(x + h)) - (3x^2 - 5x))";
    for (const lines of [
      ["= x - x + 7h + 2x", "= 7h + 2x + x - x", "= 2x + 7h"],
      [`= ${over} e^(-ln h)`, "= 7x + h"],
      [`= ${quotient} + x - x`, "= 7x + h - 1"],
      ["= 2x + 3x + 5h + h", "= 5x + 5h + h", "= 5x + 6h"],
    ])
      fails(() => derivation(lines, { from: quotient, to: "6x + 3h - 5" }), /./);
    for (const lines of [
      ["= (3x^2 + 3h^2 - 5x - 5h - 3x^2 + 5x)/h", "= (3h^2 - 5h)/h", "= 3h - 5"],
      ["= (3x^2 + 6xh + 3h^2 - 5x + 5h - 3x^2 + 5x)/h", "= (6xh + 3h^2 + 5h)/h", "= 6x + 3h + 5"],
    ])
      passes(() => derivation(lines, { from: quotient, to: "6x + 3h - 5" }));
  });

  it("reads a chain of equals signs as its lines", () => {
    const chain = "f'(x) = (x^2)' e^x + x^2 (e^x)' = 2x e^x + x^2 e^x = x(2 + x)e^x";
    passes(() => derivation(["d/dx(x^2) e^x + x^2 d/dx(e^x)", "2x e^x + x^2 e^x"], { from, steps: 2 }));
    for (const written of [chain, [chain], chain.split(/(?= = )/), chain.replaceAll(" = ", "\n= ")])
      passes(() => derivation(written, { from, steps: 3 }));
    fails(() => derivation("= x(2 + x)e^x = x (x+2) * e^x", { from, steps: 3 }), /at least 3 different lines/);
    fails(() => derivation("(x^2 e^x)' = x(2 + x)e^x", { from, steps: 2 }), /there is 1/);
  });

  it("takes as a step whatever is worked out: multiplied out, factored, collected, cancelled", () => {
    for (const [start = "", ...lines] of [
      ["(x + 1)^2", "x^2 + 2x + 1"],
      ["x^2 - 1", "(x - 1)(x + 1)"],
      ["2x + 3x", "5x"],
      ["x^3/x", "x^2"],
      ["2 * 3x", "6x"],
      ["e^x e^x", "e^(2x)"],
      [from, "(x^2)' e^x + x^2 (e^x)'"],
    ])
      passes(() => derivation(lines, { from: start }));
  });

  it("reads nothing but a list of texts", () => {
    fails(() => derivation([], { from }), /Not answered yet/);
    for (const value of [6, [6], [{ toString: () => lines[2] }], { 0: lines[2], length: 1 }])
      fails(() => derivation(value, { from }), /as lines of text/);
  });
});
