import { type ChildProcess, spawn } from "node:child_process";
import { messages } from "../session/messages.js";
import type { ExecuteReply, ExecuteRequest, Output } from "../session/types.js";
import { cpuSeconds } from "./cpu-time.js";
import { eachLine, type FromChild, type ToChild } from "./protocol.js";
import { sandboxed } from "./sandbox.js";
import { program, snapshot } from "./snapshot.js";

/** The process in which a submission's cells run. */
export interface Child {
  /** Rejected when the process ends before it can run a cell. */
  ready: Promise<void>;
  /** Runs a cell that may show `characters`. Rejected when the process ends before the cell does. */
  execute(request: ExecuteRequest, characters: number, output: (output: Output) => void): Promise<ExecuteReply>;
  /** Processor time that it has used; undefined where the system does not tell. */
  cpuSeconds(): number | undefined;
  kill(): void;
}

export function startChild(): Child {
  const { command, args, env } = sandboxed(program, snapshot());
  const child = spawn(command, args, { env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  child.stdin.on("error", () => {});
  const ended = endOf(child).then(() => {
    throw new Error(reasonOf(complaint));
  });
  ended.catch(() => {});
  let take: (message: FromChild) => void = () => {};
  const readiness = new Promise<void>((resolve) => {
    take = ({ kind }) => kind === "ready" && resolve();
  });
  eachLine(child.stdout, (line) => take(JSON.parse(line)));
  return {
    ready: Promise.race([
      readiness,
      ended.catch(() => {
        throw new Error(messages.noSandbox(complaint.trim().split("\n").at(-1) ?? ""));
      }),
    ]),
    execute(request, characters, output) {
      const reply = new Promise<ExecuteReply>((resolve) => {
        take = (message) => {
          if (message.kind === "output") output(message.output);
          else if (message.kind === "executed") resolve(message.reply);
        };
      });
      const message: ToChild = { kind: "execute", request, output: characters };
      child.stdin.write(`${JSON.stringify(message)}\n`);
      return Promise.race([reply, ended]);
    },
    cpuSeconds: () => (child.pid === undefined ? undefined : cpuSeconds(child.pid)),
    kill() {
      take = () => {}; // what it may still have said
      child.kill("SIGKILL");
    },
  };
}

function endOf(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    program.once("error", () => resolve());
    program.once("close", () => resolve());
  });
}

function reasonOf(complaint: string): string {
  return /out of memory|allocation failed/i.test(complaint) ? messages.outOfMemory() : messages.crashed();
}
