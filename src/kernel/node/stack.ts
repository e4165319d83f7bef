import type { Frame } from "../session/platform.js";
import { parseStack } from "../session/stack.js";

/** Made when V8 computed the trace: its text, once written, no longer tells the places in evaluated code. */
const traces = new WeakMap<object, Frame[]>();

/** See `Platform.writeStacks`. */
export function writeStacks(write: (head: string, frames: Frame[]) => string | undefined): void {
  Error.prepareStackTrace = (error, sites) => {
    const frames = sites.map(frameOf);
    if (typeof error === "object") traces.set(error, frames);
    const head = String(error);
    return write(head, frames) ?? (process.env.NABLA_DEBUG ? `${head}\n    at ${sites.join("\n    at ")}` : head);
  };
  Error.stackTraceLimit = 50;
}

/** Says where an error was made that no frame of its own tells. */
export function placeError(error: object, frames: Frame[]): void {
  // The trace that V8 computes for it would come later.
  void (error as Error).stack;
  traces.set(error, frames);
}

/** See `Platform.frames`. */
export function framesOf(error: object): Frame[] {
  // Reading `stack` makes the engine compute the trace.
  const { stack } = error as Error;
  return traces.get(error) ?? (typeof stack === "string" ? parseStack(stack) : []);
}

function frameOf(site: NodeJS.CallSite): Frame {
  return {
    file: site.getFileName() ?? "",
    line: site.getLineNumber() ?? 1,
    column: site.getColumnNumber() ?? 1,
    name: site.getFunctionName() ?? "",
  };
}
