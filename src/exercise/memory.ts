import { say } from "../language.js";
import type { State } from "./exercise.js";
import { messages } from "./messages.js";

/** What is remembered about one exercise. */
export interface Memory {
  state: State;
  tries: number;
  hints: number;
}

/** Where texts are kept between sessions; Nabla's kernel offers the notebook's folder. */
export interface Store {
  /** The text of this name; undefined where there is none. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
}

/** The file beside the notebook. */
export const FILE = "nabla-progress.json";

/** What is remembered about every exercise, in this session and, where there is a store, after it. */
export interface Memories {
  of(id: string): Memory;
  /** Keeps what has changed about one exercise. */
  keep(id: string, memory: Memory): void;
  /** A sentence where remembering fails, told once; empty otherwise. */
  trouble(): string;
  /** Does it last beyond this session? */
  lasts(): boolean;
}

/** @param store asked for anew every time, as a kernel may come late */
export function memories(store: () => Store | undefined = kernelStore): Memories {
  const session = new Map<string, Memory>();
  let failed = false;
  let told = false;
  const load = (): Map<string, Memory> => {
    if (failed) return session;
    try {
      for (const [id, memory] of entriesOf(store()?.read(FILE))) session.set(id, memory);
    } catch {
      failed = true;
    }
    return session;
  };
  return {
    of: (id) => ({ ...(load().get(id) ?? { state: "not yet answered", tries: 0, hints: 0 }) }),
    keep(id, memory) {
      // Another notebook in the same folder may have kept something since: only this exercise changes.
      load().set(id, memory);
      if (failed) return;
      try {
        store()?.write(FILE, `${JSON.stringify(Object.fromEntries([...session].sort()), null, 2)}\n`);
      } catch {
        failed = true;
      }
    },
    trouble() {
      if (!failed || told) return "";
      told = true;
      return say(messages.notKept(FILE));
    },
    lasts: () => !failed && store() !== undefined,
  };
}

function entriesOf(text: string | undefined): [string, Memory][] {
  if (text === undefined) return [];
  const entries = Object.entries(JSON.parse(text) as Record<string, Memory>);
  if (!entries.every(([, memory]) => memory?.state in messages.states && memory.tries >= 0 && memory.hints >= 0)) {
    throw new Error(`${FILE} holds something else`);
  }
  return entries;
}

/** The notebook's folder, where Nabla's kernel runs the notebook. */
export function kernelStore(): Store | undefined {
  const kernel = (globalThis as Record<symbol, unknown>)[Symbol.for("nabla.kernel")] as { store?: Store } | undefined;
  return kernel?.store;
}
