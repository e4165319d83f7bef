import type { Bilingual } from "../../language.js";
import { type DerivativeSign, pending } from "../pending.js";
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
  variablesOf,
} from "../tree.js";
import { checkArity, takesSeveral } from "./arity.js";
import { messages } from "./grammar-messages.js";
import { example } from "./parse-error.js";
import { fail, is, isBetween, missing, primedVariable, type Reader, startsFactor, take, token } from "./reader.js";
import { atom, writtenOut } from "./sum.js";
import { type Token, tokenize } from "./tokens.js";

/**
 * Reads tokens by recursive descent, one function for each rule:
 *
 *     sum      = product { (+ | -) product }
 *     product  = run { (* | /) run }
 *     run      = factor { factor }                  factors with no sign between them
 *     factor   = - factor | atom { ' } [ ^ factor ]
 *     atom     = number | variable | ( sum ) | | sum | | function argument | root | \frac | Σ product
 */
export function grammar(tokens: readonly Token[], text: string): Tree {
  const r: Reader = { tokens: [...tokens], text, at: 0, bars: 0, depth: 0 };
  if (token(r).kind === "end") throw fail(r, messages.empty, example);
  const tree = readSum(r);
  if (is(r, ",")) throw fail(r, messages.comma, messages.point);
  if (token(r).kind !== "end")
    throw is(r, ")") || is(r, "]")
      ? fail(r, messages.extraClose, messages.pairs)
      : fail(r, messages.unexpected, example);
  return tree;
}

/** So many sums and exponents may be nested. */
const deepest = 60;

function readSum(r: Reader): Tree {
  if (++r.depth > deepest) throw fail(r, messages.deep, messages.simpler);
  let left = readProduct(r);
  while (is(r, "+") || is(r, "-")) {
    const join = is(r, "+") ? sum : difference;
    r.at++;
    left = join(left, readProduct(r));
  }
  r.depth--;
  return left;
}

function readProduct(r: Reader): Tree {
  if (take(r, "-")) return negative(readProduct(r));
  if (take(r, "+")) return readProduct(r);
  let numberBefore = token(r).kind === "number" && !token(r).text.includes("/");
  let left = readRun(r);
  if (r.tokens[r.at - 1]?.kind !== "number") numberBefore = false;
  for (;;) {
    if (take(r, "*")) {
      numberBefore = token(r).kind === "number";
      const start = r.at;
      left = product(left, readSigned(r, readRun));
      numberBefore &&= r.at === start + 1;
    } else if (take(r, "/")) {
      // 1/2x is ½·x: a number over a number is a fraction by itself; y/2x is y/(2x).
      const fraction = numberBefore && token(r).kind === "number" && startsFactor(r, r.tokens[r.at + 1]);
      left = quotient(left, readSigned(r, fraction ? readFactor : readRun));
      if (fraction) while (startsFactor(r, token(r))) left = product(left, readFactor(r));
      numberBefore = false;
    } else return left;
  }
}

/** After an operator a minus sign may stand in front: 2·−3. */
function readSigned(r: Reader, read: (r: Reader) => Tree): Tree {
  if (take(r, "-")) return negative(readSigned(r, read));
  return take(r, "+") ? readSigned(r, read) : read(r);
}

function readRun(r: Reader): Tree {
  let left = readFactor(r);
  while (startsFactor(r, token(r))) left = product(left, readFactor(r));
  return left;
}

function readFactor(r: Reader): Tree {
  return withExponent(r, withPrimes(r, readAtom(r)));
}

/** (u)' is the derivative of u. */
function withPrimes(r: Reader, u: Tree): Tree {
  if (token(r).kind !== "prime") return u;
  const x = primedVariable(r);
  r.at++;
  return withPrimes(r, pending(u, x, "'"));
}

/** base ^ exponent, where the exponent is a single factor: e^2x is e²·x, and x^2^3 is x^(2³). */
function withExponent(r: Reader, base: Tree): Tree {
  if (token(r).kind === "superscript") return withExponent(r, power(base, readSuperscript(r)));
  if (!take(r, "^")) return base;
  if (++r.depth > deepest) throw fail(r, messages.deep, messages.simpler);
  const exponent = readSigned(r, readFactor);
  r.depth--;
  return power(base, exponent);
}

function readSuperscript(r: Reader): Tree {
  const { text: digits, start } = token(r);
  r.at++;
  if (/^\+?\d+$/.test(digits)) return constant(digits.replace("+", ""));
  return grammar(
    tokenize(digits).map((t) => ({ ...t, start })),
    r.text,
  );
}

function readAtom(r: Reader): Tree {
  const next = token(r);
  if (next.kind === "number") {
    r.at++;
    const [top, bottom] = next.text.split("/") as [string, string?];
    return bottom ? quotient(constant(top), constant(bottom)) : constant(top);
  }
  if (next.kind === "variable") {
    r.at++;
    return variable(next.text);
  }
  if (next.kind === "function") return readCall(r);
  if (next.kind === "sum") return readSumSign(r);
  if (next.kind === "derivative") {
    r.at++;
    return pending(readGroup(r), next.variable as string, next.text as DerivativeSign);
  }
  if (next.kind === "root") return readRoot(r);
  if (next.kind === "frac") {
    r.at++;
    return quotient(readLatexArgument(r), readLatexArgument(r));
  }
  if (is(r, "(") || is(r, "[")) return readGroup(r);
  if (is(r, "|")) return readBars(r);
  throw missing(r);
}

function readGroup(r: Reader): Tree {
  const open = token(r);
  r.at++;
  const outerBars = r.bars;
  r.bars = 0;
  const inside = readSum(r);
  r.bars = outerBars;
  close(r, open);
  return inside;
}

function close(r: Reader, open: Token): void {
  if (is(r, ",")) throw fail(r, messages.comma, messages.point);
  const pair = open.text === "[" ? "]" : ")";
  if (!is(r, pair) || Boolean(token(r).brace) !== Boolean(open.brace)) {
    if (token(r).kind === "end") throw fail(r, messages.notClosed, messages.pairs, open);
    throw fail(r, is(r, ")") || is(r, "]") ? messages.otherClose : messages.unexpected, messages.pairs);
  }
  r.at++;
}

function readBars(r: Reader): Tree {
  const open = token(r);
  r.at++;
  r.bars++;
  const inside = readSum(r);
  r.bars--;
  if (!take(r, "|")) throw fail(r, messages.barsOpen, messages.bars, open);
  return call("abs", inside);
}

/** √ binds to the next number, letter or group only. */
function readRoot(r: Reader): Tree {
  let name = token(r).text;
  const root = token(r);
  r.at++;
  let index: Tree | undefined;
  if (is(r, "[")) {
    index = readGroup(r);
    name = index.type === "ConstantNode" ? (rootNames[index.value] ?? "") : "";
    if (name === "") throw fail(r, messages.rootIndex, messages.rootPower, root);
  }
  const inside = readAtom(r);
  const grouped = r.tokens[r.at - 1]?.kind === "sign";
  if (!grouped && (is(r, "^") || token(r).kind === "superscript"))
    throw fail(r, messages.rootOrPower, messages.rootGroups);
  return name === "fourth" ? power(inside, quotient(constant(1), constant(4))) : call(name, inside);
}

/** A fourth root is a power, which asks for a positive base as it does. */
const rootNames: Record<number | string, string> = { 2: "sqrt", 3: "cbrt", 4: "fourth" };

/** \frac12 takes one digit for each place. */
function readLatexArgument(r: Reader): Tree {
  const next = token(r);
  if (next.kind === "number" && /^\d\d+$/.test(next.text)) {
    const [first = "", ...others] = next.text;
    r.tokens[r.at] = { ...next, text: others.join(""), start: next.start + 1 };
    return constant(first);
  }
  return readAtom(r);
}

function readCall(r: Reader): Tree {
  const { text: name, base } = token(r);
  const behind = ++r.at;
  let primes = 0;
  while (token(r).kind === "prime" && ++primes) r.at++;
  let exponent: Tree | undefined;
  if (token(r).kind === "superscript") exponent = readSuperscript(r);
  else if (take(r, "^")) exponent = readSigned(r, readAtom);
  if (exponent && (exponent.type !== "ConstantNode" || name === "exp"))
    throw fail(r, messages.inverse(name), messages.inverseOr(name), r.tokens[r.at - 1]);
  if (isBetween(r)) throw missing(r);
  const args =
    is(r, "(") || is(r, "[") ? readArguments(r, name) : [readSigned(r, (here) => readOpenArgument(here, name))];
  const [first] = args as [Tree];
  if (name === "sigmoid" && variablesOf(first).includes("σ")) {
    r.at = behind; // In σ(1 − σ) the σ is a letter, as it is inside.
    return variable("σ");
  }
  let result = callOf(name, args);
  if (base) result = quotient(result, call("ln", atom(base)));
  if (primes > 0 && first.type !== "SymbolNode")
    throw fail(r, messages.primedArgument(name), messages.primedGroup(name));
  for (; primes > 0; primes--) result = pending(result, variablesOf(first)[0] as string, "'");
  return exponent ? power(result, exponent) : result;
}

function callOf(name: string, args: readonly Tree[]): Tree {
  const [first, second] = args as [Tree, Tree];
  if (name === "pow") return power(first, second);
  return name === "exp" ? power(variable("e"), first) : call(name, ...args);
}

/** sum(3x_i, i, 1, 2), or Σ with its bounds and a product behind it: 3x_1 + 3x_2. */
function readSumSign(r: Reader): Tree {
  const sign = token(r);
  const wrong = (problem: Bilingual, instead = messages.sumExample) => fail(r, problem, instead, sign);
  r.at++;
  if (sign.bounds) return writtenOut([readProduct(r), ...sign.bounds.map(atom)], wrong);
  const open = token(r);
  const parts = take(r, "(") ? [readSum(r)] : [];
  while (take(r, ",")) parts.push(readSum(r));
  if (parts.length !== 4) throw wrong(messages.sumBounds);
  close(r, open);
  return writtenOut(parts, wrong);
}

function readArguments(r: Reader, name: string): Tree[] {
  const open = token(r);
  r.at++;
  const outerBars = r.bars;
  r.bars = 0;
  const args = [readSum(r)];
  const several = takesSeveral(name);
  while (several && take(r, ",")) args.push(readSum(r));
  r.bars = outerBars;
  if (is(r, ",") || is(r, ")") || is(r, "]")) checkArity(r, name, args, open);
  close(r, open);
  return args;
}

/** What a function takes without parentheses, a power or a product: sin 2x, ln x^2; it ends before the next function. */
function readOpenArgument(r: Reader, name: string): Tree {
  if (takesSeveral(name)) throw fail(r, messages.twoArguments(name), messages.twoExample(name));
  if (token(r).kind === "function") return readCall(r);
  let numbersOnly = token(r).kind === "number";
  let argument = readFactor(r);
  while (token(r).kind !== "function" && startsFactor(r, token(r))) {
    if ((is(r, "(") || is(r, "[")) && !numbersOnly) break;
    numbersOnly = false;
    argument = product(argument, readFactor(r));
  }
  return argument;
}
