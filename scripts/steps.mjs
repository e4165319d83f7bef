// Running the programs that the setup is made of: quietly, with progress, the whole output kept in setup.log.
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join, relative } from "node:path";
import { problem, text } from "./messages.mjs";
import { root } from "./paths.mjs";

const LOG = join(root, "setup.log");
const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|NameResolutionError|Failed to establish a new connection|Temporary failure in name resolution|Network is unreachable|Max retries exceeded|from versions: none/;

/** Runs one program to its end. `name` is the key of the step's text; throws a `problem` when the program fails. */
export async function runStep(name, command, args, { language = "en", env = process.env, shell = false } = {}) {
  const what = text(language, name);
  const progress = showProgress(what);
  appendFileSync(LOG, `\n> ${new Date().toISOString()} ${command} ${args.join(" ")}\n`);
  const { code, output } = await runProgram(command, args, { env, shell, onText: progress.detail });
  progress.end(code === 0);
  if (code === 0) return;
  const log = relative(process.cwd(), LOG) || LOG;
  if (OFFLINE.test(output)) throw problem("noNetwork", { what, log });
  throw problem("failedStep", { what, log, tail: lastLines(output, 12) });
}

function runProgram(command, args, { env, shell, onText }) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    const take = (chunk) => {
      output += chunk;
      appendFileSync(LOG, chunk);
      onText(String(chunk));
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** On a terminal one line that lives (seconds, and what is being done); elsewhere a line at the start and one at the end. */
export function showProgress(what) {
  const begin = Date.now();
  const seconds = () => `${Math.round((Date.now() - begin) / 1000)} s`;
  const live = process.stdout.isTTY;
  let latest = "";
  const draw = () => {
    const line = `… ${what}  ${seconds()}  ${latest}`;
    process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns ?? 80) - what.length - 1)}`);
  };
  if (!live) console.log(`… ${what}`);
  const timer = live ? setInterval(draw, 200) : undefined;
  return {
    detail(chunk) {
      const lines = chunk.split(/[\r\n]+/).filter((line) => line.trim());
      if (lines.length > 0) latest = lines.at(-1).trim();
    },
    /** Something to be read that stays. */
    line(words) {
      if (live) process.stdout.write("\r\x1b[K");
      console.log(`  ${words}`);
    },
    end(well) {
      clearInterval(timer);
      if (live) process.stdout.write("\r\x1b[K");
      console.log(`${well ? "✓" : "✗"} ${what}  ${seconds()}`);
    },
  };
}

/** The end of a long output, for a message. */
export function lastLines(output, count) {
  return output.trimEnd().split("\n").slice(-count).join("\n");
}
