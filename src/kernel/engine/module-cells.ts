import ts from "typescript";
import { type Flow, flowEntry, flowParameters, flowValues, guardAwaits } from "./emit/await.js";
import { tellGiven } from "./emit/given.js";
import type { EngineHost } from "./host.js";

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

/** What they say; undefined where the cell is none. */
export function readModuleCell(text: string): ModuleCell | undefined {
  const tags = docComments(text);
  const name = tags.map((tag) => NAME.exec(tag)?.[1]).find((found) => found !== undefined);
  return name === undefined ? undefined : { specifier: `./${name}`, jsx: tags.some((tag) => /@jsx\b/.test(tag)) };
}

interface Compiled {
  code: string;
  file: string;
  imports: string[];
  /** Made when it is first imported. */
  namespace?: Promise<Record<string, unknown>>;
}

/** The module cells of a notebook, by what imports call them. */
export type ModuleCells = Map<string, Compiled>;

/** The module as it will be evaluated, with its source map. */
export function compileModule({ specifier, jsx }: ModuleCell, text: string): Compiled & { map: string } {
  const { outputText, sourceMapText } = ts.transpileModule(text, {
    fileName: `${specifier}${jsx ? ".tsx" : ".ts"}`,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      experimentalDecorators: true,
      jsx: ts.JsxEmit.React,
      sourceMap: true,
      newLine: ts.NewLineKind.LineFeed,
    },
    transformers: { before: [guardAwaits, tellGiven()] },
  });
  const body = outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  return {
    code: `(async function (exports, require, module, ${flowParameters.join(", ")}) {${flowEntry}\n${body}\n})`,
    map: sourceMapText ?? "",
    file: `${specifier.slice(2)}.nabla.js`,
    imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
  };
}

/** The namespace of what a cell imports: a module cell's, or the host's. */
export function loadModule(
  cells: ModuleCells,
  host: EngineHost,
  specifier: string,
  sealed: boolean,
  flow: Flow,
): Promise<Record<string, unknown>> {
  const cell = cells.get(specifier.replace(/\.[jt]sx?$/, ""));
  if (!cell) return host.load(specifier, sealed);
  cell.namespace ??= evaluate(cells, host, cell, sealed, flow);
  return cell.namespace;
}

/** Its own imports are there before its first line, as those of every module. */
async function evaluate(
  cells: ModuleCells,
  host: EngineHost,
  { code, file, imports }: Compiled,
  sealed: boolean,
  flow: Flow,
) {
  const loaded = new Map<string, Record<string, unknown>>();
  for (const specifier of imports) loaded.set(specifier, await loadModule(cells, host, specifier, sealed, flow));
  const module = { exports: {} as Record<string, unknown> };
  const require = (specifier: string) => {
    const namespace = loaded.get(specifier);
    return namespace && (namespace.__esModule ? namespace : { ...namespace, __esModule: true });
  };
  await host.evaluate(code, file)(module.exports, require, module, ...flowValues(flow));
  return module.exports;
}

/** Modules that import the one of this name are made anew, too. */
export function renew(cells: ModuleCells, specifier: string): void {
  for (const [name, cell] of cells) {
    if (!cell.namespace || !cell.imports.includes(specifier)) continue;
    cell.namespace = undefined;
    renew(cells, name);
  }
}
