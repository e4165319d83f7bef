import type { Language } from "../../language.js";
import type { EngineHost } from "../engine/host.js";
import { evaluate } from "./evaluate.js";
import { absent } from "./messages.js";
import { PATHS } from "./protocol.js";

/**
 * Gives the engine the files that the page has brought, and a browser's evaluation.
 *
 * @param files texts by path; more may come later
 */
export function createHost(
  files: ReadonlyMap<string, string>,
  language: Language,
  load: EngineHost["load"],
): EngineHost {
  const globals = [PATHS.shared, PATHS.web, PATHS.kernel];
  const small = [PATHS.library, ...globals];
  const documented = [PATHS.documented, ...globals];
  // The documentation comes with the first question for it. Nothing larger is there to take its place.
  const largest = () => (files.has(PATHS.documented) ? documented : small);
  return {
    directory: "/notebook",
    meta: { url: "file:///notebook/notebook.ts" },
    ambient: small,
    get documented() {
      return largest();
    },
    get fullAmbient() {
      return largest();
    },
    koreanMessages: PATHS.korean,
    language: () => language,
    packages: { nabla: PATHS.nabla, "nabla/display": PATHS.display },
    absent,
    promptsLater: true,
    runsAbove: true,
    readFile: (path) => files.get(path),
    fileExists: (path) => files.has(path),
    directoryExists: (path) => path === "/notebook" || [...files.keys()].some((file) => file.startsWith(`${path}/`)),
    // Of a file without and with its documentation.
    fileVersion: (path) => String(files.get(path)?.length),
    realpath: (path) => path,
    platformTypes: () => [],
    hasGlobal: (name) => name in globalThis && !Object.hasOwn(absent, name),
    load,
    refresh() {},
    evaluate,
  };
}
