import { importText } from "./evaluate.js";
import { missingModule } from "./messages.js";

/** What cells can import. */
export interface Modules {
  /** Makes `import … from "specifier"` give this namespace. */
  provide(specifier: string, namespace: object): void;
  load(specifier: string): Promise<Record<string, unknown>>;
}

/** @param texts modules by specifier, each imported when it is first loaded */
export function createModules(texts: Readonly<Record<string, string>>): Modules {
  const loaded = new Map<string, Promise<Record<string, unknown>>>();
  return {
    provide(specifier, namespace) {
      loaded.set(specifier, Promise.resolve({ ...namespace, default: namespace }));
    },
    load(specifier) {
      const text = Object.hasOwn(texts, specifier) ? texts[specifier] : undefined;
      const known = loaded.get(specifier) ?? (text === undefined ? undefined : importText(text));
      if (!known) return Promise.reject(new Error(missingModule(specifier)));
      loaded.set(specifier, known);
      return known;
    },
  };
}
