import type { Content } from "../../../src/kernel/protocol/wire.js";
import type { Sent } from "../client.js";

/** What came from IOPub for a request, short: `stream stdout a`, `status busy`. */
export async function heardOf(sent: Sent): Promise<string[]> {
  return (await sent.outputs).map(({ header, content }) => {
    const data = content.data as Content | undefined;
    const said = [content.execution_state, content.name, content.text, content.code, content.ename];
    return [header.msg_type, ...said, data?.["text/plain"]].filter((part) => part !== undefined).join(" ");
  });
}

/** The same without what frames every cell: that it is busy, its text, that it is idle. */
export const outputsOf = async (sent: Sent) => (await heardOf(sent)).slice(2, -1);
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A kernel with a session of our own, which is there at once: `openSession` is JavaScript. */
export const sessionOf = (openSession: string): string[] => {
  const module = new URL("../../../src/kernel/protocol/kernel.js", import.meta.url).href;
  const start = `import { startKernel } from ${JSON.stringify(module)}; startKernel(process.argv.at(-1), "typescript", ${openSession});`;
  return [process.execPath, "--input-type=module", "-e", start, "--"];
};

/** Evaluates plain JavaScript, in which `say(text)` prints. */
export const evaluating = sessionOf(`(host) => {
  globalThis.say = (text) => host.output({ type: "stream", name: "stdout", text: String(text) });
  return {
    executionCount: 0,
    async execute({ code }) {
      (0, eval)(code);
      return { status: "ok", execution_count: 1, user_expressions: {} };
    },
  };
}`);

/** Catches what never comes. How soon it comes is for `npm run bench`: a busy machine takes its time. */
export async function arrival<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come`)), 30_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export const statuses = (request: Sent) =>
  heardOf(request).then((heard) => heard.filter((line) => line.startsWith("status")));
