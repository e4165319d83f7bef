import { derivative, partial } from "../../derivative/derivative.js";
import { ruleName, structural } from "../../derivative/rules/rule-names.js";
import { Expression } from "../../expression/expression.js";
import { parse } from "../../expression/parse/parse.js";
import { nameTex } from "../../expression/print-tex.js";
import { textbook } from "../../expression/textbook.js";
import { tidy } from "../../expression/tidy.js";
import type { Bilingual } from "../../language.js";
import type { Exercise } from "../types.js";

/** An exercise before it has a number: what a topic draws. */
export type Drawn = Exercise extends infer Kind
  ? Kind extends Exercise
    ? Omit<Kind, "id" | "level" | "slips">
    : never
  : never;

/** A formula as a textbook writes it: no 1·x, no + −3, no + 0. */
export const formula = (text: string, vars: readonly string[] = []): Expression =>
  new Expression(tidy(parse(text, { vars }).tree));

/** A number or formula worked out exactly: (3^2 - 1)/6 is 4/3. */
export const exact = (text: string): Expression => new Expression(textbook(parse(text).tree));

/** The same in LaTeX, between dollar signs. */
export const typeset = (text: string): string => `$${formula(text).toTex()}$`;

/** The derivative of f: the key and the hints come from the library's own derivation. */
export function slopeOf(
  text: string,
  options: { f?: string; x?: string; domain?: Record<string, [number, number]> } = {},
): Drawn {
  const f = formula(text);
  const { x = "x", domain } = options;
  const several = f.variables.length > 1;
  const derivation = several ? partial(f, x) : derivative(f, x);
  const letters = several ? f.variables : [x];
  const head = options.f ? `${options.f}=${f.toTex()}` : `f(${letters.map(nameTex).join(", ")})=${f.toTex()}`;
  return {
    kind: "expression",
    question: several
      ? {
          ko: `다음 함수를 $${nameTex(x)}$에 대하여 편미분하세요: $${head}$`,
          en: `Find the partial derivative with respect to $${nameTex(x)}$ of $${head}$.`,
        }
      : { ko: `다음 함수를 미분하세요: $${head}$`, en: `Differentiate $${head}$.` },
    key: String(derivation.result),
    ...(domain && { domain }),
    hints: hintsOf(derivation.steps.map(({ rule, after }) => ({ rule, after }))),
    solution: { derivativeOf: String(f), ...(several || x !== "x" ? { variable: x } : {}) },
  };
}

/** Which rules to use; then the line that the first of them leads to. */
export function hintsOf(steps: readonly { rule: string; after: Expression }[]): Bilingual[] {
  const rules = [...new Set(steps.map(({ rule }) => rule))].filter((rule) => rule in structural);
  const [first] = steps;
  const names = (rules.length > 0 ? rules : first ? [first.rule] : []).map(ruleName);
  const start = steps.find(({ rule }) => rule === rules[0]) ?? first;
  return [
    {
      ko: `쓸 규칙: ${names.map(({ ko }) => ko).join(", ")}.`,
      en: `What you need: ${names.map(({ en }) => en).join(", ")}.`,
    },
    ...(start ? [{ ko: `첫 줄: $${start.after.toTex()}$`, en: `The first line: $${start.after.toTex()}$` }] : []),
  ];
}

/** Two texts as one. */
export const both = (ko: string, en: string): Bilingual => ({ ko, en });

/** A formula says the same in both languages. */
export const same = (text: string): Bilingual => ({ ko: text, en: text });
