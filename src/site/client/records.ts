import type { State } from "../../exercise/exercise.js";
import type { Memory } from "../../exercise/memory.js";

/** The library's file of what is done; that of practice; and the page's own of answers as they were typed. */
export const PROGRESS = "nabla-progress.json";
export const PRACTICE = "nabla-practice.json";
export const DRAFTS = "answers.json";

const STATES = ["not yet answered", "not readable", "not equal", "equal", "right"] satisfies State[];

/** Is this what the library remembers of an exercise? */
export const isMemory = (value: unknown): value is Memory => {
  const { state, tries, hints } = (value ?? {}) as Partial<Memory>;
  return STATES.includes(state as State) && Number(tries) >= 0 && Number(hints) >= 0;
};

/** How each exercise stands, by its id, as far as the text can be read. */
export function statesIn(text: string | undefined): Record<string, { state: string }> {
  try {
    const entries = Object.entries<{ state?: unknown } | null>(JSON.parse(text ?? "{}") ?? {});
    const read = entries.filter(([, one]) => typeof one?.state === "string");
    return Object.fromEntries(read) as Record<string, { state: string }>;
  } catch {
    return {};
  }
}

export const isDone = (state: string | undefined): boolean => state === "right" || state === "equal";
