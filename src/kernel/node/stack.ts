import type { Frame } from "../session/platform.js";
import { parseStack } from "../session/stack.js";

/** Made when V8 computed the trace: its text, once written, no longer tells the places in evaluated code. */
const traces = new WeakMap<object, Frame[]>();

/**
 * See `Platform.writeStacks`. A cell may set `Error.prepareStackTrace`, as some packages do: what it sets is asked for the
 * text, and the places are kept all the same.
 */
export function writeStacks(write: (head: string, frames: Frame[]) => string | undefined): void {
  let theirs: typeof Error.prepareStackTrace | undefined;
  const ours: NonNullable<typeof Error.prepareStackTrace> = (error, sites) => {
    const frames = sites.map(frameOf);
    if (typeof error === "object") traces.set(error, frames);
    if (theirs) return theirs(error, sites);
    // Not everything that has a stack is an error: see `console.trace`.
    const head = Error.prototype.toString.call(error);
    return write(head, frames) ?? (process.env.NABLA_DEBUG ? `${head}\n    at ${sites.join("\n    at ")}` : head);
  };
  Error.stackTraceLimit = 50;
  if (Object.getOwnPropertyDescriptor(Error, "prepareStackTrace")?.configurable === false) {
    // Where the language is hardened, what is set is asked, and read by nobody.
    Error.prepareStackTrace = ours;
    return;
  }
  Object.defineProperty(Error, "prepareStackTrace", {
    get: () => ours,
    set(value: unknown) {
      theirs = typeof value === "function" && value !== ours ? (value as typeof theirs) : undefined;
    },
    configurable: true,
    enumerable: false,
  });
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
