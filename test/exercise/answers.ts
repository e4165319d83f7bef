import ts from "typescript";
import { judge } from "../../src/exercise/check.js";
import type { Exercise } from "../../src/exercise/types.js";
import { toExpression } from "../../src/expression/source.js";

/** What a reader would answer who has it right. */
export function rightAnswer(exercise: Exercise): unknown {
  if (exercise.kind !== "function") return exercise.key;
  if ("code" in exercise.solution) return functionIn(exercise.solution.code);
  const formula = toExpression(exercise.key as string, { vars: exercise.vars ?? [] });
  const names = exercise.vars ?? formula.variables;
  return (...args: number[]) => formula.evaluate(Object.fromEntries(names.map((name, i) => [name, args[i] as number])));
}

/** An answer with this slip in it, everything else right. */
export function wrongAnswer(exercise: Exercise, { answer, part }: Exercise["slips"][number]): unknown {
  if (exercise.kind === "points") return [answer];
  if (exercise.kind === "function") return () => Number(answer);
  const { key } = exercise;
  return typeof key === "string" ? answer : { ...key, [part ?? (Object.keys(key)[0] as string)]: answer };
}

export const choicesOf = (exercise: Exercise) => (exercise.kind === "choice" ? exercise.choices : []);

/** The last function that TypeScript declares. */
function functionIn(code: string): unknown {
  const names = [...code.matchAll(/^(?:function|const) (\w+)/gm)].map(([, name]) => name);
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  return new Function(`${outputText}; return ${names.at(-1)};`)();
}

/** A formula in the hints that would be right if it were typed; a letter or a number alone is none. */
export function givenAway(exercise: Exercise): string | undefined {
  const { kind, key } = exercise;
  if (kind !== "number" && kind !== "expression") return undefined;
  const answersWith = (formula: string) =>
    typeof key === "string" ? [formula] : Object.keys(key).map((name) => ({ ...Object(key), [name]: formula }));
  const hints = exercise.hints.flatMap((hint) => Object.values(hint));
  return [...new Set(hints.flatMap(formulasIn))].find((formula) =>
    answersWith(formula).some((answer) => judge(exercise, answer).state === "right"),
  );
}

/** The sides of a text's equations, and its code. */
const formulasIn = (text: string) =>
  [...text.matchAll(/\$([^$]+)\$|`([^`]+)`/g)]
    .flatMap(([, tex, code]) => (tex ?? code ?? "").split(/=|\\approx/))
    .filter((formula) => /[^\w\s-]/.test(formula.trim()));
