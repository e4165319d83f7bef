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

/** `after` is the last task that was sent before. */
export type ToMain = Task | { kind: "interrupt"; after: number } | { kind: "exit"; code: number };

export type ToWorker =
  /** The session is there: tasks may come. */
  | { kind: "ready" }
  | { kind: "started"; execution_count: number }
  /** `content` is JSON; `text` is what history keeps of a result. */
  | { kind: "output"; type: string; content: string; text?: string | null }
  | { kind: "input"; prompt: string; password: boolean }
  /** An interrupt came, and no cell runs: the tasks up to `after` are done, or lost. */
  | { kind: "idle"; after: number }
  | Outcome;

type Outcome =
  | { kind: "result"; id: number; result: unknown }
  /** The session itself broke, which no cell should be able to cause. */
  | { kind: "broken"; id: number; reason: string };

/** How a task ends: with its outcome, or without one, when the session was terminated as it was about to answer. */
type Ending = Outcome | { kind: "lost"; id: number };

/** The worker's way to have the session do something: one task at a time, the first when the session is there. */
export function createPerformer(post: (message: ToMain) => void) {
  let last = 0;
  let ready = () => {};
  const loaded = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const open = new Map<number, { task: Task; resolve: (outcome: Ending) => void }>();

  function end(outcome: Ending): void {
    open.get(outcome.id)?.resolve(outcome);
    open.delete(outcome.id);
  }

  return {
    async perform<Kind extends keyof Tasks>(kind: Kind, given: Tasks[Kind]["given"]): Promise<Tasks[Kind]["result"]> {
      await loaded;
      const id = ++last;
      const outcome = await new Promise<Ending>((resolve) => {
        const task = { kind, id, ...given } as Task;
        open.set(id, { task, resolve });
        post(task);
      });
      if (outcome.kind === "lost") throw Object.assign(new Error(messages.interrupted()), { name: "Interrupted" });
      if (outcome.kind === "broken") throw new Error(outcome.reason);
      return outcome.result as Tasks[Kind]["result"];
    },
    interrupt: () => post({ kind: "interrupt", after: last }),
    /** Posts again what has not been answered: the main thread, which may have lost it, does each task once. */
    repeat(): void {
      for (const { task } of open.values()) post(task);
    },
    settle(message: Outcome | { kind: "ready" } | { kind: "idle"; after: number }): void {
      if (message.kind === "ready") {
        ready();
      } else if (message.kind === "idle") {
        for (const id of open.keys()) if (id <= message.after) end({ kind: "lost", id });
      } else {
        end(message);
      }
    },
  };
}
