import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Language, otherLanguage } from "../language.js";
import type { Chapter } from "../workbook/chapter.js";
import { escapeHtml } from "./highlight.js";
import { anchorOf } from "./markdown.js";
import { pageMessages as messages } from "./page-messages.js";

/** One word for one thing, in both languages. */
interface Term {
  ko: string;
  en: string;
  chapter: string;
}

/** The workbook's terms in the order of the page's alphabet, each with its other name and the chapter that introduces it. */
export function glossaryBody(root: string, chapters: readonly Chapter[], language: Language): string {
  const terms = parse(readFileSync(join(root, "notebooks", "glossary.yaml"), "utf8")) as Term[];
  const other = otherLanguage(language);
  const say = (key: keyof typeof messages) => escapeHtml(messages[key][language]);
  const rows = terms
    .toSorted((a, b) => a[language].localeCompare(b[language], language))
    .map((term) => {
      const chapter = chapters.find(({ name }) => name.startsWith(`${term.chapter}-`));
      const link = chapter
        ? `<a href="${chapter.name}.html">${escapeHtml(chapter.title[language])}</a>`
        : escapeHtml(term.chapter);
      return `<tr id="${anchorOf(`${term.en} ${term.ko}`)}"><th scope="row">${escapeHtml(term[language])}</th><td lang="${other}">${escapeHtml(term[other])}</td><td>${link}</td></tr>`;
    });
  return `<article><h1>${say("glossary")}</h1>
<table><thead><tr><th scope="col">${say("term")}</th><th scope="col">${escapeHtml(messages.otherLanguage[language])}</th><th scope="col">${say("chapter")}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></article>`;
}
