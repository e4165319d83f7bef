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

/** No cell may end the process. */
export function refuseExit(): void {
  const refuse = () => {
    throw new Error(messages.exit());
  };
  Object.assign(process, { exit: refuse, reallyExit: refuse, abort: refuse });
}

export function captureFailures(failure: Events["failure"]): void {
  process.on("uncaughtException", failure);
  process.on("unhandledRejection", failure);
}
