import type { MimeBundle } from "../../display.js";
import type { Completions } from "../engine/engine.js";

export type { MimeBundle };

/** One thing a running cell sends out; the shapes are those of Jupyter's IOPub messages. */
export type Output =
  | { type: "stream"; name: "stdout" | "stderr"; text: string }
  | { type: "display_data"; data: MimeBundle; metadata: MimeBundle; transient?: { display_id?: string } }
  | { type: "update_display_data"; data: MimeBundle; metadata: MimeBundle; transient: { display_id: string } }
  | { type: "execute_result"; data: MimeBundle; metadata: MimeBundle; execution_count: number }
  | { type: "clear_output"; wait: boolean }
  | ({ type: "error" } & CellError);

/** A failed cell as Jupyter reports it; `line` and `column` are 1-based places in the learner's own text. */
export interface CellError {
  ename: string;
  evalue: string;
  traceback: string[];
  line?: number;
  column?: number;
}

export interface ExecuteRequest {
  code: string;
  /** Show nothing, count nothing. */
  silent?: boolean;
  store_history?: boolean;
  user_expressions?: Record<string, string>;
  /** May `prompt()` ask? */
  allow_stdin?: boolean;
  /** Identifies the cell across re-executions, where the client tells it. */
  cell_id?: string;
  /** No cell, but another student's submission begins: where the kernel grades. */
  begins?: string;
  /** A test cell, which marks the others: see the engine's `CheckedCell`. */
  sealed?: boolean;
}

export interface ExecuteReply {
  status: "ok" | "error";
  execution_count: number;
  user_expressions: Record<string, unknown>;
  error?: CellError;
}

/** What the session asks of whoever drives it. */
export interface Frontend {
  output(output: Output): void;
  /** Asks the person at the keyboard, blocking until the answer is there. */
  input(prompt: string, password: boolean): string;
}

/** One notebook's running state. Requests are handled one at a time, by the caller's care. */
export interface Session {
  /** The count the next stored cell will get is this plus one. */
  readonly executionCount: number;
  execute(request: ExecuteRequest): Promise<ExecuteReply>;
  complete(code: string, cursor: number): Completions;
  /** `null` where there is nothing to tell. Cursor in UTF-16 units. */
  inspect(code: string, cursor: number, detail: 0 | 1): MimeBundle | null;
  /** What hinders the cell from running, as its errors would say it; nothing of it runs. */
  check(code: string): { start: number; length: number; message: string }[];
  isComplete(code: string): { status: "complete" | "incomplete" | "invalid"; indent: string };
  /** Ends the running cell with an error, an interruption unless another is given. False when none runs. */
  interrupt(error?: Error): boolean;
  /** Called before the process ends, where more than that is to be done. */
  end?(): void;
}

/** One stored cell; `line` is its execution count. */
export interface HistoryEntry {
  session: number;
  line: number;
  input: string;
  /** The plain text of what the cell showed as its value. */
  output: string | null;
}

export interface History {
  add(entry: Omit<HistoryEntry, "session">): void;
  /** Everything, in the order of sessions, and the number of the session that runs. */
  recall(): { entries: readonly HistoryEntry[]; current: number };
}
