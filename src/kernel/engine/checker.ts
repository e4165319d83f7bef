import ts from "typescript";
import { type Cell, type Declaration, readCell } from "./cell.js";
import type { EngineHost } from "./host.js";

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

/** A problem the compiler found, placed in the learner's own text. */
export interface Problem {
  code: number;
  message: string;
  /** Offset and length in the cell's text. */
  start: number;
  length: number;
  /** For a module that cannot be found: its specifier. */
  missing?: string;
}

/** tslab's dialect of TypeScript: relaxed, so that a learner need not annotate; see also `using` and decorators. */
/** Files that no cell changes, such as the library, are parsed once for every checker of the process. */
const registry = ts.createDocumentRegistry();
/** Counted over all checkers: the registry tells texts apart by path and version. */
let revision = 0;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  strict: false,
  experimentalDecorators: true,
  preserveConstEnums: true,
  skipLibCheck: true,
  noLib: true,
  types: [],
  sourceMap: true,
  newLine: ts.NewLineKind.LineFeed,
  jsx: ts.JsxEmit.React,
};

/**
 * Checks cells with the stock compiler. Every cell is a module that imports, from the newest cell that declares it,
 * each name which it uses and does not declare itself. A cell that has run is replaced by its declarations (`.d.ts`),
 * so that checking stays as fast in a long notebook as in a short one.
 */
export function createChecker(host: EngineHost) {
  const files = new Map<string, { text: string; version: number }>();
  const known = new Map<string, Known>();
  const augmentations: string[] = [];
  let root = "";
  /** Is the root a text that has been opened and not been tidied away? */
  let opened = false;
  /** The cell in it, once it has run. */
  let ran: CheckedCell | undefined;
  const modules = new Set<string>();
  let ambient = host.ambient;

  const paths = Object.fromEntries(Object.entries(host.packages).map(([name, path]) => [name, [path]]));
  const settings = { ...OPTIONS, paths };
  const pathOf = (number: number, extension = ".ts") => `${host.directory}/cell-${number}.nabla${extension}`;
  const write = (path: string, text: string) => files.set(path, { text, version: ++revision });

  const serviceHost: ts.LanguageServiceHost = {
    getCompilationSettings: () => settings,
    getScriptFileNames: () => [...ambient, ...(ambient === host.fullAmbient ? [] : modules), ...augmentations, root],
    getScriptVersion: (path) => String(files.get(path)?.version ?? host.fileVersion(path)),
    getScriptSnapshot: (path) => {
      const text = files.get(path)?.text ?? host.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => host.directory,
    getDefaultLibFileName: () => "lib.d.ts",
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path)?.text ?? host.readFile(path),
    directoryExists: (path) => host.directoryExists(path),
    realpath: (path) => (files.has(path) ? path : host.realpath(path)),
    useCaseSensitiveFileNames: () => true,
  };
  const service = ts.createLanguageService(serviceHost, registry);

  /** Makes `text` the current cell, number `number`, and sets the compiler to it; `everything`: with all names known, used or not. */
  function open(number: number, text: string, everything = false): CheckedCell {
    if (everything && ambient === host.ambient) ambient = host.documented;
    const cell = readCell(text);
    const earlier = new Map<string, Known>();
    for (const name of everything ? known.keys() : new Set([...cell.identifiers, ...cell.declarations.keys()])) {
      const entry = known.get(name);
      const here = cell.declarations.get(name);
      if (cell.sealed && (here || host.hasGlobal(name))) continue;
      // A value and a type of one name may come from two cells; otherwise the newer declaration hides the older.
      if (entry && !(here && ((here.value && entry.value) || (here.type && entry.type)))) earlier.set(name, entry);
    }
    const prelude = [...earlier.values()].map(importOf).join(" ");
    const names = [...cell.declarations.values()].filter(({ exported }) => !exported).map(({ name }) => name);
    const path = pathOf(number);
    tidy();
    opened = true;
    write(path, `${prelude}\n${text}\nexport { ${names.join(", ")} };`);
    root = path;
    for (const types of cell.specifiers.map(host.platformTypes))
      if (types === "full") ambient = host.fullAmbient;
      else for (const file of types) modules.add(file);
    return { ...cell, number, text, path, offset: prelude.length + 1, earlier };
  }

  /** An earlier `let` is declared rather than imported, because an import cannot be assigned. */
  function importOf({ name, cell, type, assignable }: Known): string {
    const module = `./cell-${cell}.nabla`;
    if (assignable && !type) return `declare let ${name}: typeof import("${module}").${name};`;
    return `import { ${name} } from "${module}";`;
  }

  /** The type errors of the current cell, in the order of its text; empty when it may run. */
  function problems(cell: CheckedCell): Problem[] {
    let found = diagnose(cell);
    if (ambient !== host.fullAmbient && found.some(needsMore)) {
      ambient = host.fullAmbient;
      found = diagnose(cell);
    }
    return found.map((diagnostic) => problemOf(diagnostic, cell)).sort((a, b) => a.start - b.start);
  }

  /** The program's own diagnostics: the service would add what hinders it from writing declarations, which is our affair. */
  function diagnose(cell: CheckedCell): readonly ts.Diagnostic[] {
    const { program: current, file } = program(cell);
    const syntactic = current.getSyntacticDiagnostics(file);
    const all = syntactic.length > 0 ? syntactic : current.getSemanticDiagnostics(file);
    return all.filter(({ category, code }) => category === ts.DiagnosticCategory.Error && code !== IMPORT_ASSIGNMENT);
  }

  /** Would the platform's full declarations, slow to load, resolve what the small ambient ones lack? */
  function needsMore({ code, messageText }: ts.Diagnostic): boolean {
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    const name = /'([^']+)'/.exec(message)?.[1] ?? "";
    if (code === 2503) return name === "NodeJS" || name === "globalThis";
    if (code === 2339 || code === 2551)
      return /on type '(Process|Console|Buffer|Performance|typeof globalThis)/.test(message);
    return [2304, 2552, 2580, 2584, 2591].includes(code) && host.hasGlobal(name);
  }

  /** The program and source file to emit the current cell from. */
  function program({ path }: CheckedCell): { program: ts.Program; file: ts.SourceFile } {
    const program = service.getProgram() as ts.Program;
    return { program, file: program.getSourceFile(path) as ts.SourceFile };
  }

  /** The current cell has run: later cells see those of its names that `reached` accepts. */
  function close(cell: CheckedCell, reached: (name: string) => boolean): void {
    if (cell.sealed) return;
    ran = cell;
    for (const [name, declaration] of cell.declarations) {
      if (declaration.value && !declaration.ambient && !reached(name)) continue;
      const carried = cell.earlier.get(name);
      known.set(name, {
        ...declaration,
        value: declaration.value || Boolean(carried?.value),
        type: declaration.type || Boolean(carried?.type),
        cell: cell.number,
      });
    }
  }

  /**
   * Replaces the last cell's text by its declarations, or drops it where it has none or never ran. Done before the
   * next cell at the latest; a session does it when the learner's answer is already on its way.
   */
  function tidy(): void {
    if (!opened) return;
    const cell = ran;
    opened = false;
    ran = undefined;
    if (!cell || (cell.declarations.size === 0 && !cell.augments)) {
      files.delete(root);
      return;
    }
    const { outputFiles, emitSkipped } = service.getEmitOutput(cell.path, true, true);
    const declarations = emitSkipped ? undefined : outputFiles[0]?.text;
    if (declarations !== undefined) {
      files.delete(cell.path);
      write(pathOf(cell.number, ".d.ts"), declarations);
    }
    if (cell.augments) augmentations.push(declarations === undefined ? cell.path : pathOf(cell.number, ".d.ts"));
  }

  return { open, problems, program, close, tidy, service };
}

export type Checker = ReturnType<typeof createChecker>;

/** "Import assignment cannot be used when targeting ECMAScript modules": in a cell it can. */
const IMPORT_ASSIGNMENT = 1202;
const NOT_FOUND = [2307, 2792, 2732, 2882];

function problemOf({ code, messageText, start = 0, length = 0 }: ts.Diagnostic, cell: CheckedCell): Problem {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  const place = Math.min(Math.max(start - cell.offset, 0), cell.text.length);
  // An import of ours that is assigned is a constant of an earlier cell.
  const imported = code === 2632;
  const quoted = /'([^']+)'/.exec(message)?.[1];
  return {
    code: imported ? 2588 : code,
    message: reword(imported ? message.replace("because it is an import", "because it is a constant") : message),
    start: place,
    length: Math.min(length, cell.text.length - place),
    missing: NOT_FOUND.includes(code) ? quoted : undefined,
  };
}

/** The compiler speaks of our imports where the learner wrote a declaration in another cell. */
function reword(message: string): string {
  return message
    .replace(/import\("[^"]*cell-\d+\.nabla"\)\./g, "")
    .replace(/typeof import\("[^"]*cell-(\d+)\.nabla"\)/g, "cell $1");
}
