import { join } from "node:path";
import { inspect } from "node:util";
import { createEngine, type Engine, unbox } from "../../../src/kernel/engine/engine.js";
import { createHost } from "../../../src/kernel/node/host.js";
import { createLoader } from "../../../src/kernel/node/loader.js";
import { root } from "../../project.js";

/** An engine as a notebook beside the tests' fixtures has it. */
export function createNotebook(language: "typescript" | "javascript" = "typescript"): Engine {
  const folder = join(root, "test", "kernel");
  return createEngine(createHost(folder, root, createLoader(folder, root)), language);
}

/** As inspect prints it; the test runner's async hooks would leave their marks on a promise. */
const shown = (value: unknown) => (value instanceof Promise ? "a promise" : inspect(value));

/** Runs a cell: its value as inspect prints it, `nothing`, `throws …`, or the compiler's number, `TS…`. */
export async function run(engine: Engine, number: number, text: string): Promise<string> {
  const program = engine.prepare(number, text, String(number));
  if ("problems" in program) return program.problems.map(({ code }) => `TS${code ?? ""}`).find(Boolean) ?? "";
  try {
    const ended = await program.run();
    return ended === undefined || ended.value === undefined ? "nothing" : shown(ended.value);
  } catch (thrown) {
    return `throws ${unbox(String(thrown))}`;
  } finally {
    program.end();
  }
}
