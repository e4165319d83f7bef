import { jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";
import type { Message } from "./exercise.js";
import { plainTex } from "./plain-tex.js";

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
