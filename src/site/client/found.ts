import MiniSearch from "minisearch";
import { type Found, searchOptions } from "../search-options.js";

let index: Promise<MiniSearch<Found>> | undefined;

/** The sections that fit best, at most eight. */
export async function find(
  query: string,
  language: string,
): Promise<{ address: string; title: string; chapter: string }[]> {
  index ??= load(language).catch((error) => {
    // What failed without a network may come another time.
    index = undefined;
    throw error;
  });
  return (await index).search(query).slice(0, 8) as unknown as Found[];
}

async function load(language: string): Promise<MiniSearch<Found>> {
  const response = await fetch(new URL(`./search-${language}.json`, import.meta.url));
  if (!response.ok) throw new Error(`search: ${response.status}`);
  return MiniSearch.loadJSON(await response.text(), searchOptions);
}
