import { highlightCode, tagHighlighter, tags } from "@lezer/highlight";
import { parser } from "@lezer/javascript";

const typescript = parser.configure({ dialect: "ts" });

/** One class for each kind of word; the style sheet has their colours. */
const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], class: "k" },
  { tag: [tags.string, tags.special(tags.string)], class: "s" },
  { tag: [tags.number, tags.bool, tags.null], class: "n" },
  { tag: tags.comment, class: "c" },
  { tag: tags.typeName, class: "t" },
  { tag: tags.function(tags.variableName), class: "f" },
]);

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
