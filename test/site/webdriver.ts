import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts } from "../free-ports.js";

/** A page that a test plays. */
export interface PlayedPage {
  goto(address: string): Promise<void>;
  /** What the expression gives in the page, or what its promise does. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Carries out a command of WebDriver by its name. */
type Command = (name: string, parameters: object) => Promise<unknown>;

/**
 * Firefox by Marionette, the WebDriver that it has built in (https://firefox-source-docs.mozilla.org/testing/marionette): no program
 * beside it is needed.
 */
export async function startFirefox(program: string): Promise<PlayedPage> {
  const profile = mkdtempSync(join(tmpdir(), "nabla-firefox-"));
  const [port = 0] = await freePorts(1);
  writeFileSync(join(profile, "user.js"), `user_pref("marionette.port", ${port});\n`);
  const browser = start(program, ["--headless", "--marionette", "--no-remote", "--profile", profile]);
  const socket = await untilHeard(port);
  const command = marionette(socket);
  await command("NewSession", {});
  return played(command, async () => {
    socket.destroy();
    await end(browser);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
}

/** WebKitGTK's browser by its driver, on a screen that nobody sees. */
export async function startWebKit(driver: string): Promise<PlayedPage> {
  const [port = 0] = await freePorts(1);
  const program = start("xvfb-run", ["-a", driver, `--port=${port}`]);
  (await untilHeard(port)).destroy();
  const address = `http://127.0.0.1:${port}/session`;
  const { sessionId } = (await post(address, { capabilities: {} })) as { sessionId: string };
  const paths: Record<string, string> = {
    Navigate: "url",
    SetTimeouts: "timeouts",
    ExecuteAsyncScript: "execute/async",
  };
  const command: Command = (name, parameters) => post(`${address}/${sessionId}/${paths[name]}`, parameters);
  return played(command, async () => {
    await fetch(`${address}/${sessionId}`, { method: "DELETE" }).catch(() => {});
    await end(program);
  });
}

/** Milliseconds for a script, such as one that runs all cells, and for a page. */
const PATIENCE = { script: 240_000, pageLoad: 120_000 };

async function played(command: Command, close: () => Promise<void>): Promise<PlayedPage> {
  await command("SetTimeouts", PATIENCE);
  return {
    goto: async (url) => void (await command("Navigate", { url })),
    async evaluate(expression) {
      const asked = `(async () => JSON.stringify({ value: await (${expression}) }))().catch((error) => JSON.stringify({ error: String(error) }))`;
      // As the page's own: a script of Firefox's driver has globals of its own.
      const script = `const told = arguments[0]; window.eval(${JSON.stringify(asked)}).then((text) => told(text));`;
      const text = (await command("ExecuteAsyncScript", { script, args: [] })) as string;
      const { value, error } = JSON.parse(text) as { value?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    close,
  };
}

/** Its messages are JSON behind their length: [0, id, command, parameters], answered by [1, id, error, result]. */
function marionette(socket: Socket): Command {
  const waiting = new Map<
    number,
    (answer: { error: { message: string } | null; result: { value?: unknown } }) => void
  >();
  let received = Buffer.alloc(0);
  socket.on("data", (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(":");
      const length = Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < colon + 1 + length) return;
      const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
      // The greeting is no list.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      waiting.get(id)?.({ error, result });
    }
  });
  let id = 0;
  return async (name, parameters) => {
    const message = JSON.stringify([0, ++id, `WebDriver:${name}`, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const { error, result } = await new Promise<Parameters<Parameters<typeof waiting.set>[1]>[0]>((resolve) =>
      waiting.set(id, resolve),
    );
    if (error) throw new Error(error.message);
    return result?.value;
  };
}

async function post(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, { method: "POST", body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** In a group of its own, so that what it starts ends with it. */
const start = (program: string, options: readonly string[]): ChildProcess =>
  spawn(program, options, { stdio: "ignore", detached: true });

async function end(program: ChildProcess): Promise<void> {
  const ended = once(program, "exit");
  process.kill(-(program.pid as number));
  await ended;
}

/** A connection to a program that is starting. */
async function untilHeard(port: number): Promise<Socket> {
  for (let turn = 0; turn < 300; turn++) {
    const socket = connect(port, "127.0.0.1");
    if (
      await once(socket, "connect").then(
        () => true,
        () => false,
      )
    )
      return socket;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nothing answers at port ${port}`);
}
