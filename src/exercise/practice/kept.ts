import type { Store } from "../memory.js";
import { slipNames } from "../slips/slip-messages.js";
import { BOXES, type Mastery, MEMORY, nothingYet, type OpenSlip, type TopicMastery } from "./mastery.js";
import { LEVELS, topics } from "./topics.js";

/** The file beside the notebook. */
export const PRACTICE_FILE = "nabla-practice.json";

/** What was read: the mastery, and where a damaged file was put aside. */
export interface Kept {
  readonly mastery: Mastery;
  readonly setAside?: string;
}

/**
 * What is kept. A damaged file is put aside under another name, never overwritten, and what can still be read in it goes on; so is
 * one of another version, which may know other slips.
 *
 * @throws {Error} when the file cannot be read, or not be put aside
 */
export function readMastery(store: Store | undefined): Kept {
  const text = store?.read(PRACTICE_FILE);
  if (text === undefined) return { mastery: nothingYet };
  const { mastery, whole } = masteryIn(text);
  return whole ? { mastery } : { mastery, setAside: putAside(store as Store, text) };
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

/** What has the shape that `keepMastery` writes, and whether all of the text has. Topics of another version stay, and are not asked. */
function masteryIn(text: string): { mastery: Mastery; whole: boolean } {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { mastery: nothingYet, whole: false };
  }
  if (!isObject(found)) return { mastery: nothingYet, whole: false };
  const all = isObject(found.topics) ? Object.entries(found.topics) : [];
  const known = all.filter(([, topic]) => isMastery(topic)) as [string, TopicMastery][];
  const [slips, recent] = [listOf(found.slips, isSlip), listOf(found.recent, isText)];
  const open = isOpen(found.open) ? found.open : undefined;
  const mastery = { topics: Object.fromEntries(known), slips: slips.good, recent: recent.good, ...(open && { open }) };
  const parts = [isObject(found.topics), known.length === all.length, slips.whole, recent.whole];
  return { mastery, whole: parts.every(Boolean) && (open === undefined) === (found.open === undefined) };
}

function listOf<Item>(value: unknown, isOne: (item: unknown) => item is Item): { good: Item[]; whole: boolean } {
  const items: unknown[] = Array.isArray(value) ? value : [];
  const good = items.filter(isOne);
  return { good, whole: Array.isArray(value) && good.length === items.length };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isTopic = (name: unknown) => topics.some(({ id }) => id === name);
const isWhole = (value: unknown, low: number, high: number) =>
  Number.isSafeInteger(value) && (value as number) >= low && (value as number) <= high;

const isMastery = (topic: unknown): topic is TopicMastery =>
  isObject(topic) &&
  isWhole(topic.box, 0, BOXES) &&
  isWhole(topic.level, 1, LEVELS) &&
  isWhole(topic.seed, 0, Number.MAX_SAFE_INTEGER) &&
  ["due", "streak", "asked"].every((field) => Number.isFinite(topic[field]));

const isSlip = (slip: unknown): slip is OpenSlip =>
  isObject(slip) && isTopic(slip.topic) && slipNames.includes(slip.slip as never);

const isOpen = (open: unknown): open is NonNullable<Mastery["open"]> =>
  isObject(open) &&
  isTopic(open.topic) &&
  isWhole(open.level, 1, LEVELS) &&
  isWhole(open.seed, 0, Number.MAX_SAFE_INTEGER) &&
  typeof open.missed === "boolean" &&
  (open.slip === undefined || slipNames.includes(open.slip as never));
