import { join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { jupyterDataFolder } from "../node/install.js";
import { interruptBytes, noteProbe } from "../node/interrupt.js";
import { log } from "../node/log.js";
import { serverFile, versions } from "../node/paths.js";
import { interruption } from "../session/interruption.js";
import { messages } from "../session/messages.js";
import type { Frontend, Output, Session } from "../session/types.js";
import { createLine, createSender, type Sender } from "./channel.js";
import { createTasks, describe } from "./tasks.js";
import { type CellLanguage, question, type ToMain, type ToWorker, type WorkerData } from "./threads.js";
import { toJson } from "./wire.js";

/** Makes the session; `running` is to be set while user JavaScript may run, which is when it may be terminated. */
export type OpenSession = (frontend: Frontend, running: Int32Array) => Session | Promise<Session>;

/** Ends this process. Kept from before the session lets no cell do so. */
const { reallyExit } = process as NodeJS.Process & { reallyExit(code: number): never };

/**
 * The main thread of a kernel. The sockets belong to a worker, which is started first and answers while the session
 * loads or is busy; this thread does one task at a time.
 */
export function startKernel(connectionFile: string, language: CellLanguage, openSession: OpenSession): void {
  const { worker, data, answers } = startServer(connectionFile, language);
  // Ctrl-C in a terminal means Jupyter, which sends a message when it wants the cell to stop.
  process.on("SIGINT", () => {});

  const out = createSender<ToWorker>(data.line, worker);
  const ask = createAsker(out, new Int32Array(data.question), answers);
  let allowStdin = false;
  const frontend: Frontend = {
    output: (output) => sendOutput(out, output),
    input(prompt, password) {
      if (!allowStdin) throw new Error(messages.noKeyboard());
      return ask(prompt, password);
    },
  };

  const running = new Int32Array(data.running);
  const loading = Promise.resolve(openSession(frontend, running));
  const perform = createTasks(out.send, (execute) => {
    allowStdin = execute.allow_stdin ?? false;
  });
  worker.on("message", async (message: ToMain) => {
    if (message.kind === "probe") return noteProbe(running, message.number);
    if (message.kind === "exit") {
      void loading.then((session) => session.end?.());
      return setImmediate(reallyExit, message.code);
    }
    perform(await loading, message);
  });
  loading.then(
    () => out.send({ kind: "ready" }),
    (error) => {
      log(describe(error));
      reallyExit(1);
    },
  );
}

/** Starts the worker that has the sockets; without it there is no kernel. `answers` brings what is typed for `prompt()`. */
function startServer(connectionFile: string, language: CellLanguage) {
  const { port1: answers, port2 } = new MessageChannel();
  const data: WorkerData = {
    connectionFile,
    language,
    versions: versions(),
    line: createLine(),
    historyFolder: graded || process.env.NABLA_HISTORY === "off" ? undefined : join(jupyterDataFolder(), "nabla"),
    running: new SharedArrayBuffer(interruptBytes),
    question: new SharedArrayBuffer(4),
    answers: port2,
  };
  const worker = new Worker(serverFile, { workerData: data, transferList: [port2], execArgv: [] });
  worker.on("error", (error) => {
    log(describe(error));
    reallyExit(1);
  });
  return { worker, data, answers };
}

/**
 * nbgrader gives a test no marks when anything came by stderr, a `console.warn` in a right answer included; it says in
 * the environment that it grades or validates. What really fails is an `error` output, and costs the marks as it should.
 */
export const graded = process.env.NBGRADER_EXECUTION !== undefined;

function sendOutput(out: Sender<ToWorker>, output: Output): void {
  if (output.type === "stream") {
    out.stream(graded ? "stdout" : output.name, output.text);
  } else if (output.type === "error") {
    const { ename, evalue, traceback } = output;
    out.send({ kind: "output", type: "error", content: toJson({ ename, evalue, traceback }) });
  } else {
    const { type, ...content } = output;
    const text = output.type === "execute_result" ? String(output.data["text/plain"] ?? "") : null;
    out.send({ kind: "output", type, content: toJson(content), text });
  }
}

/** Asks the person at the keyboard while this thread sleeps: `prompt()` gives its answer back at once, as in a browser. */
function createAsker(out: Sender<ToWorker>, state: Int32Array, answers: MessagePort): Frontend["input"] {
  return (prompt, password) => {
    // An answer that came after an interrupt belongs to no question any more.
    while (receiveMessageOnPort(answers)) {}
    Atomics.store(state, 0, question.asked);
    out.send({ kind: "input", prompt, password });
    while (Atomics.load(state, 0) === question.asked) Atomics.wait(state, 0, question.asked);
    if (Atomics.load(state, 0) === question.interrupted) {
      throw interruption();
    }
    return receiveMessageOnPort(answers)?.message ?? "";
  };
}
