import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { Reply, Router, type Socket, XPublisher } from "zeromq";
import { log } from "../node/log.js";
import { messages } from "../session/messages.js";
import { createMessage, decode, encode, type Message, type Outgoing } from "./wire.js";

/** The file by which Jupyter tells a kernel where to listen. */
export interface Connection {
  transport: "tcp" | "ipc";
  ip: string;
  key: string;
  shell_port: number;
  control_port: number;
  stdin_port: number;
  iopub_port: number;
  hb_port: number;
}

/** How long a port may be another program's. Milliseconds. */
const PATIENCE = 3000;

export type RequestChannel = "shell" | "control" | "stdin";

export interface Sockets {
  /** `receive` gets every well-signed message of shell, control and stdin from now on. */
  listen(receive: (channel: RequestChannel, message: Message) => void): void;
  /** Resolves once the message is in ZeroMQ's hands; messages of one channel keep their order. */
  send(channel: RequestChannel | "iopub", message: Outgoing): Promise<void>;
  /** Lets go of all sockets; what has been sent still goes out. Until it resolves, ending the process would crash. */
  close(): Promise<void>;
}

/**
 * Binds the five sockets.
 *
 * @throws an Error that names the address, when another program keeps it or there can be no such
 */
export async function openSockets(connection: Connection): Promise<Sockets> {
  const { key } = connection;
  const unlimited = { sendHighWaterMark: 0, receiveHighWaterMark: 0, linger: 1000 };
  // A client that connects again keeps its identity.
  const router = () => new Router({ ...unlimited, handover: true });
  const requests = { shell: router(), control: router(), stdin: router() };
  const iopub = new XPublisher({ ...unlimited, verbosity: "allSubs" });
  const heartbeat = new Reply({ linger: 0 });
  const all = { ...requests, iopub, hb: heartbeat };

  await bindAll(all, connection);

  const senders = {
    shell: inTurn(requests.shell),
    control: inTurn(requests.control),
    stdin: inTurn(requests.stdin),
    iopub: inTurn(iopub),
  };
  const send: Sockets["send"] = (channel, message) => senders[channel](encode(message, key));

  const listening: Promise<void>[] = [];
  const each = (socket: Socket & AsyncIterable<Buffer[]>, handle: (frames: Buffer[]) => unknown) => {
    listening.push(forEach(socket, handle));
  };
  each(iopub, ([frame]) => {
    // 1 and a topic: somebody listens from now on, and can be told so.
    if (frame?.[0] !== 1) return;
    const topic = frame.subarray(1);
    const welcome = createMessage("iopub_welcome", { subscription: Buffer.from(topic).toString() });
    void send("iopub", { ...welcome, identities: [topic] });
  });
  each(heartbeat, (frames) => heartbeat.send(frames));

  return {
    listen(receive) {
      for (const channel of ["shell", "control", "stdin"] as const) {
        each(requests[channel], (frames) => {
          try {
            receive(channel, decode(frames, key));
          } catch (error) {
            log((error as Error).message);
          }
        });
      }
    },
    send,
    async close() {
      for (const socket of Object.values(all)) socket.close();
      await Promise.allSettled(listening);
    },
  };
}

/** Every socket to its port; if one cannot have it, all are let go of, for the process must not end with sockets that are open. */
async function bindAll(sockets: Record<string, Reply | Router | XPublisher>, connection: Connection): Promise<void> {
  const bound = await Promise.allSettled(
    Object.entries(sockets).map(([name, socket]) =>
      bind(socket, address(connection, connection[`${name}_port` as keyof Connection])),
    ),
  );
  const failed = bound.find(({ status }) => status === "rejected") as PromiseRejectedResult | undefined;
  if (!failed) return;
  for (const socket of Object.values(sockets)) socket.close();
  throw failed.reason;
}

/**
 * Jupyter chooses ports that are free and lets them go; another program may be quicker. A connection of its own is over soon, so the
 * port is asked for again until then. What else may hinder stays as it is.
 */
async function bind(socket: Reply | Router | XPublisher, address: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      return await socket.bind(address);
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      if (code !== "EADDRINUSE") throw new Error(hindrance(address, message), { cause: error });
      if (Date.now() > end) throw new Error(messages.portTaken(address), { cause: error });
    }
  }
}

function hindrance(address: string, reason: string): string {
  const folder = address.startsWith("ipc://") ? dirname(address.slice("ipc://".length)) : undefined;
  return folder !== undefined && !existsSync(folder)
    ? messages.noSocketFolder(folder)
    : messages.cannotListen(address, reason);
}

function address({ transport, ip }: Connection, port: unknown): string {
  return transport === "ipc" ? `ipc://${ip}-${port}` : `tcp://${ip}:${port}`;
}

/** ZeroMQ takes one message at a time from each socket's user. */
function inTurn(socket: { send(frames: Uint8Array[]): Promise<void> }): (frames: Uint8Array[]) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (frames) => {
    last = last.then(() => socket.send(frames)).catch(() => {});
    return last;
  };
}

async function forEach(socket: Socket & AsyncIterable<Buffer[]>, handle: (frames: Buffer[]) => unknown): Promise<void> {
  for await (const frames of socket) await handle(frames);
}
