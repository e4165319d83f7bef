// The worker in which a page's cells run. It is told all it needs in one message, and from then on speaks through that
// message's port alone.
import type { Opening, Report, Request } from "./protocol.js";
import { serve } from "./serve.js";

/** The little of a browser's own types that this needs. */
interface Port {
  postMessage(report: Report): void;
  onmessage: ((event: { data: Request }) => void) | null;
}

const scope = globalThis as unknown as EventTarget;
scope.addEventListener(
  "message",
  (event) => {
    const { data, ports } = event as Event & { data: Opening; ports: [Port] };
    const [port] = ports;
    // What a cell could put in its place later must not be asked.
    const post = port.postMessage.bind(port);
    const line = {
      post,
      listen(hear: (request: Request) => void) {
        port.onmessage = ({ data: request }) => hear(request);
      },
    };
    void serve(data, line, scope);
  },
  { once: true },
);
// Cells have no business with the page itself: nothing is to be heard there but what comes through the port.
for (let at: object | null = globalThis; at; at = Object.getPrototypeOf(at))
  for (const name of ["postMessage", "close"]) Reflect.deleteProperty(at, name);
