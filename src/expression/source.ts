import type { Expression } from "./expression.js";

/** A formula as text, or already read, or anything that prints itself as a formula (a Derivation does). */
export type Source = string | Expression | { readonly result: Expression };

/** A function of one variable: a formula, or plain TypeScript. */
export type Func = Source | ((x: number) => number);
