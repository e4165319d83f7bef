import { type Completions, complete } from "./assist/complete.js";
import { inspect } from "./assist/inspect.js";
import { type CheckedCell, type Checker, close, createChecker, open, problems, programOf, tidy } from "./checker.js";
import { type Flow, flowValues, unguarded } from "./emit/await.js";
import { type Emitted, emit } from "./emit/emit.js";
import type { EngineHost } from "./host.js";
import type { Problem } from "./problems.js";
import { type Box, boxOf, enterDeadZone, isReady, link, type Scope } from "./scope.js";

export type { Completions } from "./assist/complete.js";
export { isComplete } from "./assist/is-complete.js";
export { unbox } from "./emit/box.js";
export type { Problem } from "./problems.js";

/** A cell that passed the compiler and waits to be run. */
export interface Program {
  /** The name its code has in stack traces, and the map from there to the learner's text. */
  file: string;
  map: string;
  /** How many lines stand before the learner's first one in the mapped source. */
  linesBefore: number;
  /** Runs the cell. The value of its last expression comes boxed, or nothing where it does not end in one. */
  run(flow?: Flow): Promise<{ value: unknown } | undefined>;
  /** To be called once the cell has ended, well or badly: what it had reached becomes known to later cells. */
  end(): void;
}

/** One notebook: cells in, values out; every cell is a module. Each text has a `number` of its own. */
export interface Engine {
  /** Checks and compiles the cell; problems mean that nothing of it may run. */
  prepare(number: number, text: string): { problems: Problem[] } | Program;
  /** What can stand at the cursor, an offset in UTF-16 units. */
  complete(number: number, text: string, cursor: number): Completions;
  /** What stands at the cursor; `null` where there is nothing to tell. */
  inspect(number: number, text: string, cursor: number, detail: 0 | 1): Record<string, string> | null;
  /** Prepares for the next text, which would otherwise wait for it. */
  tidy(): void;
}

export function createEngine(host: EngineHost): Engine {
  const checker = createChecker(host);
  const scope: Scope = new Map();
  const engine: Engine = {
    prepare(number, text) {
      host.refresh();
      const cell = open(checker, number, text);
      const found = problems(checker, cell);
      return found.length > 0 ? { problems: found } : programFor(host, checker, scope, cell);
    },
    complete: (number, text, cursor) => complete(checker, number, text, cursor),
    inspect: (number, text, cursor, detail) => inspect(checker, number, text, cursor, detail),
    tidy: () => tidy(checker),
  };
  // The library is read now, before the learner waits for a first cell.
  engine.prepare(0, "");
  return engine;
}

function programFor(host: EngineHost, checker: Checker, scope: Scope, cell: CheckedCell): Program {
  const { program, file } = programOf(checker, cell);
  const emitted = emit(cell, program, file);
  const declared = [...cell.declarations.values()]
    .filter(({ value, ambient }) => value && !ambient)
    .map(({ name }) => name);
  const own: Scope = new Map();
  const box = (variable: string) => boxOf(cell.sealed && cell.declarations.has(variable) ? own : scope, variable);
  const name = `cell-${cell.number}.nabla.js`;
  const load = (specifier: string) => host.load(specifier, cell.sealed);
  let undo = () => {};
  let completed = false;
  let ended = false;
  return {
    file: name,
    map: emitted.map,
    linesBefore: 1,
    async run(flow = unguarded) {
      const namespaces = [];
      for (const { specifier } of emitted.imports) namespaces.push(await load(specifier));
      // Interrupted while it waited for them: nothing of it runs.
      if (ended) return undefined;
      undo = enterDeadZone(declared.map(box));
      linkImports(emitted.imports, namespaces, box);
      const run = host.evaluate(emitted.code, name);
      const value = await run(...emitted.names.map(box), load, host.meta, ...flowValues(flow));
      completed = true;
      return value as { value: unknown } | undefined;
    },
    end() {
      ended = true;
      const reached = new Set(declared.filter((variable) => completed || isReady(box(variable))));
      undo();
      close(checker, cell, (variable) => reached.has(variable));
    },
  };
}

/** Imported names show what the modules export, live. */
function linkImports(
  imports: Emitted["imports"],
  namespaces: readonly Record<string, unknown>[],
  box: (name: string) => Box,
): void {
  for (const [index, { names }] of imports.entries())
    for (const { name, exported } of names) {
      const namespace = namespaces[index] as Record<string, unknown>;
      link(box(name), exported === "*" ? () => namespace : () => namespace[exported]);
    }
}
