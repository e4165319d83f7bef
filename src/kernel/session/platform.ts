import type { Flow } from "../engine/emit/await.js";
import type { EngineHost } from "../engine/host.js";
import type { Sources } from "./source.js";
import type { Store } from "./store.js";

/** A place in evaluated code, where an error was thrown or a function called; line and column are 1-based. */
export interface Frame {
  file: string;
  line: number;
  column: number;
  /** The function's name; empty at a cell's top level. */
  name: string;
}

/** What happens on the platform outside of the session's own calls. */
export interface Events {
  /** Something was written, by `console.log` or otherwise. */
  output(name: "stdout" | "stderr", text: string): void;
  /** A promise failed and nobody has seen to it, or a callback threw. */
  failure(thrown: unknown): void;
  /** Whose doing it is what happens now: an object for each run of a cell. */
  current(): object | undefined;
  /** How code other than the cells' is kept from going on when it is interrupted. */
  readonly flow: Flow;
  /** A function as the platform is to keep it, to be called later: see `bind-to-run.ts`. */
  bindToRun<Given>(callback: Given): Given;
  /** All that it is kept as. */
  boundFormsOf(callback: unknown): object[];
}

/**
 * What a session needs from where it runs. Everything that is Node's stands behind this (`../node`), so that the same
 * session can run in a browser's worker.
 */
export interface Platform {
  /** The notebook's files, its modules, and the evaluation of code. */
  readonly host: EngineHost;
  /** The texts that errors can point into: the session adds cells, the platform the local files that it compiles. */
  readonly sources: Sources;
  /** Where a library may keep small texts. */
  readonly store: Store;
  /** What the module `tslab` tells of its own and of the compiler's version, and of the platform's. */
  readonly versions: Readonly<Record<string, string>>;
  /** Makes `import … from "specifier"` give this namespace. */
  provide(specifier: string, namespace: object): void;
  /** The names of what could be imported, for who has misspelt one. */
  packages(): readonly string[];
  /** The sentence about a module that cannot be imported here, where it is not the usual one. */
  missing?(specifier: string): string;
  /** A value as text, as the platform's console prints it. */
  inspect(value: unknown): string;
  /** The way to where `error` was made, innermost first, as far as the platform knows it. */
  frames(error: object): Frame[];
  /**
   * From now on `error.stack` is what `write` makes of its first line and its frames, where the platform lets that be
   * chosen; undefined leaves it to the platform.
   */
  writeStacks(write: (head: string, frames: Frame[]) => string | undefined): void;
  /** From now on output and failures are told to `events`, and no code can end the program. */
  listen(events: Events): void;
  /** Calls when the event loop has turned: what was due has happened. */
  nextTurn(callback: () => void): void;
  /**
   * Calls from the event loop itself, with nothing of the platform's own around it that would break if the callback
   * were terminated in the middle.
   */
  callFromLoop(callback: () => void): void;
  /**
   * Tells whoever interrupts from another thread whose code runs from now on, in any case or in place of another's only;
   * returns whose did before.
   */
  setRunning(whose: Running, inPlaceOf?: Running): Running;
  /** Tells them that the session has taken note of an interrupt. */
  noteInterrupt(): void;
  /** Resolves once they terminate nothing any more that has begun before; undefined where that is so already. */
  calm(): Promise<unknown> | undefined;
  /** Nothing runs now: what takes a moment and hurries nobody may be done. */
  rest?(): void;
  /** Ends what goes on by itself and was begun while `run` was what `current` gave: child processes, servers, workers. */
  endHandles?(run: object): void;
}

/**
 * Whose code runs. The learner's may be terminated at any moment, the session's never; what nobody answers for, such as a
 * callback that has outlived its cell, when it does not end by itself.
 */
export type Running = "session" | "learner" | "nobody";

/** A promise of the event loop's next turn. */
export const turnOf = (platform: Platform) => new Promise<void>((resolve) => platform.nextTurn(resolve));
