import { createConstantNode, createFunctionNode, createNode, createOperatorNode, createSymbolNode } from "./mathjs.js";

/**
 * An expression's tree. At run time its nodes are mathjs's; their types are restated here, as small as we use them,
 * so that a notebook is type-checked without mathjs's own declarations.
 */
export type Tree = Constant | Variable | Operation | Call;

/** A number that is not negative. Digits that a computer's number cannot hold stay as text. */
export interface Constant {
  readonly type: "ConstantNode";
  readonly value: number | string;
}

/** A letter; `e` and `pi` are the two numbers. */
export interface Variable {
  readonly type: "SymbolNode";
  readonly name: string;
}

/** `-` with one argument is the minus sign in front. */
export interface Operation {
  readonly type: "OperatorNode";
  readonly op: "+" | "-" | "*" | "/" | "^";
  readonly args: readonly Tree[];
}

type Negative = Operation & { readonly op: "-"; readonly args: readonly [Tree] };

/** sin(x), max(x, 0) ... */
export interface Call {
  readonly type: "FunctionNode";
  readonly fn: { readonly name: string };
  readonly args: readonly Tree[];
}

type NodeClass<Arguments extends unknown[]> = new (...args: Arguments) => object;

// Of mathjs's functions there are none.
const Node = createNode({ mathWithTransform: {} });
const ConstantNode = createConstantNode({ Node, isBounded: Number.isFinite }) as NodeClass<[number | string]>;
const SymbolNode = createSymbolNode({ Node, math: {} }) as NodeClass<[string]>;
const OperatorNode = createOperatorNode({ Node }) as NodeClass<[string, string, readonly Tree[]]>;
const FunctionNode = createFunctionNode({ Node, SymbolNode, math: {} }) as NodeClass<[string, readonly Tree[]]>;
const tree = (node: object) => node as Tree;
const operation = (op: string, name: string, ...args: Tree[]) => tree(new OperatorNode(op, name, args));

/** The number with these digits. */
export function constant(digits: number | string | bigint): Tree {
  // Most are small whole numbers.
  if (typeof digits !== "string" && digits >= 0 && digits < 1e6 && Number.isInteger(Number(digits)))
    return tree(new ConstantNode(Number(digits)));
  const text = String(digits);
  if (text.startsWith("-")) return negative(constant(text.slice(1)));
  const plain = text
    .replace(/^0+(?=\d)/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "")
    .replace(/^\./, "0.");
  const number = Number(plain);
  return tree(new ConstantNode(plainDigits(number) === plainDigits(plain) ? number : plain));
}

export const variable = (name: string): Tree => tree(new SymbolNode(name));
export const sum = (a: Tree, b: Tree): Tree => operation("+", "add", a, b);
export const difference = (a: Tree, b: Tree): Tree => operation("-", "subtract", a, b);
export const product = (a: Tree, b: Tree): Tree => operation("*", "multiply", a, b);
export const quotient = (a: Tree, b: Tree): Tree => operation("/", "divide", a, b);
export const power = (a: Tree, b: Tree): Tree => operation("^", "pow", a, b);
/** t − a: t for 0, and t + 2 for −2. */
export const shifted = (t: Tree, a: number): Tree =>
  a === 0 ? t : a > 0 ? difference(t, constant(a)) : sum(t, constant(-a));
export const negative = (a: Tree): Tree => operation("-", "unaryMinus", a);
export const call = (name: string, ...args: Tree[]): Tree => tree(new FunctionNode(name, args));

/** A tree with the same top and other arguments. */
export function withArgs(node: Operation | Call, args: readonly Tree[]): Tree {
  if (node.type === "FunctionNode") return call(node.fn.name, ...args);
  return tree(new OperatorNode(node.op, operatorName(node), args));
}

/** Is this the number e? */
export const isE = (node: Tree): boolean => node.type === "SymbolNode" && node.name === "e";

/** Is this a number that is seen to be positive: e, pi, or digits other than 0? */
export const isPositiveNumber = (node: Tree): boolean =>
  node.type === "ConstantNode"
    ? Number(node.value) > 0
    : isE(node) || (node.type === "SymbolNode" && node.name === "pi");

/** The whole number that this is, one with a minus sign in front among them. */
export function wholeNumber(node: Tree): number | undefined {
  if (isNegative(node)) {
    const size = wholeNumber(operands(node)[0]);
    return size === undefined ? undefined : -size;
  }
  return isNumber(node) && Number.isInteger(Number(node.value)) ? Number(node.value) : undefined;
}

/** Is this the minus sign in front of something? */
export function isNegative(node: Tree): node is Negative {
  return node.type === "OperatorNode" && node.op === "-" && node.args.length === 1;
}

/** Is this an operation of this kind, with two arguments? */
export function isOperation<Op extends Operation["op"]>(node: Tree, op: Op): node is Operation & { readonly op: Op } {
  return node.type === "OperatorNode" && node.op === op && node.args.length === 2;
}

/** Is this the number n? */
export function isNumber(node: Tree, n?: number): node is Constant {
  return node.type === "ConstantNode" && (n === undefined || node.value === n);
}

/** The operands of an operation, whose number its kind fixes. */
export function operands(node: Operation): [Tree, Tree] {
  return [node.args[0] as Tree, (node.args[1] ?? node.args[0]) as Tree];
}

/** The tree with this variable replaced everywhere. */
export function substitute(root: Tree, name: string, replacement: Tree): Tree {
  if (root.type === "SymbolNode") return root.name === name ? replacement : root;
  if (root.type === "ConstantNode") return root;
  return withArgs(
    root,
    root.args.map((arg) => substitute(arg, name, replacement)),
  );
}

/** The names of the variables, in alphabetical order. */
export function variablesOf(root: Tree): string[] {
  const names = new Set<string>();
  visit(root, (node) => {
    if (node.type === "SymbolNode" && node.name !== "e" && node.name !== "pi") names.add(node.name);
  });
  return [...names].sort();
}

/** Looks at every node of the tree. */
export function visit(root: Tree, look: (node: Tree) => void): void {
  look(root);
  if (root.type === "OperatorNode" || root.type === "FunctionNode") for (const arg of root.args) visit(arg, look);
}

/** Is there a node of this kind in the tree? */
export function some(root: Tree, test: (node: Tree) => boolean): boolean {
  if (test(root)) return true;
  return (root.type === "OperatorNode" || root.type === "FunctionNode") && root.args.some((arg) => some(arg, test));
}

/** How many numbers and letters a formula has. */
export function leaves(root: Tree): number {
  if (root.type === "ConstantNode" || root.type === "SymbolNode") return 1;
  return root.args.reduce((total, arg) => total + leaves(arg), 0);
}

/** Are the tree's numbers typed as decimals? Then so are those of a result. */
export const hasDecimals = (root: Tree): boolean =>
  some(root, (node) => isNumber(node) && String(node.value).includes("."));

/** The constant's digits, without an exponent. */
export function plainDigits(value: number | string): string {
  const text = String(value);
  const [mantissa = "", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const [whole = "", part = ""] = mantissa.split(".");
  const digits = whole + part;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, "0");
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

function operatorName(node: Operation): string {
  if (node.args.length === 1) return "unaryMinus";
  return { "+": "add", "-": "subtract", "*": "multiply", "/": "divide", "^": "pow" }[node.op];
}
