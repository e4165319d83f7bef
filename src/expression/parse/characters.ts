import { lookUp } from "../../look-up.js";

/** Each character on the left is read as the one on the right; places in the text stay. */
const sameAs: Record<string, string> = Object.fromEntries(
  [
    ["-", "−–—‐‑﹣➖"],
    ["+", "﹢➕"],
    ["*", "·⋅•∙․ㆍ・×∗"],
    ["/", "÷∕⁄"],
    ["^", "ˆ"],
    ["|", "∣"],
    [",", "、"],
    ["'", "′’"],
    // Letters of other alphabets that look the same.
    ...[..."xXyeacpo"].map((letter, i) => [letter, [..."хХуеасро"][i] as string] as const),
    ["σ", "ς"],
    [" ", "\u3000\u200b\u2061\u2062"],
  ].flatMap(([plain = "", all = ""]) => [...all].map((character) => [character, plain])),
);

/** The text with full-width characters (ｘ＋１) and the many minus signs and dots as the ordinary ones, place by place. */
export const normalized = (text: string): string =>
  text.replace(/[^\p{ASCII}]/gu, (c) =>
    /[\uff01-\uff5e]/.test(c) ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : (sameAs[c] ?? c),
  );

export const superscripts: Record<string, string> = Object.fromEntries(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᵈʰᵏᵐⁿᵖʳˢᵗᵘᵛʷˣʸᶻ"].map((character, i) => [
    character,
    "0123456789+-()abdhkmnprstuvwxyz"[i] as string,
  ]),
);
export const subscripts: Record<string, string> = Object.fromEntries(
  [..."₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙ"].map((c) => [c, c.normalize("NFKC")]),
);
export const vulgar: Record<string, string> = Object.fromEntries(
  [..."½⅓⅔¼¾⅕⅙⅛"].map((c) => [c, c.normalize("NFKC").replace("⁄", "/")]),
);

/** Greek letters by their names, in LaTeX behind a backslash, or as words. */
export const greek: Record<string, string> = {
  ...{ alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", varepsilon: "ε", zeta: "ζ", eta: "η", theta: "θ" },
  ...{ kappa: "κ", lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ", varphi: "φ" },
  ...{ chi: "χ", psi: "ψ", omega: "ω", Delta: "Δ" },
};
/** As words; xi, mu and nu more often are products of letters. */
export const greekWords = Object.keys(greek)
  .filter((name) => name.length > 2)
  .sort((a, b) => b.length - a.length);

/** The plain form of a variable's name: x1, x₁ and x_{1} are all x_1, theta is θ. */
export function plainName(name: string): string {
  const plain = [...name.normalize("NFC")]
    .map((c) => subscripts[c] ?? c)
    .join("")
    .replace(/[{}]/g, "")
    .replace(/^([a-zA-Z]+)(?=_?\w*$)/, (word) => lookUp(greek, word) ?? word);
  return plain.replace(/^(Δ?\p{L})_?(\d+)$/u, "$1_$2");
}

/** All the ways in which a name with a subscript is typed. */
export function typings(name: string): string[] {
  const match = /^(.+)_(\w+)$/u.exec(name);
  if (!match) return [name];
  const [, letter, index] = match as unknown as [string, string, string];
  const low = [...index].map((c) => Object.keys(subscripts).find((key) => subscripts[key] === c) ?? c).join("");
  return [name, `${letter}_{${index}}`, `${letter}${index}`, `${letter}${low}`];
}
