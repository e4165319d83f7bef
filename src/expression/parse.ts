import type { Expression } from "./expression.js";

export function parse(text: string, options: { vars?: string[] } = {}): Expression {
  throw new Error(`not written yet ${text} ${options}`);
}
