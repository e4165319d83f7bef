import type { Expression } from "../expression/expression.js";
import { plainName } from "../expression/parse/characters.js";
import { say } from "../language.js";

/**
 * The variable to differentiate by: the one named, else x, or the only letter that the formula has.
 *
 * @param call the function that was called, for what it says
 */
export function chooseVariable(f: Expression, x: string | undefined, call: string): string {
  if (x !== undefined) {
    const name = typeof x === "string" ? plainName(x) : "";
    if (/^(?:[eπ]|pi)$/.test(name)) throw new Error(say(messages.aNumber(x)));
    if (/^\p{L}\w*(_\w+)?$/u.test(name)) return name;
    throw new Error(say(messages.notALetter(JSON.stringify(x))));
  }
  const { variables } = f;
  if (variables.length > 1 && !variables.includes("x")) throw new Error(say(messages.whichVariable(variables, call)));
  return variables.length === 1 ? (variables[0] as string) : "x";
}

/** The variables to differentiate by: the ones named, else all letters of the formula. */
export function chooseVariables(f: Expression, names: readonly string[] | undefined, call: string): readonly string[] {
  if (names === undefined) return f.variables.length > 0 ? f.variables : ["x"];
  if (!Array.isArray(names) || names.length === 0) throw new Error(say(messages.list(call)));
  return names.map((name) => chooseVariable(f, name, call));
}

const messages = {
  whichVariable: (names: string[], call: string) => ({
    ko: `어느 문자로 미분할지 정해 주세요: ${call}(f, "${names[0]}")`,
    en: `Say which letter to differentiate by: ${call}(f, "${names[0]}").`,
  }),
  aNumber: (x: string) => ({
    ko: `변수로 쓸 수 없는 문자입니다: ${x} (정해진 수를 나타냅니다). 다른 문자를 써 주세요.`,
    en: `${x} is a number and cannot be the variable: take another letter.`,
  }),
  notALetter: (x: string) => ({
    ko: `변수는 x처럼 글자 하나로 적어 주세요: ${x}`,
    en: `A variable is a letter such as x, not ${x}.`,
  }),
  list: (call: string) => ({
    ko: `변수는 ${call}(f, ["x", "y"])처럼 대괄호 안에 늘어놓아 주세요.`,
    en: `List the variables in brackets, as in ${call}(f, ["x", "y"]).`,
  }),
};
