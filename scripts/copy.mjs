// The learner's copy of the notebooks: filled once, then kept up to date without ever touching what the learner changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Remembers, for every notebook, the hash of what we put there. */
const MANIFEST = ".nabla-copy.json";

/**
 * Copies every notebook below `from` to `to`. One that is missing is added (so deleting a notebook brings back a fresh one),
 * one whose cells are still ours is updated, any other is left alone.
 */
export function updateCopy(from, to) {
  const manifest = readManifest(to);
  const report = { added: [], updated: [], kept: [] };
  for (const path of notebooksBelow(from)) {
    const ours = withoutAnswers(readFileSync(join(from, path), "utf8"));
    const target = join(to, path);
    const theirs = existsSync(target) ? readFileSync(target, "utf8") : undefined;
    if (theirs === undefined) report.added.push(path);
    else if (workHash(theirs) === workHash(ours)) manifest[path] = workHash(ours);
    else if (workHash(theirs) === manifest[path]) report.updated.push(path);
    else report.kept.push(path);
    if (theirs === undefined || report.updated.includes(path)) {
      replaceFile(target, ours);
      manifest[path] = workHash(ours);
    }
  }
  replaceFile(join(to, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return report;
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
  return createHash("sha256").update(work).digest("hex");
}

/** A cell that asks its reader to predict the result comes without it. */
function withoutAnswers(content) {
  const notebook = JSON.parse(content);
  const asks = (cell) => cell.metadata?.tags?.includes("predict");
  if (!notebook.cells.some(asks)) return content;
  const cells = notebook.cells.map((cell) => (asks(cell) ? { ...cell, outputs: [], execution_count: null } : cell));
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}

function notebooksBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ipynb") && !path.includes(".ipynb_checkpoints"))
    .sort();
}

function readManifest(to) {
  try {
    return JSON.parse(readFileSync(join(to, MANIFEST), "utf8"));
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
