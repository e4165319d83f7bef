import { toText } from "../expression/print-text.js";
import {
  call,
  constant,
  difference,
  negative,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
} from "../expression/tree.js";
import { lookUp } from "../look-up.js";

const operations: Record<string, (a: Tree, b: Tree) => Tree> = {
  "+": sum,
  "-": difference,
  "*": product,
  "/": quotient,
  "^": power,
};

/** No formula that anybody works with has more parts. */
const MOST_NODES = 10_000;
/** No text that is read, of 2000 characters at most, is deeper; a value that contains itself is, and the stack ends sooner than its parts. */
const DEEPEST = 1000;

/**
 * The text of a formula that `nabla` gave a submission: of an expression, or of a derivation's result; undefined of anything else.
 *
 * The submission's `nabla` is not the one that marks it, so that its classes are unknown here. Its tree is read as data, each part
 * once; what comes out is a text that could have been typed.
 */
export function foreignFormula(value: object): string | undefined {
  if (!Object.hasOwn(value, "tree") && !Object.hasOwn(value, "result")) return undefined;
  const { tree, result } = value as { tree?: unknown; result?: unknown };
  const own = tree ?? (typeof result === "object" && result !== null ? (result as { tree?: unknown }).tree : undefined);
  const read = treeFrom(own, { left: MOST_NODES });
  return read && toText(read);
}

const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);

function treeFrom(node: unknown, nodes: { left: number }, depth = 0): Tree | undefined {
  if (typeof node !== "object" || node === null || nodes.left-- <= 0 || depth > DEEPEST) return undefined;
  const { value, name, op, fn, args } = node as Record<"value" | "name" | "op" | "fn" | "args", unknown>;
  if (typeof value === "number" || typeof value === "string")
    return /^\d/.test(`${value}`) ? constant(value) : undefined;
  if (!Array.isArray(args)) return typeof name === "string" && isName(name) ? variable(name) : undefined;
  const { length } = args;
  if (length > nodes.left) return undefined;
  const parts: (Tree | undefined)[] = [];
  for (let i = 0; i < length; i++) parts.push(treeFrom(args[i], nodes, depth + 1));
  const [a, b] = parts;
  if (a === undefined || parts.includes(undefined)) return undefined;
  if (typeof op === "string")
    return b === undefined ? (op === "-" ? negative(a) : undefined) : lookUp(operations, op)?.(a, b);
  const called: unknown = typeof fn === "object" && fn !== null ? (fn as { name?: unknown }).name : undefined;
  return typeof called === "string" && isName(called) ? call(called, ...(parts as Tree[])) : undefined;
}
