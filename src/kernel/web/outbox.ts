import type { Output } from "../session/types.js";
import { messages } from "./messages.js";

/** Of one cell so much is shown: characters that it prints, other things, and characters of their data. */
const LONGEST = 1_000_000;
const MOST = 300;
const LARGEST = 30_000_000;
/** What is printed in a row goes out together, at the latest after so many milliseconds. */
const PATIENCE = 50;

/** Outputs on their way to the page. */
export interface Outbox {
  send(output: Output): void;
  /** Sends what waits. */
  flush(): void;
  /** Another cell begins. */
  begin(): void;
}

/**
 * Keeps a cell that prints without end from flooding the page: outputs go in parcels, and beyond a measure not at all.
 *
 * @param post takes a parcel
 * @param soon calls when the worker's loop turns
 */
export function createOutbox(post: (outputs: Output[]) => void, soon: (callback: () => void) => void): Outbox {
  let waiting: Output[] = [];
  let sent = 0;
  let isDue = false;
  let length = 0;
  let count = 0;
  let size = 0;
  let isCut = false;
  const flush = () => {
    sent = performance.now();
    if (waiting.length > 0) post(waiting);
    waiting = [];
  };
  const add = (output: Output) => {
    const last = waiting.at(-1);
    if (output.type === "stream" && last?.type === "stream" && last.name === output.name) last.text += output.text;
    else waiting.push(output.type === "stream" ? { ...output } : output);
  };
  return {
    send(output) {
      if (output.type === "stream") length += output.text.length;
      else if ("data" in output) {
        count++;
        size += JSON.stringify(output.data).length;
      }
      if (length > LONGEST || count > MOST || size > LARGEST) {
        if (output.type === "error") add(output);
        else if (!isCut) add({ type: "stream", name: "stderr", text: `${messages.cut()}\n` });
        isCut = true;
      } else add(output);
      if (performance.now() - sent > PATIENCE) flush();
      if (isDue) return;
      isDue = true;
      soon(() => {
        isDue = false;
        flush();
      });
    },
    flush,
    begin() {
      flush();
      length = count = size = 0;
      isCut = false;
    },
  };
}
