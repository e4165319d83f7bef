import { readLines } from "../../derivative/check/derivation-lines.js";
import { derivative, partial } from "../../derivative/derivative.js";
import { ruleName } from "../../derivative/rules/rule-names.js";
import { chooseVariable } from "../../derivative/variable.js";
import { type Displayable, jupyterDisplay, nodeInspect } from "../../display.js";
import { resolve } from "../../expression/differentiate.js";
import { equivalent } from "../../expression/equivalent/equivalent.js";
import { Expression } from "../../expression/expression.js";
import { ParseError } from "../../expression/parse/parse-error.js";
import { hasPending, pending } from "../../expression/pending.js";
import { type Source, toExpression } from "../../expression/source.js";
import { say } from "../../language.js";
import { isUnanswered, tex } from "../answer.js";
import { withoutWords } from "../around.js";
import type { Feedback, Message } from "../exercise.js";
import { parted } from "../expression-answer.js";
import { message } from "../markdown.js";
import { messages as exerciseMessages } from "../messages.js";
import { isSimplest } from "../simplest.js";
import { diagnose } from "../slips/diagnose.js";
import { messages } from "./line-messages.js";
import { rulesUsed } from "./rules-used.js";

/** A derivation that the reader writes, one line at a time. */
export interface LineByLine extends Displayable {
  /** The lines that follow so far, plain text. */
  readonly lines: readonly string[];
  /** What is to be differentiated, and the lines so far. */
  ask(): Message;
  /** The next line: does it follow, and by which rule? A line that does not follow is not kept. */
  line(text: string): Feedback;
  /** What to do next. */
  hint(): Message;
  /** The whole derivation, after a try. */
  solution(): Displayable;
}

/**
 * Differentiate on your own, as on paper: type one line, see at once whether it follows and which rule it uses, go on until the
 * derivative is worked out. A line may still have derivative signs, `(x^2)' e^x + x^2 (e^x)'`.
 *
 * @param f the function
 * @param x the variable; left out, it is x, or the only letter that f has
 * @returns `line` takes the next line; `hint`, `solution`; shows the lines so far
 * @throws {Error} one sentence, when the variable is not clear or f cannot be read
 * @example
 * lineByLine("x^2 e^x").line("(x^2)' e^x + x^2 (e^x)'").state; // "equal"
 * lineByLine("x^2 e^x").line("2x e^x + x^2 e^x").state; // "right"
 */
export function lineByLine(f: Source, x?: string): LineByLine {
  const expression = toExpression(f);
  const letter = chooseVariable(expression, x, "derivative");
  const several = expression.variables.length > 1;
  const key = several ? partial(expression, letter) : derivative(expression, letter);
  const rows = [new Expression(pending(expression.tree, letter, several ? "∂" : "'"))];
  let tries = 0;
  const latest = () => rows.at(-1) as Expression;
  const ask = () => message(say(messages.ask(tex(expression), alignedRows(rows))), {});
  return {
    get lines() {
      return rows.slice(1).map(String);
    },
    ask,
    [jupyterDisplay]: () => ask()[jupyterDisplay](),
    [nodeInspect]: () => String(ask()),
    line(text) {
      if (isUnanswered(text)) return message(say(messages.typeLine), { state: "not yet answered" });
      const row = readRow(text);
      if (!(row instanceof Expression)) return row;
      tries++;
      const judged = judgeRow(row, latest(), key.result, expression, letter);
      if (judged.state !== "not equal") rows.push(row);
      return judged;
    },
    hint() {
      const next = key.steps.find(({ after }) => !rows.some((row) => String(row) === String(after)));
      return message(say(next ? messages.nextRule(ruleName(next.rule)) : messages.tidyUp), {});
    },
    solution: () => (tries > 0 ? key : message(say(exerciseMessages.tryFirst), {})),
  };
}

/** The line's right-hand side, or what is wrong with its text. */
function readRow(text: string): Expression | Feedback {
  try {
    return readLines([withoutWords(text)]).rows.at(-1) as Expression;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { sentence, place, suggestion } = error;
    return message(`${sentence}\n\n\`\`\`\n${place}\n\`\`\`\n\n${suggestion}`, { state: "not readable" });
  }
}

function judgeRow(row: Expression, before: Expression, key: Expression, f: Expression, x: string): Feedback {
  const value = new Expression(resolve(row.tree));
  const { verdict, counterexample } = equivalent(value, key);
  if (verdict === "unknown") return message(say(exerciseMessages.cannotTell(tex(row))), { state: "not readable" });
  if (verdict !== "equal") {
    const slip = hasPending(row.tree) ? undefined : diagnose(row.tree, f.tree, x);
    const where = counterexample ? say(parted(counterexample)) : "";
    const parts = [say(messages.breaks(tex(row))), slip ? say(slip.says) : "", where];
    return message(parts.filter(Boolean).join("\n\n"), { state: "not equal" });
  }
  const rules = rulesUsed(before.tree, row.tree);
  const used = [...new Set(rules ?? [])].map((rule) => say(ruleName(rule)));
  const follows = say(
    rules?.length === 0 ? messages.tidied : used.length > 0 ? messages.follows(used) : messages.sameValue,
  );
  if (hasPending(row.tree)) return message(`${follows} ${say(messages.goOn)}`, { state: "equal" });
  if (!isSimplest(row.tree, key.tree)) return message(`${follows} ${say(messages.simplerStill)}`, { state: "equal" });
  return message(`${follows} ${say(messages.done)}`, { state: "right" });
}

const alignedRows = (rows: readonly Expression[]) =>
  `$$\n\\begin{aligned}\n${rows.map((row, i) => `${i === 0 ? "" : "="}&${row.toTex()}`).join("\\\\[4pt]\n")}\n\\end{aligned}\n$$`;
