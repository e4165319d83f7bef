import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import type { Expression } from "../expression/expression.js";
import { type Bilingual, say } from "../language.js";
import { alignedTex, alignedText, type Line } from "./aligned.js";

/** One step of a derivation. */
export interface Step {
  /** Which rule it applies: "substitute", "expand", "cancel", "factor", "divide", "limit" ... */
  readonly rule: string;
  readonly before: Expression;
  /** Has the value of `before`, or its limit where the rule is "limit". */
  readonly after: Expression;
  /** What was done, in the language now spoken. */
  readonly note: string;
  /** For the chain rule: the letter t that stands for the inner function, the inner function, the outer function of t, its derivative. */
  readonly substitution?: {
    readonly letter: string;
    readonly inner: Expression;
    readonly outer: Expression;
    readonly slope: Expression;
  };
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
