/** The library's file of what is done; that of practice; and the page's own of answers as they were typed. */
export const PROGRESS = "nabla-progress.json";
export const PRACTICE = "nabla-practice.json";
export const DRAFTS = "answers.json";

/** The record of named things that the JSON text is; undefined where it is none. */
export function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === "object" && record !== null && !Array.isArray(record)
      ? (record as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** How each exercise stands, by its id, as far as the text can be read. */
export function statesIn(text = "{}"): Record<string, { state: string }> {
  const entries = Object.entries(parseRecord(text) ?? {}) as [string, { state?: unknown } | null][];
  const read = entries.filter(([, one]) => typeof one?.state === "string");
  return Object.fromEntries(read) as Record<string, { state: string }>;
}

export const isDone = (state: string | undefined): boolean => state === "right" || state === "equal";
