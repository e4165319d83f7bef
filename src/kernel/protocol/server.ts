import { readFileSync } from "node:fs";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { createInterrupter } from "../node/interrupt.js";
import { watchParent } from "../node/parent.js";
import type { CellError, ExecuteReply } from "../session/types.js";
import { receive } from "./channel.js";
import { fromCodePoints, toCodePoints } from "./cursor.js";
import { type HistoryEntry, recall } from "./history.js";
import { kernelInfo } from "./kernel-info.js";
import { createQueue } from "./queue.js";
import { type Connection, openSockets, type RequestChannel } from "./sockets.js";
import { createPerformer, question, type ToMain, type ToWorker, type WorkerData } from "./threads.js";
import { type Content, createMessage, type Message } from "./wire.js";

/** A request and the channel that its reply goes to. */
type Request = Message & { channel: RequestChannel };

/** The worker thread: owns the sockets, so that it can answer, and pass on output, whatever the main thread does. */
async function serve(main: MessagePort, data: WorkerData): Promise<void> {
  const post = (message: ToMain) => main.postMessage(message);
  const striker = createInterrupter(new Int32Array(data.running));
  const questionState = new Int32Array(data.question);
  const session = createPerformer(post);
  const history: HistoryEntry[] = [];
  const aborted = new Set<Request>();

  /** The last cell that was begun: what is shown from now on belongs to it. */
  let cell: Request | undefined;
  let executing = false;
  let executionCount = 0;
  let lastResult: string | null = null;
  /** The id of the `input_request` whose answer `prompt()` waits for. */
  let asked: string | undefined;

  const queue = createQueue(handle);
  const inTurn = new Set(["execute_request", "complete_request", "inspect_request", "is_complete_request"]);
  const sockets = await openSockets(readConnection(data.connectionFile));

  function publish(type: string, content: Content | string, parent?: Message): Promise<void> {
    const message = createMessage(type, content, parent);
    return sockets.send("iopub", { ...message, identities: [Buffer.from(`kernel.${type}`)] });
  }

  function reply(request: Request, content: Content): Promise<void> {
    const message = createMessage(request.header.msg_type.replace(/_request$/, "_reply"), content, request);
    return sockets.send(request.channel, { ...message, identities: request.identities });
  }

  async function handle(request: Request): Promise<void> {
    const { msg_type } = request.header;
    void publish("status", { execution_state: "busy" }, request);
    try {
      const respond = responses[msg_type] ?? (msg_type.endsWith("_request") ? unsupported : () => undefined);
      const content = await respond(request);
      if (content) await reply(request, content);
    } catch (error) {
      await reply(request, { status: "error", ...failureOf(error) });
    }
    await publish("status", { execution_state: "idle" }, request);
    if (msg_type === "shutdown_request") await end();
  }

  /** What each request is replied; nothing where the protocol knows no reply. */
  const responses: Record<string, (request: Request) => Content | undefined | Promise<Content | undefined>> = {
    kernel_info_request: () => kernelInfo(data.versions),
    execute_request: (request) => (aborted.delete(request) ? { status: "aborted" } : execute(request)),
    history_request: ({ content }) => ({ status: "ok", history: recall(history, content) }),
    // No target can be registered here, so there is never a comm open.
    comm_info_request: () => ({ status: "ok", comms: {} }),
    comm_open: (request) => void publish("comm_close", { comm_id: request.content.comm_id, data: {} }, request),
    shutdown_request: ({ content }) => ({ status: "ok", restart: content.restart ?? false }),
    interrupt_request: () => {
      interrupt();
      return { status: "ok" };
    },
    async is_complete_request({ content }) {
      const { status, indent } = await session.perform("is_complete", { code: String(content.code ?? "") });
      return status === "incomplete" ? { status, indent } : { status };
    },
    async complete_request({ content }) {
      const { code, cursor } = place(content);
      const { matches, cursor_start, cursor_end, metadata } = await session.perform("complete", { code, cursor });
      return {
        status: "ok",
        matches,
        cursor_start: toCodePoints(code, cursor_start),
        cursor_end: toCodePoints(code, cursor_end),
        metadata,
      };
    },
    async inspect_request({ content }) {
      const found = await session.perform("inspect", { ...place(content), detail: content.detail_level === 1 ? 1 : 0 });
      return { status: "ok", found: found !== null, data: found ?? {}, metadata: {} };
    },
  };

  async function execute(request: Request): Promise<Content> {
    const { content, metadata } = request;
    const code = String(content.code ?? "");
    const silent = content.silent === true;
    const store_history = !silent && content.store_history !== false;
    cell = request;
    executing = true;
    lastResult = null;
    let result: ExecuteReply;
    try {
      await striker.settled(session.interrupt);
      result = await session.perform("execute", {
        code,
        silent,
        store_history,
        user_expressions: (content.user_expressions as Record<string, string>) ?? {},
        allow_stdin: content.allow_stdin !== false,
        ...(typeof metadata.cellId === "string" ? { cell_id: metadata.cellId } : {}),
      });
    } catch (broken) {
      const error = failureOf(broken);
      void publish("error", { ...error }, request);
      result = { status: "error", execution_count: executionCount, user_expressions: {}, error };
    } finally {
      executing = false;
    }
    const { status, execution_count, user_expressions, error } = result;
    if (store_history) history.push({ line: execution_count, input: code, output: lastResult });
    if (status === "ok") return { status, execution_count, user_expressions, payload: [] };
    if (content.stop_on_error !== false) {
      for (const waiting of await queue.settled()) {
        if (waiting.header.msg_type === "execute_request") aborted.add(waiting);
      }
    }
    const { ename = "Error", evalue = "", traceback = [] } = error ?? {};
    return { status, execution_count, ename, evalue, traceback, user_expressions: {}, payload: [] };
  }

  receive<ToWorker>(data.line, main, {
    stream: (name, text) => publish("stream", { name, text }, cell),
    async message(message) {
      switch (message.kind) {
        case "started":
          executionCount = message.execution_count;
          if (!cell || cell.content.silent === true) return;
          return publish("execute_input", { code: cell.content.code, execution_count: message.execution_count }, cell);
        case "output":
          if (message.type === "execute_result") lastResult = message.text ?? null;
          return publish(message.type, message.content, cell);
        case "input":
          return askFor(message.prompt, message.password);
        default:
          session.settle(message);
      }
    },
  });

  async function askFor(prompt: string, password: boolean): Promise<void> {
    const message = createMessage("input_request", { prompt, password }, cell);
    asked = message.header.msg_id;
    await sockets.send("stdin", { ...message, identities: cell?.identities ?? [] });
  }

  function answer({ parent_header, content }: Request): void {
    // Not every client names the question; one that names another answers too late.
    if (asked === undefined || (parent_header.msg_id ?? asked) !== asked) return;
    asked = undefined;
    data.answers.postMessage(String(content.value ?? ""));
    wake(question.answered);
  }

  function wake(state: number): void {
    Atomics.store(questionState, 0, state);
    Atomics.notify(questionState, 0);
  }

  /**
   * The session ends what it waits for; the inspector ends what keeps the thread busy. The cell may just be about to
   * begin when the interrupt comes in, and the inspector may strike the session as it takes note, so this goes on
   * until the cell has ended.
   */
  function interrupt(): void {
    const interrupted = cell;
    asked = undefined;
    wake(question.interrupted);
    const stop = () => {
      session.interrupt();
      striker.interrupt();
    };
    stop();
    const again = setInterval(() => {
      if (executing && cell === interrupted) stop();
      else clearInterval(again);
    }, 200);
  }

  /** Asks the main thread to end the process, and ends it anyhow when that is too busy to listen. */
  async function end(): Promise<void> {
    // On a slow machine listening takes its time; Jupyter waits for five seconds.
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 1000);
    await sockets.close();
    post({ kind: "exit" });
  }

  sockets.listen((channel, message) => {
    const request = { ...message, channel };
    if (channel === "stdin") answer(request);
    else if (channel === "shell" || inTurn.has(message.header.msg_type)) queue.add(request);
    else void handle(request);
  });
  watchParent(end);
  // No `starting` status: whoever could hear it is owed the welcome message first, and may get it later.
}

function readConnection(file: string): Connection {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Code and cursor of a request, the cursor in UTF-16 units. */
function place({ code, cursor_pos }: Content): { code: string; cursor: number } {
  const text = String(code ?? "");
  return { code: text, cursor: typeof cursor_pos === "number" ? fromCodePoints(text, cursor_pos) : text.length };
}

function unsupported({ header }: Request): Content {
  return { status: "error", ...failureOf(new Error(`This kernel does not support ${header.msg_type}.`)) };
}

function failureOf(error: unknown): CellError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { ename: name, evalue: message, traceback: [`${name}: ${message}`] };
}

if (parentPort) void serve(parentPort, workerData);
