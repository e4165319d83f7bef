import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import type { Expression } from "../expression/expression.js";
import { type Bilingual, say } from "../language.js";
import { texWidth } from "./tex-width.js";

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

  /** Steps and lines are worked out when they are first asked for. */
  constructor(result: Expression, steps: () => readonly Step[], lines: () => readonly Line[], more: More = {}) {
    this.result = result;
    this.#steps = once(steps);
    this.#lines = once(lines);
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
    const below = this.#more.below?.() ?? [];
    return {
      "text/latex": alignedTex(this.#lines()) + below.map(({ tex }) => `\n\n${tex}`).join(""),
      "text/plain": this.#text(below),
    };
  }

  [nodeInspect](): string {
    return this.#text(this.#more.below?.() ?? []);
  }

  #text(below: readonly { text: string }[]): string {
    return [alignedText(this.#lines()), ...below.map(({ text }) => text)].join("\n");
  }
}

/** The same, worked out no more than once. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A notebook's page is about this many letters wide. */
const page = 68;

/** A name of a rule is at most this long; a longer note is more than a name. */
const name = 24;

/** The notes stand in a column at the side. One for which there is no room goes below its line; a name, with all the others. */
function alignedTex(lines: readonly Line[]): string {
  const column = Math.max(...lines.flatMap(({ left, tex }) => tex.map((row) => texWidth(`${left?.tex ?? ""}${row}`))));
  const wordsOf = ({ note, aside }: Line) =>
    note && (aside ? `\\text{${say(note)}:}\\ ${aside.tex}` : `\\text{${say(note)}}`);
  const room = page - column;
  const widths = lines.map((line) => texWidth(wordsOf(line) ?? ""));
  const namesFit = widths.every((width) => width <= room || width > name);
  const rows = lines.flatMap((line, i) => {
    const { left, tex } = line;
    const words = wordsOf(line);
    const below = words && !(namesFit && (widths[i] as number) <= room);
    const last = tex.length - 1;
    return [
      ...tex.map((row, j) => {
        const side = words && !below && j === last ? ` && ${words}` : "";
        return `${j === 0 ? `${left?.tex ?? ""} &= ` : "&\\qquad "}${row}${side}`;
      }),
      ...(below ? [`&\\qquad (${words})`] : []),
    ];
  });
  return `$$\\begin{aligned}\n${rows.join(" \\\\[4pt]\n")}\n\\end{aligned}$$`;
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
