// Builds the code into dist/: compiles, merges TypeScript's library declarations, bundles what must start fast.
// With no arguments the notebooks are rebuilt too; `--code-only` leaves them.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });

const typescript = dirname(require.resolve("typescript/package.json"));
mkdirSync(join(root, "dist"), { recursive: true });
writeFileSync(
  join(root, "dist", "lib.d.ts"),
  mergedLibrary(["es2023", "esnext.disposable", "decorators", "decorators.legacy"]),
);
run(join(typescript, "bin", "tsc"), "-p", root);
await bundle();
if (!process.argv.includes("--code-only")) run(join(root, "dist", "src", "cli.js"), "build");

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
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    keepNames: true,
    logLevel: "warning",
    legalComments: "external",
    target: "node20",
  };
  await build({
    ...common,
    entryPoints: ["dist/src/index.js"],
    outfile: "dist/nabla.js",
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
  });
  // The compiler is most of the kernel's start: minified it parses in half the time.
  await build({
    ...common,
    entryPoints: ["dist/src/kernel/main.js"],
    outfile: "dist/kernel.cjs",
    format: "cjs",
    platform: "node",
    external: ["zeromq"],
    define: { "import.meta.url": "KERNEL_URL" },
    banner: { js: 'const KERNEL_URL = require("node:url").pathToFileURL(__filename).href;' },
  });
  await build({
    ...common,
    entryPoints: ["dist/src/kernel/server.js"],
    outfile: "dist/kernel-server.cjs",
    format: "cjs",
    platform: "node",
    external: ["zeromq"],
  });
  rmSync(join(root, "dist", "kernel.cache"), { force: true });
}
