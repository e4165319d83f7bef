import { sayWhatLasts } from "./not-kept.js";
import { type Kept, keptIn, keptOr, type Place } from "./place.js";
import { parseRecord } from "./records.js";

const PREFIX = "nabla:";

const storage: Place = {
  read: (name) => localStorage.getItem(PREFIX + name) ?? undefined,
  write: (name, text) => localStorage.setItem(PREFIX + name, text),
  remove: (name) => localStorage.removeItem(PREFIX + name),
  names: () => Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [])),
};

const nowhere: Place = {
  read: () => undefined,
  write() {
    throw new Error("There is no storage.");
  },
  remove() {},
  names: () => [],
};

/** Where the page and the library keep small texts: the browser's storage, or, where that takes none, this visit. */
export const kept: Kept = keptOr(() => keptIn(isThere() ? storage : nowhere, sayWhatLasts));

/** A browser may forbid even to read its storage. */
function isThere(): boolean {
  try {
    return localStorage !== null;
  } catch {
    return false;
  }
}

/** A record of named things; one that cannot be read is put aside, so that what is written next does not cost it. */
export function recordIn(name: string): Record<string, unknown> {
  const text = kept.read(name) ?? "{}";
  const record = parseRecord(text);
  if (record) return record;
  kept.write(`damaged:${name}`, text);
  return {};
}

/** Calls when another tab has changed what is kept. */
export function onChange(changed: (name: string) => void): void {
  addEventListener("storage", ({ key }) => {
    if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
  });
}
