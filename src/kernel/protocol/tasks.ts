import type { Completions } from "../engine/engine.js";
import { interruption } from "../session/interruption.js";
import type { ExecuteReply, ExecuteRequest, MimeBundle, Session } from "../session/types.js";

/** What only the session on the main thread can do, and with what result. Cursors are in UTF-16 units. */
export interface Tasks {
  execute: { given: ExecuteRequest; result: ExecuteReply };
  complete: { given: { code: string; cursor: number }; result: Completions };
  inspect: { given: { code: string; cursor: number; detail: 0 | 1 }; result: MimeBundle | null };
  is_complete: { given: { code: string }; result: ReturnType<Session["isComplete"]> };
}

export type Task = { [Kind in keyof Tasks]: { kind: Kind; id: number } & Tasks[Kind]["given"] }[keyof Tasks];

/** What runs is to end. */
export interface Interrupt {
  kind: "interrupt";
}

/** A cell has begun. */
export interface Begun {
  kind: "started";
  execution_count: number;
}

/** How a task ends. */
export type Outcome =
  | { kind: "result"; id: number; result: unknown }
  /** An interrupt came as it was about to begin or to answer. */
  | { kind: "lost"; id: number }
  /** The session itself broke, which no cell should be able to cause. */
  | { kind: "broken"; id: number; reason: string };

/**
 * The worker's end, its way to have the session do something: one task at a time, the first when the session is there, none while
 * the main thread's JavaScript is being terminated.
 */
export function createPerformer(post: (message: Task | Interrupt) => void, settled: () => Promise<void>) {
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
      if (outcome.kind === "lost") throw interruption();
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

/**
 * The main thread's end: does the tasks that come, each once, though it may come again: what JavaScript was about to do when it was terminated
 * is lost, and so a task may be, or its outcome. The latter is kept until the next task begins.
 */
export function createTasks(
  tell: (message: Begun | Outcome) => void,
  begins: (task: Task & { kind: "execute" }) => void,
) {
  let last: { id: number; outcome?: Outcome } = { id: 0 };

  function end(task: typeof last, outcome: Outcome): void {
    task.outcome ??= outcome;
    tell(task.outcome);
  }

  async function begin(session: Session, message: Task): Promise<void> {
    const { id } = message;
    const task: typeof last = { id };
    last = task;
    try {
      if (message.kind === "execute") {
        begins(message);
        tell({ kind: "started", execution_count: session.executionCount + 1 });
        end(task, { kind: "result", id, result: await session.execute(message) });
      } else end(task, { kind: "result", id, result: answer(session, message) });
    } catch (error) {
      end(task, { kind: "broken", id, reason: describe(error) });
    }
  }

  return (session: Session, message: Task | Interrupt): void => {
    if (message.kind === "interrupt") {
      if (!session.interrupt() && last.id > 0 && !last.outcome) end(last, { kind: "lost", id: last.id });
    } else if (message.id > last.id) void begin(session, message);
    else if (message.id === last.id && last.outcome) end(last, last.outcome);
  };
}

function answer(session: Session, task: Exclude<Task, { kind: "execute" }>): unknown {
  switch (task.kind) {
    case "complete":
      return session.complete(task.code, task.cursor);
    case "inspect":
      return session.inspect(task.code, task.cursor, task.detail);
    case "is_complete":
      return session.isComplete(task.code);
  }
}

/** An error with the way to it. */
export function describe(error: unknown): string {
  return error instanceof Error ? `${error.stack ?? error.message}` : String(error);
}
