import { attempt } from "../engine/attempt.js";
import { messages } from "./messages.js";
import type { Platform } from "./platform.js";
import type { MimeBundle, Output } from "./types.js";

const showsItself = Symbol.for("Jupyter.display");

/** A text longer than this is cut: nobody reads it, and pages with it hang. Characters. */
const LONGEST_TEXT = 1_000_000;
/** More than this in one message is refused by those who pass it on. Characters of JSON. */
const LARGEST = 20_000_000;

/**
 * How a value is shown: by its own `Jupyter.display` method, the convention that Deno's kernel made, else as text.
 *
 * @param complain told, in a sentence, what of a method's result cannot be shown
 */
export function bundleOf(
  platform: Platform,
  value: unknown,
  complain: (sentence: string) => void,
): MimeBundle | Promise<MimeBundle> {
  // A proxy may throw at whoever asks it, and is a value all the same.
  const method = attempt(() => (value as { [showsItself]?: unknown } | null | undefined)?.[showsItself], undefined);
  if (typeof method !== "function") return plainBundle(platform, value);
  const made: unknown = method.call(value);
  const check = (bundle: unknown) => checked(platform, bundle, value, complain);
  return made instanceof Promise ? made.then(check) : check(made);
}

function plainBundle(platform: Platform, value: unknown): MimeBundle {
  return { "text/plain": shortened(textOf(platform, value)) };
}

/** A text of several lines shows them; every other value as the platform's console prints it within a structure. */
function textOf(platform: Platform, value: unknown): string {
  return typeof value === "string" && value.includes("\n") ? value : platform.inspect(value);
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}\n… ${messages.cut()}` : text;
}

/** The bundle as Jupyter's clients take it; where it is none, the value as text. */
function checked(platform: Platform, made: unknown, value: unknown, complain: (sentence: string) => void): MimeBundle {
  if (!isRecord(made)) {
    complain(messages.noBundle(platform.inspect(made)));
    return plainBundle(platform, value);
  }
  const bundle: MimeBundle = {};
  for (const [type, content] of Object.entries(made)) {
    const data = /^[^/\s]+\/[^/\s]+$/.test(type) ? dataOf(platform, type, content) : undefined;
    if (data === undefined) complain(messages.badEntry(type, shortened(platform.inspect(content)).slice(0, 200)));
    else bundle[type] = data;
  }
  const size = Object.values(bundle).reduce<number>((sum, data) => sum + sizeOf(data), 0);
  if (size > LARGEST) {
    complain(messages.tooLarge(size / 1e6));
    return typeof bundle["text/plain"] === "string"
      ? { "text/plain": shortened(bundle["text/plain"]) }
      : plainBundle(platform, value);
  }
  return Object.keys(bundle).length > 0 ? bundle : plainBundle(platform, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || bytesOf(value)) return false;
  return !(value instanceof Map || value instanceof Set || value instanceof Date);
}

/** One entry's data: JSON for JSON's types, text for all others, binary as base64; undefined where it is none of these. */
function dataOf(platform: Platform, type: string, content: unknown): unknown {
  if (content === undefined || content === null || typeof content === "function") return undefined;
  const bytes = bytesOf(content);
  if (bytes) return base64(bytes);
  if (typeof content === "string") return content;
  if (/[/+]json$/.test(type)) return isJson(content) ? content : undefined;
  if (Array.isArray(content)) return content.every((line) => typeof line === "string") ? content.join("") : undefined;
  return typeof content === "object" ? undefined : platform.inspect(content);
}

const isJson = (content: unknown) => attempt(() => JSON.stringify(content) !== undefined, false);

function sizeOf(data: unknown): number {
  return typeof data === "string" ? data.length : JSON.stringify(data).length;
}

function bytesOf(content: unknown): Uint8Array | undefined {
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  if (ArrayBuffer.isView(content)) return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  return undefined;
}

export type Send = (output: Output) => void;

/** The module `tslab` as notebooks written for tslab know it. */
export function createTslab(send: Send, versions: Readonly<Record<string, string>>) {
  function createDisplay(id?: string) {
    let shown = false;
    const raw = (type: string, content: string | Uint8Array) => {
      const bytes = bytesOf(content);
      const data = { [type]: bytes ? base64(bytes) : String(content) };
      if (id === undefined) send({ type: "display_data", data, metadata: {} });
      else
        send({
          type: shown ? "update_display_data" : "display_data",
          data,
          metadata: {},
          transient: { display_id: id },
        });
      shown = true;
    };
    const as = (type: string) => (content: string | Uint8Array) => raw(type, content);
    return {
      javascript: as("text/javascript"),
      html: as("text/html"),
      markdown: as("text/markdown"),
      latex: as("text/latex"),
      svg: as("image/svg+xml"),
      png: as("image/png"),
      jpeg: as("image/jpeg"),
      gif: as("image/gif"),
      pdf: as("application/pdf"),
      text: as("text/plain"),
      raw,
    };
  }
  return { display: createDisplay(), newDisplay: () => createDisplay(crypto.randomUUID()), versions };
}

function base64(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments.
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}
