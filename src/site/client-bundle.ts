import { cpSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions, Plugin } from "esbuild";
import type { Language } from "../language.js";
import { LANGUAGES } from "../workbook/build.js";
import { leanTypeScript } from "./lean-typescript.js";
import { speakingOnly } from "./one-language.js";
import { plotlyOf } from "./plotly.js";

/** Of mathjs's own modules esbuild leaves out what is not used; of the one file that the build makes of them it would not. */
const mathjsModules: Plugin = {
  name: "mathjs",
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^\.\/mathjs\.js$/ }, ({ kind, resolveDir }) => resolve("mathjs/number", { kind, resolveDir })),
};

const commonOptions = (root: string, to: string): BuildOptions => ({
  absWorkingDir: root,
  outdir: to,
  bundle: true,
  minify: true,
  target: "es2022",
  platform: "browser",
  legalComments: "none",
  logLevel: "warning",
  charset: "utf8",
});

/**
 * Bundles what runs on the page: a small script first; the library, the typesetting, plotly, the editor and the kernel are files of
 * their own, loaded when they are needed.
 */
export async function bundleClient(root: string, to: string): Promise<void> {
  const { build } = await import("esbuild");
  const common = commonOptions(root, to);
  await build({
    ...common,
    entryPoints: {
      page: "src/site/client/page.ts",
      typeset: "src/site/client/typeset.ts",
      drawing: "src/site/client/drawing.ts",
      offline: "src/site/client/offline/offline.ts",
      found: "src/site/client/found.ts",
      run: "src/site/client/cells/run.ts",
      editor: "src/site/client/cells/editor.ts",
      embedding: "src/site/client/embedding.ts",
      scorm: "src/site/client/scorm/scorm.ts",
      lab: "src/site/client/lab/lab.ts",
    },
    format: "esm",
    external: [
      "./nabla.js",
      "./typeset.js",
      "./found.js",
      "./drawing.js",
      "./offline.js",
      "./run.js",
      "./editor.js",
      "./embedding.js",
    ],
  });
  for (const language of LANGUAGES) await bundleAnswers(root, to, language);
  // A worker's program, which is no module: see client/cells/frame.ts.
  await build({
    ...common,
    entryPoints: { kernel: "src/kernel/web/main.ts" },
    format: "iife",
    plugins: [leanTypeScript],
  });
  cpSync(join(root, "dist", "nabla.js"), join(to, "nabla.js"));
  for (const kind of ["plane", "space"] as const)
    await build({ ...common, ...plotlyOf(kind), outdir: undefined, outfile: join(to, `plotly-${kind}.js`) });
}

/** What judges answers on a page in this language. */
export async function bundleAnswers(root: string, to: string, language: Language): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    ...commonOptions(root, to),
    entryPoints: { [`answers-${language}`]: "src/site/client/answers.ts" },
    format: "esm",
    plugins: [mathjsModules, speakingOnly(language)],
  });
}
