import { highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/javascript";
import { highlighter } from "./highlighter.js";

const typescript = parser.configure({ dialect: "ts" });

/** Code as HTML, its words in classes; what is no TypeScript is left plain. */
export function highlight(code: string, language: string): string {
  if (!["ts", "typescript", "js"].includes(language)) return escapeHtml(code);
  let html = "";
  highlightCode(
    code,
    typescript.parse(code),
    highlighter,
    (text, classes) => {
      html += classes ? `<span class="${classes}">${escapeHtml(text)}</span>` : escapeHtml(text);
    },
    () => {
      html += "\n";
    },
  );
  return html;
}

/** Text as it stands in HTML, in attributes too. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
