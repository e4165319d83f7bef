import { lookUp } from "../look-up.js";
import { functions } from "./functions.js";
import { chain, tidy } from "./tidy.js";
import { isNegative, isOperation, operands, plainDigits, type Tree } from "./tree.js";

const binding = { sum: 1, product: 2, power: 3, atom: 4 };

/** LaTeX as a textbook prints it: 2x - 1, \frac{1}{x}, \sin x, no 1·x, no --. */
export function toTex(tree: Tree): string {
  return tex(tidy(tree), 0).replaceAll("\\frac {", "\\frac{");
}

/** A variable's name in LaTeX: θ as \theta, x_12 as x_{12}, Δx as \Delta x. */
export function nameTex(name: string): string {
  if (name.startsWith("Δ")) return `\\Delta ${nameTex(name.slice(1))}`;
  const [letter = "", index] = name.split("_");
  const main = lookUp(greek, letter) ?? ([...letter].length > 1 ? `\\mathrm{${letter}}` : letter);
  return index === undefined ? main : `${main}_${index.length === 1 ? index : `{${index}}`}`;
}

function tex(tree: Tree, outer: number): string {
  const [shown, own] = write(tree);
  return own < outer ? inParentheses(shown) : shown;
}

const inParentheses = (shown: string) => (/\\d?frac|\\left/.test(shown) ? `\\left(${shown}\\right)` : `(${shown})`);

function write(tree: Tree): [string, number] {
  if (tree.type === "ConstantNode") return [plainDigits(tree.value), binding.atom];
  if (tree.type === "SymbolNode")
    return [tree.name === "pi" ? "\\pi" : nameTex(tree.name), tree.name.startsWith("Δ") ? binding.power : binding.atom];
  if (tree.type === "FunctionNode") return functionTex(tree.fn.name, tree.args, false);
  const [a, b] = operands(tree);
  if (isNegative(tree)) return [`-${tex(a, binding.product)}`, binding.sum];
  if (tree.op === "+") return [`${tex(a, binding.sum)} + ${tex(b, binding.product)}`, binding.sum];
  if (tree.op === "-") return [`${tex(a, binding.sum)} - ${tex(b, binding.product)}`, binding.sum];
  if (tree.op === "*") return [factors(chain(tree, "*")), binding.product];
  if (tree.op === "/") return [`\\frac{${fullSize(tex(a, 0))}}{${fullSize(tex(b, 0))}}`, binding.atom];
  return powerTex(a, b);
}

/** A fraction in a fraction is not made smaller; one in an exponent is: it is marked "\frac {" until the end. */
const fullSize = (shown: string) => shown.replaceAll("\\frac{", "\\dfrac{");

function powerTex(base: Tree, exponent: Tree, closed = false): [string, number] {
  const raised = tex(exponent, 0).replaceAll("\\frac{", "\\frac {");
  const above = raised.length === 1 ? `^${raised}` : `^{${raised}}`;
  if (base.type === "FunctionNode" && /^[1-9]\d*$/.test(raised) && takesExponent(base.fn.name)) {
    const [argument] = base.args as [Tree];
    return [`${nameOf(base.fn.name)}${above}${applied(argument, closed)}`, binding.power];
  }
  const [shown, own] = base.type === "FunctionNode" ? functionTex(base.fn.name, base.args, false) : write(base);
  return [
    `${own < binding.atom || base.type === "OperatorNode" || shown.startsWith("\\sqrt") ? inParentheses(shown) : shown}${above}`,
    binding.power,
  ];
}

/** A function with its argument: \sin x, \ln(x + 1), \sqrt{x}, |x|. In the middle of a product always in parentheses. */
function functionTex(name: string, args: readonly Tree[], closed: boolean): [string, number] {
  if (name === "'" || name === "d" || name === "∂") return [derivativeTex(name, args), binding.atom];
  const [argument] = args as [Tree];
  if (name === "sqrt" || name === "cbrt") return [`${nameOf(name)}{${tex(argument, 0)}}`, binding.atom];
  if (name === "abs") return [`\\left|${tex(argument, 0)}\\right|`, binding.atom];
  if (isOpen(name) && !closed && isBare(argument))
    return [`${nameOf(name)}${applied(argument, closed)}`, binding.power];
  return [`${nameOf(name)}${inParentheses(args.map((arg) => tex(arg, 0)).join(", "))}`, binding.atom];
}

/** (u)', d/dx(u), ∂/∂x(u) */
function derivativeTex(sign: string, [u, x]: readonly Tree[]): string {
  const inside = inParentheses(tex(u as Tree, 0));
  if (sign === "'") return `${inside}'`;
  const d = sign === "d" ? "d" : "\\partial ";
  return `\\frac{${d.trim()}}{${d}${tex(x as Tree, 0)}}${inside}`;
}

const applied = (argument: Tree, closed: boolean) =>
  isBare(argument) && !closed ? ` ${tex(argument, 0)}` : inParentheses(tex(argument, 0));
const nameOf = (name: string) => functions[name]?.tex ?? `\\operatorname{${name}}`;
const takesExponent = (name: string) => functions[name]?.bare === "sin^2 x";
const isOpen = (name: string) => functions[name]?.bare !== undefined;
const isBare = (argument: Tree) =>
  argument.type === "SymbolNode" ||
  argument.type === "ConstantNode" ||
  (argument.type === "FunctionNode" && argument.fn.name === "abs");

function factors(parts: readonly Tree[]): string {
  return parts
    .map((part, i) => {
      const next = parts[i + 1];
      const closed = next !== undefined && !isFunction(next) && !isOperation(next, "/");
      if (part.type === "FunctionNode") return functionTex(part.fn.name, part.args, closed)[0];
      return isOperation(part, "^") ? powerTex(...operands(part), closed)[0] : tex(part, binding.product);
    })
    .reduce((left, right, i) => left + sign(left, right, parts[i - 1] as Tree, parts[i] as Tree) + right);
}

const isFunction = (tree: Tree): boolean =>
  tree.type === "FunctionNode" ? isOpen(tree.fn.name) : isOperation(tree, "^") && isFunction(operands(tree)[0]);

/** What stands between two factors: a dot where digits would run together or a letter meets itself, else nothing. */
function sign(left: string, right: string, before: Tree, after: Tree): string {
  const [a, b] = [letterOf(before), letterOf(after)];
  if (/^[\d.]/.test(right) || (a !== undefined && a === b)) return " \\cdot ";
  if (isOperation(after, "/")) return " \\cdot ";
  if (isOperation(after, "/") && before.type !== "ConstantNode" && before.type !== "SymbolNode") return " \\cdot ";
  if (b?.startsWith("Δ") && after.type === "SymbolNode" && before.type !== "ConstantNode") return "\\,";
  if (a?.startsWith("Δ") && before.type === "SymbolNode" && b) return "\\,";
  return /\\[a-zA-Z]+$/.test(left) && /^[a-zA-Z]/.test(right) ? " " : "";
}

/** The letter of x or of x^n. */
function letterOf(tree: Tree): string | undefined {
  const base = isOperation(tree, "^") ? operands(tree)[0] : tree;
  return base.type === "SymbolNode" ? base.name : undefined;
}

const greek: Record<string, string> = {
  ...{
    α: "\\alpha",
    β: "\\beta",
    γ: "\\gamma",
    δ: "\\delta",
    ε: "\\varepsilon",
    ζ: "\\zeta",
    η: "\\eta",
    θ: "\\theta",
  },
  ...{ κ: "\\kappa", λ: "\\lambda", μ: "\\mu", ν: "\\nu", ξ: "\\xi", ρ: "\\rho", σ: "\\sigma", τ: "\\tau" },
  ...{ φ: "\\varphi", χ: "\\chi", ψ: "\\psi", ω: "\\omega" },
};
