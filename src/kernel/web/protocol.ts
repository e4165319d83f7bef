import type { Language } from "../../language.js";
import type { Completions } from "../engine/engine.js";
import type { ExecuteReply, MimeBundle, Output } from "../session/types.js";

export { languageInfo } from "../session/language-info.js";
export type { Completions, ExecuteReply, MimeBundle, Output };

/** A hindrance to a cell that has not run, placed in its text. */
export interface Hindrance {
  start: number;
  length: number;
  message: string;
}

/** What the worker needs before anything else. */
export interface Opening {
  language: Language;
  /** Declarations and tables by the paths in `PATHS`, and those of the library below its folder. */
  files: Record<string, string>;
  /** The library `nabla` as the text of a module. */
  library: string;
  /** The small texts that the library has kept. */
  kept: Record<string, string>;
}

/** What the page asks; each of the first four is answered by an `answer` with its `id`. */
export type Request =
  | { type: "run"; id: number; code: string }
  | { type: "complete"; id: number; code: string; cursor: number }
  | { type: "inspect"; id: number; code: string; cursor: number }
  | { type: "check"; id: number; code: string }
  | { type: "files"; files: Record<string, string> }
  /** What the page itself has kept since. */
  | { type: "kept"; name: string; text: string }
  | { type: "interrupt" }
  | { type: "typed"; text: string };

/** What the page is told. */
export type Report =
  | { type: "ready" }
  | { type: "outputs"; outputs: Output[] }
  | { type: "answer"; id: number; value: unknown }
  /** A cell waits for the reader's text. */
  | { type: "ask"; question: string; password: boolean }
  /** The library keeps a small text. */
  | { type: "keep"; name: string; text: string };

/** Where the files stand that the page brings. */
export const PATHS = {
  library: "/kernel/lib.bare.d.ts",
  documented: "/kernel/lib.d.ts",
  shared: "/kernel/shared.d.ts",
  web: "/kernel/web.d.ts",
  kernel: "/kernel/kernel.d.ts",
  display: "/kernel/display.d.ts",
  korean: "/kernel/typescript.ko.json",
  nabla: "/nabla/index.d.ts",
} as const;
