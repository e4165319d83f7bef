import { jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import type { Message } from "./exercise.js";

/** Markdown that shows itself typeset; `extra` are further fields of the object. */
export function message<Extra extends object>(markdown: string, extra: Extra): Message & Extra {
  const plain = () => plainText(markdown);
  return {
    ...extra,
    markdown,
    toString: plain,
    [nodeInspect]: plain,
    [jupyterDisplay]: (): MimeBundle => ({ "text/markdown": markdown, "text/plain": plain() }),
  };
}

/** Markdown without its marks, for where only text can be shown. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/```\w*\n?/g, "")
    .replace(/^\|( :--+ \|)+\n/gm, "")
    .replace(/\*\*|`/g, "")
    .replace(/\$+([^$]*)\$+/g, (_, tex: string) => plainTex(tex))
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Simple LaTeX as text. */
function plainTex(tex: string): string {
  return tex
    .replace(/\\(operatorname|text|mathrm)\{([^{}]*)\}/g, "$2")
    .replace(/\^\{([^{}]*)\}/g, "^($1)")
    .replace(/\\sqrt\{([^{}]*)\}/g, "√($1)")
    .replace(
      /\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g,
      (_, above: string, below: string) => `${grouped(above)}/${grouped(below)}`,
    )
    .replace(/\\[dt]?frac ?([0-9a-z])([0-9a-z])/g, "$1/$2")
    .replace(/\\(begin|end)\{\w+\}|\\left|\\right|\\[,;! ]/g, "")
    .replace(/\\\\(\[\w+\])?/g, "")
    .replace(/&+/g, " ")
    .replace(/\\([a-zA-Z]+)(?: (?=[a-zA-Z]))?/g, (_, name: string) => symbols[name] ?? name)
    .replace(/[{}]/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

const grouped = (part: string) => (/^[\w.]+$/.test(part) ? part : `(${part})`);

const symbols: Record<string, string> = {
  ...{
    cdot: "·",
    times: "×",
    to: "→",
    Delta: "Δ",
    ge: "≥",
    le: "≤",
    ne: "≠",
    infty: "∞",
    pi: "π",
    sigma: "σ",
    lambda: "λ",
    nabla: "∇",
    lim: "lim ",
  },
  ...{ quad: "  ", qquad: "  ", dots: "…", cdots: "⋯", lvert: "|", rvert: "|", partial: "∂" },
};
