import type { Bilingual } from "../language.js";
import { functions } from "./functions.js";
import { example, ParseError } from "./parse-error.js";
import { type Token, tokenize } from "./tokens.js";
import { call, constant, difference, negative, power, product, quotient, sum, type Tree, variable } from "./tree.js";

/**
 * Reads tokens by recursive descent, one function for each rule:
 *
 *     sum      = product { (+ | -) product }
 *     product  = run { (* | /) run }
 *     run      = factor { factor }                  factors with no sign between them
 *     factor   = - factor | atom [ ^ factor ]
 *     atom     = number | variable | ( sum ) | | sum | | function argument | root | \frac
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
    const whole = readTerms();
    depth--;
    return whole;
  }

  function readTerms(): Tree {
    let left = readProduct();
    for (;;) {
      if (take("+")) left = sum(left, readProduct());
      else if (take("-")) left = difference(left, readProduct());
      else return left;
    }
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
      throw fail(says.numberBehind, says.productOrPower);
    }
    if (next.kind !== "sign") return true;
    return next.text === "(" || next.text === "[" || (next.text === "|" && bars === 0);
  }

  function readFactor(): Tree {
    return withExponent(readAtom());
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
    const name = token().text;
    at++;
    let exponent: Tree | undefined;
    if (token().kind === "superscript") exponent = readSuperscript();
    else if (take("^")) exponent = readSigned(readAtom);
    if (exponent && (exponent.type !== "ConstantNode" || name === "exp"))
      throw fail(says.inverse(name), says.inverseOr(name), tokens[at - 1]);
    const args = is("(") || is("[") ? readArguments(name) : [readSigned(() => readOpenArgument(name))];
    const [first] = args as [Tree];
    const result = name === "exp" ? power(variable("e"), first) : call(name, ...args);
    return exponent ? power(result, exponent) : result;
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

const names: Record<string, string> = { "+": "+", "-": "-", "*": "·", "/": "/", "^": "^", ",": "," };

const says = {
  empty: { ko: "아직 식이 없습니다.", en: "There is no formula yet." },
  ends: { ko: "식이 중간에 끝났습니다.", en: "The formula ends too early." },
  unexpected: { ko: "이 자리에는 올 수 없는 글자입니다.", en: "This cannot stand here." },
  extraClose: { ko: "여는 괄호 없이 닫는 괄호가 있습니다.", en: "This closing parenthesis has no opening one." },
  otherClose: { ko: "괄호의 짝이 맞지 않습니다.", en: "The parentheses do not match." },
  notClosed: { ko: "이 괄호가 닫히지 않았습니다.", en: "This parenthesis is not closed." },
  pairs: { ko: "괄호의 짝을 맞추어 주세요. 예: 2(x + 1)", en: "Close every parenthesis, as in 2(x + 1)." },
  deep: { ko: "괄호가 너무 깊이 겹쳐 있습니다.", en: "The parentheses are nested too deeply." },
  simpler: { ko: "식을 나누어 적어 주세요.", en: "Split the formula up." },
  emptyGroup: { ko: "괄호 안이 비어 있습니다.", en: "There is nothing between the parentheses." },
  barsOpen: { ko: "절댓값 기호가 닫히지 않았습니다.", en: "This absolute value is not closed." },
  bars: { ko: "|x| 또는 abs(x)처럼 적어 주세요.", en: "Type |x| or abs(x)." },
  comma: { ko: "여기에는 쉼표를 쓸 수 없습니다.", en: "A comma cannot stand here." },
  point: { ko: "소수점은 1.5처럼 점으로 적어 주세요.", en: "Write decimals with a point, as in 1.5." },
  numberBehind: {
    ko: "숫자가 문자나 괄호 뒤에 있어 어떻게 읽을지 알 수 없습니다.",
    en: "A number behind another factor can be read in two ways.",
  },
  productOrPower: {
    ko: "곱이면 2x처럼 앞에, 거듭제곱이면 x^2처럼 적어 주세요.",
    en: "For a product put it in front, 2x; for a power type x^2.",
  },
  rootIndex: { ko: "제곱근과 세제곱근만 읽을 수 있습니다.", en: "Only square roots and cube roots can be read." },
  rootPower: { ko: "다른 근은 x^(1/4)처럼 적어 주세요.", en: "Type other roots as x^(1/4)." },
  rootOrPower: {
    ko: "근호가 거듭제곱까지 덮는지 알 수 없습니다.",
    en: "It is not clear whether the root covers the power.",
  },
  rootGroups: { ko: "√(x^2) 또는 (√x)^2처럼 괄호를 써 주세요.", en: "Type √(x^2) or (√x)^2." },
  afterSign: (sign: string) => ({
    ko: `${names[sign]} 뒤에 식이 빠졌습니다.`,
    en: `Something is missing after ${names[sign]}.`,
  }),
  noArgument: (name: string) => ({ ko: `${name} 뒤에 식이 빠졌습니다.`, en: `${name} needs something to act on.` }),
  argument: (name: string) => ({ ko: `예를 들어 ${name}(x)처럼 적어 주세요.`, en: `Type something like ${name}(x).` }),
  inverse: (name: string) => ({
    ko: `${name}의 이 지수는 역함수로도, 거듭제곱으로도 읽힙니다.`,
    en: `This exponent of ${name} may mean the inverse function or a power.`,
  }),
  inverseOr: (name: string) => ({
    ko: `거듭제곱이면 (${name}(x))^(-1)처럼, 역함수면 ${functions[`a${name}`] ? `a${name}(x)처럼` : "그 이름으로"} 적어 주세요.`,
    en: `Type (${name}(x))^(-1) for the power${functions[`a${name}`] ? `, a${name}(x) for the inverse` : ""}.`,
  }),
  twoArguments: (name: string) => ({
    ko: `${name}에는 둘 이상의 식이 필요합니다.`,
    en: `${name} needs two or more formulas.`,
  }),
  twoExample: (name: string) => ({ ko: `${name}(0, x)처럼 적어 주세요.`, en: `Type ${name}(0, x).` }),
};
