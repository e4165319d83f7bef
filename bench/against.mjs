// This checkout beside another, built one of the same project: `npm run bench -- --against ../before`. Each is measured in turn, again
// and again, and the best of each counts, as a machine that is busy with other things only ever makes slower.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { root, venvPython } from "../scripts/paths.mjs";

const ROUNDS = 5;
const places = { here: root, there: resolve(process.argv[2] ?? "") };
const rows = { ...(await ofLibrary()), ...ofImport(), ...(await ofKernel()) };

console.log(`\n${"ms".padEnd(34)}${["here", "there", "ratio"].map((name) => name.padStart(10)).join("")}`);
for (const [name, { here, there }] of Object.entries(rows))
  console.log(`${name.padEnd(34)}${[here, there, here / there].map((x) => x.toFixed(2).padStart(10)).join("")}`);

/** The pages of the library, each with formulas of its own. */
async function ofLibrary() {
  const inner = ["x", "x^2", "3x+1", "x^3-2x", "e^x", "sin(x)", "x/(x+1)", "sqrt(x^2+1)", "ln(x^2+1)"];
  const outer = ["U^3", "e^(-U)", "sin(U)*cos(x)", "1/(1+e^(-U))", "x^2*U", "U/(x^2+2)", "sqrt(U)", "U^2+3U-7"];
  const formulas = outer.flatMap((shape) => inner.map((u) => shape.replaceAll("U", `(${u})`)));
  const surfaces = ["x^2 + y^2 - 2x", "x^3 - 3x + y^2", "x^4 + y^4 - 4x y", "e^(-x^2 - y^2)", "x^2 y - y^3/3 - x^2"];
  const library = Object.fromEntries(
    await Promise.all(
      Object.entries(places).map(async ([name, place]) => [
        name,
        await import(pathToFileURL(join(place, "dist", "nabla.js"))),
      ]),
    ),
  );
  const work = {
    "derivative, 72 formulas": ({ derivative }) => formulas.map((f) => String(derivative(f, "x"))),
    "stationaryPoints, 5 surfaces": ({ stationaryPoints }) => surfaces.map((f) => stationaryPoints(f).points.length),
    "lagrange, 5 surfaces": ({ lagrange }) => surfaces.map((f) => lagrange(f, ["x^2 + y^2 = 4"]).candidates.length),
  };
  return Object.fromEntries(
    Object.entries(work).map(([name, run]) => [name, inTurn((place) => timeOf(() => run(library[place])))]),
  );
}

function ofImport() {
  const start = (place) => {
    const code = `await import(${JSON.stringify(pathToFileURL(join(places[place], "dist", "nabla.js")))})`;
    return timeOf(() => spawnSync(process.execPath, ["--input-type=module", "--eval", code]));
  };
  return { "Node, and import of nabla": inTurn(start) };
}

/** What bench/kernels.py measures, of the kernels as they are installed. */
async function ofKernel() {
  const folder = mkdtempSync(join(tmpdir(), "nabla-bench-"));
  for (const [name, place] of Object.entries(places)) {
    const argv = await commandOf(place, join(folder, "installed", name));
    mkdirSync(join(folder, "kernels", name), { recursive: true });
    const spec = { argv, display_name: name, language: "typescript", interrupt_mode: "message" };
    writeFileSync(join(folder, "kernels", name, "kernel.json"), JSON.stringify(spec));
  }
  const rounds = [
    ["here", "there"],
    ["there", "here"],
  ].map((names) => {
    const { stdout } = spawnSync(venvPython, [join(root, "bench", "kernels.py"), folder, ...names], {
      encoding: "utf8",
    });
    return JSON.parse(stdout.trim().split("\n").at(-1));
  });
  rmSync(folder, { recursive: true, force: true });
  const best = (place, row) => Math.min(...rounds.map((round) => round[place][row]).filter((value) => value !== null));
  const measured = Object.keys(rounds[0].here).filter((row) => rounds[0].here[row] !== null);
  return Object.fromEntries(measured.map((row) => [row, { here: best("here", row), there: best("there", row) }]));
}

/** What Jupyter is told to start; the installer's file lay elsewhere once, and wrote one kernel. */
async function commandOf(place, prefix) {
  const installer = ["node/install.js", "install.js"]
    .map((file) => join(place, "dist/src/kernel", file))
    .find(existsSync);
  const { installKernel } = await import(pathToFileURL(installer));
  const [kernel] = [installKernel({ prefix })].flat();
  return JSON.parse(readFileSync(join(kernel, "kernel.json"), "utf8")).argv;
}

/** The best time of each, measured in turn. */
function inTurn(time) {
  const best = { here: Number.POSITIVE_INFINITY, there: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++)
    for (const place of round % 2 === 0 ? ["here", "there"] : ["there", "here"])
      best[place] = Math.min(best[place], time(place));
  return best;
}

function timeOf(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
