// What must be in place before anything runs, each step done only when what it depends on has changed.
// Shared by `npm start` and `npm test`; nothing here needs an installed package.
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { alone } from "./lock.mjs";
import { problem, text } from "./messages.mjs";
import { isTooOld, oldestNode } from "./node-version.mjs";
import { root, venv } from "./paths.mjs";
import { runStep } from "./steps.mjs";
import { ensureVenv, readStamp, writeStamp } from "./venv.mjs";

export { jupyterEnvironment, root, venv, venvPython, workbook } from "./paths.mjs";
export { ensureVenv } from "./venv.mjs";

/** What a first setup leaves on the disk, npm's and Python's packages above all. Bytes. */
const NEEDED = 800e6;

/** Everything that learning and teaching need. */
export async function ensureAll({ language } = {}) {
  ensureNode();
  ensureFolder();
  const waiting = () => console.log(text(language, "otherSetup"));
  await alone(async () => {
    if (isFirstTime()) console.log(text(language, "firstTime"));
    await ensureCodeAndPython({ language });
    await ensureKernel({ language });
  }, waiting);
}

/** Both at once, as each waits for the network now and then; the first failure is told when both have come to their end. */
export async function ensureCodeAndPython({ language, test = false, build = ensureBuild } = {}) {
  const code = ensureNpm({ language }).then(() => build({ language }));
  const ends = await Promise.allSettled([code, ensureVenv({ language, test })]);
  for (const { reason } of ends) if (reason) throw reason;
}

/** Throws when this Node is older than package.json asks for. */
export function ensureNode(version = process.versions.node) {
  if (isTooOld(version)) throw problem("oldNode", { found: version, oldest: oldestNode() });
}

/** Throws when nothing can be written here, or nothing more. */
export function ensureFolder(folder = root) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw problem("notWritable", { folder });
  }
  const { bavail, bsize } = statfsSync(folder);
  if (isFirstTime() && bavail * bsize < NEEDED) throw problem("noSpace", { folder });
}

/** The tools too, whatever NODE_ENV says: the build needs them. */
export const npmArguments = ["ci", "--include=dev", "--no-audit", "--no-fund"];

/** Installs the npm packages unless exactly those of the lock file are there. */
export async function ensureNpm({ language } = {}) {
  if (packagesAreInstalled()) return false;
  // npm tells its scripts where it is; without that (`node scripts/start.mjs`), the shell finds it, on Windows as npm.cmd.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) await runStep("stepPackages", process.execPath, [npm, ...npmArguments], { language });
  else await runStep("stepPackages", "npm", npmArguments, { language, shell: process.platform === "win32" });
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
export async function ensureBuild({ language } = {}) {
  const stamp = join(root, "dist", ".built-from");
  const sources = hashOf(["src", "scripts/build.mjs", "scripts/build", "package-lock.json", "tsconfig.json"]);
  if (read(stamp) === sources && existsSync(join(root, "dist", "kernel.cjs"))) return false;
  await runStep("stepBuild", process.execPath, [join(root, "scripts", "build.mjs"), "--to-start"], { language });
  write(stamp, sources);
  return true;
}

/** Tells the virtual environment's Jupyter about our kernel; again when Node, the project or the build has moved. */
export async function ensureKernel({ language } = {}) {
  const kernel = `${process.execPath} ${root} ${read(join(root, "dist", ".built-from"))}`;
  if (readStamp().kernel === kernel) return false;
  const cli = join(root, "dist", "src", "cli.js");
  await runStep("stepKernel", process.execPath, [cli, "kernel", "install", "--prefix", venv], { language });
  writeStamp({ kernel });
  return true;
}

/** Is there nothing from an earlier setup? Then the reader is told that it takes a while. */
function isFirstTime() {
  return readStamp().lock === undefined;
}

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
