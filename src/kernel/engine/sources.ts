import ts from "typescript";
import type { EngineHost } from "./host.js";

/** The texts that the compiler reads for one notebook, and which of them make up its program. */
export interface Sources {
  readonly host: EngineHost;
  /** JavaScript, whose types nobody checks. */
  readonly isJavaScript: boolean;
  /** Texts of ours, by path: the current cell, and what earlier ones declare. */
  readonly texts: Map<string, { text: string; version: number }>;
  /** The current cell's path. */
  root: string;
  /** Declarations of the language and the platform. */
  ambient: readonly string[];
  /** Does the current cell speak of what a web page has? */
  page: boolean;
  /** Are the current cell's decorators those of the language, not the experimental ones that came before? */
  standardDecorators: boolean;
  /** Declarations of the platform's modules that cells have imported. */
  readonly modules: Set<string>;
  /** Paths of the cells, and of the files that they import, whose `declare global` or `declare module` all later cells see. */
  readonly augmentations: Set<string>;
}

/** Files that no cell changes, such as the library, are parsed once for every notebook of the process. */
const registry = createRegistry();
/** Counted over all notebooks: the registry tells texts apart by path and version. */
let revision = 0;

/** tslab's dialect of TypeScript: relaxed, so that a learner need not annotate; see also `using` and `standardDecorators`. */
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

export function createSources(host: EngineHost, isJavaScript: boolean): Sources {
  return {
    host,
    isJavaScript,
    texts: new Map(),
    root: "",
    ambient: host.ambient,
    page: false,
    standardDecorators: false,
    modules: new Set(),
    augmentations: new Set(),
  };
}

/** A registry that keeps declarations which a cell does not use, as a later one may use them again; those of cells it lets go. */
function createRegistry(): ts.DocumentRegistry {
  const made = ts.createDocumentRegistry();
  const { releaseDocumentWithKey: release } = made;
  made.releaseDocumentWithKey = (path: ts.Path, ...others: never[]) => {
    if (!path.endsWith(".d.ts") || path.endsWith(".nabla.d.ts")) (release as Release)(path, ...others);
  };
  return made;
}

type Release = (path: ts.Path, ...others: never[]) => void;

export function write({ texts }: Sources, path: string, text: string): void {
  texts.set(path, { text, version: ++revision });
}

/** Adds the declarations of a module of the platform's own, where the cells need them. */
export function addPlatformTypes(sources: Sources, specifier: string): void {
  const types = sources.host.platformTypes(specifier);
  if (types === "full") sources.ambient = sources.host.fullAmbient;
  else for (const file of types) sources.modules.add(file);
}

/** The compiler over these texts and the host's files. */
export function createService(sources: Sources): ts.LanguageService {
  const { host, texts, modules, augmentations } = sources;
  const paths = Object.fromEntries(Object.entries(host.packages).map(([name, path]) => [name, [path]]));
  const settings = { ...OPTIONS, paths, allowJs: sources.isJavaScript, checkJs: sources.isJavaScript };
  const standard = { ...settings, experimentalDecorators: false };
  const textOf = (path: string) => texts.get(path)?.text ?? host.readFile(path);
  return ts.createLanguageService(
    {
      getCompilationSettings: () => (sources.standardDecorators ? standard : settings),
      getScriptFileNames: () => [
        ...sources.ambient,
        ...(sources.ambient === host.fullAmbient ? [] : modules),
        ...(sources.page && host.page ? [host.page] : []),
        ...augmentations,
        sources.root,
      ],
      getScriptVersion: (path) => String(texts.get(path)?.version ?? host.fileVersion(path)),
      getScriptSnapshot: (path) => {
        const text = textOf(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => host.directory,
      getDefaultLibFileName: () => "lib.d.ts",
      fileExists: (path) => texts.has(path) || host.fileExists(path),
      readFile: textOf,
      directoryExists: (path) =>
        host.directoryExists(path) || [...texts.keys()].some((known) => known.startsWith(`${path}/`)),
      realpath: (path) => (texts.has(path) ? path : host.realpath(path)),
      useCaseSensitiveFileNames: () => true,
    },
    registry,
  );
}
