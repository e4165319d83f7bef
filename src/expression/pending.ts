import { type Call, call, some, type Tree, type Variable, variable } from "./tree.js";

/** How a derivative sign is written: (u)', d/dx(u) or ∂/∂x(u). */
export type DerivativeSign = "'" | "d" | "∂";

/** A derivative that is written down but not worked out yet. */
export interface Pending extends Call {
  readonly fn: { readonly name: DerivativeSign };
  readonly args: readonly [Tree, Variable];
}

/** The derivative of u by x, not worked out. */
export const pending = (u: Tree, x: string, sign: DerivativeSign): Pending => call(sign, u, variable(x)) as Pending;

/** Is this a derivative sign with what stands under it? */
export const isPending = (node: Tree): node is Pending =>
  node.type === "FunctionNode" && (node.fn.name === "'" || node.fn.name === "d" || node.fn.name === "∂");

/** Is there a derivative left to work out? */
export const hasPending = (root: Tree): boolean => some(root, isPending);
