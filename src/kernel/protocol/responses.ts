import { languageInfo } from "../session/language-info.js";
import { fromCodePoints, toCodePoints } from "./cursor.js";
import { execute, failureOf, interrupt } from "./execute.js";
import { answerHistory } from "./history.js";
import type { Queue } from "./queue.js";
import { publish, type Request, type State } from "./state.js";
import type { WorkerData } from "./threads.js";
import { type Content, protocolVersion } from "./wire.js";

type Respond = (
  state: State,
  request: Request,
  queue: Queue<Request>,
) => Content | undefined | Promise<Content | undefined>;

/** What each request is replied; nothing where the protocol knows no reply. */
const responses: Record<string, Respond> = {
  kernel_info_request: ({ data }) => kernelInfo(data),
  execute_request: (state, request, queue) =>
    state.aborted.delete(request) ? { status: "aborted" } : execute(state, queue, request),
  history_request: ({ history }, { content }) => ({ status: "ok", history: answerHistory(history, content) }),
  // No target can be registered here, so there is never a comm open.
  comm_info_request: () => ({ status: "ok", comms: {} }),
  comm_open: (state, request) =>
    void publish(state, "comm_close", { comm_id: request.content.comm_id, data: {} }, request),
  shutdown_request: (_, { content }) => ({ status: "ok", restart: content.restart ?? false }),
  interrupt_request: (state) => {
    interrupt(state);
    return { status: "ok" };
  },
  async is_complete_request({ session }, { content }) {
    const { status, indent } = await session.perform("is_complete", { code: String(content.code ?? "") });
    return status === "incomplete" ? { status, indent } : { status };
  },
  async complete_request({ session }, { content }) {
    const { code, cursor, counted } = place(content);
    const { matches, cursor_start, cursor_end, metadata } = await session.perform("complete", { code, cursor });
    return { status: "ok", matches, cursor_start: counted(cursor_start), cursor_end: counted(cursor_end), metadata };
  },
  async inspect_request({ session }, { content }) {
    const { code, cursor } = place(content);
    const found = await session.perform("inspect", { code, cursor, detail: content.detail_level === 1 ? 1 : 0 });
    return { status: "ok", found: found !== null, data: found ?? {}, metadata: {} };
  },
};

/** Requests that only the session can answer, one at a time, whichever channel they come by. */
export const inTurn = new Set(["execute_request", "complete_request", "inspect_request", "is_complete_request"]);

/** The content of the reply to `request`; undefined where none is due. */
export async function respond(state: State, request: Request, queue: Queue<Request>): Promise<Content | undefined> {
  const { msg_type } = request.header;
  const known = Object.hasOwn(responses, msg_type) ? responses[msg_type] : undefined;
  if (known) return known(state, request, queue);
  if (!msg_type.endsWith("_request")) return undefined;
  return { status: "error", ...failureOf(new Error(`This kernel does not support ${msg_type}.`)) };
}

/** Code and cursor of a request, the cursor in UTF-16 units; `counted` tells a place as the client counts. */
function place({ code, cursor_pos }: Content): { code: string; cursor: number; counted: (at: number) => number } {
  const text = String(code ?? "");
  if (typeof cursor_pos !== "number")
    return { code: text, cursor: text.length, counted: (at) => toCodePoints(text, at) };
  // Jupyter counts code points, VS Code UTF-16 units all the same: a cursor beyond the last code point shows which.
  if (cursor_pos > toCodePoints(text, text.length))
    return { code: text, cursor: Math.min(cursor_pos, text.length), counted: (at) => at };
  return { code: text, cursor: fromCodePoints(text, cursor_pos), counted: (at) => toCodePoints(text, at) };
}

function kernelInfo({ language, versions: { nabla, typescript } }: WorkerData): Content {
  const isJavaScript = language === "javascript";
  return {
    status: "ok",
    protocol_version: protocolVersion,
    implementation: "nabla",
    implementation_version: nabla,
    language_info: languageInfo(language, isJavaScript ? process.versions.v8 : typescript),
    banner: `Nabla ${nabla}: notebooks in ${isJavaScript ? "JavaScript" : `TypeScript ${typescript}`}`,
    help_links: [
      isJavaScript
        ? { text: "JavaScript", url: "https://developer.mozilla.org/docs/Web/JavaScript" }
        : { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
    ],
    debugger: false,
    supported_features: [],
  };
}
