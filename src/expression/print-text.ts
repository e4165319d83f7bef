import { spellings } from "./functions.js";
import { isPending } from "./pending.js";
import { chain, tidy } from "./tidy.js";
import { isNegative, isNumber, isOperation, operands, plainDigits, type Tree } from "./tree.js";

/** How tightly the outermost operation of a text binds. */
const binding = { sum: 1, product: 2, power: 3, atom: 4 };

/** Plain text that `parse` reads back to the same expression. */
export function toText(tree: Tree): string {
  return text(tidy(tree), 0);
}

function text(tree: Tree, outer: number): string {
  const [shown, own] = write(tree);
  return own < outer ? `(${shown})` : shown;
}

function write(tree: Tree): [string, number] {
  if (tree.type === "ConstantNode") return [plainDigits(tree.value), binding.atom];
  if (tree.type === "SymbolNode") return [tree.name === "pi" ? "π" : tree.name, binding.atom];
  if (isPending(tree)) {
    const [u, x] = tree.args;
    const inside = `(${text(u, 0)})`;
    return [tree.fn.name === "'" ? `${inside}'` : `${tree.fn.name}/${tree.fn.name}${x.name}${inside}`, binding.atom];
  }
  if (tree.type === "FunctionNode") {
    return [`${tree.fn.name}(${tree.args.map((arg) => text(arg, 0)).join(", ")})`, binding.atom];
  }
  const [a, b] = operands(tree);
  if (isNegative(tree)) return [`-${text(a, binding.product)}`, binding.sum];
  if (tree.op === "+") return [`${text(a, binding.sum)} + ${text(b, binding.product)}`, binding.sum];
  if (tree.op === "-") return [`${text(a, binding.sum)} - ${text(b, binding.product)}`, binding.sum];
  if (tree.op === "*") return [factors(chain(tree, "*")), binding.product];
  if (tree.op === "/") return [`${text(a, binding.product)}/${denominator(b)}`, binding.product];
  const base = a.type === "SymbolNode" && a.name.startsWith("Δ") ? `(${a.name})` : text(a, binding.atom);
  return [`${base}^${exponent(b)}`, binding.power];
}

function denominator(tree: Tree): string {
  return text(tree, binding.power);
}

/** Only a number or a letter stands as an exponent without parentheses. */
function exponent(tree: Tree): string {
  return tree.type === "ConstantNode" || tree.type === "SymbolNode" ? text(tree, binding.atom) : `(${text(tree, 0)})`;
}

function factors(parts: readonly Tree[]): string {
  return parts
    .map((part, i) => {
      const bare = i === 0 && isNumberFraction(part);
      return text(part, isOperation(part, "/") && !bare ? binding.atom : binding.product);
    })
    .reduce((left, right, i) => left + sign(left, right, parts[i - 1] as Tree) + right);
}

/** A product's sign may be left out where the text is read in one way only. */
function sign(left: string, right: string, before: Tree): string {
  if (/^[\d.]/.test(right)) return "*";
  if (right.startsWith("(")) return before.type === "SymbolNode" && functionLike(before.name) ? "*" : "";
  if (before.type === "ConstantNode" && right.length > 0 && /\d$/.test(left)) return "";
  return " ";
}

const functionLike = (name: string) => spellings.has(name);

const isNumberFraction = (tree: Tree) => isOperation(tree, "/") && operands(tree).every((part) => isNumber(part));
