// The Python environment in .venv: made, filled with the locked packages, and looked at before it is trusted.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problem } from "./messages.mjs";
import { bin, cleanEnvironment, jupyterEnvironment, root, venv, venvPython } from "./paths.mjs";
import { findPython, isRecent } from "./python.mjs";
import { runStep } from "./steps.mjs";

/** What earlier lists of Jupyter's had, and python/requirements.in says why it is left out. */
const LEFT_OUT = ["rfc3987-syntax", "lark"];

/** Installs a hundred packages in the time in which pip installs ten. */
const UV = "uv==0.13.9";

const stampFile = join(venv, "nabla-setup.json");

/** What earlier setups have left: `{root, lock, testLock, kernel}`. */
export const readStamp = () => (existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, "utf8")) : {});

export function writeStamp(more) {
  writeFileSync(stampFile, JSON.stringify({ ...readStamp(), ...more }, null, 2));
}

/** Makes `.venv` with the pinned JupyterLab, and with the tests' packages when `test` asks for them. */
export async function ensureVenv({ language, test = false } = {}) {
  const stamp = readStamp();
  if (stamp.root !== undefined && stamp.root !== root) moved(stamp.root);
  if (!works("import pip, sys; print('.'.join(map(str, sys.version_info[:3])))", isRecent)) {
    const [command, ...args] = findPython().command;
    rmSync(venv, { recursive: true, force: true });
    await runStep("stepVenv", command, [...args, "-m", "venv", venv], { language, env: cleanEnvironment() });
  }
  writeStamp({ root });
  await install("requirements.txt", "lock", "stepJupyter", "import jupyterlab, nbgrader, alembic", language);
  if (test)
    await install(
      "requirements-test.txt",
      "testLock",
      "stepTestTools",
      "import pytest, sympy, mpmath, flint",
      language,
    );
  return venvPython;
}

/** On Windows the old place is in programs, which cannot be put right. */
function moved(from) {
  if (process.platform === "win32") rmSync(venv, { recursive: true, force: true });
  else if (existsSync(bin)) moveScripts(venv, bin, join(from, ".venv"));
}

/** Installs a locked list of packages, unless this very list has been and is there; `look` is Python that says so. */
async function install(name, key, step, look, language) {
  const file = join(root, "python", name);
  const lock = createHash("sha256").update(`python/${name}\0`).update(readFileSync(file)).update("\0").digest("hex");
  if (readStamp()[key] === lock && works(find(look))) return;
  writeStamp({ [key]: undefined });
  const env = { ...jupyterEnvironment(), ...uvSettings() };
  const uv = join(bin, process.platform === "win32" ? "uv.exe" : "uv");
  // The list is whole; what a package asks for beside it is left out on purpose.
  const list = ["--no-deps", "-r", file];
  const pip = ["-m", "pip", "install", ...list];
  const fast = hasUv(uv, env) && ["pip", "install", "--python", venvPython, "--link-mode", "copy", ...list];
  try {
    await runStep(step, fast ? uv : venvPython, fast || pip, { language, env });
  } catch (error) {
    if (!fast || error.problem === "noSpace") throw error;
    // Whatever uv stumbles over (an index of pip's own, a certificate), pip may know its way.
    await runStep(step, venvPython, pip, { language, env });
  }
  const [program, ...uninstall] = fast
    ? [uv, "pip", "uninstall", "--python", venvPython]
    : [venvPython, "-m", "pip", "uninstall", "--yes"];
  if (key === "lock") spawnSync(program, [...uninstall, ...LEFT_OUT], { env, windowsHide: true });
  if (!works(look)) throw problem("notInstalled", { what: name });
  writeStamp({ [key]: lock });
}

/** Where there is no uv for this system, or no way to it, pip does the work. */
function hasUv(uv, env) {
  if (existsSync(uv)) return true;
  spawnSync(venvPython, ["-m", "pip", "install", "--quiet", "--retries", "1", UV], { env, windowsHide: true });
  return existsSync(uv);
}

/** pip's own configuration, in the words of uv, which does not read it. */
function uvSettings() {
  const { stdout } = spawnSync(venvPython, ["-m", "pip", "config", "list"], {
    ...{ encoding: "utf8", env: jupyterEnvironment(), windowsHide: true },
  });
  return uvSettingsOf(stdout ?? "");
}

const AS_UV = {
  "index-url": "UV_DEFAULT_INDEX",
  "extra-index-url": "UV_INDEX",
  "find-links": "UV_FIND_LINKS",
  "no-index": "UV_NO_INDEX",
  "trusted-host": "UV_INSECURE_HOST",
  cert: "SSL_CERT_FILE",
  proxy: "ALL_PROXY",
};

/** `global.index-url='https://…'` as `{UV_DEFAULT_INDEX: "https://…"}`. */
export function uvSettingsOf(told) {
  const settings = { UV_INDEX_STRATEGY: "unsafe-best-match" };
  for (const [, name, value] of told.matchAll(/^(?:global|install|:env:)\.([\w-]+)='(.*)'$/gm)) {
    // A folder that is not there pip passes over, and uv does not.
    const parts = value
      .split(/\s+|\\n/)
      .filter((part) => !/^(file:|\/)/.test(part) || existsSync(part.replace(/^file:\/\//, "")));
    if (AS_UV[name] && parts.length > 0) settings[AS_UV[name]] = parts.join(" ");
  }
  return settings;
}

/** The same question asked of the files alone, which takes no time. */
const find = (look) =>
  look.replace(/^import (.*)$/, (_all, names) => {
    const tests = names.split(", ").map((name) => `importlib.util.find_spec("${name}")`);
    return `import importlib.util, sys; sys.exit(not (${tests.join(" and ")}))`;
  });

/** Does this Python program run in the environment, and is what it says right? */
function works(code, isRight = () => true) {
  if (!existsSync(venvPython)) return false;
  const { status, stdout } = spawnSync(venvPython, ["-c", code], {
    ...{ encoding: "utf8", env: jupyterEnvironment(), windowsHide: true },
  });
  return status === 0 && isRight(stdout.trim());
}

/**
 * The folder has been moved: the environment's scripts name the Python that runs them by its `old` place. What is written as
 * text is put right.
 */
export function moveScripts(now, programs, old) {
  for (const file of [join(now, "pyvenv.cfg"), ...readdirSync(programs).map((name) => join(programs, name))]) {
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(file);
    if (file.endsWith(".cfg") || bytes.subarray(0, 2).toString() === "#!")
      writeFileSync(file, bytes.toString().replaceAll(old, now));
  }
}
