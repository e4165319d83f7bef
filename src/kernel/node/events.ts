import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { StringDecoder } from "node:string_decoder";
import { messages } from "../session/messages.js";
import type { Events } from "../session/platform.js";

/** From now on what is written to the process's standard streams, by `console.log` and all others, goes to `output`. */
export function captureStreams(output: Events["output"]): void {
  for (const name of ["stdout", "stderr"] as const) {
    const decoder = new StringDecoder("utf8");
    process[name].write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
      const text = typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk));
      if (text) output(name, text);
      const callback = typeof encoding === "function" ? encoding : done;
      if (typeof callback === "function") queueMicrotask(() => callback());
      return true;
    };
  }
}

const STREAMS: Record<string | number, "stdout" | "stderr"> = {
  1: "stdout",
  2: "stderr",
  "/dev/stdout": "stdout",
  "/dev/stderr": "stderr",
};

/** From now on what is written to their descriptors, as by `fs.writeSync(1, "text")`, goes to `output` too. */
export function captureDescriptors(output: Events["output"]): void {
  const { writeSync, write, writeFileSync, appendFileSync } = fs;
  /** Takes what is meant for a stream; how many bytes that were. */
  const take = (target: unknown, data: unknown, offset?: unknown, length?: unknown): number | undefined => {
    const name = STREAMS[String(target)];
    if (!name || (typeof data !== "string" && !ArrayBuffer.isView(data))) return undefined;
    const bytes =
      typeof data === "string" ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const start = typeof data !== "string" && typeof offset === "number" ? offset : 0;
    const part = bytes.subarray(start, typeof length === "number" ? start + length : undefined);
    output(name, part.toString("utf8"));
    return part.length;
  };
  type Any = (...values: unknown[]) => unknown;
  Object.assign(fs, {
    writeSync: (...values: [unknown, unknown]) => take(...values) ?? (writeSync as Any)(...values),
    write(...values: [unknown, unknown]) {
      const written = take(...values);
      if (written === undefined) return (write as Any)(...values);
      const done = values.at(-1);
      if (typeof done === "function") queueMicrotask(() => done(null, written, values[1]));
    },
    writeFileSync: (...values: [unknown, unknown]) =>
      take(values[0], values[1]) === undefined ? (writeFileSync as Any)(...values) : undefined,
    appendFileSync: (...values: [unknown, unknown]) =>
      take(values[0], values[1]) === undefined ? (appendFileSync as Any)(...values) : undefined,
  });
  syncBuiltinESMExports();
}

/** No cell may end the process. */
export function refuseExit(): void {
  const refuse = () => {
    throw new Error(messages.exit());
  };
  Object.assign(process, { exit: () => refuse(), reallyExit: () => refuse(), abort: () => refuse() });
}

export function captureFailures(failure: Events["failure"]): void {
  process.on("uncaughtException", failure);
  process.on("unhandledRejection", failure);
}
