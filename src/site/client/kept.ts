import { type Kept, placeOr } from "./place.js";

const PREFIX = "nabla:";

/** The browser's storage; undefined where it may not even be read. One that is full keeps what it has, and nothing more. */
function browsers(): Kept | undefined {
  let lasts = true;
  try {
    localStorage.getItem(PREFIX);
  } catch {
    return undefined;
  }
  try {
    localStorage.setItem(`${PREFIX}probe`, "1");
    localStorage.removeItem(`${PREFIX}probe`);
  } catch {
    lasts = false;
  }
  return {
    read: (name) => localStorage.getItem(PREFIX + name) ?? undefined,
    write: (name, text) => localStorage.setItem(PREFIX + name, text),
    remove: (name) => localStorage.removeItem(PREFIX + name),
    names: () => Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [])),
    lasts,
  };
}

/** What is written lasts as long as the page; what was kept before is read from below. */
function thisVisits(below?: Kept): Kept {
  const texts = new Map<string, string>();
  return {
    read: (name) => texts.get(name) ?? below?.read(name),
    write: (name, text) => void texts.set(name, text),
    remove(name) {
      texts.delete(name);
      below?.remove(name);
    },
    names: () => [...new Set([...(below?.names() ?? []), ...texts.keys()])],
    lasts: false,
  };
}

/** Where the page and the library keep small texts: the browser's storage, or, where that takes none, this visit. */
export const kept: Kept = placeOr(() => {
  const lasting = browsers();
  return lasting?.lasts ? lasting : thisVisits(lasting);
});

/** Calls when another tab has changed what is kept. */
export function onChange(changed: (name: string) => void): void {
  addEventListener("storage", ({ key }) => {
    if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
  });
}
