import { writeSync } from "node:fs";
import { messages } from "../session/messages.js";
import type { CellError, MimeBundle, Output } from "../session/types.js";
import type { FromChild } from "./protocol.js";

/** Text is sent in pieces of this many characters at least, or after so many milliseconds. */
const PIECE = 10_000;
const LATEST = 50;
/** Nobody looks at more figures or texts of one cell, whatever their size. */
const MOST_OUTPUTS = 500;
/** Characters of an error's name, of its sentence, and of all that is shown of it. */
const LONGEST_NAME = 100;
const LONGEST_SENTENCE = 5_000;
const LONGEST_TRACEBACK = 20_000;

/** What has been shown of the cell that runs. */
const shown = { characters: 0, outputs: 0, most: 0 };
let text = "";
let since = 0;

/** A cell begins, which may show this many characters. */
export function beginCell(most: number): void {
  Object.assign(shown, { characters: 0, outputs: 0, most });
}

/** Sends on what a cell shows: as valid as Jupyter's messages must be, and no more than it may. */
export function show(output: Output): void {
  // Nothing that was shown is to vanish from what the teacher sees.
  if (output.type === "clear_output") return;
  // The mark of a test cell, and the reason why there is none, are never too much.
  if (output.type === "error") pass(output);
  else if (output.type === "execute_result") pass({ ...output, data: resultBundle(output.data) });
  else if (!isFull()) {
    if (output.type === "stream") print(output.text);
    else display(output);
    if (isFull()) add(`\n… ${messages.cut()}\n`);
  }
}

const isFull = () => shown.characters > shown.most || shown.outputs > MOST_OUTPUTS;

/** Stdout and stderr are one for nbgrader, which would take all marks for the latter. */
function print(more: string): void {
  const room = shown.most - shown.characters;
  shown.characters += more.length;
  add(more.slice(0, room));
}

function add(more: string): void {
  if (text === "") since = performance.now();
  text += more;
  if (text.length > PIECE || performance.now() - since > LATEST) flush();
}

function display(output: Extract<Output, { data: MimeBundle }>): void {
  const data = plainBundle(output.data);
  shown.outputs++;
  shown.characters += JSON.stringify(data).length;
  if (!isFull()) pass({ ...output, data });
}

function resultBundle(data: MimeBundle): MimeBundle {
  const bundle = plainBundle(data);
  if (JSON.stringify(bundle).length <= shown.most) return bundle;
  return { "text/plain": `${String(bundle["text/plain"] ?? "").slice(0, 1000)} … ${messages.cut()}` };
}

/**
 * What of a bundle a notebook can hold. A cell makes bundles of its own (`Symbol.for("Jupyter.display")`), and what is no
 * text there, or no JSON where its type says so, would make the notebook invalid.
 */
export function plainBundle(data: unknown): MimeBundle {
  const bundle: MimeBundle = {};
  for (const [type, value] of entriesOf(data)) {
    if (!/^[\w.+-]+\/[\w.+-]+$/.test(type)) continue;
    const plain = /(\/|\+)json$/.test(type) ? jsonOf(value) : textOf(value);
    if (plain !== undefined) bundle[type] = plain;
  }
  return Object.keys(bundle).length > 0 ? bundle : { "text/plain": "…" };
}

function entriesOf(data: unknown): [string, unknown][] {
  return typeof data === "object" && data !== null ? Object.entries(data) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? wellFormed(value) : undefined;
}

function jsonOf(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value), (_name, part) => (typeof part === "string" ? wellFormed(part) : part));
  } catch {
    return undefined;
  }
}

/** No error is longer than anybody reads. */
export function shortened({ ename, evalue, traceback, line, column }: CellError): CellError {
  return {
    ename: cut(ename, LONGEST_NAME),
    evalue: cut(evalue, LONGEST_SENTENCE),
    traceback: cut(traceback.join("\n"), LONGEST_TRACEBACK).split("\n"),
    line,
    column,
  };
}

function cut(long: string, most: number): string {
  const whole = wellFormed(long);
  return whole.length > most ? `${whole.slice(0, most)} … ${messages.cut()}` : whole;
}

/** Half a character of a pair, which no file can hold, becomes a replacement character. */
const wellFormed = (any: string) => any.replace(/\p{Surrogate}/gu, "\ufffd");

/** Sends what has been printed and still waits. */
export function flush(): void {
  if (text) send({ kind: "output", output: { type: "stream", name: "stdout", text: wellFormed(text) } });
  text = "";
}

function pass(output: Output): void {
  flush();
  send({ kind: "output", output });
}

export function send(message: FromChild): void {
  let rest = new TextEncoder().encode(`${JSON.stringify(message)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // The pipe is full: the supervisor is still reading.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}
