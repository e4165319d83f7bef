import { readIn } from "../../language.js";
import { createSession } from "../session/session.js";
import type { Session } from "../session/types.js";
import { createHost } from "./host.js";
import { messages } from "./messages.js";
import { createModules } from "./modules.js";
import { createOutbox, type Outbox } from "./outbox.js";
import { createPlatform } from "./platform.js";
import type { Opening, Report, Request } from "./protocol.js";

/** Where the page's requests come from. */
export interface Line {
  post(report: Report): void;
  listen(hear: (request: Request) => void): void;
}

/**
 * Opens the one session of this worker and answers the page's requests, one after the other; what interrupts or answers a
 * running cell does not wait for its turn.
 *
 * @param events the worker's global scope
 */
export async function serve(opening: Opening, line: Line, events: EventTarget): Promise<void> {
  readIn(opening.language);
  const files = new Map(Object.entries(opening.files));
  const kept = new Map(Object.entries(opening.kept));
  const { load, provide } = createModules({ nabla: opening.library });
  const host = createHost(files, opening.language, load);
  const store = {
    read: (name: string) => kept.get(name),
    write(name: string, text: string) {
      kept.set(name, text);
      line.post({ type: "keep", name, text });
    },
  };
  const platform = createPlatform({ host, provide, store, events });
  const outbox = createOutbox((outputs) => line.post({ type: "outputs", outputs }), platform.nextTurn);
  const frontend = { output: outbox.send, input: refuse };
  const session = createSession(frontend, platform);
  const asking = installPrompt(line);
  // The library is there before the first cell asks for it.
  const { language } = (await load("nabla")) as { language?: (code: string) => void };
  language?.(opening.language);
  listen(line, { session, outbox, files, kept, asking });
  line.post({ type: "ready" });
}

function refuse(): never {
  throw new Error(messages.promptInFunction());
}

/** The reader's answer, which a cell waits for. */
interface Asking {
  typed(text: string): void;
}

/** `prompt.later` asks and waits; `prompt` itself, called where nothing can wait, says so. */
function installPrompt(line: Line): Asking {
  let answer = (_text: string) => {};
  const later = (question: unknown = "", { password = false } = {}) =>
    new Promise<string>((resolve) => {
      answer = resolve;
      line.post({ type: "ask", question: String(question), password });
    });
  Object.assign((globalThis as unknown as { prompt: object }).prompt, { later });
  return { typed: (text) => answer(text) };
}

interface Parts {
  session: Session;
  outbox: Outbox;
  files: Map<string, string>;
  kept: Map<string, string>;
  asking: Asking;
}

function listen(line: Line, parts: Parts): void {
  let before = Promise.resolve();
  line.listen((request) => {
    if (request.type === "interrupt") parts.session.interrupt();
    else if (request.type === "typed") parts.asking.typed(request.text);
    else if (request.type === "kept") parts.kept.set(request.name, request.text);
    else if (request.type === "files")
      for (const [path, text] of Object.entries(request.files)) parts.files.set(path, text);
    else
      before = before.then(async () => {
        const value = await answer(request, parts);
        parts.outbox.flush();
        line.post({ type: "answer", id: request.id, value });
      });
  });
}

type Question = Extract<Request, { id: number }>;

function answer(request: Question, { session, outbox }: Parts): unknown {
  const { code } = request;
  if (request.type === "run") {
    outbox.begin();
    return session.execute({ code });
  }
  if (request.type === "check") return session.check(code);
  const { cursor } = request;
  return request.type === "complete" ? session.complete(code, cursor) : session.inspect(code, cursor, 0);
}
