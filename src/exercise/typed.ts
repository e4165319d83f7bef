import type { Expression } from "../expression/expression.js";
import { plainName } from "../expression/parse/characters.js";
import { isLabel, sidesOf } from "../expression/parse/parse.js";
import { lookUp } from "../look-up.js";
import { withoutSurroundings, withoutWords } from "./around.js";

/** An answer, made ready to be read as a formula. */
export interface Typed {
  readonly text: string;
  /** A single letter that stood left of an equals sign: t in "t = 30". */
  readonly label?: string;
  /** σ' or s' stood in it; it is written out. */
  readonly primed: boolean;
}

/** The answer without what learners type around a formula, and with the names that the chapters' code uses as letters. */
export function typed(answer: string, key: Expression): Typed {
  const named = withoutSurroundings(answer)
    .replace(/^\s*=/, "")
    .replace(/y_?hat(?![a-zA-Z])|\\hat\s*\{?\s*y\s*\}?/g, "ŷ")
    .replace(/\\?sigma(?![a-zA-Z])/g, "σ");
  const sides = sidesOf(named).map((side) => side.replace(/\$/g, "").trim());
  const [first = "", second = "", ...more] = sides;
  // "30 = t" says what "t = 30" says; "dy/dx = h" and "error = h" do not.
  const turned = more.length === 0 && letterIn(second) !== undefined && /[\d+*/^−-]/.test(first) && !isLabel(first);
  const label = sides.length > 1 ? letterIn(turned ? second : first) : undefined;
  const formula = withFractions(
    turned ? first : label !== undefined ? withoutWords([second, ...more].join(" = ")) : named,
  );
  const text = withoutPrimes(formula, key);
  // In σ' = σ(1 − σ) the prime is worked out.
  const [last = ""] = sidesOf(formula).slice(-1);
  return { text, ...(label !== undefined && { label }), primed: withoutPrimes(last, key) !== last };
}

/** A letter, with an index or a star: t, x_1, x₀, x*. */
const isLetter = /^(?:\p{L}(?:_?\d+|_\w|[₀-₉])?)(?:\^?\*)?$/u;
const greek: Record<string, string> = { eta: "η", theta: "θ", lambda: "λ", alpha: "α", beta: "β", mu: "μ", gamma: "γ" };

/** The letter that a side of an equation is, a Greek one spelt out among them. */
const letterIn = (side: string) =>
  isLetter.test(side) ? plainName(side.replace(/\^?\*$/, "")) : lookUp(greek, side.replace(/^\\/, ""));

/** 3 : 4 is a division, 4분의 3 a fraction. */
const withFractions = (text: string) =>
  text
    .replace(/(?<=[\p{L}\d)\]]\s*):(?=\s*[\p{L}\d([√])/gu, "/")
    .replace(/(?<=(?:^|[(=]|마이너스)\s*[-−]?\s*)(\d+)\s*분의\s*(\d+)(?![\d.])/g, "($2/$1)");

/** σ'(u), σ' and, where the key is a formula in s = σ(x), s' written out: the rest of the answer can then be judged. */
function withoutPrimes(text: string, key: Expression): string {
  const inS = key.variables.length === 1 && key.variables[0] === "s";
  const mark = (inS ? /(σ|sigmoid|s)\s*['′’]/u : /(σ|sigmoid)\s*['′’]/u).exec(text);
  // "σ'(x) = …" names what is answered.
  if (!mark || /^\s*(?:σ|sigmoid|s)\s*['′’]+\s*(?:\([^()=]*\))?\s*=/u.test(text)) return text;
  const rest = text.slice(mark.index + mark[0].length);
  const bracket = mark[1] === "s" ? undefined : bracketAtStart(rest);
  // σ'(1 − 2σ) is a product: what stands inside σ has no σ in it.
  const inside = bracket?.includes("σ") ? undefined : bracket;
  const u = mark[1] === "s" ? "s" : `σ${inside === undefined ? "" : `(${inside})`}`;
  const after = inside === undefined ? rest : rest.slice(rest.indexOf("(") + inside.length + 2);
  return `${text.slice(0, mark.index)}(${u}*(1-${u}))${withoutPrimes(after, key)}`;
}

/** What stands in the brackets that a text begins with. */
function bracketAtStart(text: string): string | undefined {
  const start = /^\s*\(/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")") depth--;
    if (depth === 0) return text.slice(start, i);
  }
  return undefined;
}
