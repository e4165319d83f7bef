import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { attempt } from "../engine/attempt.js";
import type { History, HistoryEntry } from "../session/types.js";

/** When the file has grown to this it becomes the old one, in place of the one before; so at most twice this is kept. Bytes. */
const LARGEST = 1_000_000;
/** What is longer is remembered by its own kernel only. Characters. */
const LONGEST_INPUT = 50_000;
const LONGEST_OUTPUT = 2_000;
/** So much of the file's end is read to see which session was the last: all of it would take ten megabytes. Bytes. */
const END = 65_536;
/** Nobody renames a file for so long: who was to has ended in the middle. Milliseconds. */
const STALE = 60_000;

/** A line of the file, as JSON. Two kernels that begin at once may take the same number, and so each has a name, too. */
interface Line extends HistoryEntry {
  kernel: string;
}

/**
 * What is run in this kernel, and what was in others: as lines of `history.jsonl` in `folder`, to which several kernels may
 * write. A line that is damaged is passed over; where nothing can be written, a kernel remembers itself only.
 *
 * @param folder undefined: nothing is read or written
 */
export function createHistory(folder: string | undefined): History {
  const kernel = randomUUID().slice(0, 8);
  const own: Omit<HistoryEntry, "session">[] = [];
  let session: number | undefined;

  function recall(): { entries: HistoryEntry[]; current: number } {
    const lines = folder === undefined ? [] : numbered(readAll(folder));
    const others = lines.filter((line) => line.kernel !== kernel);
    const mine = lines.find((line) => line.kernel === kernel)?.session;
    const current = mine ?? Math.max(0, ...others.map((line) => line.session)) + 1;
    const entries = [...others, ...own.map((entry) => ({ ...entry, session: current }))];
    return { entries: entries.sort((a, b) => a.session - b.session), current };
  }

  return {
    recall,
    add(entry) {
      own.push(entry);
      if (folder === undefined || entry.input.length > LONGEST_INPUT) return;
      // The cell's answer does not wait for the disk.
      setImmediate(() => {
        session ??= lastSession(folder) + 1;
        append(folder, { session, kernel, ...entry, output: entry.output?.slice(0, LONGEST_OUTPUT) ?? null });
      });
    },
  };
}

const fileIn = (folder: string) => join(folder, "history.jsonl");
const oldFileIn = (folder: string) => join(folder, "history.old.jsonl");

function append(folder: string, line: Line): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rotate(folder);
    // Begins a line of its own: the last one may have been cut off. Written at once, so that lines of two kernels do not mix.
    appendFileSync(fileIn(folder), `\n${JSON.stringify(line)}\n`, { mode: 0o600 });
  } catch {
    // A folder that cannot be written costs the history, nothing else.
  }
}

/** One kernel at a time renames: a second one would put the new, short file in place of the old one. */
function rotate(folder: string): void {
  const size = () => statSync(fileIn(folder), { throwIfNoEntry: false })?.size ?? 0;
  if (size() < LARGEST) return;
  const lock = join(folder, "history.lock");
  const locked = statSync(lock, { throwIfNoEntry: false });
  if (locked && Date.now() - locked.mtimeMs > STALE) rmdirSync(lock);
  else if (locked) return;
  mkdirSync(lock);
  try {
    if (size() >= LARGEST) renameSync(fileIn(folder), oldFileIn(folder));
  } finally {
    rmdirSync(lock);
  }
}

/** As far as the end of the files tells; a number that is another's already is put right as they are read. */
function lastSession(folder: string): number {
  for (const file of [fileIn(folder), oldFileIn(folder)]) {
    const lines = numbered(linesOf(attempt(() => endOf(file), "")));
    if (lines.length > 0) return Math.max(...lines.map((line) => line.session));
  }
  return 0;
}

function endOf(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return "";
  const bytes = Buffer.alloc(Math.min(size, END));
  const descriptor = openSync(file, "r");
  try {
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, bytes.length, size - bytes.length));
  } finally {
    closeSync(descriptor);
  }
}

function readAll(folder: string): Line[] {
  return [oldFileIn(folder), fileIn(folder)].flatMap((file) => linesOf(attempt(() => readFileSync(file, "utf8"), "")));
}

const linesOf = (text: string): Line[] => text.split("\n").flatMap(parse);

function parse(text: string): Line[] {
  if (text.trim() === "") return [];
  try {
    const { session, kernel, line, input, output } = JSON.parse(text);
    const isWhole = Number.isInteger(session) && Number.isInteger(line) && typeof input === "string";
    return isWhole ? [{ session, kernel: String(kernel), line, input, output: output ?? null }] : [];
  } catch {
    return [];
  }
}

/** Each kernel's lines with a number that no other has: its own, or one more than the kernel's that came before it. */
function numbered(lines: readonly Line[]): Line[] {
  const numbers = new Map<string, number>();
  let last = 0;
  return lines.map((line) => {
    const number = numbers.get(line.kernel) ?? Math.max(line.session, last + 1);
    numbers.set(line.kernel, number);
    last = Math.max(last, number);
    return { ...line, session: number };
  });
}
