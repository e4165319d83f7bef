import { lookUp } from "../look-up.js";

/**
 * LaTeX as text that says the same: \frac{x + 1}{2} as (x + 1)/2, e^{x^2} as e^(x^2), \frac{3}{4} \cdot \frac{1}{4} as 3/4 · 1/4.
 * For where only text can be shown.
 */
export function plainTex(tex: string): string {
  const reader = { tex, at: 0 };
  return spaced(sequence(reader));
}

interface Reader {
  readonly tex: string;
  at: number;
}

const spaced = (text: string) =>
  text
    .replace(/ {2,}/g, " ")
    .replace(/([([]) +/g, "$1")
    .replace(/ +([)\]])/g, "$1")
    .trim();

/** Everything up to the end, or to the brace that closes the group. */
function sequence(reader: Reader): string {
  let text = "";
  while (reader.at < reader.tex.length && reader.tex[reader.at] !== "}") text += piece(reader, text);
  return text;
}

/** A group in braces, or a single sign. */
function group(reader: Reader): string {
  while (reader.tex[reader.at] === " ") reader.at++;
  if (reader.tex[reader.at] !== "{") return piece(reader, "");
  reader.at++;
  const inside = sequence(reader);
  reader.at++;
  return spaced(inside);
}

/** @param before what has been written so far */
function piece(reader: Reader, before: string): string {
  const c = reader.tex[reader.at] as string;
  if (c === "{") return group(reader);
  if (c === "\\") return command(reader, before);
  reader.at++;
  if (c === "&") return " ";
  if (c === "~") return " ";
  if (c !== "^" && c !== "_") return c;
  const braced = reader.tex[reader.at] === "{";
  const script = group(reader);
  if (script === "′") return "'";
  if (!braced || (c === "_" && /^\w$/.test(script))) return c + script;
  return c === "_" && /^[\w,]+$/.test(script) ? `_${script}` : `${c}(${script})`;
}

/** A command with what belongs to it. */
function command(reader: Reader, before: string): string {
  const [whole = "\\", name = ""] = /^\\([a-zA-Z]+|.)/s.exec(reader.tex.slice(reader.at)) ?? [];
  reader.at += whole.length;
  if (/^[dt]?frac$/.test(name)) return fraction(reader, before);
  if (name === "sqrt") return root(reader);
  if (/^(operatorname|text|mathrm|mathbf|mathit)$/.test(name)) return group(reader);
  if (/^(hat|widehat)$/.test(name)) return `${group(reader)}\u0302`.normalize("NFC");
  if (/^(left|right|[bB]igg?[lr]?|displaystyle)$/.test(name)) return afterBlanks(reader, "");
  if (/^(begin|end)$/.test(name)) return group(reader) && "";
  if (name === "\\") return /^\[[^\]]*\]/.test(reader.tex.slice(reader.at)) ? skip(reader, "]", "\n") : "\n";
  if (/^[,;: ]$/.test(name)) return " ";
  if (name === "!") return "";
  const sign = lookUp(signs, name);
  if (sign !== undefined && /[→↦←⟶⇒⇔≥≤≠≈∈]/.test(sign)) return ` ${sign} `;
  if (sign !== undefined) return /[·×÷±]/.test(sign) && before.endsWith(" ") ? sign : afterBlanks(reader, sign);
  if (!/^[a-zA-Z]/.test(name)) return name;
  // A function's name keeps its distance: \sin x, 2\ln x.
  const gap = /[\p{L}\d)]$/u.test(before) ? " " : "";
  return `${gap}${lookUp(names, name) ?? name}`;
}

/** The sign; the blank that only ends its command is left out. */
function afterBlanks(reader: Reader, sign: string): string {
  if (/^ (?=[\p{L}])/u.test(reader.tex.slice(reader.at))) reader.at++;
  return sign;
}

function skip(reader: Reader, last: string, text: string): string {
  reader.at = reader.tex.indexOf(last, reader.at) + 1;
  return text;
}

/** a/b, in brackets of its own where what stands beside it would be taken into it. */
function fraction(reader: Reader, before: string): string {
  const [above, below] = [group(reader), group(reader)];
  const text = `${isTerm(above) ? above : `(${above})`}/${isAtom(below) ? below : `(${below})`}`;
  const rest = reader.tex.slice(reader.at);
  const runsOn =
    /^\s*(?:[\p{L}\d([^]|\\(?!(?:cdot|times|to|ge|le|ne|geq|leq|neq|quad|qquad|right|text|end|in|pm|[,;!\\ ]))[a-zA-Z|]|\\left)/u.test(
      rest,
    );
  const ranOn = /[\p{L}\d)'|]\s*$/u.test(before);
  return runsOn || ranOn ? `(${text})` : text;
}

function root(reader: Reader): string {
  const degree = /^\[(\d+)\]/.exec(reader.tex.slice(reader.at));
  if (degree) reader.at += degree[0].length;
  const sign = degree?.[1] === "3" ? "∛" : degree ? `${degree[1]}√` : "√";
  return `${sign}(${group(reader)})`;
}

/** A number, or a letter with its index. */
const isAtom = (text: string) =>
  /^(?:\d+(?:\.\d+)?|\p{L}(?:_\w+)?|\w*∂?\p{L})$/u.test(text) && !/^\d+\p{L}/u.test(text);

/** A product without a fraction in it, which needs no brackets above a stroke. */
const isTerm = (text: string) => {
  let depth = 0;
  for (const [i, c] of [...text].entries()) {
    if ("([".includes(c)) depth++;
    if (")]".includes(c)) depth--;
    if (depth === 0 && i > 0 && /[+\-−/=]/.test(c)) return false;
  }
  return text.length > 0;
};

const signs: Record<string, string> = {
  ...{ cdot: "·", times: "×", div: "÷", pm: "±", to: "→", mapsto: "↦", ge: "≥", le: "≤", ne: "≠", geq: "≥", leq: "≤" },
  ...{ leftarrow: "←", rightarrow: "→", longrightarrow: "⟶", Rightarrow: "⇒", Leftrightarrow: "⇔", iff: "⇔" },
  ...{
    neq: "≠",
    approx: "≈",
    infty: "∞",
    in: "∈",
    dots: "…",
    ldots: "…",
    cdots: "⋯",
    quad: "  ",
    qquad: "  ",
    prime: "′",
  },
  ...{ pi: "π", sigma: "σ", lambda: "λ", mu: "μ", eta: "η", theta: "θ", alpha: "α", beta: "β", gamma: "γ", delta: "δ" },
  ...{ varepsilon: "ε", epsilon: "ε", varphi: "φ", phi: "φ", rho: "ρ", tau: "τ", omega: "ω", kappa: "κ", nu: "ν" },
  ...{ xi: "ξ", chi: "χ", psi: "ψ", zeta: "ζ", Delta: "Δ", nabla: "∇", partial: "∂", lvert: "|", rvert: "|", "|": "‖" },
};

const names: Record<string, string> = { lim: "lim " };
