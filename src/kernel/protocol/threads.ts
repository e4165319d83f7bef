import type { MessagePort } from "node:worker_threads";
import type { Versions } from "../node/paths.js";
import type { Line } from "./channel.js";
import type { Begun, Interrupt, Outcome, Task } from "./tasks.js";

export type CellLanguage = "typescript" | "javascript";

/** What the worker is given when it starts. */
export interface WorkerData {
  connectionFile: string;
  /** What the cells are written in. */
  language: CellLanguage;
  versions: Versions;
  line: Line;
  /** Where what is run is kept for later sessions; undefined where it is not. */
  historyFolder: string | undefined;
  /** Tells when user JavaScript may run on the main thread: see `createInterrupter`. */
  running: SharedArrayBuffer;
  /** State of the question that `prompt()` waits with: see `question`. */
  question: SharedArrayBuffer;
  /** Where the answer to it goes. */
  answers: MessagePort;
}

/** The states of a question; the main thread sleeps while it is asked. */
export const question = { asked: 0, answered: 1, interrupted: 2 } as const;

export type ToMain = Task | Interrupt | { kind: "probe"; number: number } | { kind: "exit"; code: number };

export type ToWorker =
  /** The session is there: tasks may come. */
  | { kind: "ready" }
  | Begun
  /** `content` is JSON; `text` is what history keeps of a result. */
  | { kind: "output"; type: string; content: string; text?: string | null }
  | { kind: "input"; prompt: string; password: boolean }
  | Outcome;
