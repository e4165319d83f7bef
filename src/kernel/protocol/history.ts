/** One stored cell; `line` is its execution count. */
export interface HistoryEntry {
  line: number;
  input: string;
  /** The plain text of what the cell showed as its value. */
  output: string | null;
}

export interface HistoryRequest {
  hist_access_type?: "tail" | "range" | "search";
  output?: boolean;
  n?: number;
  session?: number;
  start?: number;
  stop?: number;
  pattern?: string;
  unique?: boolean;
}

/** A kernel remembers its own session only, which has this number. */
const thisSession = 1;

/** Answers a `history_request`: `[session, line, input]` or, with outputs, `[session, line, [input, output]]`. */
export function recall(history: HistoryEntry[], request: HistoryRequest): unknown[] {
  return select(history, request).map(({ line, input, output }) => [
    thisSession,
    line,
    request.output ? [input, output] : input,
  ]);
}

function select(history: HistoryEntry[], request: HistoryRequest): HistoryEntry[] {
  switch (request.hist_access_type) {
    case "range": {
      // Session 0 is the current one, as in IPython.
      if (request.session && request.session !== thisSession) return [];
      const { start = 0, stop = Number.POSITIVE_INFINITY } = request;
      return history.filter(({ line }) => line >= start && line < (stop ?? Number.POSITIVE_INFINITY));
    }
    case "search": {
      const pattern = glob(request.pattern ?? "*");
      const found = history.filter(({ input }) => pattern.test(input));
      return last(request.unique ? latestOfEach(found) : found, request.n);
    }
    default:
      return last(history, request.n);
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
