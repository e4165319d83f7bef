import { dependsOn } from "../../expression/rules.js";
import { chain } from "../../expression/tidy.js";
import {
  call,
  constant,
  isE,
  isNegative,
  isOperation,
  negative,
  operands,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
  withArgs,
} from "../../expression/tree.js";

/** An antiderivative of u by x, as far as a beginner's table goes: what one gets who integrates by mistake.
 * ln x, not ln |x|, for 1/x: it is to be compared where it has a value. */
export function antiderivative(u: Tree, x: string): Tree | undefined {
  const letter = variable(x);
  if (!dependsOn(u, x)) return product(u, letter);
  if (u.type === "SymbolNode") return quotient(power(u, constant(2)), constant(2));
  if (u.type === "FunctionNode") return isLetter(u.args[0], x) ? table[u.fn.name]?.(letter) : undefined;
  if (u.type === "ConstantNode") return undefined;
  if (u.op === "+" || u.op === "-") {
    const args = u.args.map((part) => antiderivative(part, x));
    return args.every((part) => part !== undefined) ? withArgs(u, args) : undefined;
  }
  if (u.op === "*") return ofProduct(chain(u, "*"), x);
  const [a, b] = operands(u);
  if (u.op === "/") return ofQuotient(a, b, x);
  if (isLetter(a, x) && !dependsOn(b, x)) return ofPower(letter, b);
  return isE(a) && isLetter(b, x) ? u : undefined;
}

const isLetter = (tree: Tree | undefined, x: string) => tree?.type === "SymbolNode" && tree.name === x;

/** Constant factors stay in front. */
function ofProduct(factors: Tree[], x: string): Tree | undefined {
  const [rest, ...more] = factors.filter((factor) => dependsOn(factor, x));
  const found = rest && more.length === 0 ? antiderivative(rest, x) : undefined;
  return found && factors.map((factor) => (factor === rest ? found : factor)).reduce(product);
}

function ofQuotient(a: Tree, b: Tree, x: string): Tree | undefined {
  if (!dependsOn(b, x)) {
    const above = antiderivative(a, x);
    return above && quotient(above, b);
  }
  if (dependsOn(a, x)) return undefined;
  if (isLetter(b, x)) return product(a, call("ln", b));
  const [base, exponent] = isOperation(b, "^") ? operands(b) : [b, constant(1)];
  return isLetter(base, x) && !dependsOn(exponent, x) ? product(a, ofPower(base, negative(exponent))) : undefined;
}

/** x^(n + 1)/(n + 1) */
function ofPower(x: Tree, n: Tree): Tree {
  const isReciprocal = isNegative(n) && operands(n)[0].type === "ConstantNode" && String(n.args[0]) === "1";
  const next = sum(n, constant(1));
  return isReciprocal ? call("ln", x) : quotient(power(x, next), next);
}

const table: Record<string, (x: Tree) => Tree> = {
  sin: (x) => negative(call("cos", x)),
  cos: (x) => call("sin", x),
  ln: (x) => sum(product(x, call("ln", x)), negative(x)),
  sqrt: (x) => product(quotient(constant(2), constant(3)), product(x, call("sqrt", x))),
};
