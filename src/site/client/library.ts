import { kept } from "./kept.js";

/** The library, and the typesetting of what it says. */
export interface Library {
  nabla: typeof import("../../index.js");
  toHtml(markdown: string): string;
  typeset(tex: string, display: boolean): string;
}

let loading: Promise<Library> | undefined;

/** Loads the library when it is first needed; it keeps its records in the page's storage and speaks the page's language. */
export function library(): Promise<Library> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Library> {
  (globalThis as Record<symbol, unknown>)[Symbol.for("nabla.kernel")] ??= { store: kept };
  const [nabla, { toHtml, typeset }] = await Promise.all([
    import("./nabla.js" as string) as Promise<Library["nabla"]>,
    import("./typeset.js" as string) as Promise<Library>,
  ]);
  nabla.language(document.documentElement.lang === "ko" ? "ko" : "en");
  return { nabla, toHtml, typeset };
}
