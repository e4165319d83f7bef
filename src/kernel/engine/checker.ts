import type ts from "typescript";
import { type Cell, type Declaration, readCell } from "./cell.js";
import type { EngineHost } from "./host.js";
import { diagnose, needsMore, type Problem, problemOf } from "./problems.js";
import { addPlatformTypes, createService, createSources, type Sources, write } from "./sources.js";

/** Where a name's newest declaration stands. */
interface Known extends Declaration {
  cell: number;
}

/** A cell as the compiler is given it: one line of imports, the learner's text, one line of exports. */
export interface CheckedCell extends Cell {
  number: number;
  text: string;
  path: string;
  /** Where the learner's text begins in the file. */
  offset: number;
  /** Names of earlier cells that this one may use, with what is known of them. */
  earlier: Map<string, Declaration>;
}

/**
 * The checker of one notebook, on top of the stock compiler. Every cell is a module that imports, from the newest cell
 * that declares it, each name which it uses and does not declare itself. A cell that has run is replaced by its
 * declarations (`.d.ts`), so that checking stays as fast in a long notebook as in a short one.
 */
export interface Checker {
  readonly sources: Sources;
  readonly service: ts.LanguageService;
  /** Every name of the notebook. */
  readonly known: Map<string, Known>;
  /** The text that was opened last and has not been tidied away; its cell, once that has run. */
  current: { ran?: CheckedCell } | undefined;
}

export function createChecker(host: EngineHost): Checker {
  const sources = createSources(host);
  return { sources, service: createService(sources), known: new Map(), current: undefined };
}

/** Is it one of our cells that a cell is made to import? */
export function isCellModule(specifier: string): boolean {
  return /^\.\/cell-\d+\.nabla$/.test(specifier);
}

function pathOf(number: number, { host }: Sources, extension: ".ts" | ".d.ts"): string {
  return `${host.directory}/cell-${number}.nabla${extension}`;
}

/** Makes `text` the current cell and sets the compiler to it; `everything`: with all names known, used or not. */
export function open(checker: Checker, number: number, text: string, everything = false): CheckedCell {
  const { sources } = checker;
  const { host } = sources;
  if (everything && sources.ambient === host.ambient) sources.ambient = host.documented;
  const cell = readCell(text);
  const earlier = earlierNames(checker, cell, everything);
  const prelude = [...earlier.values()].map(importOf).join(" ");
  const names = [...cell.declarations.values()].filter(({ exported }) => !exported).map(({ name }) => name);
  const path = pathOf(number, sources, ".ts");
  tidy(checker);
  checker.current = {};
  write(sources, path, `${prelude}\n${text}\nexport { ${names.join(", ")} };`);
  sources.root = path;
  for (const specifier of cell.specifiers) addPlatformTypes(sources, specifier);
  return { ...cell, number, text, path, offset: prelude.length + 1, earlier };
}

function earlierNames({ known, sources: { host } }: Checker, cell: Cell, everything: boolean): Map<string, Known> {
  const earlier = new Map<string, Known>();
  for (const name of everything ? known.keys() : new Set([...cell.identifiers, ...cell.declarations.keys()])) {
    const entry = known.get(name);
    const here = cell.declarations.get(name);
    if (cell.sealed && (here || host.hasGlobal(name))) continue;
    // A value and a type of one name may come from two cells; otherwise the newer declaration hides the older.
    if (entry && !(here && ((here.value && entry.value) || (here.type && entry.type)))) earlier.set(name, entry);
  }
  return earlier;
}

/** An earlier `let` is declared rather than imported, because an import cannot be assigned. */
function importOf({ name, cell, type, assignable }: Known): string {
  const module = `./cell-${cell}.nabla`;
  if (assignable && !type) return `declare let ${name}: typeof import("${module}").${name};`;
  return `import { ${name} } from "${module}";`;
}

/** The program and source file of the current cell. */
export function programOf({ service }: Checker, { path }: CheckedCell): { program: ts.Program; file: ts.SourceFile } {
  const program = service.getProgram() as ts.Program;
  return { program, file: program.getSourceFile(path) as ts.SourceFile };
}

/** The errors of the current cell, in the order of its text; empty when it may run. */
export function problems(checker: Checker, cell: CheckedCell): Problem[] {
  const { sources } = checker;
  const { host } = sources;
  const find = () => {
    const { program, file } = programOf(checker, cell);
    return diagnose(program, file);
  };
  let found = find();
  if (sources.ambient !== host.fullAmbient && found.some((diagnostic) => needsMore(diagnostic, host))) {
    sources.ambient = host.fullAmbient;
    found = find();
  }
  return found.map((diagnostic) => problemOf(diagnostic, cell)).sort((a, b) => a.start - b.start);
}

/** The current cell has run: later cells see those of its names that `reached` accepts. */
export function close(checker: Checker, cell: CheckedCell, reached: (name: string) => boolean): void {
  if (cell.sealed) return;
  checker.current = { ran: cell };
  for (const [name, declaration] of cell.declarations) {
    if (declaration.value && !declaration.ambient && !reached(name)) continue;
    const carried = cell.earlier.get(name);
    checker.known.set(name, {
      ...declaration,
      value: declaration.value || Boolean(carried?.value),
      type: declaration.type || Boolean(carried?.type),
      cell: cell.number,
    });
  }
}

/**
 * Replaces the last cell's text by its declarations, or drops it where it has none or never ran. Done before the next
 * cell at the latest; a session does it when the learner's answer is already on its way.
 */
export function tidy(checker: Checker): void {
  const { current, sources, service } = checker;
  if (!current) return;
  checker.current = undefined;
  const cell = current.ran;
  if (!cell || (cell.declarations.size === 0 && !cell.augments)) {
    sources.texts.delete(sources.root);
    return;
  }
  const { outputFiles, emitSkipped } = service.getEmitOutput(cell.path, true, true);
  const declarations = emitSkipped ? undefined : outputFiles[0]?.text;
  const place = declarations === undefined ? cell.path : pathOf(cell.number, sources, ".d.ts");
  if (declarations !== undefined) {
    sources.texts.delete(cell.path);
    write(sources, place, declarations);
  }
  if (cell.augments) sources.augmentations.push(place);
}
