import { inspect } from "node-inspect-extracted";
import { displayWidth, padEnd } from "../../display-width.js";

/** A table's heads, and under each of them what stands in its rows. */
type Columns = Map<string, string[]>;

/**
 * What `console.table` writes of an object, an array, a map or a set: a row for each entry, a column for each property.
 *
 * @param properties which properties to show; all by default
 */
export function tableText(data: object, properties?: readonly string[]): string {
  if (data instanceof Map) {
    const entries = [...data];
    return drawn([
      ["(iteration index)", entries.map((_, i) => String(i))],
      ["Key", entries.map(([key]) => shown(key))],
      ["Values", entries.map(([, value]) => shown(value))],
    ]);
  }
  const isSet = data instanceof Set;
  const rows = isSet ? [...data].map((value, i) => [String(i), value] as const) : Object.entries(data);
  const index = [isSet ? "(iteration index)" : "(index)", rows.map(([key]) => key)] as const;
  return drawn([index, ...columnsOf(rows, properties)]);
}

function columnsOf(rows: readonly (readonly [string, unknown])[], properties?: readonly string[]): Columns {
  const columns: Columns = new Map();
  const values: string[] = [];
  for (const [i, [, row]] of rows.entries()) {
    const isPlain = row === null || (typeof row !== "object" && typeof row !== "function");
    if (isPlain) values[i] = shown(row);
    for (const key of properties ?? (isPlain ? [] : Object.keys(row))) {
      const column = columns.get(key) ?? [];
      columns.set(key, column);
      column[i] = !isPlain && Object.hasOwn(row, key) ? shown((row as Record<string, unknown>)[key]) : "";
    }
  }
  if (values.length > 0) columns.set("Values", values);
  return columns;
}

/** Of an object only that it is there, unless it is small. */
function shown(value: unknown): string {
  const isLarge = typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 2;
  return inspect(value, { maxArrayLength: 3, breakLength: Number.POSITIVE_INFINITY, depth: isLarge ? -1 : 0 });
}

function drawn(columns: Iterable<readonly [string, readonly string[]]>): string {
  const all = [...columns];
  const height = Math.max(...all.map(([, cells]) => cells.length));
  const widths = all.map(([head, cells]) =>
    Math.max(displayWidth(head), ...Array.from(cells, (cell) => displayWidth(cell ?? ""))),
  );
  const line = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  const row = (cells: readonly (string | undefined)[]) =>
    `│ ${cells.map((cell, i) => padEnd(cell ?? "", widths[i] as number)).join(" │ ")} │`;
  return [
    line("┌", "┬", "┐"),
    row(all.map(([head]) => head)),
    line("├", "┼", "┤"),
    ...Array.from({ length: height }, (_, i) => row(all.map(([, cells]) => cells[i]))),
    line("└", "┴", "┘"),
  ].join("\n");
}
