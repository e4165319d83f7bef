import { kept } from "../kept.js";

/** A changed cell as it is kept. */
export interface Entry {
  /** Of the chapter's text that was changed. */
  hash: string;
  text: string;
  /** What another tab had written meanwhile. */
  other?: string;
}

/** The entry of this name, where there is one that can be read. */
export function readEntry(name: string): Entry | undefined {
  return parseEntry(kept.read(name));
}

export function parseEntry(text: string | undefined): Entry | undefined {
  try {
    const entry = JSON.parse(text ?? "") as Entry;
    const isWhole = typeof entry.hash === "string" && typeof entry.text === "string";
    return isWhole && ["string", "undefined"].includes(typeof entry.other) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** A short mark of a text, by which a change of it shows (FNV-1a, 32 bits). */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
