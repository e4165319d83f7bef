import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** The version of Jupyter's messaging protocol that is spoken here. */
export const protocolVersion = "5.4";

export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
}

export type Content = Record<string, unknown>;

export interface Message {
  /** Where a reply goes (ROUTER sockets), or the topic (IOPub). */
  identities: Uint8Array[];
  header: Header;
  /** The header of the request that caused this message; empty when none did. */
  parent_header: Header | Record<string, never>;
  metadata: Content;
  content: Content;
  buffers: Uint8Array[];
}

/** What is about to be sent: its content may be JSON text already. */
export type Outgoing = Omit<Message, "content"> & { content: Content | string };

const delimiter = "<IDS|MSG>";
const session = randomUUID();

/** A new message of this kernel, without an address yet. */
export function createMessage(
  type: string,
  content: Content | string,
  parent?: Message,
  metadata: Content = {},
): Outgoing {
  const header: Header = {
    msg_id: randomUUID(),
    msg_type: type,
    session,
    username: "kernel",
    date: new Date().toISOString(),
    version: protocolVersion,
  };
  return { identities: [], header, parent_header: parent?.header ?? {}, metadata, content, buffers: [] };
}

/** The frames of a message: addresses, a delimiter, the signature, four JSON parts, raw buffers. */
export function encode(message: Outgoing, key: string): Uint8Array[] {
  const parts = [message.header, message.parent_header, message.metadata, message.content].map((part) =>
    Buffer.from(typeof part === "string" ? part : toJson(part)),
  );
  return [...message.identities, Buffer.from(delimiter), Buffer.from(sign(parts, key)), ...parts, ...message.buffers];
}

/** The message that the frames carry; throws when it is not signed with `key` or is not a message at all. */
export function decode(frames: Uint8Array[], key: string): Message {
  const at = frames.findIndex((frame) => Buffer.from(frame).toString() === delimiter);
  const [signature, ...rest] = frames.slice(at + 1);
  if (at < 0 || !signature || rest.length < 4) throw new Error("A message came in with parts missing.");
  const parts = rest.slice(0, 4);
  const expected = Buffer.from(sign(parts, key));
  if (expected.length !== signature.length || !timingSafeEqual(expected, signature)) {
    throw new Error("A message came in whose signature is wrong.");
  }
  const [header, parent_header, metadata, content] = parts.map((part): unknown =>
    JSON.parse(Buffer.from(part).toString()),
  );
  if (!isHeader(header)) throw new Error("A message came in whose header is none.");
  const orEmpty = (part: unknown): Content => (isRecord(part) ? part : {});
  return {
    identities: frames.slice(0, at),
    header,
    parent_header: orEmpty(parent_header) as Header | Record<string, never>,
    metadata: orEmpty(metadata),
    content: orEmpty(content),
    buffers: rest.slice(4),
  };
}

function isHeader(part: unknown): part is Header {
  return isRecord(part) && typeof part.msg_type === "string" && typeof part.msg_id === "string";
}

function isRecord(part: unknown): part is Content {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

/** An empty key switches signing off. */
function sign(parts: Uint8Array[], key: string): string {
  if (!key) return "";
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

/**
 * JSON without halves of surrogate pairs, which JavaScript strings may hold but which Python clients
 * can neither encode nor write into a notebook.
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\ud[89a-f]/.test(text)) return text;
  return JSON.stringify(value, (_, item) =>
    typeof item === "string" ? item.replace(/\p{Surrogate}/gu, "\ufffd") : item,
  );
}
