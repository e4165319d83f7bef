import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { Place } from "../place.js";
import { DRAFTS, PRACTICE, PROGRESS } from "../records.js";
import type { Edition, RunTime } from "./run-time.js";

/** Characters of suspend_data that every platform of the edition keeps. */
const ROOM: Record<Edition, number> = { "1.2": 4096, "2004": 64_000 };
/** Of these some are for what is done alone, and some more for the answers: changed cells may not take them. */
const FOR_PROGRESS = 500;
const FOR_ANSWERS = 1000;

/** What the platform has kept of the learner's texts, as a place to keep them. */
export function createSuspended(runTime: RunTime): { place: Place; isDamaged: boolean } {
  const packed = runTime.get("cmi.suspend_data");
  const found = unpack(packed);
  let texts: Texts = found ?? {};
  const suspend = (next: Texts, room: number) => {
    const text = pack(next);
    if (text.length > room || !runTime.set("cmi.suspend_data", text)) throw new Error("no room");
    texts = next;
  };
  const room = ROOM[runTime.edition];
  const place: Place = {
    read: (name) => texts[name],
    write: (name, text) => suspend({ ...texts, [name]: text }, room - reservedFrom(name)),
    remove(name) {
      const { [name]: _, ...others } = texts;
      suspend(others, room);
    },
    names: () => Object.keys(texts),
  };
  return { place, isDamaged: found === undefined };
}

function reservedFrom(name: string): number {
  if (name === PROGRESS) return 0;
  return name === DRAFTS || name === PRACTICE ? FOR_PROGRESS : FOR_PROGRESS + FOR_ANSWERS;
}

/** Small texts by name. */
export type Texts = Readonly<Record<string, string>>;

/** Texts as one of plain letters: JSON, compressed (deflate), as base64. */
export function pack(texts: Texts): string {
  const bytes = deflateSync(strToU8(JSON.stringify(texts)), { level: 9 });
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** What was packed; undefined where it is not whole. */
export function unpack(packed: string): Texts | undefined {
  if (packed === "") return {};
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const texts: unknown = JSON.parse(strFromU8(inflateSync(bytes)));
    const isWhole =
      typeof texts === "object" && texts !== null && Object.values(texts).every((one) => typeof one === "string");
    return isWhole ? (texts as Texts) : undefined;
  } catch {
    return undefined;
  }
}
