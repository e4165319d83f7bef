import { say } from "../language.js";
import { recordOf } from "./answer.js";
import { messages } from "./messages.js";
import { isMemory, type Memory } from "./states.js";

/** Where texts are kept between sessions; Nabla's kernel offers the notebook's folder. */
export interface Store {
  /** The text of this name; undefined where there is none. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  /** Reads and writes of this text with no other kernel's in between. */
  alone?<Value>(name: string, run: () => Value): Value;
}

/** Runs what reads a text and writes it again; with no other kernel in between, where the store sees to it. */
export function alone<Value>(store: Store | undefined, name: string, run: () => Value): Value {
  return store?.alone ? store.alone(name, run) : run();
}

/** The file beside the notebook. */
export const FILE = "nabla-progress.json";

/** What is remembered about every exercise, in this session and, where there is a store, after it. */
export interface Memories {
  of(id: string): Memory;
  /** Keeps what has changed about one exercise. */
  keep(id: string, memory: Memory): void;
  /** A sentence where remembering fails or a damaged file was set aside, told once; empty otherwise. */
  trouble(): string;
  /** Does it last beyond this session? */
  lasts(): boolean;
}

/** @param store asked for anew every time, as a kernel may come late */
export function memories(store: () => Store | undefined = kernelStore): Memories {
  const session = new Map<string, Memory>();
  let failed = false;
  let untold = "";
  const fail = () => {
    failed = true;
    untold = say(messages.notKept(FILE));
  };
  const load = (): Map<string, Memory> => {
    if (failed) return session;
    try {
      const found = read(store());
      if (found.aside !== undefined) untold = say(messages.setAside(FILE, found.aside));
      for (const [id, memory] of found.entries) session.set(id, memory);
    } catch {
      fail();
    }
    return session;
  };
  const save = () => store()?.write(FILE, `${JSON.stringify(Object.fromEntries([...session].sort()), null, 2)}\n`);
  return {
    of: (id) => ({ ...(load().get(id) ?? { state: "not yet answered", tries: 0, hints: 0 }) }),
    keep(id, memory) {
      // Another notebook in the same folder may have kept something since: only this exercise changes.
      try {
        alone(store(), FILE, () => {
          load().set(id, memory);
          if (!failed) save();
        });
      } catch {
        fail();
      }
    },
    trouble() {
      const told = untold;
      untold = "";
      return told;
    },
    lasts: () => !failed && store() !== undefined,
  };
}

/**
 * What the file holds. A damaged one is kept under another name, and what can still be read in it is written in its place.
 *
 * @throws {Error} when the file cannot be read, or not be set aside
 */
function read(store: Store | undefined): { entries: [string, Memory][]; aside?: string } {
  const text = store?.read(FILE);
  if (store === undefined || text === undefined) return { entries: [] };
  const { entries, whole } = entriesIn(text);
  if (whole) return { entries };
  const aside = freeName(store);
  store.write(aside, text);
  store.write(FILE, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  return { entries, aside };
}

/** The entries that are what they should be, and whether all of the text was. */
function entriesIn(text: string): { entries: [string, Memory][]; whole: boolean } {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { entries: [], whole: false };
  }
  const all = typeof found === "object" && found !== null ? Object.entries(found as Record<string, Memory>) : [];
  const entries = all
    .filter(([, memory]) => isMemory(memory))
    .map(([id, { state, tries, hints }]): [string, Memory] => [id, { state, tries, hints }]);
  return { entries, whole: recordOf(found) !== undefined && entries.length === all.length };
}

/** A name beside the file's that no other file has. */
function freeName(store: Store): string {
  for (let i = 1; ; i++) {
    const name = FILE.replace(".json", `-damaged${i === 1 ? "" : `-${i}`}.json`);
    if (store.read(name) === undefined) return name;
  }
}

/** The notebook's folder, where Nabla's kernel runs the notebook. */
export function kernelStore(): Store | undefined {
  const kernel = (globalThis as Record<symbol, unknown>)[Symbol.for("nabla.kernel")] as { store?: Store } | undefined;
  return kernel?.store;
}
