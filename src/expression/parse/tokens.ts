import { spellings as functionSpellings } from "../functions.js";
import { derivativeSign } from "../pending.js";
import { ParseError } from "./parse-error.js";
import { sumSign } from "./sum.js";
import {
  commonLogarithm,
  eitherLogarithm,
  inParentheses,
  limitSign,
  limitValue,
  logarithmOf,
  logarithmOr,
  needsParentheses,
  scientific,
  strange,
} from "./tokens-messages.js";
import { notAmong, unknownFunction } from "./unknown-functions.js";

/** A piece of the text, and where it stands in it. */
export interface Token {
  kind:
    | "number"
    | "variable"
    | "function"
    | "superscript"
    | "sign"
    | "sum"
    | "frac"
    | "root"
    | "derivative"
    | "prime"
    | "end";
  /** For "sign": one of + - * / ^ ( ) | , [ ]; braces come as parentheses. */
  text: string;
  start: number;
  /** Was the opening or closing sign a brace? */
  brace?: boolean;
  /** Of log_2: its base, a number or a letter. */
  base?: string;
  /** Of Σ with the bounds at it: the letter, the first and the last number. */
  /** For "derivative": what it differentiates by. */
  variable?: string;
  bounds?: [index: string, from: string, to: string];
}

const superscripts: Record<string, string> = Object.fromEntries(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣᵗʸ⁽⁾"].map((character, i) => [character, "0123456789+-nxty()"[i] as string]),
);
const subscripts: Record<string, string> = Object.fromEntries(
  [..."₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙ"].map((c) => [c, c.normalize("NFKC")]),
);
const vulgar: Record<string, string> = {
  "½": "1/2",
  "⅓": "1/3",
  "⅔": "2/3",
  "¼": "1/4",
  "¾": "3/4",
  "⅕": "1/5",
  "⅙": "1/6",
  "⅛": "1/8",
};
const signs: Record<string, string> = {
  ...Object.fromEntries([..."+-*/^()|,[]"].map((sign) => [sign, sign])),
  ...{
    "{": "(",
    "}": ")",
    "−": "-",
    "–": "-",
    "—": "-",
    "‐": "-",
    "·": "*",
    "⋅": "*",
    "•": "*",
    "∙": "*",
    ㆍ: "*",
    "・": "*",
  },
  ...{ "×": "*", "∗": "*", "÷": "/", "∕": "/", "⁄": "/", "∣": "|", "、": "," },
};
const latexSigns: Record<string, string> = {
  cdot: "*",
  times: "*",
  div: "/",
  lvert: "|",
  rvert: "|",
  vert: "|",
  mid: "|",
};
const latexSpaces = new Set([
  "left",
  "right",
  "quad",
  "qquad",
  "displaystyle",
  "big",
  "bigl",
  "bigr",
  "Big",
  "operatorname",
  "mathrm",
  "text",
]);
const greek: Record<string, string> = {
  ...{ alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", varepsilon: "ε", zeta: "ζ", eta: "η", theta: "θ" },
  ...{ kappa: "κ", lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ", varphi: "φ" },
  ...{ chi: "χ", psi: "ψ", omega: "ω", Delta: "Δ" },
};
const words = new Map([...functionSpellings, ["exp", "exp"]]);
/** d/dx with no parenthesis behind it. */
const bareSign = /^(?:([d∂])\s*\/\s*\1\s*\p{L}|\\d?frac\s*\{\s*(d|\\partial)\s*\}\s*\{\s*\2\s*\p{L}\s*\})/u;
/** What stands between a function's name and its parenthesis in LaTeX or not at all. */
const beforeParenthesis = /^\s*['′’]*\s*(?:\\left\s*)?\(/;
const knownWords = [...words.keys()].sort((a, b) => b.length - a.length);

/** The plain form of a variable's name: x1, x₁ and x_{1} are all x_1. */
export function plainName(name: string): string {
  const plain = [...name.normalize("NFC")]
    .map((c) => subscripts[c] ?? c)
    .join("")
    .replace(/[{}]/g, "");
  return plain.replace(/^(Δ?\p{L})_?(\d+)$/u, "$1_$2");
}

/**
 * Cuts a text into tokens. Letters that stand together are cut into functions, named variables and single letters:
 * `2xcosx` is 2, x, cos, x.
 *
 * @param vars names of variables longer than a letter
 * @param from where in the text the formula begins
 * @param to where it ends
 */
export function tokenize(text: string, vars: readonly string[] = [], from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const names = vars.map(plainName).flatMap(spellings).sort(byLength);
  let i = from;
  const push = (kind: Token["kind"], shown: string, length: number, more: Partial<Token> = {}) => {
    tokens.push({ kind, text: shown, start: i, ...more });
    i += length;
  };
  while (i < to) {
    const rest = text.slice(i, to);
    const c = halfWidth(rest[0] as string);
    const number = /^(\d+\.?\d*|\.\d+)/.exec(halfWidth(rest))?.[0];
    const module = /^(?:Math|np)\.(?=[a-z])/.exec(halfWidth(rest))?.[0];
    const sum = longest(names, halfWidth(rest)) ? undefined : sumSign(halfWidth(rest));
    const derivative = longest(names, halfWidth(rest)) ? undefined : derivativeSign(halfWidth(rest));
    if (derivative)
      push("derivative", derivative.sign, derivative.length, { variable: plainName(derivative.variable) });
    else if (!longest(names, rest) && bareSign.test(halfWidth(rest)))
      throw new ParseError(text, i, needsParentheses, inParentheses);
    else if (/^(?:['′’]|\^?\\prime)/.test(rest) && isPrimed(tokens.at(-1))) {
      push("prime", "'", /^(?:['′’]|\^?\\prime)/.exec(rest)?.[0].length ?? 1);
    } else if (sum) push("sum", "sum", sum.length, sum.bounds ? { bounds: sum.bounds } : {});
    else if (/[\s$\u200b\u2061\u2062]/u.test(c)) i++;
    else if (module) i += module.length;
    else if (number) {
      scientific(text, i, halfWidth(rest), number);
      push("number", number, number.length);
    } else if (superscripts[c]) {
      const run = /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣᵗʸ⁽⁾]+/u.exec(rest)?.[0] as string;
      push("superscript", [...run].map((s) => superscripts[s]).join(""), run.length);
    } else if (vulgar[c]) push("number", vulgar[c], 1);
    else if (rest.startsWith("**")) push("sign", "^", 2);
    else if (signs[c]) push("sign", signs[c], 1, c === "{" || c === "}" ? { brace: true } : {});
    else if (c === "√" || c === "∛") push("root", c === "√" ? "sqrt" : "cbrt", 1);
    else if (c === "\\") latex(rest);
    else if (/\p{L}/u.test(c)) letters(rest);
    else throw strange(text, i);
  }
  tokens.push({ kind: "end", text: "", start: text.slice(0, to).trimEnd().length });
  return tokens;

  function latex(rest: string): void {
    const command = /^\\([a-zA-Z]+|[,;:! |{}()[\]])/.exec(rest)?.[1];
    if (command === undefined) throw strange(text, i);
    const length = command.length + 1;
    const upright = /^\\(?:operatorname|mathrm|text)\s*\{\s*([a-zA-Z]+)\s*\}/.exec(rest);
    const name = upright && words.get((upright[1] as string).toLowerCase());
    if (name) push("function", name, upright[0].length);
    else if (/^[,;:! ()[\]]$/.test(command) || latexSpaces.has(command)) i += length;
    else if (command === "|" || latexSigns[command]) push("sign", latexSigns[command] ?? "|", length);
    else if (command === "{" || command === "}") push("sign", signs[command] as string, length, { brace: true });
    else if (/^[dt]?frac$/.test(command)) push("frac", "frac", length);
    else if (command === "sqrt") push("root", "sqrt", length);
    else if (command === "pi") push("variable", "pi", length);
    else if (command === "log") logarithm(rest, length);
    else if (words.has(command)) push("function", words.get(command) as string, length);
    else if (command === "sigma" && beforeParenthesis.test(rest.slice(length))) push("function", "sigmoid", length);
    else if (greek[command]) variable(greek[command], length, rest.slice(length));
    else throw strange(text, i);
  }

  function letters(rest: string): void {
    const run = halfWidth(/^[\p{L}\p{M}]+/u.exec(rest)?.[0] as string);
    const named = longest(names, halfWidth(rest));
    const word = longest(knownWords, run.toLowerCase());
    const letter = String.fromCodePoint(run.codePointAt(0) as number);
    if (/^lim/.test(run) || rest.startsWith("극한")) throw new ParseError(text, i, limitSign, limitValue);
    const unknown = named ? undefined : unknownFunction(run, halfWidth(rest.slice(run.length)));
    if (unknown) throw new ParseError(text, i, notAmong(unknown.name), unknown.instead);
    if (named) push("variable", plainName(named), named.length);
    else if (word === "log") logarithm(halfWidth(rest), word.length);
    else if (/^lg(?!\p{L}{2})/u.test(run)) throw new ParseError(text, i, commonLogarithm, eitherLogarithm);
    else if (word && !(word === "σ" && !beforeParenthesis.test(halfWidth(rest.slice(1))))) {
      push("function", words.get(word) as string, word.length);
    } else if (/^(pi|π)/.test(run)) push("variable", "pi", run.startsWith("π") ? 1 : 2);
    else if (!/[\p{Script=Latin}\p{Script=Greek}]/u.test(letter)) throw strange(text, i);
    else variable(letter, letter.length, rest.slice(letter.length));
  }

  /** log is ln; log_2, log₂, log2(x) have the base 2. */
  function logarithm(rest: string, length: number): void {
    const after = rest.slice(length);
    const low = /^\s*_\s*(?:(\d+|[a-zA-Z])|\{\s*(\w+)\s*\})|^([₀-₉]+)/u.exec(after);
    const digits = /^(\d+)(?=\s*[\p{L}(\\√])/u.exec(after)?.[1];
    const called = /^(2|10)\s*(?:\\left\s*)?\(/.exec(after)?.[1];
    if (digits && !called) throw new ParseError(text, i, logarithmOf(digits), logarithmOr(digits));
    const base = called ?? low?.slice(1).find(Boolean)?.normalize("NFKC");
    push("function", "ln", length + (called ?? low?.[0] ?? "").length, base ? { base } : {});
  }

  /** A letter, after it perhaps its subscript; Δ takes the letter that it stands before. */
  function variable(letter: string, length: number, after: string): void {
    if (letter === "Δ" || letter === "∆") {
      const next = /^\s*(\p{L})/u.exec(after);
      if (!next) throw strange(text, i);
      push("variable", `Δ${next[1]}`, length + next[0].length);
      return;
    }
    const index = /^(?:_(\d+|[a-zA-Z])|_\{\s*(\w+)\s*\}|([₀-₉ᵢⱼₖₙ]+)|(\d+))/u.exec(halfWidth(after));
    if (index && letter === "e" && index[4]) {
      throw new ParseError(
        text,
        i + length,
        {
          ko: "e 바로 뒤에 숫자가 있어 지수인지 곱인지 알 수 없습니다.",
          en: `After e, the ${index[4]} may be an exponent or a factor.`,
        },
        { ko: `e^${index[4]} 또는 ${index[4]}e처럼 적어 주세요.`, en: `Type e^${index[4]} or ${index[4]}e.` },
      );
    }
    const subscript = index?.[1] ?? index?.[2] ?? index?.[4] ?? index?.[3]?.normalize("NFKC");
    push("variable", subscript ? `${letter}_${subscript}` : letter, length + (index?.[0].length ?? 0));
  }
}

/** A prime is read behind what is closed, and behind a function's name. */
const isPrimed = (token: Token | undefined) =>
  token !== undefined &&
  (token.kind === "function" || token.kind === "prime" || (token.kind === "sign" && ")]|".includes(token.text)));

/** All the ways in which a name with a subscript is typed. */
function spellings(name: string): string[] {
  const match = /^(.+)_(\w+)$/u.exec(name);
  if (!match) return [name];
  const [, letter, index] = match as unknown as [string, string, string];
  const low = [...index].map((c) => Object.keys(subscripts).find((key) => subscripts[key] === c) ?? c).join("");
  return [name, `${letter}_{${index}}`, `${letter}${index}`, `${letter}${low}`];
}

/** The longest of these words that the text begins with; they come longest first. */
function longest(candidates: readonly string[], text: string): string | undefined {
  return candidates.find((word) => text.startsWith(word));
}

const byLength = (a: string, b: string) => b.length - a.length;

/** Full-width characters (ｘ＋１) as the ordinary ones, place by place. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
}
