import { TextEncoder } from "node:util";

/**
 * Text on its way from the main thread to the worker: a ring of bytes in shared memory. Writing costs no message,
 * so a million lines are cheap; what is written can be sent while the main thread is in an endless loop; and a
 * full ring makes the writer wait, so that a loop that prints for ever does not fill the memory.
 *
 * One thread writes and one reads, without a lock: an interrupt may stop the writer anywhere.
 */
const size = 1 << 20;
const written = 0;
const read = 1;
const awake = 2;
const header = 3 * Int32Array.BYTES_PER_ELEMENT;

export const ringBytes = header + size;

function open(shared: SharedArrayBuffer) {
  return { counts: new Int32Array(shared, 0, 3), bytes: new Uint8Array(shared, header) };
}

/** Where writing or reading stands: a count of bytes that wraps at 2³². */
export type Position = number;

export interface RingWriter {
  write(text: string): void;
  position(): Position;
}

/** `wake` is called when a reader that rests has to be told that there is text again. */
export function createRingWriter(shared: SharedArrayBuffer, wake: () => void): RingWriter {
  const { counts, bytes } = open(shared);
  const encoder = new TextEncoder();
  const chunk = new Uint8Array(size / 16);

  function put(part: Uint8Array): void {
    const start = Atomics.load(counts, written);
    for (;;) {
      const done = Atomics.load(counts, read);
      if (size - ((start - done) >>> 0) >= part.length) break;
      Atomics.wait(counts, read, done);
    }
    const at = start & (size - 1);
    const first = part.subarray(0, size - at);
    bytes.set(first, at);
    bytes.set(part.subarray(first.length), 0);
    Atomics.store(counts, written, (start + part.length) | 0);
    if (Atomics.exchange(counts, awake, 1) === 0) wake();
  }

  return {
    write(text) {
      for (let rest = text; rest !== ""; ) {
        // Ends at a whole code point, so that what lies before a position is always whole.
        const done = encoder.encodeInto(rest, chunk);
        put(chunk.subarray(0, done.written));
        rest = rest.slice(done.read);
      }
    },
    position: () => Atomics.load(counts, written),
  };
}

export interface RingReader {
  /** The text up to `end` that has not been given yet. */
  take(end: Position): string;
  written(): Position;
  /** From now on the next write wakes the reader again. */
  rest(): void;
}

export function createRingReader(shared: SharedArrayBuffer): RingReader {
  const { counts, bytes } = open(shared);
  return {
    take(end) {
      const start = Atomics.load(counts, read);
      const length = (end - start) | 0;
      if (length <= 0) return "";
      const at = start & (size - 1);
      const part = Buffer.alloc(length);
      const first = bytes.subarray(at, at + length);
      part.set(first, 0);
      part.set(bytes.subarray(0, length - first.length), first.length);
      Atomics.store(counts, read, end);
      Atomics.notify(counts, read);
      return part.toString("utf8");
    },
    written: () => Atomics.load(counts, written),
    rest: () => void Atomics.store(counts, awake, 0),
  };
}
