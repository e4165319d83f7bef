import type { Source } from "../expression/source.js";
import type { Derivation } from "./derivation.js";

export function derivativeByDefinition(f: Source, x?: string): Derivation {
  throw new Error(`not written yet ${f} ${x}`);
}
