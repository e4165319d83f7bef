import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import type { MimeBundle, Output } from "./types.js";

const showsItself = Symbol.for("Jupyter.display");

/** How a value is shown: by its own `Jupyter.display` method, the convention that Deno's kernel made, else as text. */
export function bundleOf(value: unknown): MimeBundle | Promise<MimeBundle> {
  const method = (value as { [showsItself]?: unknown } | null | undefined)?.[showsItself];
  if (typeof method === "function") return method.call(value);
  return { "text/plain": inspect(value) };
}

type Send = (output: Output) => void;

/** The module `tslab` as notebooks written for tslab know it. */
export function createTslab(send: Send, versions: Record<string, string>) {
  function createDisplay(id?: string) {
    let shown = false;
    const raw = (type: string, content: string | Uint8Array) => {
      const data = { [type]: typeof content === "string" ? content : Buffer.from(content).toString("base64") };
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
  return { display: createDisplay(), newDisplay: () => createDisplay(randomUUID()), versions };
}
