// The JupyterLab server of `npm start` and of a course: its port, its start, its end. Its settings: jupyter-settings.mjs.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, openSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { writeSettings } from "./jupyter-settings.mjs";
import { problem } from "./messages.mjs";
import { jupyterEnvironment, venvPython, workbook } from "./paths.mjs";
import { lastLines } from "./steps.mjs";

const FIRST_PORT = 8888;

/** The port that an option names; throws a `problem` where it is none that a program of one's own may have. */
export function portIn(text) {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port >= 1024 && port <= 65535)) throw problem("badPort", { port: text });
  return port;
}

/** The port asked for, or else the first free one from 8888 on. */
export async function freePort(asked) {
  if (asked !== undefined) {
    const why = await whyNot(asked);
    if (why === undefined) return asked;
    throw problem(why === "EACCES" ? "portForbidden" : "portInUse", { port: asked, other: await freePort() });
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port++) if ((await whyNot(port)) === undefined) return port;
  throw problem("portInUse", { port: FIRST_PORT, other: FIRST_PORT + 100 });
}

/** Why nothing can listen there: the error's code; undefined where it can. */
function whyNot(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", ({ code }) => resolve(code));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(undefined)));
  });
}

/**
 * Starts the server and waits until it answers. Resolves to its address, a way to stop it, and a promise of its end.
 *
 * `port` is the one asked for; without it, the first free one, and the next where another program was quicker. `folder` is what
 * JupyterLab shows, and its settings are in `.jupyter` there; `landing` the page that it opens with; `nbgrader` the pages of nbgrader
 * that its server has, and `disabled` the parts of JupyterLab that it lacks: nbgrader's, which look for a shared folder outside the
 * project, are for classes only; `env` is added to the environment.
 */
export async function startServer({
  language,
  port: asked,
  browser,
  folder = workbook,
  landing = `/lab/tree/${language}/00-start.ipynb`,
  nbgrader = [],
  disabled = ["@jupyter/nbgrader"],
  env = {},
}) {
  const home = join(folder, ".jupyter");
  const file = writeSettings({ language, home, folder, landing, nbgrader, disabled });
  const environment = { ...jupyterEnvironment(home), ...env, NABLA_LANG: language };
  for (;;) {
    const port = await freePort(asked);
    const server = await serve({ file, port, browser, folder, env: environment, log: join(home, "server.log") });
    if (server.address) return { ...server, url: `${server.address}${landing}?token=${server.token}` };
    if (asked !== undefined || (await whyNot(port)) !== "EADDRINUSE") throw problem("serverEnded", server);
  }
}

/** One attempt at a port: its address and token, or the end of its log. */
async function serve({ file, port, browser, folder, env, log }) {
  const token = randomBytes(24).toString("hex");
  const args = ["-m", "nabla_lab", `--config=${file}`, `--ServerApp.port=${port}`];
  if (!browser) args.push("--no-browser");
  if (process.getuid?.() === 0) args.push("--allow-root");
  const output = openSync(log, "w");
  const child = spawn(venvPython, args, {
    cwd: folder,
    env: { ...env, JUPYTER_TOKEN: token },
    // It ends when this pipe does, even where this process is killed.
    stdio: ["pipe", output, output],
    windowsHide: true,
  });
  closeSync(output);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const address = `http://localhost:${port}`;
  const given = new AbortController();
  ended.then(() => given.abort());
  if (await isUp(`${address}/api/status?token=${token}`, given.signal))
    return { address, token, ended, stop: () => child.kill("SIGTERM") };
  child.kill();
  return { log, tail: lastLines(readFileSync(log, "utf8"), 12) };
}

/** Waits until the address answers; false after five minutes, or when it is given up. */
async function isUp(url, givenUp) {
  for (const end = Date.now() + 300_000; Date.now() < end && !givenUp.aborted; ) {
    if (await answers(url)) return true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}

/** Asked without `fetch`, which may go by a proxy that knows nothing of this machine's own addresses. */
export function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { agent: new Agent(), timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => resolve(false)).on("timeout", () => request.destroy(new Error("timeout")));
  });
}
