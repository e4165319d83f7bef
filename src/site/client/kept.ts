/** Where the library keeps small texts: the page's storage, or, where there is none, this visit. */
export interface Kept {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
}

/** Of the page's own small texts some are forgotten again. */
interface Forgets {
  remove(name: string): void;
}

const PREFIX = "nabla:";
const visit = new Map<string, string>();

/** Does this browser keep what it is given? */
export const lasts = ((): boolean => {
  try {
    localStorage.setItem(`${PREFIX}probe`, "1");
    localStorage.removeItem(`${PREFIX}probe`);
    return true;
  } catch {
    return false;
  }
})();

export const kept: Kept & Forgets = {
  read: (name) => (lasts ? (localStorage.getItem(PREFIX + name) ?? undefined) : visit.get(name)),
  write(name, text) {
    if (!lasts) visit.set(name, text);
    else localStorage.setItem(PREFIX + name, text);
  },
  remove(name) {
    visit.delete(name);
    if (lasts) localStorage.removeItem(PREFIX + name);
  },
};

/** The names of what is kept that begin so. */
export function names(start: string): string[] {
  const all = lasts
    ? Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))
    : [...visit.keys()];
  return all.filter((name) => name.startsWith(start));
}

/** Calls when another tab has changed what is kept. */
export function onChange(changed: (name: string) => void): void {
  addEventListener("storage", ({ key }) => {
    if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
  });
}
