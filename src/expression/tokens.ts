import { functions } from "./functions.js";
import { example, ParseError } from "./parse-error.js";

/** A piece of the text, and where it stands in it. */
export interface Token {
  kind: "number" | "variable" | "function" | "superscript" | "sign" | "frac" | "root" | "end";
  /** For "sign": one of + - * / ^ ( ) | , [ ]; braces come as parentheses. */
  text: string;
  start: number;
  /** Was the opening or closing sign a brace? */
  brace?: boolean;
}

const superscripts: Record<string, string> = Object.fromEntries(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣ⁽⁾"].map((character, i) => [character, "0123456789+-nx()"[i] as string]),
);
const subscripts: Record<string, string> = Object.fromEntries([..."₀₁₂₃₄₅₆₇₈₉"].map((c, i) => [c, String(i)]));
const vulgar: Record<string, string> = { "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5" };
const signs: Record<string, string> = {
  ...Object.fromEntries([..."+-*/^()|,[]"].map((sign) => [sign, sign])),
  ...{ "{": "(", "}": ")", "−": "-", "–": "-", "—": "-", "‐": "-", "·": "*", "⋅": "*", "•": "*", "∙": "*", ㆍ: "*" },
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
const words = new Map(
  Object.entries(functions).flatMap(([name, { also = [] }]) => [name, ...also].map((word) => [word, name] as const)),
);
words.set("exp", "exp");
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
  const push = (kind: Token["kind"], shown: string, length: number, brace?: boolean) => {
    tokens.push({ kind, text: shown, start: i, ...(brace ? { brace } : {}) });
    i += length;
  };
  while (i < to) {
    const rest = text.slice(i, to);
    const c = halfWidth(rest[0] as string);
    const number = /^(\d+\.?\d*|\.\d+)/.exec(halfWidth(rest))?.[0];
    if (/[\s$\u200b\u2061\u2062]/u.test(c)) i++;
    else if (number) {
      scientific(text, i, halfWidth(rest), number);
      push("number", number, number.length);
    } else if (superscripts[c]) {
      const run = /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣ⁽⁾]+/u.exec(rest)?.[0] as string;
      push("superscript", [...run].map((s) => superscripts[s]).join(""), run.length);
    } else if (vulgar[c]) push("number", vulgar[c], 1);
    else if (rest.startsWith("**")) push("sign", "^", 2);
    else if (signs[c]) push("sign", signs[c], 1, c === "{" || c === "}");
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
    if (/^[,;:! ()[\]]$/.test(command) || latexSpaces.has(command)) i += length;
    else if (command === "|" || latexSigns[command]) push("sign", latexSigns[command] ?? "|", length);
    else if (command === "{" || command === "}") push("sign", signs[command] as string, length, true);
    else if (/^[dt]?frac$/.test(command)) push("frac", "frac", length);
    else if (command === "sqrt") push("root", "sqrt", length);
    else if (command === "pi") push("variable", "pi", length);
    else if (words.has(command)) push("function", words.get(command) as string, length);
    else if (greek[command]) variable(greek[command], length, rest.slice(length));
    else throw strange(text, i);
  }

  function letters(rest: string): void {
    const run = halfWidth(/^[\p{L}\p{M}]+/u.exec(rest)?.[0] as string);
    const named = longest(names, halfWidth(rest));
    const word = longest(knownWords, run.toLowerCase());
    const letter = String.fromCodePoint(run.codePointAt(0) as number);
    if (/^lim/.test(run) || rest.startsWith("극한")) throw new ParseError(text, i, limitSign, limitValue);
    if (named) push("variable", plainName(named), named.length);
    else if (word && !(word === "σ" && !/^\s*\(/.test(halfWidth(rest.slice(1))))) {
      push("function", words.get(word) as string, word.length);
    } else if (/^(pi|π)/.test(run)) push("variable", "pi", run.startsWith("π") ? 1 : 2);
    else if (!/[\p{Script=Latin}\p{Script=Greek}]/u.test(letter)) throw strange(text, i);
    else variable(letter, letter.length, rest.slice(letter.length));
  }

  /** A letter, after it perhaps its subscript; Δ takes the letter that it stands before. */
  function variable(letter: string, length: number, after: string): void {
    if (letter === "Δ" || letter === "∆") {
      const next = /^\s*(\p{L})/u.exec(after);
      if (!next) throw strange(text, i);
      push("variable", `Δ${next[1]}`, length + next[0].length);
      return;
    }
    const index = /^(?:_(\d+|[a-zA-Z])|_\{\s*(\w+)\s*\}|([₀-₉]+)|(\d+))/u.exec(halfWidth(after));
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
    const subscript = index?.[1] ?? index?.[2] ?? index?.[4] ?? plainName(`x${index?.[3] ?? ""}`).slice(2);
    push("variable", subscript ? `${letter}_${subscript}` : letter, length + (index?.[0].length ?? 0));
  }
}

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

/** 2e-3 may be 2·10⁻³ or 2e − 3, and 2e3 may be 2·10³ or 2e³: ask rather than guess. */
function scientific(text: string, at: number, rest: string, number: string): void {
  const match = /^[eE]([+\-−]?)(\d+)/u.exec(rest.slice(number.length));
  if (!match) return;
  const [typed, sign, digits] = match as unknown as [string, string, string];
  const ten = `${number}*10^(${sign && sign !== "+" ? "-" : ""}${digits})`;
  const euler = sign ? `${number}e ${sign} ${digits}` : `${number}e^${digits}`;
  throw new ParseError(
    text,
    at + number.length,
    {
      ko: `${number}${typed}처럼 쓰면 10의 거듭제곱인지, 수 e를 쓴 식인지 알 수 없습니다.`,
      en: `${number}${typed} may be a power of 10 or a formula with the number e.`,
    },
    { ko: `${ten} 또는 ${euler}처럼 적어 주세요.`, en: `Type ${ten} or ${euler}.` },
  );
}

const limitSign = { ko: "극한 기호는 읽을 수 없습니다.", en: "The sign of a limit cannot be read." };
const limitValue = {
  ko: "극한을 구한 결과만 적어 주세요.",
  en: "Type only what the limit comes to.",
};

function strange(text: string, at: number): ParseError {
  const character = /^\\[a-zA-Z]+|^\p{Script=Hangul}+|^./u.exec(text.slice(at))?.[0] ?? "";
  const instead =
    character === "'" || character === "′" || character === "’"
      ? {
          ko: "f'(x) =는 식의 맨 앞에만 쓸 수 있습니다. 오른쪽 식만 적어도 됩니다.",
          en: "f'(x) = may only stand in front. The right-hand side alone is enough.",
        }
      : example;
  return new ParseError(
    text,
    at,
    { ko: `식에서 읽을 수 없는 글자가 있습니다: ${character}`, en: `This cannot be read in a formula: ${character}` },
    instead,
  );
}
