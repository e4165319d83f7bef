import { tagHighlighter, tags } from "@lezer/highlight";

/** One class for each kind of word, on the page and in the editor; the style sheet has their colours. */
export const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], class: "k" },
  { tag: [tags.string, tags.special(tags.string)], class: "s" },
  { tag: [tags.number, tags.bool, tags.null], class: "n" },
  { tag: tags.comment, class: "c" },
  { tag: tags.typeName, class: "t" },
  { tag: tags.function(tags.variableName), class: "f" },
]);
