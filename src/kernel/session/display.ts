import type { Platform } from "./platform.js";
import type { MimeBundle, Output } from "./types.js";

const showsItself = Symbol.for("Jupyter.display");

/** How a value is shown: by its own `Jupyter.display` method, the convention that Deno's kernel made, else as text. */
export function bundleOf(platform: Platform, value: unknown): MimeBundle | Promise<MimeBundle> {
  const method = (value as { [showsItself]?: unknown } | null | undefined)?.[showsItself];
  if (typeof method === "function") return method.call(value);
  return { "text/plain": platform.inspect(value) };
}

export type Send = (output: Output) => void;

/** The module `tslab` as notebooks written for tslab know it. */
export function createTslab(send: Send, versions: Readonly<Record<string, string>>) {
  function createDisplay(id?: string) {
    let shown = false;
    const raw = (type: string, content: string | Uint8Array) => {
      const data = { [type]: typeof content === "string" ? content : base64(content) };
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
