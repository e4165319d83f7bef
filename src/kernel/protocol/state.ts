import type { createInterrupter } from "../node/interrupt.js";
import type { History } from "../session/types.js";
import type { RequestChannel, Sockets } from "./sockets.js";
import type { createPerformer } from "./tasks.js";
import type { WorkerData } from "./threads.js";
import { type Content, createMessage, type Message } from "./wire.js";

/** A request and the channel that its reply goes to. */
export type Request = Message & { channel: RequestChannel };

/** What the worker thread knows while the kernel lives. */
export interface State {
  readonly data: WorkerData;
  readonly sockets: Sockets;
  /** The session on the main thread. */
  readonly session: ReturnType<typeof createPerformer>;
  readonly interrupter: ReturnType<typeof createInterrupter>;
  readonly history: History;
  /** Cells that waited when one before them failed, and are not to run. */
  readonly aborted: Set<Request>;
  /** The last cell that was begun: what is shown from now on belongs to it. */
  cell: Request | undefined;
  executing: boolean;
  executionCount: number;
  /** The plain text of the last cell's value. */
  lastResult: string | null;
  /** The id of the `input_request` whose answer `prompt()` waits for. */
  asked: string | undefined;
}

/** Sends to everyone who listens. */
export function publish({ sockets }: State, type: string, content: Content | string, parent?: Message): Promise<void> {
  const message = createMessage(type, content, parent);
  return sockets.send("iopub", { ...message, identities: [Buffer.from(`kernel.${type}`)] });
}

export function reply({ sockets }: State, request: Request, content: Content): Promise<void> {
  const message = createMessage(request.header.msg_type.replace(/_request$/, "_reply"), content, request);
  return sockets.send(request.channel, { ...message, identities: request.identities });
}
