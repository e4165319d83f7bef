import type { MessagePort, Worker } from "node:worker_threads";
import { createRingReader, createRingWriter, type Position, ringBytes } from "./ring.js";

/**
 * The way from the main thread to the worker. Messages go by port, streams through the ring; each message tells
 * how far the ring was written when it was posted, and so both arrive in the order they were sent in.
 */
export interface Line {
  /** The number of the last message sent, and of the last one delivered. */
  counts: SharedArrayBuffer;
  ring: SharedArrayBuffer;
}

export type StreamName = "stdout" | "stderr";

type Parcel<Message> =
  | { kind: "wake" }
  | { kind: "stream"; number: number; at: Position; name: StreamName }
  | { kind: "message"; number: number; at: Position; message: Message };

const sent = 0;
const delivered = 1;
/** So many messages may be under way before the sender waits: a loop that displays for ever does not fill the memory. */
const most = 500;
/** Writes to a stream within this many milliseconds become one message. */
const mergeFor = 15;

export function createLine(): Line {
  return { counts: new SharedArrayBuffer(8), ring: new SharedArrayBuffer(ringBytes) };
}

export interface Sender<Message> {
  stream(name: StreamName, text: string): void;
  send(message: Message): void;
}

/** The main thread's end. */
export function createSender<Message>(line: Line, port: Worker): Sender<Message> {
  const counts = new Int32Array(line.counts);
  const ring = createRingWriter(line.ring, () => port.postMessage({ kind: "wake" } satisfies Parcel<Message>));
  let current: StreamName = "stdout";

  /** Stored before posting, so that the worker never takes text from behind a message that it does not know yet. */
  function next(): { number: number; at: Position } {
    const number = (Atomics.load(counts, sent) + 1) | 0;
    for (;;) {
      const done = Atomics.load(counts, delivered);
      if (((number - done) | 0) <= most) break;
      Atomics.wait(counts, delivered, done);
    }
    Atomics.store(counts, sent, number);
    return { number, at: ring.position() };
  }

  function post(parcel: Parcel<Message>): void {
    port.postMessage(parcel);
  }

  return {
    stream(name, text) {
      if (name !== current) post({ kind: "stream", ...next(), name });
      current = name;
      ring.write(text);
    },
    send: (message) => post({ kind: "message", ...next(), message }),
  };
}

export interface Receiver<Message> {
  stream(name: StreamName, text: string): Promise<void>;
  /** The sender's next messages wait for this promise, once too many are under way. */
  message(message: Message): Promise<void>;
}

/** The worker's end. */
export function receive<Message>(line: Line, port: MessagePort, to: Receiver<Message>): void {
  const counts = new Int32Array(line.counts);
  const ring = createRingReader(line.ring);
  let current: StreamName = "stdout";
  let known = 0;

  async function streamUpTo(end: Position): Promise<void> {
    const text = ring.take(end);
    if (text) await to.stream(current, text);
  }

  function tick(): void {
    ring.rest();
    const end = ring.written();
    // A message that is still under way may belong between; it brings the text before it along.
    if (Atomics.load(counts, sent) === known) void streamUpTo(end);
    else setTimeout(tick, mergeFor);
  }

  port.on("message", async (parcel: Parcel<Message>) => {
    if (parcel.kind === "wake") {
      setTimeout(tick, mergeFor);
      return;
    }
    // The writer may have been terminated when it had claimed to wake us, and before it did.
    ring.rest();
    const before = streamUpTo(parcel.at);
    known = parcel.number;
    if (parcel.kind === "stream") current = parcel.name;
    await (parcel.kind === "stream" ? before : to.message(parcel.message));
    Atomics.store(counts, delivered, parcel.number);
    Atomics.notify(counts, delivered);
  });
}
