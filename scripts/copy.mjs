// The learner's copy of the notebooks: filled once, then kept up to date without ever touching what the learner changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withoutAnswers } from "./lab/nabla/predict.js";

/** Remembers, for every notebook, the hashes of what we put there: of its cells' texts, and of the whole file. */
const MANIFEST = ".nabla-copy.json";

/**
 * Copies every notebook below `from` to `to`. One that is missing is added (so deleting or renaming a notebook brings a fresh
 * one), one whose cells are still ours is updated, any other is left alone.
 *
 * Returns what was `added`, what was `updated`, and what was `kept` although there is a new edition of it.
 */
export function updateCopy(from, to) {
  const manifest = readManifest(to);
  const report = { added: [], updated: [], kept: [] };
  for (const path of notebooksBelow(from)) {
    const ours = handedOut(readFileSync(join(from, path), "utf8"));
    const target = join(to, path);
    const theirs = existsSync(target) ? readFileSync(target, "utf8") : undefined;
    const news = newsFor(theirs, ours, manifest[path] ?? {});
    if (news) report[news].push(path);
    if (news === "added" || news === "updated") replaceFile(target, ours);
    if (news !== "kept" && (news || workHash(theirs) === workHash(ours)))
      manifest[path] = { work: workHash(ours), file: hash(ours) };
  }
  replaceFile(join(to, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return report;
}

/** What there is to do about a notebook, of which `last` is what we put there. */
function newsFor(theirs, ours, last) {
  if (theirs === undefined) return "added";
  if (theirs === ours) return undefined;
  // Nobody has run it: our outputs may be newer.
  if (hash(theirs) === last.file) return "updated";
  if (workHash(theirs) === workHash(ours)) return undefined;
  if (workHash(theirs) === last.work) return "updated";
  return workHash(ours) === last.work ? undefined : "kept";
}

/**
 * Hash of what a learner writes in a notebook: its cells' texts. Outputs are not their work: running a notebook
 * without changing it must not keep corrections away. What cannot be read as a notebook counts as a whole.
 */
function workHash(content) {
  let work = content;
  try {
    const { cells } = JSON.parse(content);
    work = JSON.stringify(
      cells.map((cell) => [cell.cell_type, [cell.source].flat().join(""), cell.attachments ?? null]),
    );
  } catch {
    // A half-written or foreign file: any difference is theirs.
  }
  return hash(work);
}

const hash = (text) => createHash("sha256").update(text).digest("hex");

/** The notebook's text as a learner gets it: byte for byte where nothing is taken out. */
function handedOut(content) {
  const notebook = JSON.parse(content);
  const bare = withoutAnswers(notebook);
  return bare === notebook ? content : `${JSON.stringify(bare, null, 1)}\n`;
}

function notebooksBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ipynb") && !path.includes(".ipynb_checkpoints"))
    .sort();
}

/** Editions before 0.2 kept the hash of the cells' texts alone. */
function readManifest(to) {
  try {
    const entries = Object.entries(JSON.parse(readFileSync(join(to, MANIFEST), "utf8")));
    return Object.fromEntries(entries.map(([path, last]) => [path, typeof last === "string" ? { work: last } : last]));
  } catch {
    return {};
  }
}

/** Writes beside the file and renames, so that a crash leaves the old or the new one, never half of one. */
function replaceFile(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, content);
  renameSync(`${file}.tmp`, file);
}
