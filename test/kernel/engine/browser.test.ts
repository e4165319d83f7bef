import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { build } from "esbuild";
import { root } from "../../project.js";

/** The module in one script for a browser, which knows nothing of Node: an import of its modules would be an error. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "bundled",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  for (const { imports } of Object.values(metafile.outputs)) assert.deepEqual(imports, []);
  return outputFiles[0]?.text ?? "";
}

/** Runs the script where there is the language, and nothing else. */
async function run(...scripts: string[]): Promise<unknown> {
  const context = vm.createContext({});
  let value: unknown;
  for (const script of scripts) value = await vm.runInContext(script, context);
  return value;
}

test("the engine runs cells in a browser, with nothing of Node", async () => {
  const library = JSON.stringify(readFileSync(join(root, "dist", "lib.bare.d.ts"), "utf8"));
  const host = `{
    directory: "/notebook", ambient: ["/lib.d.ts"], documented: ["/lib.d.ts"], fullAmbient: ["/lib.d.ts"], packages: {},
    readFile: (path) => (path === "/lib.d.ts" ? ${library} : undefined),
    fileExists: (path) => path === "/lib.d.ts",
    directoryExists: (path) => path === "/notebook",
    fileVersion: () => "1",
    realpath: (path) => path,
    platformTypes: () => [],
    language: () => "en",
    meta: {},
    hasGlobal: (name) => name in globalThis,
    load: async () => ({}),
    refresh() {},
    evaluate: (code) => (0, eval)(code),
  }`;
  const cells = `(async () => {
    const engine = bundled.createEngine(${host});
    const values = [];
    for (const [number, text] of ["let n: number = 40; const inc = () => n++", "inc(); inc(); n", "n.nothing"].entries()) {
      const program = engine.prepare(number + 1, text);
      if (program.problems) values.push(program.problems[0].code);
      else {
        values.push((await program.run())?.value);
        program.end();
      }
    }
    return JSON.stringify(values);
  })()`;
  assert.equal(await run(await bundle("dist/src/kernel/engine/engine.js"), cells), "[null,42,2339]");
});

test("the library computes in a browser, with nothing of Node", async () => {
  const derivative = 'String(bundled.derivative("x^2"))';
  assert.equal(await run(await bundle("dist/src/index.js"), derivative), "2x");
});
