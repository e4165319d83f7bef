import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Bundles what runs on the page: a small script first; the library, the typesetting and plotly are files of their own, loaded when
 * they are needed.
 */
export async function bundleClient(root: string, to: string): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: {
      page: "src/site/client/page.ts",
      typeset: "src/site/client/typeset.ts",
      found: "src/site/client/found.ts",
    },
    outdir: to,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    external: ["./nabla.js", "./typeset.js", "./found.js"],
    legalComments: "none",
    logLevel: "warning",
    charset: "utf8",
  });
  const { resolve } = createRequire(import.meta.url);
  cpSync(join(root, "dist", "nabla.js"), join(to, "nabla.js"));
  cpSync(resolve("plotly.js-cartesian-dist-min"), join(to, "plotly-plane.js"));
  cpSync(resolve("plotly.js-dist-min"), join(to, "plotly-space.js"));
}
