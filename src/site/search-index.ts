import MiniSearch from "minisearch";
import type { Language } from "../language.js";
import type { Chapter } from "../workbook/chapter.js";
import { anchorOf } from "./markdown.js";
import { onThePage } from "./on-the-page.js";
import { type Found, searchOptions } from "./search-options.js";

/** The index of all chapters in one language, with the words that their pages show, as JSON. */
export function searchIndex(chapters: readonly Chapter[], language: Language): string {
  const index = new MiniSearch<Found>(searchOptions);
  for (const chapter of chapters) index.addAll(sectionsOf(chapter, language));
  return JSON.stringify(index);
}

function sectionsOf(chapter: Chapter, language: Language): Found[] {
  const page = chapter.name.startsWith("00") ? "index.html" : `${chapter.name}.html`;
  const sections: Found[] = [];
  for (const part of chapter.parts) {
    if (part.kind !== "prose") continue;
    for (const text of onThePage(part.text[language], language).split(/^(?=#{1,4} )/m)) {
      const [, heading] = /^#{1,4} +(.+)$/m.exec(text) ?? [];
      const before = sections.at(-1);
      if (!heading && before) before.text += `\n${text}`;
      else
        sections.push({
          id: `${page}#${sections.length}`,
          address: `${page}#${anchorOf(heading ?? "")}`,
          title: heading ?? chapter.title[language],
          chapter: chapter.title[language],
          text,
        });
    }
  }
  return sections.map((section) => ({ ...section, text: section.text.replace(/\$[^$]*\$|[`*|#]/g, " ") }));
}
