import type { Output } from "../../src/kernel/web/protocol.js";
import { same } from "../../src/workbook/compare.js";
import { type CellOutput, joined, type Multiline } from "../../src/workbook/notebook.js";

/**
 * These show rounding errors themselves, which differ from browser to browser: `Math.exp` and its like are the standard's only to
 * the last digits.
 */
const ROUNDING = ["error-against-step", "experiment-valley", "library-version"];

/** Does a cell give on the page what it gives in the notebook, numbers to 1e-9? Where not, both. */
export function difference(id: string, outputs: readonly Output[], committed: readonly CellOutput[]): string {
  const [here, there] = [whole(outputs).map(comparable), committed.map(comparable)];
  const form = ROUNDING.includes(id) ? blank : numbered;
  return same(form(here), form(there)) ? "" : `${id}: ${JSON.stringify({ here, there }, null, 1)}`;
}

/** Printed text comes in parcels. */
function whole(outputs: readonly Output[]): Output[] {
  const made: Output[] = [];
  for (const output of outputs) {
    const last = made.at(-1);
    if (output.type === "stream" && last?.type === "stream" && last.name === output.name) last.text += output.text;
    else made.push({ ...output });
  }
  return made;
}

/** What a reader sees of an output; pictures depend on the browser that drew them. */
function comparable(output: Output | CellOutput): unknown {
  const type = "type" in output ? output.type : output.output_type;
  if (!("data" in output)) return "text" in output ? [type, joined(output.text as Multiline)] : [type];
  const entries = Object.entries(output.data).filter(([mime]) => mime !== "image/svg+xml");
  return [type, entries.map(([mime, data]) => [mime, /json$/.test(mime) ? data : joined(data as Multiline)]).sort()];
}

/** All but the numbers; of a list that many of it are there. */
function blank(value: unknown): unknown {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return value.replace(/[\d.]+(e?[-−]\d+)?/g, "0");
  if (Array.isArray(value)) return value.map(blank);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blank(one)]));
}

/** Texts cut where numbers stand in them, so that those are compared as numbers. */
function numbered(value: unknown): unknown {
  if (typeof value === "string") {
    const parts = value.split(/(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/);
    return parts.map((part, i) => (i % 2 === 1 ? Number(part) : part));
  }
  if (Array.isArray(value)) return value.map(numbered);
  return value;
}
