// What must start fast, or stand alone, is one file: each of these is bundled from the compiled modules in dist.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { root } from "../paths.mjs";

const dist = join(root, "dist");
/** The files that each bundle was made of. */
const record = join(dist, ".bundles.json");

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
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

// The modules themselves: of these esbuild leaves out what is not used.
const modules = {
  name: "modules",
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^\.\/mathjs\.js$/ }, ({ kind, resolveDir }) => resolve("mathjs/number", { kind, resolveDir })),
};

const library = {
  ...common,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  keepNames: true,
  plugins: [errors, modules],
};

const kernel = {
  ...common,
  format: "cjs",
  platform: "node",
  define: { "import.meta.url": "FILE_URL" },
  banner: { js: 'const FILE_URL = require("node:url").pathToFileURL(__filename).href;' },
};

// As many copies of the library as a submission's process names.
const instances = {
  name: "instances",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^nabla\b.*\?/ }, ({ path }) => {
      const [module, suffix] = path.split("?");
      return { path: join(dist, `${module.split("/").at(-1)}.js`), suffix: `?${suffix}` };
    }),
};

// Of the compiler what cells ask for, and once: of `import ts` esbuild would make a namespace for each file that has it, 2400
// accessors and half a megabyte every time. The plugin is compiled in the step before.
const LEAN = "dist/src/site/lean-typescript.js";
const lean = {
  name: "lean-typescript",
  setup: async (building) => (await import(`../../${LEAN}`)).leanTypeScript.setup(building),
};

/** In the order in which they must be made. */
const BUNDLES = {
  // Two that share nothing: what a submission does to `nabla` does not reach what marks it.
  "nabla.js": { ...library, entryPoints: ["dist/src/index.js"] },
  "grading.js": { ...library, entryPoints: ["dist/src/grading/index.js"] },
  // The session carries the compiler and the library; the kernel starts its sockets before it loads that.
  "kernel-session.cjs": {
    ...kernel,
    entryPoints: ["dist/src/kernel/node/session-program.js"],
    plugins: [instances, lean],
    // Where a snapshot is made, there is no `module`.
    banner: { js: `var module = module ?? {}; ${kernel.banner.js}` },
    charset: "ascii",
    // As strings, so that in the texts of `String.raw` nothing is left to escape.
    supported: { "template-literal": false },
  },
  "kernel.cjs": { ...kernel, entryPoints: ["dist/src/kernel/node/main.js"], external: ["./session.js"] },
  "kernel-server.cjs": { ...kernel, entryPoints: ["dist/src/kernel/protocol/server.js"], external: ["zeromq"] },
  // What a submission runs in while it is graded.
  "kernel-confined.cjs": {
    ...kernel,
    entryPoints: ["dist/src/kernel/confined/child.js"],
    plugins: [instances, lean],
    // As a module is, and the hardening asks for.
    banner: { js: `"use strict"; ${kernel.banner.js}` },
  },
};

/** Makes the bundles that are older than a file in them, or are not there; their names. */
export async function bundle() {
  const inputs = readRecord();
  const made = [];
  for (const [name, options] of Object.entries(BUNDLES)) {
    const file = join(dist, name);
    if (inputs[name] && existsSync(file) && inputs[name].every((input) => timeOf(join(root, input)) <= timeOf(file)))
      continue;
    const { metafile } = await build({ ...options, outfile: `dist/${name}` });
    if (options.charset === "ascii") escapeRest(file);
    inputs[name] = [
      ...new Set(Object.keys(metafile.inputs).map((input) => input.replace(/\?.*$/, "").replace(/^\w+:/, ""))),
    ];
    inputs[name].push("scripts/build/bundles.mjs", ...(options.plugins?.includes(lean) ? [LEAN] : []));
    made.push(name);
    forget(name);
  }
  writeFileSync(record, JSON.stringify(inputs));
  return made;
}

/**
 * What esbuild leaves as it is, in regular expressions. V8 keeps a text of ASCII in half the memory, and the session's is four
 * megabytes.
 */
function escapeRest(file) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(file, readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escaped));
}

/** Compiled forms and snapshots of a bundle that has changed. */
function forget(name) {
  const folder = join(dist, "cache");
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    if (file.startsWith(`${name}.`)) rmSync(join(folder, file));
  }
}

function readRecord() {
  try {
    return JSON.parse(readFileSync(record, "utf8"));
  } catch {
    return {};
  }
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
}
