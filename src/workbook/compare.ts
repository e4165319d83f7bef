import { type Cell, type CellOutput, type CodeCell, joined, type Notebook, wholeData } from "./notebook.js";

/** Types that depend on the browser that drew them; that they are there is checked elsewhere. */
const STILLS = ["image/svg+xml", "image/png"];

/**
 * Where two notebooks differ in what a reader sees, one sentence each; empty when they say the same. Numbers of figures
 * may differ by 1e-9 (relative above 1, absolute below), as processors round differently; still pictures don't count.
 */
export function differences(before: Notebook, after: Notebook): string[] {
  if (before.cells.length !== after.cells.length) return [`${before.cells.length} cells, now ${after.cells.length}`];
  const found = after.cells.flatMap((cell, index) => cellDifferences(before.cells[index] as Cell, cell));
  return same(before.metadata, after.metadata) ? found : ["the notebook's metadata", ...found];
}

function cellDifferences(before: Cell, after: Cell): string[] {
  const said = (what: string) => [`cell ${after.id}: ${what}`];
  if (before.id !== after.id || before.cell_type !== after.cell_type) return said(`stands where ${before.id} stood`);
  if (joined(before.source) !== joined(after.source)) return said("its text");
  if (!same(before.metadata, after.metadata)) return said("its metadata");
  if (after.cell_type !== "code") return [];
  const [old, now] = [(before as CodeCell).outputs.map(comparable), after.outputs.map(comparable)];
  if (old.length !== now.length) return said(`${old.length} outputs, now ${now.length}`);
  return now.flatMap((output, index) => (same(old[index], output) ? [] : said(`output ${index + 1}`)));
}

/** An output without what changes from run to run, its texts whole. */
function comparable(output: CellOutput): unknown {
  if (output.output_type === "stream") return { ...output, text: joined(output.text) };
  if (output.output_type === "error") return { ...output, traceback: output.traceback.join("\n") };
  const data = Object.entries(output.data).filter(([type]) => !STILLS.includes(type));
  return { output_type: output.output_type, metadata: output.metadata, data: wholeData(Object.fromEntries(data)) };
}

/** Equal as JSON, numbers to 1e-9; the packed numbers of a figure's grid to what 32 bits can hold. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  if (left.dtype === "f4" && right.dtype === "f4" && same(left.shape, right.shape)) {
    const [old, now] = [unpacked(left.bdata), unpacked(right.bdata)];
    return old.length === now.length && now.every((n, i) => close(old[i] as number, n));
  }
  return names.every((name) => name in right && same(left[name], right[name]));
}

const unpacked = (bdata: unknown) => new Float32Array(new Uint8Array(Buffer.from(String(bdata), "base64")).buffer);

const close = (a: number, b: number) =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
