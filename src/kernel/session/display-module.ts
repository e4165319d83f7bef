import { displayWidth, padEnd } from "../../display-width.js";

/** Something that shows itself in a notebook. */
type Shown = Record<symbol, () => Record<string, string>>;

const showing = (bundle: Record<string, string>): Shown => ({ [Symbol.for("Jupyter.display")]: () => bundle });

/** A template's text with its values in their places, as they are. */
const textOf = (parts: TemplateStringsArray, values: unknown[]) => String.raw({ raw: parts }, ...values);

const template =
  (type: string) =>
  (parts: TemplateStringsArray, ...values: unknown[]): Shown =>
    showing({ [type]: textOf(parts, values) });

/** The module `nabla/display`: what the helpers of Deno's kernel are, for any notebook, and a table. */
export function createDisplayModule(show: (value: unknown) => void) {
  return {
    html: template("text/html"),
    md: template("text/markdown"),
    svg: template("image/svg+xml"),
    table,
    /** A value, or with `raw` a bundle of MIME types and data as it is. */
    display: (value: unknown, { raw = false } = {}) =>
      show(raw ? { [Symbol.for("Jupyter.display")]: () => value } : value),
  };
}

/**
 * Objects as rows of a table, their properties as its columns.
 *
 * @param rows objects; anything else stands in a column of its own
 * @param columns which properties to show and in what order; all by default
 */
function table(rows: Iterable<unknown>, columns?: readonly string[]): Shown {
  const records = Array.from(rows, (row) =>
    typeof row === "object" && row !== null ? (row as Record<string, unknown>) : { value: row },
  );
  const names = columns ?? [...new Set(records.flatMap((record) => Object.keys(record)))];
  const lines = records.map((record) => names.map((name) => textOfCell(record[name])));
  return showing({ "text/html": htmlTable(names, lines), "text/plain": plainTable(names, lines) });
}

function textOfCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  try {
    return typeof value === "object" ? (JSON.stringify(value) ?? "") : String(value);
  } catch {
    return String(value);
  }
}

function htmlTable(names: readonly string[], lines: readonly string[][]): string {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  const body = lines.map((cells) => row("td", cells)).join("");
  return `<table><thead>${row("th", names)}</thead><tbody>${body}</tbody></table>`;
}

function plainTable(names: readonly string[], lines: readonly string[][]): string {
  const all = [names, ...lines];
  const widths = names.map((_, column) => Math.max(...all.map((cells) => displayWidth(cells[column] ?? ""))));
  return all
    .map((cells) =>
      cells
        .map((cell, i) => padEnd(cell, widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
