import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root, script } from "../project.js";

const { alone } = await script<{
  alone<T>(work: () => Promise<T>, onWait: () => void, file: string): Promise<T>;
}>("lock.mjs");
const { problemIn } = await script<{ problemIn(output: string): string }>("steps.mjs");
const { cleanEnvironment, jupyterEnvironment } = await script<{
  cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
  jupyterEnvironment(): NodeJS.ProcessEnv;
}>("paths.mjs");
const { findPython } = await script<{ findPython(): { version: string } }>("python.mjs");
const { moveScripts, uvSettingsOf } = await script<{
  moveScripts(venv: string, bin: string, old: string): void;
  uvSettingsOf(told: string): Record<string, string>;
}>("venv.mjs");
const { answers, freePort, portIn } = await script<{
  answers(url: string): Promise<boolean>;
  freePort(asked?: number): Promise<number>;
  portIn(text?: string): number | undefined;
}>("jupyter.mjs");
const { npmArguments, ensureFolder } = await script<{ npmArguments: string[]; ensureFolder(folder?: string): void }>(
  "setup.mjs",
);
const { text } = await script<{ text(language: string, key: string, data?: object): string }>("messages.mjs");

function temporary(t: { after(f: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), "nabla-odd-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const inEnglish = { ...process.env, LC_ALL: "en_US.UTF-8" };
const posix = process.platform === "win32" ? "users and scripts of another kind" : false;

test("a command before the first build says what to run first", (t) => {
  const folder = temporary(t);
  for (const name of ["bin", "scripts", "package.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, "bin", "nabla.mjs"), "run", "x.ipynb"], {
    ...{ encoding: "utf8", env: inEnglish },
  });
  assert.equal(status, 1);
  assert.equal(
    stderr.trim(),
    "nabla has not been built yet. Run npm start -- --setup-only in the project's folder first.",
  );
});

test("the build's tools are installed whatever NODE_ENV and npm's own settings say", (t) => {
  const folder = temporary(t);
  mkdirSync(join(folder, "tool"));
  writeFileSync(join(folder, "tool", "package.json"), JSON.stringify({ name: "tool", version: "1.0.0" }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ devDependencies: { tool: "file:tool" } }));
  const env = { ...process.env, NODE_ENV: "production", npm_config_omit: "dev" };
  const npm = (...args: string[]) =>
    spawnSync("npm", args, { ...{ cwd: folder, env }, shell: process.platform === "win32" });
  npm("install", "--package-lock-only", "--offline");
  npm(...npmArguments, "--offline");
  assert.match(readFileSync(join(folder, "node_modules", "tool", "package.json"), "utf8"), /"tool"/);
});

test("of two setups at once one waits, and says so; a lock that was left over stops nobody", async (t) => {
  const file = join(temporary(t), "lock");
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push(`${name} ends`);
  };
  let waited = 0;
  await Promise.all([alone(work("one"), () => waited++, file), alone(work("two"), () => waited++, file)]);
  assert.deepEqual(order, ["one begins", "one ends", "two begins", "two ends"]);
  assert.equal(waited, 1);
  const dead = spawnSync(process.execPath, ["--eval", ""]).pid;
  writeFileSync(file, String(dead));
  await alone(work("three"), () => {}, file);
  assert.equal(order.at(-1), "three ends");
});

test("scripts of an environment that was moved name its Python where it is now", { skip: posix }, (t) => {
  const folder = temporary(t);
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const files = {
    alembic: "#!/old/place/.venv/bin/python\nprint()\n",
    long: `#!/bin/sh\n'''exec' "/old/place/.venv/bin/python" "$0" "$@"\n' '''\n`,
    binary: "\u007fELF /old/place/.venv/bin",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(bin, name), content);
  moveScripts(folder, bin, "/old/place/.venv");
  assert.equal(readFileSync(join(bin, "alembic"), "utf8"), `#!${folder}/bin/python\nprint()\n`);
  assert.match(readFileSync(join(bin, "long"), "utf8"), new RegExp(`"${folder}/bin/python" "\\$0"`));
  assert.equal(readFileSync(join(bin, "binary"), "utf8"), files.binary);
});

test("settings that lead Python and pip elsewhere are left out", (t) => {
  const foreign = {
    ...{ PIP_TARGET: "/x", PIP_PREFIX: "/x", PIP_ROOT: "/x", UV_TARGET: "/x" },
    ...{ PYTHONHOME: "/x", PYTHONPATH: "/x", JUPYTER_PATH: "/x" },
  };
  assert.deepEqual(cleanEnvironment({ ...foreign, PIP_INDEX_URL: "https://example.org" }), {
    PIP_INDEX_URL: "https://example.org",
  });
  const saved = { ...process.env };
  t.after(() => {
    process.env = saved;
  });
  Object.assign(process.env, foreign);
  for (const [name, value] of Object.entries(foreign)) assert.notEqual(jupyterEnvironment()[name], value, name);
  assert.match(findPython().version, /^3\./);
});

test("uv is told what pip's own settings say", (t) => {
  const folder = temporary(t);
  const told = [
    "global.index-url='https://pypi.example.org/simple'",
    `global.extra-index-url='https://a.example.org https://b.example.org file://${folder} file:///nowhere'`,
    ":env:.cert='/etc/cert.pem'",
    ":env:.timeout='60'",
  ];
  assert.deepEqual(uvSettingsOf(told.join("\n")), {
    UV_DEFAULT_INDEX: "https://pypi.example.org/simple",
    UV_INDEX: `https://a.example.org https://b.example.org file://${folder}`,
    UV_INDEX_STRATEGY: "unsafe-best-match",
  });
});

test("the own server is asked without a proxy", async (t) => {
  const server = createServer((_request, response) => response.end("here")).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://localhost:${(server.address() as { port: number }).port}`;
  assert.ok(await answers(url));
  const module = pathToFileURL(join(root, "scripts", "jupyter.mjs")).href;
  const program = `const { answers } = await import(${JSON.stringify(module)}); console.log(await answers("${url}"))`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    env: {
      ...process.env,
      NODE_USE_ENV_PROXY: "1",
      HTTP_PROXY: "http://127.0.0.1:9",
      http_proxy: "http://127.0.0.1:9",
    },
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  await new Promise((resolve) => child.once("close", resolve));
  assert.equal(said.trim(), "true");
});

test("a port is a number from 1024 to 65535", async () => {
  for (const wrong of ["0", "80", "1023", "65536", "70000", "x", "-1", "8e3", ""])
    assert.throws(() => portIn(wrong), { problem: "badPort" }, wrong);
  assert.equal(portIn("1024"), 1024);
  assert.equal(portIn(undefined), undefined);
  assert.ok((await freePort()) >= 8888);
});

test("another user's folder is told in a sentence", {
  skip: posix || (process.getuid?.() !== 0 && "only root can be another user"),
}, (t) => {
  const folder = temporary(t);
  chmodSync(folder, 0o755);
  for (const name of ["scripts", "package.json"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, "scripts", "start.mjs"), "--setup-only"], {
    ...{ encoding: "utf8", env: { ...inEnglish, HOME: "/nonexistent" }, uid: 65534, gid: 65534 },
  });
  assert.equal(status, 1);
  assert.match(stderr, /^The folder .* cannot be written\. If it is somebody else's, make a clone of your own/);
  ensureFolder(root);
});

test("what a failed program says is understood: a full disk, npm's cache, no network", () => {
  const told = {
    noSpace: [
      "npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write",
      "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
      "error: failed to copy file: No space left on device (os error 28)",
    ],
    noNpmCache: [
      'npm error Your cache folder contains root-owned files, due to a bug in\nnpm error   sudo chown -R 1000:1000 "/home/a/.npm"',
      "npm error code EROFS\nnpm error syscall mkdir\nnpm error path /home/a/.npm/_cacache",
    ],
    noNetwork: ["npm error code ENOTFOUND", "error: Failed to fetch: error sending request for url (https://…)"],
    failedStep: ["SyntaxError: something else"],
  };
  for (const [problem, outputs] of Object.entries(told))
    for (const output of outputs) {
      assert.equal(problemIn(output), problem, output);
      for (const language of ["ko", "en"])
        assert.doesNotMatch(text(language, problem, { what: "a", log: "b", folder: "c", tail: "d" }), /[{}]/);
    }
});

test("a disk too small for a first setup is told before anything is downloaded", { skip: posix }, (t) => {
  const folder = temporary(t);
  for (const name of ["scripts", "package.json"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  const hook = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
    fs.statfsSync = () => ({ bavail: 1000, bsize: 4096 }); syncBuiltinESMExports();`;
  const { stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(hook)}`,
      join(folder, "scripts", "start.mjs"),
      "--lang",
      "ko",
    ],
    { encoding: "utf8" },
  );
  assert.match(stderr, /^디스크에 빈 공간이 부족합니다\. .* 800 MB/);
  assert.equal(stderr.split("\n").filter(Boolean).length, 1);
});
