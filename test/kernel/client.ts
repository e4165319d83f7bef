import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Dealer, type Socket, Subscriber } from "zeromq";
import { NODE_FLAGS } from "../../src/kernel/node/paths.js";
import { type Content, createMessage, decode, encode, type Message } from "../../src/kernel/protocol/wire.js";
import { freePorts } from "../free-ports.js";

/** As the kernel is installed. */
const main = join(import.meta.dirname, "../../src/kernel/node/main.js");

/** A request that was sent: what came of it, in order. */
export interface Sent {
  id: string;
  reply: Promise<Content>;
  /** All IOPub messages of the request up to its `idle`. */
  outputs: Promise<Message[]>;
}

export interface Client {
  process: ChildProcess;
  connectionFile: string;
  /** Everything from IOPub, in order. */
  heard: Message[];
  send(type: string, content?: Content, channel?: "shell" | "control", metadata?: Content): Sent;
  execute(code: string, options?: Content): Sent;
  /** Resolves when something that was heard satisfies `test`. */
  hear(test: (message: Message) => boolean): Promise<Message>;
  /** The answers that `prompt()` gets, in turn. */
  answers: string[];
  /** The `input_request`s that came. */
  asked: Message[];
  raw(channel: "shell" | "control" | "hb", frames: (Uint8Array | string)[]): Promise<void>;
  echoed(): Promise<string>;
  exited: Promise<number | null>;
  stop(): Promise<void>;
}

interface Options {
  command?: string[];
  cwd?: string;
  language?: string;
  ports?: number[];
  env?: Record<string, string>;
  /** How many milliseconds a kernel that was asked to end may take before it is killed. */
  patience?: number;
}

/** Starts a kernel as Jupyter does, and speaks the protocol with it. */
export async function startClient(options: Options = {}): Promise<Client> {
  const folder = mkdtempSync(join(tmpdir(), "nabla-test-"));
  const connectionFile = join(folder, "connection.json");
  const key = randomUUID();
  const ports = options.ports ?? (await freePorts(5));
  const names = ["shell", "control", "stdin", "iopub", "hb"] as const;
  const connection = Object.fromEntries(names.map((name, at) => [`${name}_port`, ports[at]]));
  const common = { transport: "tcp", ip: "127.0.0.1", key, signature_scheme: "hmac-sha256", kernel_name: "nabla" };
  writeFileSync(connectionFile, JSON.stringify({ ...common, ...connection }));

  const [program = process.execPath, ...args] = options.command ?? [
    process.execPath,
    ...NODE_FLAGS,
    main,
    `--language=${options.language ?? "typescript"}`,
  ];
  const child = spawn(program, [...args, connectionFile], {
    stdio: ["ignore", "inherit", "inherit"],
    // What tests run is not to be in anybody's history.
    env: { ...process.env, NABLA_HISTORY: "off", ...options.env },
    ...(options.cwd ? { cwd: options.cwd } : {}),
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

  const routingId = randomUUID();
  const address = (name: string) => `tcp://127.0.0.1:${connection[`${name}_port`]}`;
  const dealer = (name: string) => {
    const socket = new Dealer({ routingId, linger: 0 });
    socket.connect(address(name));
    return socket;
  };
  const sockets = { shell: dealer("shell"), control: dealer("control"), stdin: dealer("stdin") };
  const heartbeat = new Dealer({ linger: 0 });
  heartbeat.connect(address("hb"));
  const iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  iopub.connect(address("iopub"));
  iopub.subscribe();

  const heard: Message[] = [];
  const listeners = new Set<(message: Message) => void>();
  const replies = new Map<string, (content: Content) => void>();
  const answers: string[] = [];
  const asked: Message[] = [];

  each(iopub, (frames) => {
    const message = decode(frames, key);
    heard.push(message);
    for (const listener of [...listeners]) listener(message);
  });
  for (const socket of [sockets.shell, sockets.control]) {
    each(socket, (frames) => {
      const message = decode(frames, key);
      replies.get(message.parent_header.msg_id ?? "")?.({ ...message.content, msg_type: message.header.msg_type });
    });
  }
  each(sockets.stdin, (frames) => {
    const message = decode(frames, key);
    asked.push(message);
    const value = answers.shift();
    if (value !== undefined) void sockets.stdin.send(encode(createMessage("input_reply", { value }, message), key));
  });

  function hear(test: (message: Message) => boolean): Promise<Message> {
    const already = heard.find(test);
    if (already) return Promise.resolve(already);
    return new Promise((resolve) => {
      const listener = (message: Message) => {
        if (!test(message)) return;
        listeners.delete(listener);
        resolve(message);
      };
      listeners.add(listener);
    });
  }

  const sending = new Map<string, Promise<void>>();
  function post(channel: "shell" | "control", frames: (Uint8Array | string)[]): Promise<void> {
    const next = (sending.get(channel) ?? Promise.resolve()).then(() => sockets[channel].send(frames));
    sending.set(channel, next);
    return next;
  }

  const client: Client = {
    process: child,
    connectionFile,
    heard,
    hear,
    answers,
    asked,
    exited,
    send(type, content = {}, channel = "shell", metadata = {}) {
      const message = createMessage(type, content, undefined, metadata);
      const id = message.header.msg_id;
      const reply = new Promise<Content>((resolve) => replies.set(id, resolve));
      const outputs = hear((m) => m.parent_header.msg_id === id && m.content.execution_state === "idle").then(() =>
        heard.filter((m) => m.parent_header.msg_id === id),
      );
      void post(channel, encode(message, key));
      return { id, reply, outputs };
    },
    execute: (code, more = {}) => client.send("execute_request", { code, allow_stdin: true, ...more }),
    async raw(channel, frames) {
      if (channel === "hb") await heartbeat.send(frames);
      else await post(channel, frames);
    },
    echoed: async () => String((await heartbeat.receive()).at(-1)),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        void client.send("shutdown_request", { restart: false }, "control");
        const patience = setTimeout(() => child.kill("SIGKILL"), options.patience ?? 3000);
        await exited;
        clearTimeout(patience);
      }
      for (const socket of [...Object.values(sockets), heartbeat, iopub]) socket.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  // The subscription takes a moment to arrive; the kernel says when it has.
  const welcome = hear((message) => message.header.msg_type === "iopub_welcome").then(() => true);
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, 15_000, false).unref());
  if (!(await Promise.race([welcome, patience]))) {
    child.kill("SIGKILL");
    await client.stop();
    throw new Error("The kernel did not say within 15 s that it listens.");
  }
  return client;
}

function each(socket: Socket & AsyncIterable<Buffer[]>, handle: (frames: Buffer[]) => void): void {
  void (async () => {
    for await (const frames of socket) handle(frames);
  })();
}
