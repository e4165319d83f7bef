import assert from "node:assert";
import strict from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageFolder } from "../paths.js";

export type Namespace = Record<string, unknown>;

/** The only modules there are for a submission's cells; undefined for any other. */
export type Modules = (specifier: string, sealed: boolean) => Namespace | undefined;

/**
 * Loads them. Sealed cells, which mark the others, have an instance of `nabla` to themselves: no object of theirs is
 * within a submission's reach, unless they hand it over.
 */
export async function loadModules(): Promise<{ modules: Modules; all: Namespace[] }> {
  const load = (file: string, query = ""): Promise<Namespace> =>
    import(`${pathToFileURL(join(packageFolder, "dist", file)).href}${query}`);
  const [nabla, sealedNabla, grading] = await Promise.all([
    load("nabla.js"),
    load("nabla.js", "?sealed"),
    load("grading.js"),
  ]);
  const shared = new Map<string, Namespace>([
    ["assert", { ...assert, default: assert }],
    ["assert/strict", { ...strict, default: strict }],
    ["nabla/grading", grading],
  ]);
  return {
    modules: (specifier, sealed) =>
      specifier === "nabla" ? (sealed ? sealedNabla : nabla) : shared.get(specifier.replace(/^node:/, "")),
    all: [nabla, sealedNabla, ...shared.values()],
  };
}
