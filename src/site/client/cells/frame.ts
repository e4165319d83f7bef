import type { Opening } from "../../../kernel/web/protocol.js";

/**
 * What may happen in the frame and in its worker: code may be evaluated, and nothing may be asked of anyone. The frame has no
 * origin, and so no storage, no cookies, and no way to the page but the messages that the page listens to.
 */
const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:";

/**
 * Starts a worker of the text that it is sent, and passes the port on. The text is no module: where there is no origin, Chromium
 * starts no module workers. It imports modules all the same.
 */
const BOOTSTRAP = `addEventListener("message", ({ data: { program, opening }, ports }) => {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.onerror = ({ message }) => parent.postMessage({ nabla: "no worker", message }, "*");
  worker.postMessage(opening, ports);
}, { once: true });`;

/** A worker in a frame of its own; removing the frame ends both. */
interface FramedWorker {
  port: MessagePort;
  /** Given when the worker cannot be started. */
  failed: Promise<never>;
  end(): void;
}

/** Starts the worker's program, shut in. */
export async function openFrame(program: string, opening: Opening): Promise<FramedWorker> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("aria-hidden", "true");
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${BOOTSTRAP}</script>`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { port1: port, port2 } = new MessageChannel();
  const failed = new Promise<never>((_, reject) => {
    addEventListener("message", ({ source, data }) => {
      if (source === frame.contentWindow && data?.nabla === "no worker") reject(new Error(String(data.message)));
    });
  });
  failed.catch(() => {});
  frame.contentWindow?.postMessage({ program, opening }, "*", [port2]);
  return {
    port,
    failed,
    end() {
      port.close();
      frame.remove();
    },
  };
}

/** Can a worker import modules in this browser? Those that know module workers can. */
export function hasModuleWorkers(): boolean {
  let asked = false;
  const address = URL.createObjectURL(new Blob([], { type: "text/javascript" }));
  try {
    const options = {
      get type(): "module" {
        asked = true;
        return "module";
      },
    };
    // Those that know modules look at the type first.
    new Worker(address, options).terminate();
  } catch {
    // An old browser, or one that forbids it: what was asked tells.
  }
  URL.revokeObjectURL(address);
  return asked;
}
