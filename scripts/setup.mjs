// What must be in place before anything runs, each step done only when what it depends on has changed.
// Shared by `npm start` and `npm test`; nothing here needs an installed package.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { problem, text } from "./messages.mjs";
import { jupyterEnvironment, root, venv, venvPython } from "./paths.mjs";
import { findPython, isRecent } from "./python.mjs";
import { runStep } from "./steps.mjs";

export { jupyterEnvironment, root, venv, venvPython, workbook } from "./paths.mjs";

/** Everything that learning and teaching need. */
export async function ensureAll({ language } = {}) {
  if (isFirstTime()) console.log(text(language, "firstTime"));
  ensureNode();
  await ensureNpm({ language });
  await ensureBuild({ language });
  await ensureVenv({ language });
  await ensureKernel({ language });
}

/** Throws when this Node is older than package.json asks for. */
export function ensureNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw problem("oldNode", { found: version });
}

/** Installs the npm packages unless exactly those of the lock file are there. */
export async function ensureNpm({ language } = {}) {
  if (packagesAreInstalled()) return false;
  const args = ["ci", "--no-audit", "--no-fund"];
  // npm tells its scripts where it is; without that (`node scripts/start.mjs`), the shell finds it, on Windows as npm.cmd.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) await runStep("stepPackages", process.execPath, [npm, ...args], { language });
  else await runStep("stepPackages", "npm", args, { language, shell: process.platform === "win32" });
  return true;
}

/** Compares npm's own record of what it installed with the lock file; packages for other systems may be absent. */
function packagesAreInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const wanted = Object.entries(readJson(join(root, "package-lock.json")).packages).filter(([path]) => path !== "");
  return wanted.every(([path, { version, optional }]) =>
    installed[path] === undefined ? optional === true : installed[path].version === version,
  );
}

/** Compiles the kernel and the library unless they were built from these very sources. */
export async function ensureBuild({ language, force = false } = {}) {
  const stamp = join(root, "dist", ".built-from");
  const sources = hashOf(["src", "scripts/build.mjs", "package-lock.json", "tsconfig.json"]);
  if (!force && read(stamp) === sources) return false;
  await runStep("stepBuild", process.execPath, [join(root, "scripts", "build.mjs"), "--code-only"], { language });
  write(stamp, sources);
  return true;
}

/** Makes `.venv` with the pinned JupyterLab, and with the tests' packages when `test` asks for them. */
export async function ensureVenv({ language, test = false } = {}) {
  const env = jupyterEnvironment();
  let stamp = readStamp();
  if (stamp.root !== root || !venvWorks(env)) {
    const python = findPython();
    rmSync(venv, { recursive: true, force: true });
    const [command, ...args] = python.command;
    await runStep("stepVenv", command, [...args, "-m", "venv", venv], { language });
    stamp = writeStamp({ root });
  }
  const pip = (lock) => ["-m", "pip", "install", "-r", join(root, "python", lock)];
  const lock = hashOf(["python/requirements.txt"]);
  if (stamp.lock !== lock) {
    await runStep("stepJupyter", venvPython, pip("requirements.txt"), { language, env });
    stamp = writeStamp({ ...stamp, lock });
  }
  const testLock = hashOf(["python/requirements-test.txt"]);
  if (test && stamp.testLock !== testLock) {
    await runStep("stepTestTools", venvPython, pip("requirements-test.txt"), { language, env });
    writeStamp({ ...stamp, testLock });
  }
  return venvPython;
}

/** Tells the virtual environment's Jupyter about our kernel; again when Node, the project or the build has moved. */
export async function ensureKernel({ language } = {}) {
  const stamp = readStamp();
  const kernel = `${process.execPath} ${root} ${read(join(root, "dist", ".built-from"))}`;
  if (stamp.kernel === kernel) return false;
  const cli = join(root, "dist", "src", "cli.js");
  await runStep("stepKernel", process.execPath, [cli, "kernel", "install", "--prefix", venv], { language });
  writeStamp({ ...stamp, kernel });
  return true;
}

/** Is there nothing from an earlier setup? Then the reader is told that it takes a while. */
function isFirstTime() {
  return readStamp().lock === undefined;
}

function venvWorks(env) {
  if (!existsSync(venvPython)) return false;
  const answer = spawnSync(venvPython, ["-c", "import pip, sys; print('.'.join(map(str, sys.version_info[:3])))"], {
    encoding: "utf8",
    env,
    windowsHide: true,
  });
  return answer.status === 0 && isRecent(answer.stdout.trim());
}

const stampFile = join(venv, "nabla-setup.json");
const readStamp = () => (existsSync(stampFile) ? readJson(stampFile) : {});
const writeStamp = (stamp) => {
  write(stampFile, JSON.stringify(stamp, null, 2));
  return stamp;
};

/** One hash over files and whole folders, names included. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const entries = read(full) === undefined ? readdirSync(full).sort() : undefined;
    if (entries) for (const entry of entries) add(`${path}/${entry}`);
    else hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
