// Builds the code into dist/: compiles, merges TypeScript's library declarations, bundles what must start fast.
// Then the notebooks: all of them, or those named (`npm run build -- 03 ps1`); `--code-only` leaves them.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** Runs a Node program; where it fails it has said why, and there is nothing to add. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const typescript = dirname(require.resolve("typescript/package.json"));
mkdirSync(join(root, "dist"), { recursive: true });
const library = mergedLibrary(["es2023", "esnext.disposable", "decorators", "decorators.legacy"]);
writeFileSync(join(root, "dist", "lib.d.ts"), library);
// Comments are half of it, and the kernel reads it at every start.
writeFileSync(
  join(root, "dist", "lib.bare.d.ts"),
  library.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*(\/\/.*)?\n/gm, ""),
);
copyFileSync(
  join(typescript, "lib", "ko", "diagnosticMessages.generated.json"),
  join(root, "dist", "typescript.ko.json"),
);
run(join(typescript, "bin", "tsc"), "-p", root);
await bundle();
const compileAhead = `(await import(${JSON.stringify(new URL("../dist/src/kernel/node/load-session.js", import.meta.url))})).compileAhead()`;
run("--input-type=module", "--eval", compileAhead);
const { snapshot } = await import("../dist/src/kernel/confined/snapshot.js");
snapshot();
const names = process.argv.slice(2);
if (!names.includes("--code-only")) run(join(root, "dist", "src", "cli.js"), "build", ...names);

/** The language's library as one file: TypeScript's own are a hundred, and parsing them one by one takes a second. */
function mergedLibrary(names) {
  const seen = new Set();
  const read = (name) => {
    if (seen.has(name)) return "";
    seen.add(name);
    const text = readFileSync(join(typescript, "lib", `lib.${name}.d.ts`), "utf8");
    return text
      .replace(/^\/\/\/ <reference lib="([^"]+)" \/>$/gm, (_line, lib) => read(lib))
      .replace(/^\/\/\/ <reference no-default-lib.*$/gm, "");
  };
  return names.map(read).join("\n");
}

async function bundle() {
  const { build } = await import("esbuild");
  const library = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    logLevel: "warning",
    legalComments: "external",
    charset: "utf8",
    target: "node20",
  };
  // Node 22 cannot write an error into a snapshot unless its stack has been read, and these have one for a prototype.
  const errors = {
    name: "errors",
    setup: ({ onLoad }) =>
      onLoad({ filter: /mathjs[\\/]lib[\\/]esm[\\/]error[\\/]\w+\.js$/ }, ({ path }) => ({
        contents: `${readFileSync(path, "utf8")}\nvoid ${basename(path, ".js")}.prototype.stack;`,
      })),
  };
  // Two bundles that share nothing: what a submission does to `nabla` does not reach what marks it.
  for (const [entry, name] of [
    ["index.js", "nabla.js"],
    ["grading/index.js", "grading.js"],
  ])
    await build({
      ...library,
      entryPoints: [`dist/src/${entry}`],
      outfile: `dist/${name}`,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      keepNames: true,
      plugins: [errors],
    });
  const kernel = {
    ...library,
    format: "cjs",
    platform: "node",
    define: { "import.meta.url": "FILE_URL" },
    banner: { js: 'const FILE_URL = require("node:url").pathToFileURL(__filename).href;' },
  };
  // The session carries the compiler; the kernel starts its sockets before it loads that.
  await build({ ...kernel, entryPoints: ["dist/src/kernel/node/session.js"], outfile: "dist/kernel-session.cjs" });
  await build({
    ...kernel,
    entryPoints: ["dist/src/kernel/node/main.js"],
    outfile: "dist/kernel.cjs",
    external: ["./session.js"],
  });
  await build({
    ...kernel,
    entryPoints: ["dist/src/kernel/protocol/server.js"],
    outfile: "dist/kernel-server.cjs",
    external: ["zeromq"],
  });
  // What a submission runs in while it is graded, with as many copies of the library as it names.
  const instances = {
    name: "instances",
    setup: ({ onResolve }) =>
      onResolve({ filter: /^nabla\b.*\?/ }, ({ path }) => {
        const [module, suffix] = path.split("?");
        return { path: join(root, "dist", `${module.split("/").at(-1)}.js`), suffix: `?${suffix}` };
      }),
  };
  await build({
    ...kernel,
    entryPoints: ["dist/src/kernel/confined/child.js"],
    outfile: "dist/kernel-confined.cjs",
    plugins: [instances],
    // As a module is, and the hardening asks for.
    banner: { js: `"use strict"; ${kernel.banner.js}` },
  });
  for (const file of readdirSync(join(root, "dist")))
    if (/\.(cache|blob)$/.test(file)) rmSync(join(root, "dist", file));
}
