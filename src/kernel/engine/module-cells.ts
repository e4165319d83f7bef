import ts from "typescript";
import { type Flow, flowEntry, flowParameters, flowValues } from "./emit/await.js";
import type { EngineHost } from "./host.js";
import { asCompiled, IMPORT, interop, META, type Namespace, transpile } from "./transpile.js";

/**
 * A cell that is a module of its own, as in tslab: the tag `@module helper` in a doc comment in front of it, and later cells import "./helper".
 * Each import of it sees the newest text; its values are made when it is first imported after that.
 */
export interface ModuleCell {
  specifier: string;
  jsx: boolean;
}

/** The name of a module may have folders, and no dots. */
const NAME = /@module\s+((?:[\w-]+\/)*[\w-]+)\s*(?=@|$)/m;

/** The doc comments before the first line of code, without what frames them. */
export function docComments(text: string): string[] {
  const comments = (ts.getLeadingCommentRanges(text, 0) ?? []).map(({ pos, end }) => text.slice(pos, end));
  return comments.filter((comment) => comment.startsWith("/**")).map((comment) => comment.slice(3, -2));
}

/** The module that the cell is, by its doc comments; undefined where it is none. */
export function readModuleCell(text: string): ModuleCell | undefined {
  const tags = docComments(text);
  const name = tags.map((tag) => NAME.exec(tag)?.[1]).find((found) => found !== undefined);
  return name === undefined ? undefined : { specifier: `./${name}`, jsx: tags.some((tag) => /@jsx\b/.test(tag)) };
}

interface Compiled {
  code: string;
  file: string;
  /** What it imports, by the specifiers in its text. */
  imports: string[];
  /** What it exports, as far as it has come. */
  exports: Namespace;
  /** Made when it is first imported. */
  namespace?: Promise<Namespace>;
}

/** The module cells of a notebook, by what its cells' imports call them. */
export type ModuleCells = Map<string, Compiled>;

/** The module as it will be evaluated, with its source map; `extension` says what it is written in. */
export function compileModule(specifier: string, text: string, extension: string): Compiled & { map: string } {
  const { code, map, specifiers } = transpile(`${specifier}${extension}`, text, true);
  const parameters = ["exports", "require", "module", IMPORT, META, ...flowParameters].join(", ");
  return {
    code: `(async function (${parameters}) {${flowEntry}\n${code}\n})`,
    map,
    file: `${specifier.slice(2)}.nabla.js`,
    imports: specifiers,
    exports: {},
  };
}

/** What a module calls `specifier`, as the notebook's cells would: paths begin at the module's own folder. */
function fromNotebook(file: string, specifier: string): string {
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return specifier;
  const path = file.split("/").slice(0, -1);
  for (const part of specifier.split("/"))
    if (part === ".." && path.length > 0 && path.at(-1) !== "..") path.pop();
    else if (part !== ".") path.push(part);
  return path[0] === ".." ? path.join("/") : `./${path.join("/")}`;
}

/** A module cell's name in an import may have the extension that it would have as a file. */
const cellNamed = (cells: ModuleCells, specifier: string) => cells.get(specifier.replace(/\.[jt]sx?$/, ""));

/**
 * The namespace of what a cell imports: a module cell's, or the host's.
 *
 * @param importers the module cells on the way to it, which wait for it
 */
export function loadModule(
  cells: ModuleCells,
  host: EngineHost,
  specifier: string,
  sealed: boolean,
  flow: Flow,
  importers: readonly Compiled[] = [],
): Promise<Namespace> {
  const cell = cellNamed(cells, specifier);
  if (!cell) return host.load(specifier, sealed);
  // Modules that import each other: the one that began first is given as far as it is.
  if (importers.includes(cell)) return Promise.resolve(cell.exports);
  if (!cell.namespace) {
    const made = evaluate(cells, host, cell, sealed, flow, [...importers, cell]);
    cell.namespace = made;
    // One that failed is tried again when it is imported again.
    made.catch(() => {
      if (cell.namespace === made) cell.namespace = undefined;
    });
  }
  return cell.namespace;
}

/** Its own imports are there before its first line, as those of every module. */
async function evaluate(
  cells: ModuleCells,
  host: EngineHost,
  cell: Compiled,
  sealed: boolean,
  flow: Flow,
  importers: readonly Compiled[],
): Promise<Namespace> {
  const { code, file, imports } = cell;
  const module = { exports: Object.defineProperty({}, "__esModule", { value: true }) as Namespace };
  cell.exports = module.exports;
  const load = (specifier: string, from: readonly Compiled[]) =>
    loadModule(cells, host, fromNotebook(file, specifier), sealed, flow, from);
  const loaded = new Map<string, Namespace>();
  for (const specifier of imports) loaded.set(specifier, asCompiled(await load(specifier, importers)));
  const { require: native } = globalThis as { require?: (specifier: string) => unknown };
  const require = (specifier: string) => loaded.get(specifier) ?? native?.(specifier);
  const dynamic = (specifier: unknown) => load(String(specifier), []);
  await host.evaluate(code, file)(module.exports, require, module, dynamic, host.meta, ...flowValues(flow));
  return interop(module.exports);
}

/** Modules that import the one of this name are made anew, too. */
export function renew(cells: ModuleCells, specifier: string): void {
  const changed = cells.get(specifier);
  for (const [name, cell] of cells) {
    const imports = cell.imports.some((one) => cellNamed(cells, fromNotebook(cell.file, one)) === changed);
    if (!cell.namespace || !imports) continue;
    cell.namespace = undefined;
    renew(cells, name);
  }
}
