/** A section that can be found. */
export interface Found {
  id: string;
  /** The page and the heading on it: "01-definition.html#the-definition". */
  address: string;
  title: string;
  chapter: string;
  text: string;
}

/** How words are cut: letters and digits; Korean in pairs of syllables, as its words carry endings. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (!/[가-힣]/.test(word) || word.length < 3) return [word];
    return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  });
}

export const searchOptions = {
  fields: ["title", "text"],
  storeFields: ["address", "title", "chapter"],
  tokenize: wordsOf,
  searchOptions: { prefix: true, fuzzy: 0.15, boost: { title: 4 }, combineWith: "AND" as const },
};
