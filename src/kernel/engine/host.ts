import type { Bilingual, Language } from "../../language.js";

/**
 * What the engine needs from the machine it runs on. The engine itself touches no file, process or module system, so that
 * the same code runs in Node and in a browser's worker.
 */
export interface EngineHost {
  /** The notebook's folder, absolute, with `/`; relative imports start here. */
  readonly directory: string;
  /** What `import.meta` is in every cell. */
  readonly meta: object;
  /** Declaration files every cell sees: the language's library and the globals. */
  readonly ambient: readonly string[];
  /** The same with documentation: slower to read, so loaded only when somebody asks what a name means. */
  readonly documented: readonly string[];
  /** What takes their place once a cell uses more of the platform than the small declarations have. */
  readonly fullAmbient: readonly string[];
  /** The declarations of what a web page has, for cells that speak of it; they take a while to read. */
  readonly page?: string;
  /** What cells that run in the page itself (`@browser`) are checked against; undefined where there are no such cells. */
  readonly pageAmbient?: readonly string[];
  /** The compiler's own messages in Korean: the path of TypeScript's table, where there is one. */
  readonly koreanMessages?: string;
  /** The reader's language, looked up when something is to be said. */
  language(): Language;
  /** Packages found at a fixed place whatever the notebook's folder: name -> path of its declarations. */
  readonly packages: Readonly<Record<string, string>>;
  readFile(path: string): string | undefined;
  fileExists(path: string): boolean;
  directoryExists(path: string): boolean;
  /** Changes whenever the file's text may have changed. */
  fileVersion(path: string): string;
  realpath(path: string): string;
  /** The names in a folder, those of folders with `/` behind; for completing paths. */
  list?(path: string): readonly string[];
  /** The platform's own modules, as an import names them. */
  readonly platformModules?: readonly string[];
  /** The declaration files of one of the platform's own modules (`node:path`); `"full"`: those of `fullAmbient`. */
  platformTypes(specifier: string): readonly string[] | "full";
  /** Names that are global in other places where JavaScript runs and not here, and what to tell who uses one. */
  readonly absent?: Readonly<Record<string, Bilingual>>;
  /** Can nobody be asked while a cell waits? Then `prompt()` is awaited, by `prompt.later()`, where code can wait. */
  readonly promptsLater?: boolean;
  /** Has everything above a cell been run whenever the cell is? Then nobody is told to run it. */
  readonly runsAbove?: boolean;
  /** Does the running platform have a global of this name? */
  hasGlobal(name: string): boolean;
  /**
   * The module's namespace: every export under its name, `default` as TypeScript's `esModuleInterop` has it. A host may
   * give a sealed cell an instance of its own.
   */
  load(specifier: string, sealed: boolean): Promise<Record<string, unknown>>;
  /** Forgets modules whose files have changed; called before each cell. */
  refresh(): void;
  /** Evaluates `code`, one expression whose value is a function. `name` is the file that stack traces show. */
  evaluate(code: string, name: string): (...values: unknown[]) => Promise<unknown>;
}
