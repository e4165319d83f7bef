import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { build } from "esbuild";
import type { Platform } from "../../../src/kernel/session/platform.js";
import type { Output, Session } from "../../../src/kernel/session/types.js";
import { root } from "../../project.js";

/** What a browser's worker would load: the session, the engine, and how a stack's text is read. */
function bundle(): Promise<string> {
  const exported = `
    export { createSession } from "./dist/src/kernel/session/session.js";
    export { parseStack } from "./dist/src/kernel/session/stack.js";`;
  return bundled(exported);
}

/** The text of all that `source` imports; fails where that needs anything of Node's. */
async function bundled(source: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    globalName: "kernel",
    platform: "browser",
    logLevel: "silent",
  });
  const left = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  assert.deepEqual(left, []);
  const nodes = Object.keys(metafile.inputs).filter((path) => /kernel\/(node|protocol|confined)\/|^node:/.test(path));
  assert.deepEqual(nodes, []);
  return outputFiles[0]?.text ?? "";
}

/** A platform of the few things that a browser's worker has too, in a world without Node's globals. */
function bareWorld(): { world: vm.Context; platform: (parseStack: (text: string) => object[]) => Platform } {
  const world = vm.createContext({ console, setTimeout, setInterval, clearTimeout, clearInterval, crypto, btoa });
  const none = { read: () => undefined, write() {} };
  const file = (path: string) => existsSync(path) && statSync(path).isFile();
  const library = join(root, "dist", "lib.bare.d.ts");
  const host: Platform["host"] = {
    directory: "/notebook",
    meta: {},
    language: () => "en",
    ambient: [library, join(root, "src/kernel/ambient/kernel.d.ts")],
    documented: [library],
    fullAmbient: [library],
    packages: {},
    readFile: (path) => (file(path) ? readFileSync(path, "utf8") : undefined),
    fileExists: file,
    directoryExists: (path) => path === "/notebook",
    fileVersion: () => "1",
    realpath: (path) => path,
    platformTypes: () => [],
    hasGlobal: () => false,
    load: () => Promise.reject(new Error("no modules")),
    refresh() {},
    evaluate: (code, filename) => vm.runInContext(code, world, { filename }),
  };
  return {
    world,
    platform: (parseStack) => ({
      host,
      sources: new Map(),
      store: none,
      versions: {},
      provide() {},
      packages: () => [],
      inspect: (value) => JSON.stringify(value),
      frames: (error) => parseStack(String((error as Error).stack)) as ReturnType<Platform["frames"]>,
      writeStacks() {},
      listen() {},
      nextTurn: (callback) => void setTimeout(callback, 0),
      callFromLoop: (callback) => callback(),
      setRunning: () => "nobody",
      noteInterrupt() {},
      calm: () => undefined,
    }),
  };
}

test("session and engine bundle for a browser, and run cells in a world without Node", async () => {
  const { world, platform } = bareWorld();
  vm.runInContext(await bundle(), world);
  const { createSession, parseStack } = vm.runInContext("kernel", world) as {
    createSession(frontend: object, platform: Platform): Session;
    parseStack(text: string): object[];
  };
  const outputs: Output[] = [];
  const session = createSession({ output: (output: Output) => outputs.push(output) }, platform(parseStack));
  assert.equal(vm.runInContext("typeof process + typeof require", world), "undefinedundefined");
  assert.equal((await session.execute({ code: "let n = 20; function twice() { return n * 2 }" })).status, "ok");
  assert.equal((await session.execute({ code: "n = 21; twice()" })).status, "ok");
  assert.deepEqual(JSON.parse(JSON.stringify(outputs.at(-1))), {
    type: "execute_result",
    data: { "text/plain": "42" },
    metadata: {},
    execution_count: 2,
  });
  const failed = await session.execute({ code: "const fine = 1;\n  throw new RangeError('far');" });
  assert.deepEqual([failed.error?.ename, failed.error?.line, failed.error?.column], ["RangeError", 2, 9]);
  const unchecked = await session.execute({ code: "const s: string = 1" });
  assert.match(unchecked.error?.evalue ?? "", /TS2322/);
});

test("the library bundles without anything of Node", async () => {
  for (const name of ["nabla", "grading"]) await bundled(`export * from "./dist/${name}.js";`);
});
