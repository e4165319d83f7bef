import type { Store } from "../memory.js";
import { slipNames } from "../slips/slip-messages.js";
import { type Mastery, MEMORY, nothingYet } from "./mastery.js";
import { LEVELS, topics } from "./topics.js";

/** The file beside the notebook. */
export const PRACTICE_FILE = "nabla-practice.json";

/** What was read: the mastery, and where a damaged file was put aside. */
export interface Kept {
  readonly mastery: Mastery;
  readonly setAside?: string;
}

/** What is kept; a damaged file is put aside under another name, never overwritten. */
export function readMastery(store: Store | undefined): Kept {
  const text = store?.read(PRACTICE_FILE);
  if (text === undefined) return { mastery: nothingYet };
  try {
    const value = JSON.parse(text) as Mastery;
    if (isMastery(value)) return { mastery: value };
  } catch {
    // Not even JSON: put aside like anything else that is no mastery.
  }
  return { mastery: nothingYet, setAside: putAside(store as Store, text) };
}

export function keepMastery(store: Store | undefined, mastery: Mastery): void {
  const text = JSON.stringify({ ...mastery, recent: mastery.recent.slice(-MEMORY) }, null, 2);
  store?.write(PRACTICE_FILE, `${text}\n`);
}

function putAside(store: Store, text: string): string {
  for (let i = 1; ; i++) {
    const name = PRACTICE_FILE.replace(".json", `.damaged-${i}.json`);
    const there = store.read(name);
    if (there !== undefined && there !== text) continue;
    store.write(name, text);
    return name;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isTopic = (name: unknown) => topics.some(({ id }) => id === name);
const within = (value: unknown, low: number, high: number) =>
  typeof value === "number" && value >= low && value <= high;

/** Has the value the shape that `keepMastery` writes? Topics of another version are let through, and forgotten. */
function isMastery(value: unknown): value is Mastery {
  if (!isObject(value) || !isObject(value.topics) || !Array.isArray(value.slips) || !Array.isArray(value.recent))
    return false;
  const known = Object.values(value.topics).every(
    (topic) =>
      isObject(topic) &&
      within(topic.box, 0, 5) &&
      within(topic.level, 1, LEVELS) &&
      ["due", "streak", "asked", "seed"].every((field) => Number.isFinite(topic[field])),
  );
  const { open } = value;
  const isOpen =
    open === undefined ||
    (isObject(open) && isTopic(open.topic) && within(open.level, 1, LEVELS) && Number.isInteger(open.seed));
  const slips = value.slips.every(
    (slip) => isObject(slip) && isTopic(slip.topic) && slipNames.includes(slip.slip as never),
  );
  return known && isOpen && slips && value.recent.every((text) => typeof text === "string");
}
