/** The notebook format, nbformat 4.5, as far as we write it; and its one way to be written as text. */

/** Text in a notebook file: whole, or a list of lines that keep their line ends. */
export type Multiline = string | string[];

export type CellOutput =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: Multiline }
  | { output_type: "display_data"; data: Record<string, unknown>; metadata: Record<string, unknown> }
  | {
      output_type: "execute_result";
      data: Record<string, unknown>;
      metadata: Record<string, unknown>;
      execution_count: number | null;
    }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

export interface MarkdownCell {
  cell_type: "markdown";
  id: string;
  metadata: Record<string, unknown>;
  source: Multiline;
  attachments?: Record<string, unknown>;
}

export interface CodeCell {
  cell_type: "code";
  id: string;
  metadata: { tags?: string[] } & Record<string, unknown>;
  source: Multiline;
  execution_count: number | null;
  outputs: CellOutput[];
}

export interface RawCell {
  cell_type: "raw";
  id: string;
  metadata: Record<string, unknown>;
  source: Multiline;
}

export type Cell = MarkdownCell | CodeCell | RawCell;

export interface Notebook {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: 4;
  nbformat_minor: number;
}

/** Text, however the file held it. */
export function joined(text: Multiline): string {
  return Array.isArray(text) ? text.join("") : text;
}

/** What an output has in its types, texts whole. */
export const wholeData = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([type, value]) => [type, isJson(type) ? value : joined(value as Multiline)]),
  );

const isJson = (type: string): boolean => /[/+]json$/.test(type);

/**
 * The notebook as Jupyter itself writes it (keys sorted, one space, text as a list of lines), so that a saved copy
 * differs only where something was changed; but a figure stays on one line, where Jupyter gives each number its own.
 */
export function notebookText(notebook: Notebook): string {
  const figures: string[] = [];
  const hold = (value: unknown): string => `\u0000${figures.push(JSON.stringify(sorted(value))) - 1}\u0000`;
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: lines(joined(cell.source)),
    ...(cell.cell_type === "code" ? { outputs: cell.outputs.map((output) => withLines(output, hold)) } : {}),
  }));
  const text = JSON.stringify(sorted({ ...notebook, cells }), null, 1);
  return `${text.replace(/"\\u0000(\d+)\\u0000"/g, (_, index) => figures[Number(index)] ?? "")}\n`;
}

function withLines(output: CellOutput, hold: (value: unknown) => string): unknown {
  if (output.output_type === "stream") return { ...output, text: lines(joined(output.text)) };
  if (output.output_type === "error") return output;
  const data = Object.entries(output.data).map(([type, value]) => {
    if (isJson(type)) return [type, hold(value)];
    return [type, lines(joined(value as Multiline))];
  });
  return { ...output, data: Object.fromEntries(data) };
}

function lines(text: string): string[] {
  return text === "" ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
