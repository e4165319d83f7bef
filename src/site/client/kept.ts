/** Where the library keeps small texts: the page's storage, or, where there is none, this visit. */
export interface Kept {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
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

export const kept: Kept = {
  read: (name) => (lasts ? (localStorage.getItem(PREFIX + name) ?? undefined) : visit.get(name)),
  write(name, text) {
    if (!lasts) visit.set(name, text);
    else localStorage.setItem(PREFIX + name, text);
  },
};

/** Calls when another tab has changed what is kept. */
export function onChange(changed: (name: string) => void): void {
  addEventListener("storage", ({ key }) => {
    if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
  });
}
