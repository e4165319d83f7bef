import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import type { Expression } from "../expression/expression.js";
import { type Bilingual, say } from "../language.js";

/** One step of a derivation. */
export interface Step {
  /** Which rule it applies: "substitute", "expand", "cancel", "factor", "divide", "limit" ... */
  readonly rule: string;
  readonly before: Expression;
  /** Has the value of `before`, or its limit where the rule is "limit". */
  readonly after: Expression;
  /** What was done, in the language now spoken. */
  readonly note: string;
}

/** One line of a derivation as it is shown; a long one goes on over several rows. */
export interface Line {
  /** What stands left of the equals sign, where anything does. */
  left?: { tex: string; text: string };
  /** The rows of the right-hand side. */
  tex: readonly string[];
  text: string;
  note?: Bilingual;
}

/** A step whose note follows the language. */
export function step(rule: string, before: Expression, after: Expression, note: Bilingual): Step {
  return {
    rule,
    before,
    after,
    get note() {
      return say(note);
    },
  };
}

/** A derivative with its reasons; shows itself as an aligned derivation with the rules at the side. */
export class Derivation implements Displayable {
  readonly result: Expression;
  readonly steps: readonly Step[];
  readonly #lines: readonly Line[];

  constructor(result: Expression, steps: readonly Step[], lines: readonly Line[]) {
    this.result = result;
    this.steps = steps;
    this.#lines = lines;
  }

  /** The result as plain text that `parse` reads back. */
  toString(): string {
    return this.result.toString();
  }

  /** The result as LaTeX, without dollar signs. */
  toTex(): string {
    return this.result.toTex();
  }

  /** The derivative's value; an Error in one sentence where it has none. */
  evaluate(scope: Record<string, number> = {}): number {
    return this.result.evaluate(scope);
  }

  [jupyterDisplay](): MimeBundle {
    return { "text/latex": alignedTex(this.#lines), "text/plain": alignedText(this.#lines) };
  }

  [nodeInspect](): string {
    return alignedText(this.#lines);
  }
}

function alignedTex(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ left, tex, note }) =>
    tex.map((row, i) => {
      const side = note && i === tex.length - 1 ? ` && \\text{${say(note)}}` : "";
      return i === 0 ? `${left?.tex ?? ""} &= ${row}${side}` : `&\\qquad ${row}${side}`;
    }),
  );
  return `$$\\begin{aligned}\n${rows.join(" \\\\[4pt]\n")}\n\\end{aligned}$$`;
}

function alignedText(lines: readonly Line[]): string {
  const indent = Math.max(...lines.map(({ left }) => left?.text.length ?? 0));
  const width = Math.min(72, Math.max(...lines.map(({ text }) => text.length)));
  return lines
    .map(({ left, text, note }) => {
      const row = `${(left?.text ?? "").padEnd(indent)} = ${text}`;
      return note ? `${row.padEnd(indent + 3 + width)}   [${say(note)}]` : row;
    })
    .join("\n");
}
