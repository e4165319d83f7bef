import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BuildOptions } from "esbuild";

/** What figures are made of: in the plane, and in space. Lines and points belong to every plotly. */
const TRACES = { plane: ["contour"], space: ["contour", "surface", "scatter3d", "mesh3d"] };
/** Of plotly's parts those that no page shows: its buttons and sliders are the page's own. */
const LEFT_OUT = ["updatemenus", "sliders", "rangeslider", "rangeselector", "images", "selections", "errorbars"];

/**
 * How esbuild makes a plotly of these traces alone. Its own tool for this needs its sources, which with all that they need are 160 MB;
 * its whole bundle is 10 and has each module by its name, so that it is enough to name others where it registers its traces, and to
 * say that a module nobody asks for may go.
 */
export function plotlyOf(kind: keyof typeof TRACES): BuildOptions {
  const whole = readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist"), "utf8");
  const traces = TRACES[kind].map((name) => `${requiredAs(whole, `lib/${name}.js`)}()`).join(", ");
  let modules = between(whole, "var Plotly = (() => {\n", "return require_index();\n})();");
  modules = modules.replace(/(Plotly\.register\(\[)[\s\S]*?(\]\);\n\s*module\.exports = Plotly)/, `$1${traces}$2`);
  for (const name of LEFT_OUT)
    modules = modules.replace(`${requiredAs(whole, `src/components/${name}/index.js`)}(),\n`, "\n");
  modules = modules.replace(/= (__commonJS|__esm)\(/g, "= /* @__PURE__ */ $1(");
  const [licence = ""] = /\/\*\*[\s\S]*?\*\//.exec(whole) ?? [];
  return {
    stdin: { contents: `${modules}\nglobalThis.Plotly = require_index();`, sourcefile: "plotly.js" },
    banner: { js: licence },
    format: "iife",
    treeShaking: true,
  };
}

/** What plotly's bundle calls a module of its own. */
function requiredAs(whole: string, module: string): string {
  const at = whole.indexOf(`__commonJS({\n    "${module}"`);
  const name = /var (\w+) = $/.exec(whole.slice(Math.max(0, at - 100), at))?.[1];
  if (!name) throw new Error(`plotly.js-dist has no ${module}: it is bundled otherwise now.`);
  return name;
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.lastIndexOf(end));
}
