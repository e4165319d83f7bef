import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The project's folder, seen from dist/test. */
export const root = fileURLToPath(new URL("../../", import.meta.url).href);

/** One of the plain scripts, which the compiler does not carry to dist. */
export async function script<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(join(root, "scripts", name)).href)) as Module;
}
