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
  /** For the chain rule: the letter (t) that stands for the inner function, the inner function, and the outer function of t. */
  readonly substitution?: { readonly letter: string; readonly inner: Expression; readonly outer: Expression };
}

/** One line of a derivation as it is shown; a long one goes on over several rows. */
export interface Line {
  /** What stands left of the equals sign, where anything does. */
  left?: { tex: string; text: string };
  /** The rows of the right-hand side. */
  tex: readonly string[];
  text: string;
  note?: Bilingual;
  /** A formula beside the note. */
  aside?: { tex: string; text: string };
}

/** A step whose note follows the language. */
export function step(
  rule: string,
  before: Expression,
  after: Expression,
  note: Bilingual,
  substitution?: Step["substitution"],
): Step {
  return {
    rule,
    before,
    after,
    ...(substitution && { substitution }),
    get note() {
      return say(note).replace("\n", " ");
    },
  };
}

/** What a derivation may know beside its lines. */
interface More {
  /** The value, where it is not simply the result's. */
  evaluate?: (scope: Record<string, number>) => number;
  /** Sentences that stand below the lines. */
  below?: () => readonly { tex: string; text: string }[];
}

/** A derivative with its reasons; shows itself as an aligned derivation with the rules at the side. */
export class Derivation implements Displayable {
  readonly result: Expression;
  readonly #steps: () => readonly Step[];
  readonly #lines: () => readonly Line[];
  readonly #more: More;

  /** Steps and lines are worked out when they are asked for. */
  constructor(result: Expression, steps: () => readonly Step[], lines: () => readonly Line[], more: More = {}) {
    this.result = result;
    this.#steps = steps;
    this.#lines = lines;
    this.#more = more;
  }

  get steps(): readonly Step[] {
    return this.#steps();
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
    return this.#more.evaluate?.(scope) ?? this.result.evaluate(scope);
  }

  [jupyterDisplay](): MimeBundle {
    const below = (this.#more.below?.() ?? []).map(({ tex }) => `\n\n${tex}`).join("");
    return { "text/latex": alignedTex(this.#lines()) + below, "text/plain": this[nodeInspect]() };
  }

  [nodeInspect](): string {
    return [alignedText(this.#lines()), ...(this.#more.below?.() ?? []).map(({ text }) => text)].join("\n");
  }
}

function alignedTex(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ left, tex, note, aside }) =>
    tex.map((row, i) => {
      const words = note && `${noteTex(say(note))}${aside ? `:\\ ${aside.tex}` : ""}`;
      const side = words && i === tex.length - 1 ? ` && ${words}` : "";
      return i === 0 ? `${left?.tex ?? ""} &= ${row}${side}` : `&\\qquad ${row}${side}`;
    }),
  );
  return `$$\\begin{aligned}\n${rows.join(" \\\\[4pt]\n")}\n\\end{aligned}$$`;
}

/** A note, which may have two rows. */
function noteTex(note: string): string {
  const rows = note.split("\n").map((row) => `\\text{${row}}`);
  return rows.length === 1 ? `${rows[0]}` : `\\begin{array}{l}${rows.join(" \\\\ ")}\\end{array}`;
}

function alignedText(lines: readonly Line[]): string {
  const indent = Math.max(...lines.map(({ left }) => left?.text.length ?? 0));
  const width = Math.min(72, Math.max(...lines.map(({ text }) => text.length)));
  return lines
    .map(({ left, text, note, aside }) => {
      const row = `${(left?.text ?? "").padEnd(indent)} = ${text}`;
      return note
        ? `${row.padEnd(indent + 3 + width)}   [${say(note).replace("\n", " ")}${aside ? `: ${aside.text}` : ""}]`
        : row;
    })
    .join("\n");
}
