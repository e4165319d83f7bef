import { type Kept, placeOr } from "./place.js";

const PREFIX = "nabla:";

/** The browser's storage; undefined where it keeps nothing. */
function browsers(): Kept | undefined {
  try {
    localStorage.setItem(`${PREFIX}probe`, "1");
    localStorage.removeItem(`${PREFIX}probe`);
  } catch {
    return undefined;
  }
  return {
    read: (name) => localStorage.getItem(PREFIX + name) ?? undefined,
    write: (name, text) => localStorage.setItem(PREFIX + name, text),
    remove: (name) => localStorage.removeItem(PREFIX + name),
    names: () => Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [])),
    lasts: true,
  };
}

function thisVisits(): Kept {
  const texts = new Map<string, string>();
  return {
    read: (name) => texts.get(name),
    write: (name, text) => void texts.set(name, text),
    remove: (name) => void texts.delete(name),
    names: () => [...texts.keys()],
    lasts: false,
  };
}

/** Where the page and the library keep small texts: the browser's storage, or, where there is none, this visit. */
export const kept: Kept = placeOr(() => browsers() ?? thisVisits());

/** Calls when another tab has changed what is kept. */
export function onChange(changed: (name: string) => void): void {
  addEventListener("storage", ({ key }) => {
    if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
  });
}
