/** Where small texts last, by name: the browser's storage, a learning platform. */
export interface Place {
  read(name: string): string | undefined;
  /** @throws when there is no room */
  write(name: string, text: string): void;
  /** @throws when the place can no longer be written to */
  remove(name: string): void;
  names(): string[];
}

/** Where the page and the library keep small texts. What its place does not take is kept as long as the page is open. */
export interface Kept extends Place {
  /** Never throws. */
  write(name: string, text: string): void;
  remove(name: string): void;
}

/** A change that the place has not taken, and what it holds instead. */
interface Waiting {
  text: string | undefined;
  instead: string | undefined;
}

/**
 * Keeps texts in a place, and on the page what the place does not take, until it does.
 *
 * @param told hears when something begins to wait for room, and when nothing waits any more
 */
export function keptIn(place: Place, told: (lasts: boolean, kept: Kept) => void): Kept {
  const all = new Map<string, Waiting>();
  /** Where another tab has written meanwhile, that counts. */
  const waitingFor = (name: string) => {
    const one = all.get(name);
    return one && one.instead === place.read(name) ? one : undefined;
  };
  const change = (name: string, text: string | undefined) => {
    const lasted = all.size === 0;
    all.set(name, { text, instead: place.read(name) });
    for (const waiting of [...all.keys()])
      try {
        const one = waitingFor(waiting);
        if (one?.text !== undefined) place.write(waiting, one.text);
        else if (one) place.remove(waiting);
        all.delete(waiting);
      } catch {
        // It waits on.
      }
    const lasts = all.size === 0;
    if (lasts !== lasted) told(lasts, kept);
  };
  const kept: Kept = {
    read: (name) => (waitingFor(name) ?? { text: place.read(name) }).text,
    write: change,
    remove: (name) => change(name, undefined),
    names: () => [...new Set([...place.names(), ...all.keys()])].filter((name) => kept.read(name) !== undefined),
  };
  return kept;
}

/** Under this symbol every script of the page finds the one place. Who shows the page may put another there: see scorm/scorm.ts. */
const KEPT = Symbol.for("nabla.kept");
const shared = globalThis as unknown as Record<symbol, Kept | undefined>;

/** The place that is there already, or else this one. */
export function keptOr(make: () => Kept): Kept {
  shared[KEPT] ??= make();
  return shared[KEPT];
}
