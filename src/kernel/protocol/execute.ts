import type { CellError, ExecuteReply } from "../session/types.js";
import type { Queue } from "./queue.js";
import { publish, type Request, type State } from "./state.js";
import { question, type ToWorker } from "./threads.js";
import { type Content, createMessage } from "./wire.js";

/** Runs a cell on the main thread; the content of its reply. */
export async function execute(state: State, queue: Queue<Request>, request: Request): Promise<Content> {
  const { content } = request;
  const code = String(content.code ?? "");
  const store_history = content.silent !== true && content.store_history !== false;
  const { status, execution_count, user_expressions, error } = await perform(state, request, code, store_history);
  if (store_history) state.history.add({ line: execution_count, input: code, output: state.lastResult });
  if (status === "ok") return { status, execution_count, user_expressions, payload: [] };
  if (content.stop_on_error !== false) {
    for (const waiting of await queue.settled())
      if (waiting.header.msg_type === "execute_request") state.aborted.add(waiting);
  }
  const { ename = "Error", evalue = "", traceback = [] } = error ?? {};
  return { status, execution_count, ename, evalue, traceback, user_expressions: {}, payload: [] };
}

async function perform(state: State, request: Request, code: string, store_history: boolean): Promise<ExecuteReply> {
  const { session } = state;
  const { content, metadata } = request;
  const { sealed, begins } = (metadata.nabla ?? {}) as { sealed?: unknown; begins?: unknown };
  state.cell = request;
  state.executing = true;
  state.lastResult = null;
  try {
    return await session.perform("execute", {
      code,
      silent: content.silent === true,
      store_history,
      user_expressions: (content.user_expressions as Record<string, string>) ?? {},
      allow_stdin: content.allow_stdin !== false,
      ...(typeof metadata.cellId === "string" ? { cell_id: metadata.cellId } : {}),
      ...(typeof begins === "string" ? { begins } : {}),
      sealed: sealed === true,
    });
  } catch (broken) {
    const error = failureOf(broken);
    void publish(state, "error", { ...error }, request);
    return { status: "error", execution_count: state.executionCount, user_expressions: {}, error };
  } finally {
    state.executing = false;
  }
}

/** Passes on what the main thread sends. */
export function deliver(state: State, message: ToWorker): Promise<void> | undefined {
  const { cell } = state;
  switch (message.kind) {
    case "started":
      state.executionCount = message.execution_count;
      if (!cell || cell.content.silent === true) return;
      return publish(
        state,
        "execute_input",
        { code: cell.content.code, execution_count: message.execution_count },
        cell,
      );
    case "output":
      if (message.type === "execute_result") state.lastResult = message.text ?? null;
      return publish(state, message.type, message.content, cell);
    case "input":
      return ask(state, message.prompt, message.password);
    default:
      state.session.settle(message);
  }
}

/** Asks the person at the keyboard what `prompt()` waits for. */
async function ask(state: State, prompt: string, password: boolean): Promise<void> {
  const message = createMessage("input_request", { prompt, password }, state.cell);
  state.asked = message.header.msg_id;
  await state.sockets.send("stdin", { ...message, identities: state.cell?.identities ?? [] });
}

/** Hands their answer on. */
export function answer(state: State, { parent_header, content }: Request): void {
  // Not every client names the question; one that names another answers too late.
  if (state.asked === undefined || (parent_header.msg_id ?? state.asked) !== state.asked) return;
  state.asked = undefined;
  state.data.answers.postMessage(String(content.value ?? ""));
  wake(state, question.answered);
}

/** Wakes the main thread where it sleeps in `prompt()`. */
function wake({ data }: State, outcome: number): void {
  const questionState = new Int32Array(data.question);
  Atomics.store(questionState, 0, outcome);
  Atomics.notify(questionState, 0);
}

/** How often a cell that has not ended is interrupted again. Milliseconds. */
const AGAIN = 200;

/**
 * The session ends what it waits for; the inspector ends what keeps the thread busy. The cell may just be about to begin
 * when the interrupt comes in, and the session may be terminated as it takes note, so this goes on until the cell has ended.
 */
export function interrupt(state: State): void {
  const executing = () => (state.executing ? state.cell : undefined);
  const meant = executing();
  const hasEnded = () => executing() !== meant;
  state.asked = undefined;
  wake(state, question.interrupted);
  const stop = () => {
    state.session.interrupt();
    state.interrupter.interrupt(hasEnded);
  };
  stop();
  const again = setInterval(() => {
    if (meant && !hasEnded()) stop();
    else clearInterval(again);
  }, AGAIN);
}

export function failureOf(error: unknown): CellError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { ename: name, evalue: message, traceback: [`${name}: ${message}`] };
}
