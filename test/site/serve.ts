import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** A static host with nothing of its own: the folder's files, below a subfolder as on a shared host. */
export async function serve(
  folder: string,
): Promise<{ address: string; asked: string[]; pause(): void; resume(): void; close(): void }> {
  const asked: string[] = [];
  let isPaused = false;
  const server = createServer((request, response) => {
    if (isPaused) {
      request.socket.destroy();
      return;
    }
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
    asked.push(path);
    const file = join(folder, path.replace(/^\/course\/nabla/, ""));
    if (!path.startsWith("/course/nabla/") || !existsSync(file) || !statSync(file).isFile())
      response.writeHead(404).end();
    else
      response
        .writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
        .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/course/nabla/`,
    asked,
    /** As if the network were cut: what is asked gets no answer, from the page or from its service worker. */
    pause: () => {
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
    },
    close: () => server.close(),
  };
}
