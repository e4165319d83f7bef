// Derivatives of a hundred mixed formulas beside other libraries, in one run: milliseconds a formula, and what importing costs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { root, venvPython } from "../scripts/paths.mjs";

const library = join(root, "dist", "nabla.js");
const { derivative, parse } = await import(pathToFileURL(library));

const inner = ["x", "x^2", "3*x+1", "x^3-2*x", "exp(x)", "x*exp(x)", "sin(x)", "x/(x+1)", "sqrt(x^2+1)", "log(x^2+1)"];
const outer = [
  "U^3",
  "exp(-U)",
  "log(U)",
  "sin(U)*cos(x)",
  "1/(1+exp(-U))",
  "x^2*U",
  "U/(x^2+2)",
  "sqrt(U)",
  "atan(U)",
  "U^2+3*U-7",
];
const formulas = outer.flatMap((shape) => inner.map((u) => shape.replaceAll("U", `(${u})`)));

const rows = [
  ["nabla, the result as text", (f) => String(derivative(f, "x"))],
  ["nabla, with every step", (f) => derivative(f, "x").steps.length],
  ...(await peers()),
].map(([name, work]) => [name, timesOf(work)]);
rows.push(...bySympy());

const best = quantile(rows[0][1], 0.5);
console.log(
  `${"ms for one formula".padEnd(34)}${"median".padStart(10)}${"p90".padStart(10)}${"nabla's share".padStart(16)}`,
);
for (const [name, times] of rows) {
  const [median, p90] = [quantile(times, 0.5), quantile(times, 0.9)];
  const share = name.startsWith("nabla") ? "" : `${(best / median).toFixed(3)}×`;
  console.log(`${name.padEnd(34)}${median.toFixed(3).padStart(10)}${p90.toFixed(3).padStart(10)}${share.padStart(16)}`);
}
const importing = Math.max(0, startOf(`await import(${JSON.stringify(pathToFileURL(library))})`) - startOf(""));
console.log(`\nimport of nabla: ${importing.toFixed(0)} ms, ${(statSync(library).size / 1000).toFixed(0)} kB`);

/** The best of three rounds for each formula, after one to warm up. */
function timesOf(work) {
  const rounds = [0, 1, 2, 3].map(() =>
    formulas.map((f) => {
      const begin = performance.now();
      work(f);
      return performance.now() - begin;
    }),
  );
  return formulas.map((_, i) => Math.min(...rounds.slice(1).map((round) => round[i])));
}

function quantile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];
}

/** Peers are installed into dist/bench, not among the project's own packages. */
async function peers() {
  const folder = join(root, "dist", "bench");
  mkdirSync(folder, { recursive: true });
  const packages = ["mathjs@15.2.0", "nerdamer-prime@1.5.0", "@cortex-js/compute-engine@0.27.0"];
  const found = [];
  for (const name of packages) {
    const bare = name.replace(/(.)@.*/, "$1");
    if (!existsSync(join(folder, "node_modules", bare))) {
      const install = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-package-lock", name];
      spawnSync("npm", install, { stdio: "ignore", shell: process.platform === "win32" });
    }
    if (existsSync(join(folder, "node_modules", bare))) found.push(bare);
    else console.log(`${name} could not be installed and is left out`);
  }
  const require = createRequire(join(folder, "package.json"));
  const load = {
    mathjs: () => {
      const math = require("mathjs");
      return [
        ["mathjs", (f) => math.derivative(f, "x").toString()],
        ["mathjs, not simplified", (f) => math.derivative(f, "x", { simplify: false }).toString()],
      ];
    },
    "nerdamer-prime": () => {
      const nerdamer = require("nerdamer-prime");
      require("nerdamer-prime/Calculus");
      return [["nerdamer-prime", (f) => nerdamer.diff(f, "x").toString()]];
    },
    "@cortex-js/compute-engine": async () => {
      // Its CommonJS build exports nothing.
      const { ComputeEngine } = await import(
        pathToFileURL(join(folder, "node_modules", "@cortex-js", "compute-engine", "dist", "compute-engine.min.esm.js"))
      );
      const engine = new ComputeEngine();
      return [
        [
          "compute-engine",
          (f) =>
            engine
              .box(["D", engine.parse(parse(f).toTex()), "x"])
              .evaluate()
              .toString(),
        ],
      ];
    },
  };
  const works = [];
  for (const name of found) {
    try {
      works.push(...(await load[name]()));
    } catch (error) {
      console.log(`${name} does not load and is left out: ${String(error.message).split("\n")[0]}`);
    }
  }
  return works;
}

function bySympy() {
  const program = `
import json, sys, time
import sympy
from sympy.core.cache import clear_cache
x = sympy.Symbol("x")
def times(work):
    found = []
    for text in FORMULAS:
        clear_cache()
        begin = time.perf_counter()
        work(text)
        found.append(1000 * (time.perf_counter() - begin))
    return found
FORMULAS = json.loads(sys.argv[1])
read = lambda text: sympy.sympify(text.replace("^", "**"), locals={"x": x})
print(json.dumps([["SymPy", times(lambda t: str(sympy.diff(read(t), x)))], ["SymPy, simplified", times(lambda t: str(sympy.simplify(sympy.diff(read(t), x))))]]))
`;
  const { status, stdout } = spawnSync(venvPython, ["-c", program, JSON.stringify(formulas)], { encoding: "utf8" });
  if (status === 0) return JSON.parse(stdout);
  console.log("SymPy is not in .venv and is left out");
  return [];
}

/** Milliseconds until a fresh Node has run this, the best of five. */
function startOf(code) {
  const once = () => {
    const begin = performance.now();
    spawnSync(process.execPath, ["--input-type=module", "--eval", code]);
    return performance.now() - begin;
  };
  return Math.min(...Array.from({ length: 5 }, once));
}
