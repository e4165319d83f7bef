import { type Checker, createChecker, type Problem } from "./checker.js";
import { type Emitted, emit } from "./emit.js";
import type { EngineHost } from "./host.js";
import { boxOf, enterDeadZone, isReady, link, type Scope } from "./scope.js";

/** A cell that passed the compiler and waits to be run. */
export interface Program {
  /** The name its code has in stack traces, and the map from there to the learner's text. */
  file: string;
  map: string;
  /** How many lines stand before the learner's first one in the mapped source. */
  linesBefore: number;
  /** Runs the cell. The value of its last expression comes boxed, or nothing where it does not end in one. */
  run(): Promise<{ value: unknown } | undefined>;
  /** To be called once the cell has ended, well or badly: what it had reached becomes known to later cells. */
  end(): void;
}

export interface Engine {
  /** Checks and compiles the cell; problems mean that nothing of it may run. */
  prepare(number: number, text: string): { problems: Problem[] } | Program;
  checker: Checker;
}

/** The engine of one notebook: cells in, values out; every cell is a module. */
export function createEngine(host: EngineHost): Engine {
  const checker = createChecker(host);
  const scope: Scope = new Map();
  const meta = { url: `file://${host.directory}/`, dirname: host.directory };

  function prepare(number: number, text: string): { problems: Problem[] } | Program {
    host.refresh();
    const cell = checker.open(number, text);
    const problems = checker.problems(cell);
    if (problems.length > 0) return { problems };
    const { program, file } = checker.program(cell);
    const emitted = emit(cell, program, file);
    const declared = [...cell.declarations.values()]
      .filter(({ value, ambient }) => value && !ambient)
      .map(({ name }) => name);
    const own: Scope = new Map();
    const box = (variable: string) => boxOf(cell.sealed && cell.declarations.has(variable) ? own : scope, variable);
    const name = `cell-${number}.nabla.js`;
    let undo = () => {};
    let completed = false;
    return {
      file: name,
      map: emitted.map,
      linesBefore: 1,
      async run() {
        const namespaces = await loadAll(emitted.imports, cell.sealed);
        undo = enterDeadZone(declared.map(box));
        for (const [index, { names }] of emitted.imports.entries())
          for (const { name: variable, exported } of names) {
            const namespace = namespaces[index] as Record<string, unknown>;
            link(box(variable), exported === "*" ? () => namespace : () => namespace[exported]);
          }
        const boxes = emitted.names.map(box);
        const run = host.evaluate(emitted.code, name);
        const value = await run(...boxes, (specifier: string) => host.load(specifier, cell.sealed), meta);
        completed = true;
        return value as { value: unknown } | undefined;
      },
      end() {
        const reached = new Set(declared.filter((variable) => completed || isReady(box(variable))));
        undo();
        checker.close(cell, (variable) => reached.has(variable));
      },
    };
  }

  async function loadAll(imports: Emitted["imports"], sealed: boolean): Promise<Record<string, unknown>[]> {
    const namespaces = [];
    for (const { specifier } of imports) namespaces.push(await host.load(specifier, sealed));
    return namespaces;
  }

  // The library is read now, before the learner waits for a first cell.
  prepare(0, "");
  return { prepare, checker };
}
