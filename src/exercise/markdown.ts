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

/** Markdown without its marks, for where only text can be shown; what stands in code stays as it is. */
export function plainText(markdown: string): string {
  return markdown
    .split(/(```\w*\n[\s\S]*?```|`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part.replace(/^```\w*\n|```$|^`|`$/g, "") : withoutMarks(part)))
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const withoutMarks = (text: string) =>
  text
    .replace(/^\|( :--+ \|)+\n/gm, "")
    .replace(/\*\*/g, "")
    .replace(/\$+([^$]*)\$+/g, (_, tex: string) => plainTex(tex));
