import type { MessagePort } from "node:worker_threads";
import type { Completions } from "../engine/engine.js";
import type { Versions } from "../node/paths.js";
import { messages } from "../session/messages.js";
import type { ExecuteReply, ExecuteRequest, MimeBundle, Session } from "../session/types.js";
import type { Line } from "./channel.js";

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

/** What only the session on the main thread can do, and with what result. Cursors are in UTF-16 units. */
export interface Tasks {
  execute: { given: ExecuteRequest; result: ExecuteReply };
  complete: { given: { code: string; cursor: number }; result: Completions };
  inspect: { given: { code: string; cursor: number; detail: 0 | 1 }; result: MimeBundle | null };
  is_complete: { given: { code: string }; result: ReturnType<Session["isComplete"]> };
}

export type Task = { [Kind in keyof Tasks]: { kind: Kind; id: number } & Tasks[Kind]["given"] }[keyof Tasks];

export type ToMain = Task | { kind: "interrupt" } | { kind: "probe"; number: number } | { kind: "exit"; code: number };

export type ToWorker =
  /** The session is there: tasks may come. */
  | { kind: "ready" }
  | { kind: "started"; execution_count: number }
  /** `content` is JSON; `text` is what history keeps of a result. */
  | { kind: "output"; type: string; content: string; text?: string | null }
  | { kind: "input"; prompt: string; password: boolean }
  | Outcome;

/** How a task ends. */
export type Outcome =
  | { kind: "result"; id: number; result: unknown }
  /** An interrupt came as it was about to begin or to answer. */
  | { kind: "lost"; id: number }
  /** The session itself broke, which no cell should be able to cause. */
  | { kind: "broken"; id: number; reason: string };

/**
 * The worker's way to have the session do something: one task at a time, the first when the session is there, none while
 * the main thread's JavaScript is being terminated.
 */
export function createPerformer(post: (message: ToMain) => void, settled: () => Promise<void>) {
  let last = 0;
  let ready = () => {};
  const loaded = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const open = new Map<number, { task: Task; resolve: (outcome: Outcome) => void }>();

  return {
    async perform<Kind extends keyof Tasks>(kind: Kind, given: Tasks[Kind]["given"]): Promise<Tasks[Kind]["result"]> {
      await loaded;
      await settled();
      const id = ++last;
      const outcome = await new Promise<Outcome>((resolve) => {
        const task = { kind, id, ...given } as Task;
        open.set(id, { task, resolve });
        post(task);
      });
      if (outcome.kind === "lost") throw Object.assign(new Error(messages.interrupted()), { name: "Interrupted" });
      if (outcome.kind === "broken") throw new Error(outcome.reason);
      return outcome.result as Tasks[Kind]["result"];
    },
    /** What has not been answered is posted again: the main thread, which may have lost it, does each task once. */
    interrupt(): void {
      post({ kind: "interrupt" });
      for (const { task } of open.values()) post(task);
    },
    /** Takes note that the session is there, or of an outcome, which may come twice. */
    settle(message: Outcome | { kind: "ready" }): void {
      if (message.kind === "ready") ready();
      else {
        open.get(message.id)?.resolve(message);
        open.delete(message.id);
      }
    },
  };
}
