import { say } from "../../language.js";
import { rawValue } from "../evaluate.js";
import { rowOf } from "../functions.js";
import { toText } from "../print-text.js";
import type { Point } from "../sample.js";
import { call, isNumber, isOperation, operands, power, type Tree, variable, variablesOf, visit } from "../tree.js";
import { dividesByZero, neededOf, noRealPower } from "./messages.js";

/**
 * Why a formula has no value at a point, in one sentence in the reader's language: (-5)^(1/3) is a power of a negative number, ln(x) needs
 * x > 0, 1/x divides by 0. Undefined where nothing can be said.
 */
export function reasonOfNoValue(tree: Tree, at: Point = {}): string | undefined {
  let found: string | undefined;
  visit(tree, (node) => {
    // The innermost part without a value comes last.
    if (node.type === "ConstantNode" || node.type === "SymbolNode" || !Number.isNaN(rawValue(node, at))) return;
    const values = node.args.map((arg) => rawValue(arg, at));
    if (values.every(Number.isFinite)) found ??= reasonAt(node, values);
  });
  return found;
}

function reasonAt(node: Tree & { args: readonly Tree[] }, [value = 0]: readonly number[]): string | undefined {
  if (node.type === "FunctionNode") {
    const [only, another] = rowOf(node.fn.name).domain;
    if (!only || another) return undefined;
    // Of ln(-1) what is said of ln(t): -1 > 0 says nothing.
    const inside = node.args[0] as Tree;
    const t = variablesOf(inside).length > 0 ? inside : variable("t");
    return say(neededOf(toText(call(node.fn.name, t)), toText(t), only));
  }
  if (isOperation(node, "/")) return say(dividesByZero(toText(node)));
  if (!isOperation(node, "^") || !(value < 0)) return undefined;
  return say(noRealPower(toText(node), cubeRootOf(node)));
}

/** cbrt(x)^2 for x^(2/3). */
function cubeRootOf(node: Tree): string | undefined {
  const [base, exponent] = operands(node as Parameters<typeof operands>[0]);
  if (!isOperation(exponent, "/") || !isNumber(operands(exponent)[1], 3)) return undefined;
  const root = call("cbrt", base);
  const [n] = operands(exponent);
  return toText(isNumber(n, 1) ? root : power(root, n));
}
