import type { History, HistoryEntry } from "../session/types.js";

export interface HistoryRequest {
  hist_access_type?: "tail" | "range" | "search";
  output?: boolean;
  n?: number;
  /** 0 is the one that runs, -1 the one before it, as in IPython. */
  session?: number;
  start?: number;
  stop?: number;
  pattern?: string;
  unique?: boolean;
}

/**
 * Answers a `history_request`: `[session, line, input]` or, with outputs, `[session, line, [input, output]]`. What was run
 * is kept as it was written, so `raw` makes no difference.
 */
export function answerHistory(history: History, request: HistoryRequest): unknown[] {
  const { entries, current } = history.recall();
  return select(entries, current, request).map(({ session, line, input, output }) => [
    session,
    line,
    request.output ? [input, output] : input,
  ]);
}

function select(history: readonly HistoryEntry[], current: number, request: HistoryRequest): HistoryEntry[] {
  switch (request.hist_access_type) {
    case "range": {
      const asked = request.session ?? 0;
      const lines = history.filter(({ session }) => session === (asked > 0 ? asked : current + asked));
      const end = (lines.at(-1)?.line ?? 0) + 1;
      // A negative line counts from the end; no stop means up to it.
      const place = (line: number) => (line < 0 ? end + line : line);
      const [start, stop] = [place(request.start ?? 0), place(request.stop || end)];
      return lines.filter(({ line }) => line >= start && line < stop);
    }
    case "search": {
      const pattern = glob(request.pattern ?? "*");
      const found = history.filter(({ input }) => pattern.test(input));
      return last(request.unique ? latestOfEach(found) : found, request.n);
    }
    default:
      return last([...history], request.n);
  }
}

function last(entries: HistoryEntry[], n?: number): HistoryEntry[] {
  return n === undefined || n === null ? entries : entries.slice(Math.max(0, entries.length - n));
}

function latestOfEach(entries: HistoryEntry[]): HistoryEntry[] {
  const latest = new Map(entries.map((entry) => [entry.input, entry]));
  return entries.filter((entry) => latest.get(entry.input) === entry);
}

/** `*` stands for any text, `?` for one character, `[abc]` for one of these, `[^abc]` for any other; the whole input must match. */
function glob(pattern: string): RegExp {
  const source = pattern.replace(/\[[^\]]+\]|[\s\S]/g, (part) => {
    if (part === "*") return "[\\s\\S]*";
    if (part === "?") return "[\\s\\S]";
    if (part.length > 1) return `[${part.slice(1, -1).replace(/[\\\]]/g, "\\$&")}]`;
    return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "u");
}
