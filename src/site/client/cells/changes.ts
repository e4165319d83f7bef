import { button } from "../button.js";
import { kept, onChange } from "../kept.js";
import { say } from "../say.js";
import { type Cell, mark, tell } from "./cell.js";
import { type Entry, hashOf, parseEntry, readEntry } from "./entry.js";

/** Where the changed cells of this page are kept. */
const page = `cell:${document.documentElement.lang}/${document.body.dataset.page}/`;
const nameOf = ({ id }: Cell) => page + id;

/** What this tab has read or written last of each cell. */
const seen = new Map<Cell, string | undefined>();

/** The reader's own text of the cell, where there is one. */
export const mine = (cell: Cell): string | undefined => readEntry(nameOf(cell))?.text;

/** The cell shows what is not the reader's own: that is kept beside what is written next. */
export const showsAnothers = (cell: Cell): void => void seen.delete(cell);

/** Shows what the reader has changed on this page before, and what other tabs change. */
export function restoreChanges(cells: readonly Cell[]): void {
  for (const cell of cells) restore(cell);
  const known = new Set(cells.map(nameOf));
  // A part of a chapter has not all of its cells.
  if (document.body.dataset.alone !== "embed")
    for (const name of kept.names()) if (name.startsWith(page) && !known.has(name)) showGone(name);
  onChange((name) => {
    const cell = cells.find((one) => nameOf(one) === name);
    if (cell) follow(cell);
  });
}

function restore(cell: Cell): void {
  const text = kept.read(nameOf(cell));
  seen.set(cell, text);
  if (text === undefined) return;
  const entry = parseEntry(text);
  if (!entry) {
    tell(cell, say("keptDamaged"));
    return;
  }
  cell.show(entry.text);
  mark(cell);
  if (entry.hash !== hashOf(cell.source)) tell(cell, say("chapterChanged"));
  if (entry.other !== undefined) offer(cell, entry.other);
}

/** Keeps the cell's text; one that is the chapter's again is forgotten. What another tab has written meanwhile is kept beside it. */
export function keep(cell: Cell): void {
  mark(cell);
  const name = nameOf(cell);
  const there = kept.read(name);
  const entry = parseEntry(there);
  const theirs = there === seen.get(cell) ? undefined : entry?.text;
  const other = theirs !== undefined && theirs !== cell.text ? theirs : entry?.other;
  // What cannot be read may be of use to someone yet.
  if (there !== undefined && !entry) kept.write(`damaged:${name}`, there);
  if (cell.text === cell.source && other === undefined) kept.remove(name);
  else kept.write(name, JSON.stringify({ hash: hashOf(cell.source), text: cell.text, other } satisfies Entry));
  seen.set(cell, kept.read(name));
}

/** Forgets the reader's own text, both where there are two. */
export function forget(cell: Cell): void {
  kept.remove(nameOf(cell));
  seen.set(cell, undefined);
  cell.show(cell.source);
  mark(cell);
}

/** Another tab has changed the cell: one in which nobody works follows. */
function follow(cell: Cell): void {
  const there = kept.read(nameOf(cell));
  const theirs = parseEntry(there)?.text ?? cell.source;
  if (theirs === cell.text) return;
  if (cell.section.querySelector(".cm-editor")) {
    offer(cell, theirs);
    return;
  }
  seen.set(cell, there);
  cell.show(theirs);
  mark(cell);
}

function offer(cell: Cell, other: string): void {
  const show = button(say("showOther"), () => {
    const before = cell.text;
    cell.show(other);
    keep(cell);
    offer(cell, before);
  });
  tell(cell, say("otherTab"), show);
}

/** What was written in a cell that the chapter has no more is shown at the end of the page. */
function showGone(name: string): void {
  const entry = readEntry(name);
  if (!entry) return;
  const notice = Object.assign(document.createElement("details"), { className: "notice gone" });
  const code = Object.assign(document.createElement("pre"), {
    className: "code",
    tabIndex: 0,
    textContent: entry.text,
  });
  const summary = Object.assign(document.createElement("summary"), { textContent: say("cellGone") });
  const remove = button(say("forget"), () => {
    kept.remove(name);
    notice.remove();
  });
  notice.append(summary, code, remove);
  document.querySelector("main article")?.append(notice);
}
