// Running the programs that the setup is made of: quietly, with progress, the whole output kept in setup.log.
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join, relative } from "node:path";
import { problem, text } from "./messages.mjs";
import { root } from "./paths.mjs";
import { statusLine } from "./progress.mjs";

const LOG = join(root, "setup.log");

/** What a program's output tells of why it failed: the first that is found is what the reader is told. */
const SIGNS = {
  noSpace: /ENOSPC|No space left on device|os error 28\b|disk quota exceeded/i,
  noNpmCache:
    /Your cache folder contains root-owned files|(EACCES|EPERM|EROFS|ENOTDIR)[\s\S]{0,300}(\.npm|npm-cache|_cacache)/,
  noNetwork:
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|NameResolutionError|Failed to establish a new connection|Temporary failure in name resolution|Network is unreachable|Max retries exceeded|from versions: none|dns error|error sending request/,
};

/** Which of the problems a failed program's output tells of; `failedStep` where it is none that we know. */
export const problemIn = (output) => Object.keys(SIGNS).find((name) => SIGNS[name].test(output)) ?? "failedStep";

/** Runs one program to its end. `name` is the key of the step's text; throws a `problem` when the program fails. */
export async function runStep(name, command, args, { language = "en", env = process.env, shell = false } = {}) {
  const what = text(language, name);
  const progress = showProgress(what);
  keep(`\n> ${new Date().toISOString()} ${command} ${args.join(" ")}\n`);
  const { code, output } = await runProgram(command, args, { env, shell, onText: progress.detail });
  progress.end(code === 0);
  if (code === 0) return;
  const log = relative(process.cwd(), LOG) || LOG;
  throw problem(problemIn(output), { what, log, folder: root, tail: lastLines(output, 12) });
}

function runProgram(command, args, { env, shell, onText }) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    const take = (chunk) => {
      output += chunk;
      keep(chunk);
      onText(String(chunk));
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A full disk must not hide what the program says of it. */
function keep(chunk) {
  try {
    appendFileSync(LOG, chunk);
  } catch {
    // The message will have the output's last lines.
  }
}

/** What is under way: several steps may be. */
const underWay = new Set();
const line = statusLine();
let timer;

function draw() {
  const steps = [...underWay].map(({ what, begin }) => `${what}  ${secondsSince(begin)}`).join("  ·  ");
  line.show(`… ${steps}  ${[...underWay].at(-1)?.latest ?? ""}`);
}

const secondsSince = (begin) => `${Math.round((Date.now() - begin) / 1000)} s`;

/** On a terminal one line that lives (seconds, and what is being done); elsewhere a line at the start and one at the end. */
export function showProgress(what) {
  const step = { what, begin: Date.now(), latest: "" };
  underWay.add(step);
  if (!line.live) line.print(`… ${what}`);
  else timer ??= setInterval(draw, 200);
  return {
    detail(chunk) {
      const lines = chunk.split(/[\r\n]+/).filter((one) => one.trim());
      if (lines.length > 0) step.latest = lines.at(-1).trim();
    },
    /** Something to be read that stays. */
    line: (words) => line.print(`  ${words}`),
    end(well) {
      underWay.delete(step);
      if (underWay.size === 0) {
        clearInterval(timer);
        timer = undefined;
        line.end();
      }
      line.print(`${well ? "✓" : "✗"} ${what}  ${secondsSince(step.begin)}`);
    },
  };
}

/** The end of a long output, for a message. */
export function lastLines(output, count) {
  return output.trimEnd().split("\n").slice(-count).join("\n");
}
