import { say } from "../language.js";
import { resolve } from "./differentiate.js";
import { rawValue } from "./evaluate.js";
import { Expression } from "./expression.js";
import { parse } from "./parse/parse.js";
import { hasPending } from "./pending.js";

/** A formula as text, or already read, or anything whose result is a formula (a Derivation's is). */
export type Source = string | Expression | { readonly result: Expression };

/** A function of one variable: a formula, or plain TypeScript. */
export type Func = Source | ((x: number) => number);

/** The expression that a source stands for, its derivative signs worked out. */
export function toExpression(source: Source, options: { vars?: readonly string[] } = {}): Expression {
  const expression = typeof source === "string" ? parse(source, options) : readAlready(source);
  return hasPending(expression.tree) ? new Expression(resolve(expression.tree)) : expression;
}

function readAlready(source: Exclude<Source, string>): Expression {
  if (source instanceof Expression) return source;
  if (source?.result instanceof Expression) return source.result;
  throw new TypeError(
    say({
      ko: '식이 필요합니다: "x^2"처럼 따옴표 안에 적거나 parse("x^2")를 넘겨 주세요.',
      en: 'A formula is needed: text such as "x^2", or parse("x^2").',
    }),
  );
}

/** A function of one variable as its values: NaN where there is none. */
export interface Values {
  (x: number): number;
  /** The formula, where there is one. */
  readonly expression?: Expression;
  /** The variable's name; x unless the formula has another. */
  readonly variable: string;
}

/**
 * The values of a function of one variable, whether formula or TypeScript.
 *
 * @throws {Error} one sentence, when the formula has several variables
 */
export function toValues(f: Func): Values {
  if (typeof f === "function" && "variable" in f) return f as Values;
  if (typeof f === "function") {
    const checked = (x: number) => {
      const y: unknown = f(x);
      if (typeof y === "number") return Number.isFinite(y) ? y : Number.NaN;
      throw new TypeError(
        say({
          ko: `함수는 수를 돌려주어야 하는데, ${x}에서 ${typeof y} 값을 돌려주었습니다.`,
          en: `The function must return a number, but at ${x} it returned ${y === null ? "null" : typeof y}.`,
        }),
      );
    };
    return Object.assign(checked, { variable: "x" });
  }
  const expression = toExpression(f);
  const [variable = "x", ...others] = expression.variables;
  if (others.length > 0) {
    throw new Error(
      say({
        ko: `변수가 하나인 식이 필요한데, ${expression}의 변수: ${[variable, ...others].join(", ")}`,
        en: `A formula in one variable is needed, but ${expression} has ${[variable, ...others].join(", ")}.`,
      }),
    );
  }
  const values = (x: number) => {
    const y = rawValue(expression.tree, { [variable]: x });
    return Number.isFinite(y) ? y : Number.NaN;
  };
  return Object.assign(values, { expression, variable });
}
