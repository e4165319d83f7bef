import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root, script } from "../project.js";

type Problem = Error & { problem: string; data: Record<string, unknown> };
const { findPython } = await script<{ findPython(names?: string[][]): { version: string } }>("python.mjs");
const { freePort } = await script<{ freePort(asked?: number): Promise<number> }>("jupyter.mjs");
const { ensureNode } = await script<{ ensureNode(version?: string): void }>("setup.mjs");
const { text, readersLanguage } = await script<{
  text(language: string, key: string, data?: object): string;
  readersLanguage(args: string[]): string;
}>("messages.mjs");

/** A program that answers as a Python would. */
function fakePython(t: { after(f: () => void): void }, ...lines: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "nabla-python-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "python");
  writeFileSync(file, `#!/bin/sh\n${lines.map((line) => `echo ${line}`).join("\n")}\n`);
  chmodSync(file, 0o755);
  return [file];
}
const problemOf = (run: () => unknown): Problem => {
  try {
    run();
  } catch (error) {
    return error as Problem;
  }
  throw new Error("nothing was thrown");
};
const skip = process.platform === "win32" ? "the stand-ins for Python are shell scripts" : false;

test("without any Python, the message says what to install", () => {
  const { problem, data } = problemOf(() => findPython([["nabla-no-such-python"]]));
  assert.equal(problem, "noPython");
  assert.match(text("en", problem, data), /Install Python 3\.11 or newer/);
  assert.match(text("ko", problem, data), /Python 3\.11 이상을 설치/);
});

test("a Python that is too old is named with its version", { skip }, (t) => {
  const { problem, data } = problemOf(() => findPython([fakePython(t, "3.9.2", "venv")]));
  assert.match(text("en", problem, data), /3\.9\.2; 3\.11 or newer is needed/);
});

test("a Python without venv is told from one that is missing", { skip }, (t) => {
  const { problem, data } = problemOf(() => findPython([fakePython(t, "3.12.3")]));
  assert.match(text("en", problem, data), /3\.12\.3 has no venv.*apt install python3-venv/);
});

test("the search goes on past an old Python and one without venv", { skip }, (t) => {
  const names = [fakePython(t, "3.9.2", "venv"), fakePython(t, "3.12.3"), fakePython(t, "3.13.1", "venv")];
  assert.equal(findPython(names).version, "3.13.1");
});

test("a port in use is a problem only when it was asked for", async (t) => {
  const server = createServer().listen(0, "127.0.0.1");
  t.after(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await assert.rejects(freePort(port), (error: Problem) => {
    assert.match(text("en", error.problem, error.data), new RegExp(`Port ${port} is in use.*--port \\d+`));
    return true;
  });
  assert.notEqual(await freePort(), port);
});

test("a Node that is too old is told before anything else happens", () => {
  assert.equal(problemOf(() => ensureNode("20.18.0")).problem, "oldNode");
  assert.equal(problemOf(() => ensureNode("18.20.0")).problem, "oldNode");
  for (const version of ["20.19.0", "22.0.0", "24.1.0"]) ensureNode(version);
});

test("the reader's language is the option's, else the shell's, else the system's", (t) => {
  const saved = { ...process.env };
  t.after(() => {
    process.env = saved;
  });
  const inShell = (env: Record<string, string>, args: string[] = []) => {
    process.env = { ...env };
    return readersLanguage(args);
  };
  assert.equal(inShell({ LANG: "ko_KR.UTF-8" }), "ko");
  assert.equal(inShell({ LANG: "en_US.UTF-8" }), "en");
  assert.equal(inShell({ LANG: "ko_KR.UTF-8", LC_ALL: "en_GB.UTF-8" }), "en");
  assert.equal(inShell({ LANG: "ko_KR.UTF-8" }, ["--lang", "en"]), "en");
  assert.equal(inShell({ LANG: "en_US.UTF-8" }, ["--lang=ko"]), "ko");
  assert.equal(
    inShell({ LANG: "C.UTF-8" }),
    Intl.DateTimeFormat().resolvedOptions().locale.startsWith("ko") ? "ko" : "en",
  );
});

test("an option that does not exist is answered with the usage, in the reader's language, and exit status 1", () => {
  const start = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, "scripts", "start.mjs"), ...args], { encoding: "utf8" });
  const korean = start("--lang", "ko", "--prot", "9000");
  assert.equal(korean.status, 1);
  assert.match(korean.stderr, /--prot/);
  assert.match(korean.stderr, /사용법: npm start/);
  const english = start("--lang=en", "--fast");
  assert.match(english.stderr, /Usage: npm start/);
  assert.doesNotMatch(english.stderr, /at .*\.mjs/);
});
