// JupyterLite for the site, from PyPI: fetched and unpacked below dist/jupyterlite, again only when the list of packages changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment, root } from "./paths.mjs";
import { findPython } from "./python.mjs";
import { runStep } from "./steps.mjs";

/** Unpacks a packed folder with what Python brings. */
const UNPACK = "import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])";

/** The folders that the site's builder takes from: see `Unpacked` in src/site/lab.ts. */
export async function ensureLite() {
  const list = join(root, "python", "requirements-lite.txt");
  const mark = createHash("sha256").update(readFileSync(list)).digest("hex").slice(0, 12);
  const folder = join(root, "dist", "jupyterlite", mark);
  if (!existsSync(folder)) await fetchInto(folder, list);
  return {
    app: join(folder, "app", "package"),
    extensions: [
      join(root, "scripts", "lab", "nabla"),
      join(root, "scripts", "lite", "nabla-kernel"),
      join(folder, "packages", "plotly", "labextension"),
    ],
    korean: join(folder, "packages", "jupyterlab_language_pack_ko_KR", "locale", "ko_KR", "LC_MESSAGES"),
  };
}

/** The folder is there only when all of it is. */
async function fetchInto(folder, list) {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(join(part, "app"), { recursive: true });
  const { command } = findPython();
  const run = (program, ...args) => runStep("stepLite", program, args, { env: cleanEnvironment() });
  const [python, ...options] = command;
  await run(python, ...options, "-m", "venv", join(part, "venv"));
  const own = process.platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python"];
  const ownPython = join(part, "venv", ...own);
  const packages = join(part, "packages");
  await run(ownPython, "-m", "pip", "install", "--quiet", "--no-deps", "--target", packages, "-r", list);
  const archives = readdirSync(join(packages, "jupyterlite_core")).filter((name) => name.endsWith(".tgz"));
  for (const name of archives)
    await run(ownPython, "-c", UNPACK, join(packages, "jupyterlite_core", name), join(part, "app"));
  rmSync(join(part, "venv"), { recursive: true });
  renameSync(part, folder);
}
