import { readFileSync } from "node:fs";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { createHistory } from "../node/history-file.js";
import { createInterrupter } from "../node/interrupt.js";
import { log } from "../node/log.js";
import { watchParent } from "../node/parent.js";
import { endChildren } from "../node/processes.js";
import { receive } from "./channel.js";
import { answer, deliver, failureOf } from "./execute.js";
import { createQueue, type Queue } from "./queue.js";
import { inTurn, respond } from "./responses.js";
import { openSockets } from "./sockets.js";
import { publish, type Request, reply, type State } from "./state.js";
import { createPerformer } from "./tasks.js";
import type { ToMain, ToWorker, WorkerData } from "./threads.js";

/** Jupyter waits five seconds for a kernel to end; on a slow machine listening takes its time. Milliseconds. */
const LAST = 1000;

/** The worker thread: owns the sockets, so that it can answer, and pass on output, whatever the main thread does. */
async function serve(main: MessagePort, data: WorkerData): Promise<void> {
  const post = (message: ToMain) => main.postMessage(message);
  const interrupter = createInterrupter(new Int32Array(data.running), {
    probe: (number) => post({ kind: "probe", number }),
    terminated: () => session.interrupt(),
  });
  const session = createPerformer(post, interrupter.settled);
  const state: State = {
    data,
    sockets: await openSockets(JSON.parse(readFileSync(data.connectionFile, "utf8"))),
    session,
    interrupter,
    history: createHistory(data.historyFolder),
    aborted: new Set(),
    cell: undefined,
    executing: false,
    executionCount: 0,
    lastResult: null,
    asked: undefined,
  };
  /** Asks the main thread to end the process, and ends it anyhow when that is too busy to listen. */
  const end = async () => {
    setTimeout(() => {
      endChildren();
      process.kill(process.pid, "SIGKILL");
    }, LAST);
    await state.sockets.close();
    endChildren();
    post({ kind: "exit", code: 0 });
  };
  const queue: Queue<Request> = createQueue((request) => handle(state, queue, request, end));
  receive<ToWorker>(data.line, main, {
    stream: (name, text) => publish(state, "stream", { name, text }, state.cell),
    message: async (message) => deliver(state, message),
  });
  state.sockets.listen((channel, message) => {
    const request = { ...message, channel };
    if (channel === "stdin") answer(state, request);
    else if (channel === "shell" || inTurn.has(message.header.msg_type)) queue.add(request);
    else void handle(state, queue, request, end);
  });
  watchParent(end);
  // No `starting` status: whoever could hear it is owed the welcome message first, and may get it later.
}

/** Answers one request, busy before and idle after. */
async function handle(state: State, queue: Queue<Request>, request: Request, end: () => Promise<void>): Promise<void> {
  void publish(state, "status", { execution_state: "busy" }, request);
  try {
    const content = await respond(state, request, queue);
    if (content) await reply(state, request, content);
  } catch (error) {
    await reply(state, request, { status: "error", ...failureOf(error) });
  }
  await publish(state, "status", { execution_state: "idle" }, request);
  if (request.header.msg_type === "shutdown_request") await end();
}

if (parentPort) {
  const main = parentPort;
  serve(main, workerData).catch((error: Error) => {
    log(error.message);
    main.postMessage({ kind: "exit", code: 1 } satisfies ToMain);
  });
}
