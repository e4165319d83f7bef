import type { Bilingual } from "../../language.js";
import { functions } from "../functions.js";
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
import { says } from "./grammar-messages.js";
import { example, ParseError } from "./parse-error.js";
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
  let at = 0;
  let bars = 0;
  let depth = 0;
  const token = () => tokens[at] as Token;
  const is = (sign: string) => token().kind === "sign" && token().text === sign;
  const take = (sign: string) => is(sign) && ++at > 0;
  const fail = (problem: Bilingual, instead: Bilingual, place = token()) =>
    new ParseError(text, place.start, problem, instead);

  if (token().kind === "end") throw fail(says.empty, example);
  const tree = readSum();
  if (is(",")) throw fail(says.comma, says.point);
  if (token().kind !== "end")
    throw is(")") || is("]") ? fail(says.extraClose, says.pairs) : fail(says.unexpected, example);
  return tree;

  function readSum(): Tree {
    if (++depth > 60) throw fail(says.deep, says.simpler);
    let left = readProduct();
    while (is("+") || is("-")) {
      const join = is("+") ? sum : difference;
      at++;
      left = join(left, readProduct());
    }
    depth--;
    return left;
  }

  function readProduct(): Tree {
    if (take("-")) return negative(readProduct());
    if (take("+")) return readProduct();
    let numberBefore = token().kind === "number" && !token().text.includes("/");
    let left = readRun();
    if (tokens[at - 1]?.kind !== "number") numberBefore = false;
    for (;;) {
      if (take("*")) {
        numberBefore = token().kind === "number";
        const start = at;
        left = product(left, readSigned(readRun));
        numberBefore &&= at === start + 1;
      } else if (take("/")) {
        // 1/2x is ½·x: a number over a number is a fraction by itself; y/2x is y/(2x).
        const fraction = numberBefore && token().kind === "number" && startsFactor(tokens[at + 1]);
        left = quotient(left, readSigned(fraction ? readFactor : readRun));
        if (fraction) while (startsFactor(token())) left = product(left, readFactor());
        numberBefore = false;
      } else return left;
    }
  }

  /** After an operator a minus sign may stand in front: 2·−3. */
  function readSigned(read: () => Tree): Tree {
    if (take("-")) return negative(readSigned(read));
    return take("+") ? readSigned(read) : read();
  }

  function readRun(): Tree {
    let left = readFactor();
    while (startsFactor(token())) left = product(left, readFactor());
    return left;
  }

  function startsFactor(next: Token | undefined): boolean {
    if (!next || next.kind === "end" || next.kind === "superscript") return false;
    if (next.kind === "number") {
      if (next !== token()) return false;
      const twice = tokens[at - 1]?.kind === "number";
      throw twice ? fail(says.twoNumbers, says.times) : fail(says.numberBehind, says.productOrPower);
    }
    if (next.kind !== "sign") return true;
    return next.text === "(" || next.text === "[" || (next.text === "|" && bars === 0);
  }

  function readFactor(): Tree {
    return withExponent(withPrimes(readAtom()));
  }

  /** (u)' is the derivative of u. */
  function withPrimes(u: Tree): Tree {
    if (token().kind !== "prime") return u;
    const x = primedVariable();
    at++;
    return withPrimes(pending(u, x, "'"));
  }

  /** What a prime differentiates by: x, or the only letter of the formula. */
  function primedVariable(): string {
    const letters = new Set(tokens.filter((t) => t.kind === "variable" && !/^(e|pi)$/.test(t.text)).map((t) => t.text));
    const [only = "x", another] = letters;
    if (another === undefined || letters.has("x")) return another === undefined ? only : "x";
    throw fail(says.whichLetter, says.derivativeSign(only));
  }

  /** base ^ exponent, where the exponent is a single factor: e^2x is e²·x, and x^2^3 is x^(2³). */
  function withExponent(base: Tree): Tree {
    if (token().kind === "superscript") return withExponent(power(base, readSuperscript()));
    if (!take("^")) return base;
    return power(base, readSigned(readFactor));
  }

  function readSuperscript(): Tree {
    const { text: digits, start } = token();
    at++;
    if (/^\+?\d+$/.test(digits)) return constant(digits.replace("+", ""));
    return grammar(
      tokenize(digits).map((t) => ({ ...t, start })),
      text,
    );
  }

  function readAtom(): Tree {
    const next = token();
    if (next.kind === "number") {
      at++;
      const [top, bottom] = next.text.split("/") as [string, string?];
      return bottom ? quotient(constant(top), constant(bottom)) : constant(top);
    }
    if (next.kind === "variable") {
      at++;
      return variable(next.text);
    }
    if (next.kind === "function") return readCall();
    if (next.kind === "sum") return readSumSign();
    if (next.kind === "derivative") {
      at++;
      return pending(readGroup(), next.variable as string, next.text as DerivativeSign);
    }
    if (next.kind === "root") return readRoot();
    if (next.kind === "frac") {
      at++;
      return quotient(readLatexArgument(), readLatexArgument());
    }
    if (is("(") || is("[")) return readGroup();
    if (is("|")) return readBars();
    throw missing();
  }

  function missing(): ParseError {
    const before = tokens[at - 1];
    if (before?.kind === "sign" && "+-*/^,".includes(before.text)) return fail(says.afterSign(before.text), example);
    if (before?.kind === "sign" && "([".includes(before.text)) return fail(says.emptyGroup, example);
    if (before?.kind === "function") return fail(says.noArgument(before.text), says.argument(before.text));
    return token().kind === "end" ? fail(says.ends, example) : fail(says.unexpected, example);
  }

  function readGroup(): Tree {
    const open = token();
    at++;
    const outerBars = bars;
    bars = 0;
    const inside = readSum();
    bars = outerBars;
    close(open);
    return inside;
  }

  function close(open: Token): void {
    if (is(",")) throw fail(says.comma, says.point);
    const pair = open.text === "[" ? "]" : ")";
    if (!is(pair) || Boolean(token().brace) !== Boolean(open.brace)) {
      if (token().kind === "end") throw fail(says.notClosed, says.pairs, open);
      throw fail(is(")") || is("]") ? says.otherClose : says.unexpected, says.pairs);
    }
    at++;
  }

  function readBars(): Tree {
    const open = token();
    at++;
    bars++;
    const inside = readSum();
    bars--;
    if (!take("|")) throw fail(says.barsOpen, says.bars, open);
    return call("abs", inside);
  }

  /** √ binds to the next number, letter or group only. */
  function readRoot(): Tree {
    let name = token().text;
    const root = token();
    at++;
    let index: Tree | undefined;
    if (is("[")) {
      index = readGroup();
      if (index.type === "ConstantNode" && index.value === 3) name = "cbrt";
      else if (!(index.type === "ConstantNode" && index.value === 2)) throw fail(says.rootIndex, says.rootPower, root);
    }
    const inside = readAtom();
    const grouped = tokens[at - 1]?.kind === "sign";
    if (!grouped && (is("^") || token().kind === "superscript")) throw fail(says.rootOrPower, says.rootGroups);
    return call(name, inside);
  }

  /** \frac12 takes one digit for each place. */
  function readLatexArgument(): Tree {
    const next = token();
    if (next.kind === "number" && /^\d\d+$/.test(next.text)) {
      const [first = "", ...others] = next.text;
      (tokens as Token[])[at] = { ...next, text: others.join(""), start: next.start + 1 };
      return constant(first);
    }
    return readAtom();
  }

  function readCall(): Tree {
    const { text: name, base } = token();
    const behind = ++at;
    let primes = 0;
    while (token().kind === "prime" && ++primes) at++;
    let exponent: Tree | undefined;
    if (token().kind === "superscript") exponent = readSuperscript();
    else if (take("^")) exponent = readSigned(readAtom);
    if (exponent && (exponent.type !== "ConstantNode" || name === "exp"))
      throw fail(says.inverse(name), says.inverseOr(name), tokens[at - 1]);
    const args = is("(") || is("[") ? readArguments(name) : [readSigned(() => readOpenArgument(name))];
    const [first] = args as [Tree];
    if (name === "sigmoid" && variablesOf(first).includes("σ")) {
      at = behind; // In σ(1 − σ) the σ is a letter, as it is inside.
      return variable("σ");
    }
    let result = name === "exp" ? power(variable("e"), first) : call(name, ...args);
    if (base) result = quotient(result, call("ln", atom(base)));
    if (primes > 0 && first.type !== "SymbolNode") throw fail(says.primedArgument(name), says.primedGroup(name));
    for (; primes > 0; primes--) result = pending(result, variablesOf(first)[0] as string, "'");
    return exponent ? power(result, exponent) : result;
  }

  /** sum(3x_i, i, 1, 2), or Σ with its bounds and a product behind it: 3x_1 + 3x_2. */
  function readSumSign(): Tree {
    const sign = token();
    const wrong = (problem: Bilingual, instead = says.sumExample) => fail(problem, instead, sign);
    at++;
    if (sign.bounds) return writtenOut([readProduct(), ...sign.bounds.map(atom)], wrong);
    const open = token();
    const parts = take("(") ? [readSum()] : [];
    while (take(",")) parts.push(readSum());
    if (parts.length !== 4) throw wrong(says.sumBounds);
    close(open);
    return writtenOut(parts, wrong);
  }

  function readArguments(name: string): Tree[] {
    const open = token();
    at++;
    const outerBars = bars;
    bars = 0;
    const args = [readSum()];
    const several = functions[name]?.arguments !== undefined;
    while (several && take(",")) args.push(readSum());
    bars = outerBars;
    close(open);
    if (several && args.length < 2) throw fail(says.twoArguments(name), says.twoExample(name), open);
    return args;
  }

  /** What a function takes without parentheses, a power or a product: sin 2x, ln x^2; it ends before the next function. */
  function readOpenArgument(name: string): Tree {
    if (functions[name]?.arguments) throw fail(says.twoArguments(name), says.twoExample(name));
    if (token().kind === "function") return readCall();
    let numbersOnly = token().kind === "number";
    let argument = readFactor();
    while (token().kind !== "function" && startsFactor(token())) {
      if ((is("(") || is("[")) && !numbersOnly) break;
      numbersOnly = false;
      argument = product(argument, readFactor());
    }
    return argument;
  }
}
