import type ts from "typescript";
import { additionsIn, withoutAdditions } from "./augmentations.js";
import { type Advice, adviceOn } from "./beginner/advice.js";
import { beginnersMistakes } from "./beginner/beginner.js";
import { readCellText } from "./beginner/reading.js";
import { type Cell, readCell } from "./cell.js";
import { exportsOf } from "./cell-exports.js";
import { type Declaration, withoutExports } from "./declarations.js";
import { packageExports } from "./exports.js";
import type { EngineHost } from "./host.js";
import { meaningText } from "./identity.js";
import { completeDeclarations } from "./meanings.js";
import { type Known, learn, type Names, namesForSealed, preludeFor } from "./names.js";
import { parse } from "./parse.js";
import { diagnose, isOfDecorators, needsMore, type Problem, problemsOf } from "./problems.js";
import { addPlatformTypes, createService, createSources, type Sources, write } from "./sources.js";
import { speaksOfPages } from "./web-page.js";

/** A cell as the compiler is given it: one line of imports, the learner's text, one line of exports. */
export interface CheckedCell extends Cell {
  number: number;
  text: string;
  path: string;
  /** Where the learner's text begins in the file, and how many lines stand before it. */
  offset: number;
  linesBefore: number;
  /** The variables of earlier cells that this one may use. */
  earlier: Map<string, Known>;
  /**
   * Marks the notebook's other cells, and so must not be misled by them: its names are seen and changed by no cell but the
   * sealed ones after it, the platform's globals are the platform's, whatever an earlier cell calls so, and types that
   * others chose do not keep it from running.
   */
  sealed: boolean;
}

/**
 * The checker of one notebook, on top of the stock compiler. Every cell is a module that imports, from the newest cell
 * that declares it, each name which it uses and does not declare itself. A cell that has run is replaced by its
 * declarations (`.d.ts`), so that checking stays as fast in a long notebook as in a short one.
 */
export interface Checker {
  readonly sources: Sources;
  readonly names: Names;
  /** The names that sealed cells have among themselves. */
  readonly sealedNames: Names;
  /** What the learner calls the cells, by their numbers. */
  readonly labels: Map<number, string>;
  service: ts.LanguageService;
  current: Opened | undefined;
}

/** The text that was opened last and has not been tidied away. */
interface Opened {
  /** What it was checked in. */
  program?: ts.Program;
  /** Its cell, once that has run. */
  ran?: CheckedCell;
  /** Texts of earlier cells that it has changed, as they were: restored where it does not run. */
  changed: Map<string, string>;
  /** Where names stood that it has declared again. */
  before: Map<string, Known>;
}

export function createChecker(host: EngineHost, isJavaScript = false): Checker {
  const sources = createSources(host, isJavaScript);
  return {
    sources,
    names: { values: new Map(), types: new Map() },
    sealedNames: { values: new Map(), types: new Map() },
    labels: new Map(),
    service: createService(sources),
    current: undefined,
  };
}

/** A compiler that has thrown inside itself is not asked again: another takes its place. */
export function replaceService(checker: Checker): void {
  checker.current = undefined;
  checker.service = createService(checker.sources);
}

function pathOf(number: number, { host }: Sources, extension: string): string {
  return `${host.directory}/cell-${number}.nabla${extension}`;
}

/** Makes `text` the current cell and sets the compiler to it; `everything`: with all names known, used or not. */
export function open(
  checker: Checker,
  number: number,
  text: string,
  { everything = false, sealed = false } = {},
): CheckedCell {
  const { sources } = checker;
  const { host } = sources;
  tidy(checker);
  sources.page = false;
  sources.standardDecorators = false;
  if (everything && sources.ambient === host.ambient) sources.ambient = host.documented;
  const cell = readCell(text, sources.isJavaScript);
  const names = sealed ? namesForSealed(checker.sealedNames, checker.names, cell, host.hasGlobal) : checker.names;
  const imports = preludeFor(names, cell, wantedNames(names, cell, everything), sources.isJavaScript);
  const prelude = `${sealed ? UNCHECKED : ""}${imports.text}`;
  const path = pathOf(number, sources, `.${cell.dialect}`);
  checker.current = { changed: new Map(), before: new Map() };
  const halves = [...cell.declarations.values()].filter((one) => hasHalf(one, names));
  const checked =
    halves.length === 0 ? text : withoutExports(parse(text, cell.dialect), new Set(halves.map(({ name }) => name)));
  const exported = exportsOf(checked === text ? cell : readCell(checked, sources.isJavaScript));
  if (cell.augments) supersede(sources, additionsIn(text), checker.current.changed);
  // What begins a program for a terminal is the first line there, which it is not here.
  const learners = checked.startsWith("#!") ? `//${checked.slice(2)}` : checked;
  write(sources, path, `${prelude}${cell.literal ? "(" : ""}\n${learners}\n${cell.literal ? ");" : ""}${exported}`);
  sources.root = path;
  for (const specifier of cell.specifiers) addPlatformTypes(sources, specifier);
  const offset = prelude.length + (cell.literal ? 2 : 1);
  return { ...cell, number, text, path, offset, linesBefore: sealed ? 2 : 1, earlier: imports.earlier, sealed };
}

/** The compiler does not ask for the types of a file that begins so, which takes it longer than all else. */
const UNCHECKED = "// @ts-nocheck\n";

/** Is the other meaning of the name an earlier cell's? */
const hasHalf = ({ name, value, type }: Declaration, { values, types }: Names) =>
  (!value && values.has(name)) || (!type && types.has(name));

/** Sets the compiler to a text that is a module of its own; it is dropped before the next text, unless it is kept. */
export function openModule(checker: Checker, specifier: string, text: string, jsx: boolean): CheckedCell {
  const { sources } = checker;
  const base = `${sources.host.directory}/${specifier.slice(2)}`;
  const dialect = sources.isJavaScript ? "jsx" : jsx ? "tsx" : "ts";
  const path = `${base}.${dialect}`;
  tidy(checker);
  checker.current = { changed: new Map(), before: new Map() };
  for (const known of [`${base}.ts`, `${base}.tsx`, `${base}.jsx`]) {
    const earlier = sources.texts.get(known)?.text;
    if (earlier !== undefined) checker.current.changed.set(known, earlier);
    sources.texts.delete(known);
  }
  // An export makes it a module, whatever it has.
  write(sources, path, `${text}\nexport {};`);
  sources.root = path;
  const cell = { ...readCell(text, sources.isJavaScript), dialect, literal: false } as const;
  for (const imported of cell.specifiers) addPlatformTypes(sources, imported);
  return { ...cell, number: 0, text, path, offset: 0, linesBefore: 0, earlier: new Map(), sealed: false };
}

/** The module that was opened last is what later cells import. */
export function keepModule(checker: Checker): void {
  checker.current = undefined;
}

function wantedNames(names: Names, cell: Cell, everything: boolean): Iterable<string> {
  if (everything) return new Set([...names.values.keys(), ...names.types.keys()]);
  return new Set([...cell.identifiers, ...cell.declarations.keys()]);
}

/** Takes out of earlier cells what is declared for the globals or another module anew. */
function supersede(sources: Sources, keys: ReadonlySet<string>, changed: Map<string, string>): void {
  for (const path of sources.augmentations) {
    const text = sources.texts.get(path)?.text ?? "";
    const rest = withoutAdditions(text, keys);
    if (rest === text) continue;
    changed.set(path, text);
    write(sources, path, rest);
  }
}

/** The program and source file of the current cell. */
export function programOf({ service }: Checker, { path }: CheckedCell): { program: ts.Program; file: ts.SourceFile } {
  const program = service.getProgram() as ts.Program;
  return { program, file: program.getSourceFile(path) as ts.SourceFile };
}

/** A cell's errors, in the order of its text; empty when it may run. And what the compiler has made of it. */
export interface Checked {
  problems: Problem[];
  advice: readonly Advice[];
  program: ts.Program;
  file: ts.SourceFile;
}

/** Checks the current cell. */
export function check(checker: Checker, cell: CheckedCell): Checked {
  const { sources, labels } = checker;
  const { host } = sources;
  let current = programOf(checker, cell);
  const findIn = ({ program, file }: typeof current) => diagnose(program, file, cell, host.packages);
  let findings = findIn(current);
  const look = () => {
    current = programOf(checker, cell);
    findings = findIn(current);
  };
  const lacks = (one: ts.Diagnostic) => needsMore(one, current.program, current.file, host);
  if (sources.ambient !== host.fullAmbient && findings.found.some(lacks)) {
    sources.ambient = host.fullAmbient;
    look();
  }
  if (speaksOfPages(findings.found, current.file, host)) {
    sources.page = true;
    look();
  }
  const misfits = findings.found.filter(isOfDecorators).length;
  if (misfits > 0) {
    sources.standardDecorators = true;
    look();
    // No better: what is told is told of the usual ones.
    if (findings.found.filter(isOfDecorators).length >= misfits) {
      sources.standardDecorators = false;
      look();
    }
  }
  const types = current.program.getTypeChecker();
  const read = (found: readonly ts.Diagnostic[]) => {
    const { absent = {}, runsAbove = false } = host;
    const names = { exports: packageExports(host), modules: Object.keys(host.packages), absent, runsAbove };
    return readCellText(current.file, types, { found, misread: findings.misread }, cell, names);
  };
  if (findings.found.length === 0) {
    if (checker.current) checker.current.program = current.program;
    completeDeclarations(cell, current.file, types);
    return { problems: [], advice: adviceOn(findings.doubts, read), ...current };
  }
  const mistakes = beginnersMistakes(read(findings.found));
  const problems = problemsOf(findings, mistakes, { cell, labels, language: host.language(), packages: host.packages });
  return { problems, advice: [], ...current };
}

/** The current cell has run: later cells see those of its names that `reached` accepts. */
export function close(checker: Checker, cell: CheckedCell, reached: (name: string) => boolean): void {
  const { current } = checker;
  if (!current) return;
  const names = cell.sealed ? checker.sealedNames : checker.names;
  current.ran = cell;
  keepAugmentations(checker);
  for (const name of cell.declarations.keys()) {
    const known = names.values.get(name) ?? names.types.get(name);
    if (known) current.before.set(name, known);
  }
  learn(names, cell.number, cell, reached);
}

/** What a file that the cell imports declares for the globals or another module, all later cells see, as those of one program do. */
function keepAugmentations({ sources, current }: Checker): void {
  for (const file of current?.program?.getSourceFiles() ?? []) {
    // The compiler's declarations keep this to themselves.
    const { moduleAugmentations = [] } = file as unknown as { moduleAugmentations?: readonly unknown[] };
    const { fileName: path } = file;
    const isPlatform = /\/node_modules\/(typescript|@types\/node)\//.test(path);
    if (moduleAugmentations.length > 0 && !isPlatform && !sources.texts.has(path)) sources.augmentations.add(path);
  }
}

/**
 * Replaces the last cell's text by its declarations, or drops it where it has none or never ran. Done before the next
 * cell at the latest; a session does it when the learner's answer is already on its way.
 */
export function tidy(checker: Checker): void {
  const { current, sources, service } = checker;
  if (!current) return;
  const cell = current.ran;
  if (!cell || (cell.declarations.size === 0 && !cell.augments)) {
    sources.texts.delete(sources.root);
    if (!cell) for (const [path, text] of current.changed) write(sources, path, text);
    checker.current = undefined;
    return;
  }
  const { outputFiles, emitSkipped } = service.getEmitOutput(cell.path, true, true);
  const declarations = emitSkipped ? undefined : outputFiles[0]?.text;
  const path = declarations === undefined ? cell.path : pathOf(cell.number, sources, ".d.ts");
  if (declarations !== undefined) {
    write(sources, path, declarations);
    sources.texts.delete(cell.path);
    keepIdentities(checker, cell, declarations, current.before);
  }
  if (cell.augments) sources.augmentations.add(path);
  checker.current = undefined;
}

/** A name that is declared again unchanged means what it meant: its types go on coming from where they came. */
function keepIdentities(
  { names, sealedNames, sources }: Checker,
  cell: CheckedCell,
  declarations: string,
  before: ReadonlyMap<string, Known>,
): void {
  for (const [name, known] of before) {
    const earlier = sources.texts.get(pathOf(known.cell, sources, ".d.ts"))?.text;
    if (earlier === undefined || meaningText(name, earlier) !== meaningText(name, declarations)) continue;
    const { values, types } = cell.sealed ? sealedNames : names;
    for (const meaning of [values, types]) {
      const now = meaning.get(name);
      if (now?.cell === cell.number) meaning.set(name, { ...now, cell: known.cell });
    }
  }
}
