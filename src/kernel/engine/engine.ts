import { type Completions, complete } from "./assist/complete.js";
import { inspect } from "./assist/inspect.js";
import type { Advice } from "./beginner/advice.js";
import {
  type Checked,
  type CheckedCell,
  type Checker,
  check,
  close,
  createChecker,
  keepModule,
  open,
  openModule,
  replaceService,
  tidy,
} from "./checker.js";
import { type Flow, flowValues, unguarded } from "./emit/await.js";
import { type Emitted, emit } from "./emit/emit.js";
import { compilerFailure } from "./failure.js";
import type { EngineHost } from "./host.js";
import { speak } from "./locale.js";
import { compileModule, loadModule, type ModuleCell, type ModuleCells, readModuleCell, renew } from "./module-cells.js";
import { installOwnText, type Written } from "./own-text.js";
import { createPageChecker, isPageCell, preparePageCell } from "./page-cell.js";
import type { Problem } from "./problems.js";
import { type Box, boxOf, enterDeadZone, isReady, link, type Scope } from "./scope.js";

export type { Completions } from "./assist/complete.js";
export { isComplete } from "./assist/is-complete.js";
export { type Advice, adviceFor } from "./beginner/advice.js";
export { missingValue } from "./beginner/missing-value.js";
export { unbox } from "./emit/box.js";
export type { Problem } from "./problems.js";

/** A cell that passed the compiler and waits to be run. */
export interface Program {
  /** The name its code has in stack traces, and the map from there to the learner's text. */
  file: string;
  map: string;
  /** How many lines stand before the learner's first one in the mapped source. */
  linesBefore: number;
  /** What to say where it fails. */
  advice?: readonly Advice[];
  /** Runs the cell; `begins` is called when its imports are there. The value of its last expression comes boxed, or nothing where it does not end in one. */
  run(flow?: Flow, begins?: () => void): Promise<{ value: unknown } | undefined>;
  /** To be called once the cell has ended, well or badly: what it had reached becomes known to later cells. */
  end(): void;
}

/** One notebook: cells in, values out; every cell is a module. Each text has a `number` of its own. */
export interface Engine {
  /**
   * Checks and compiles the cell; problems mean that nothing of it may run.
   *
   * @param label what the learner calls the cell
   * @param sealed see `CheckedCell`
   */
  prepare(number: number, text: string, label?: string, sealed?: boolean): { problems: Problem[] } | Program;
  /** What can stand at the cursor, an offset in UTF-16 units. */
  complete(number: number, text: string, cursor: number): Completions;
  /** What stands at the cursor; `null` where there is nothing to tell. */
  inspect(number: number, text: string, cursor: number, detail: 0 | 1): Record<string, string> | null;
  /** Prepares for the next text, which would otherwise wait for it. */
  tidy(): void;
}

/** What the functions of one engine share. */
interface State {
  readonly host: EngineHost;
  readonly checker: Checker;
  readonly scope: Scope;
  /** The variables that sealed cells have among themselves. */
  readonly sealedScope: Scope;
  readonly modules: ModuleCells;
  /** Of cells that run in the page. */
  pageChecker: Checker | undefined;
  /** The cells that have been compiled, as they were written. */
  readonly written: Written[];
}

/** @param language of the cells: JavaScript is run without a check of its types */
export function createEngine(host: EngineHost, language: "typescript" | "javascript" = "typescript"): Engine {
  const checker = createChecker(host, language === "javascript");
  const state: State = {
    host,
    checker,
    pageChecker: undefined,
    scope: new Map(),
    sealedScope: new Map(),
    modules: new Map(),
    written: [],
  };
  const asking = <Value>(text: string, ask: (checker: Checker) => Value) => {
    const asked = checkerFor(state, text);
    return withCompiler(asked, () => ask(asked));
  };
  installOwnText(state.written);
  // The library is read now, before the learner waits for a first cell.
  compile(state, 0, "", false);
  return {
    prepare: (number, text, label = "", sealed = false) => prepare(state, number, text, label, sealed),
    complete: (number, text, cursor) => asking(text, (asked) => complete(asked, number, text, cursor)),
    inspect: (number, text, cursor, detail) => asking(text, (asked) => inspect(asked, number, text, cursor, detail)),
    tidy: () => withCompiler(checker, () => tidy(checker)),
  };
}

function prepare(
  state: State,
  number: number,
  text: string,
  label: string,
  sealed: boolean,
): { problems: Problem[] } | Program {
  const { host } = state;
  host.refresh();
  speak(host);
  const checker = checkerFor(state, text);
  checker.labels.set(number, label);
  try {
    return withCompiler(checker, () => compile(state, number, text, sealed));
  } catch {
    const fails = (part: string) => {
      try {
        compile(state, number, part, sealed);
        return false;
      } catch {
        replaceService(checker);
        return true;
      }
    };
    const failure = compilerFailure(text, fails, host.language());
    replaceService(checker);
    return { problems: [failure] };
  }
}

function compile(state: State, number: number, text: string, sealed: boolean): { problems: Problem[] } | Program {
  const module = readModuleCell(text);
  if (module) return moduleProgram(state, module, text);
  const page = checkerFor(state, text);
  if (page !== state.checker) return pageProgram(page, number, text);
  const cell = open(state.checker, number, text, { sealed });
  const checked = check(state.checker, cell);
  return checked.problems.length > 0 ? checked : programFor(state, cell, checked);
}

/** Cells that run in the page have a checker of their own, made when the first comes. */
function checkerFor(state: State, text: string): Checker {
  if (!isPageCell(text) || readModuleCell(text)) return state.checker;
  state.pageChecker ??= createPageChecker(state.host, state.checker.sources.isJavaScript);
  return state.pageChecker ?? state.checker;
}

/** A cell that gives itself, to be run by the page that shows it. */
function pageProgram(checker: Checker, number: number, text: string): { problems: Problem[] } | Program {
  const prepared = preparePageCell(checker, number, text);
  if ("problems" in prepared) return prepared;
  const value = { [Symbol.for("Jupyter.display")]: () => prepared.bundle };
  return { file: `cell-${number}.nabla.js`, map: "", linesBefore: 0, run: async () => ({ value }), end() {} };
}

/** A cell that only later cells' imports run. */
function moduleProgram({ checker, modules, written }: State, module: ModuleCell, text: string) {
  const cell = openModule(checker, module.specifier, text, module.jsx);
  const checked = check(checker, cell);
  if (checked.problems.length > 0) return checked;
  const compiled = compileModule(module.specifier, text, `.${cell.dialect}`);
  const { dialect, linesBefore } = cell;
  return {
    file: compiled.file,
    map: compiled.map,
    linesBefore,
    advice: checked.advice,
    async run() {
      keepModule(checker);
      modules.set(module.specifier, compiled);
      const { code, map } = compiled;
      written.push({ code, map, header: 1, linesBefore, text, dialect });
      renew(modules, module.specifier);
      return undefined;
    },
    end() {},
  };
}

/** A compiler that throws may have been spoilt before, by an interrupt in its middle: another one tries again. */
function withCompiler<Value>(checker: Checker, work: () => Value): Value {
  try {
    return work();
  } catch {
    replaceService(checker);
    return work();
  }
}

function programFor(
  { host, checker, scope, sealedScope, modules, written }: State,
  cell: CheckedCell,
  { program, file, advice }: Checked,
): Program {
  const emitted = emit(cell, program, file, host.promptsLater);
  const { text, dialect, linesBefore } = cell;
  written.push({ code: emitted.code, map: emitted.map, header: 1, linesBefore, text, dialect });
  const declared = [...cell.declarations.values()]
    .filter(({ value, ambient }) => value && !ambient)
    .map(({ name }) => name);
  const isSealed = (variable: string) =>
    cell.sealed && (cell.declarations.has(variable) || cell.earlier.get(variable)?.sealed);
  const box = (variable: string) => boxOf(isSealed(variable) ? sealedScope : scope, variable);
  const name = `cell-${cell.number}.nabla.js`;
  let undo = () => {};
  let completed = false;
  let ended = false;
  return {
    file: name,
    map: emitted.map,
    linesBefore,
    advice,
    async run(flow = unguarded, begins = () => {}) {
      const load = (specifier: string) => loadModule(modules, host, specifier, cell.sealed, flow);
      const namespaces = [];
      for (const { specifier } of emitted.imports) namespaces.push(await load(specifier));
      // Interrupted while it waited for them: nothing of it runs.
      if (ended) return undefined;
      undo = enterDeadZone(declared.map(box));
      linkImports(emitted.imports, namespaces, box);
      for (const { name: alias, of } of emitted.aliases) link(box(alias), () => box(of).v);
      const run = host.evaluate(emitted.code, name);
      begins();
      const values = (await run(...emitted.names.map(box), load, host.meta, ...flowValues(flow))) as
        | [unknown]
        | undefined;
      completed = true;
      return values && { value: values[0] };
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
