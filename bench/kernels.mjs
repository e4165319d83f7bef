// Measures this kernel beside its peers in one run, and prints what was measured with the ratios.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, venvPython } from "../scripts/paths.mjs";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "nabla-bench-"));
const deno = denoProgram();
// As it is installed, from its start-up snapshot.
const { installKernel } = await import("../dist/src/kernel/node/install.js");
const { prepareStart } = await import("../dist/src/kernel/node/snapshot.js");
prepareStart();
const [installed] = installKernel({ prefix: join(folder, "installed") });
const { argv: nabla } = JSON.parse(readFileSync(join(installed, "kernel.json"), "utf8"));
const kernels = {
  nabla,
  tslab: [
    process.execPath,
    join(dirname(require.resolve("tslab/package.json")), "bin", "tslab"),
    "kernel",
    "--config-path",
    "{connection_file}",
  ],
  python3: [venvPython, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
  ...(deno && { deno: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"] }),
};
for (const [name, argv] of Object.entries(kernels)) {
  mkdirSync(join(folder, "kernels", name), { recursive: true });
  const spec = { argv, display_name: name, language: name, interrupt_mode: name === "nabla" ? "message" : "signal" };
  writeFileSync(join(folder, "kernels", name, "kernel.json"), JSON.stringify(spec));
}
const { status, stdout } = spawnSync(venvPython, [join(root, "bench", "kernels.py"), folder, ...Object.keys(kernels)], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
rmSync(folder, { recursive: true, force: true });
if (status === 0) print(JSON.parse(stdout.trim().split("\n").at(-1)));
process.exitCode = status ?? 1;

function print(results) {
  const names = Object.keys(results);
  console.log(
    `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}; (×) is nabla's share of the peer's figure\n`,
  );
  console.log(`${"".padEnd(34)}${names.map((name) => name.padStart(18)).join("")}`);
  for (const row of Object.keys(results.nabla)) {
    const cells = names.map((name) => {
      const value = results[name][row];
      if (value === null) return "–";
      const ratio =
        name === "nabla" || results.nabla[row] === null ? "" : ` (${(results.nabla[row] / value).toFixed(2)}×)`;
      return value.toFixed(value < 100 ? 1 : 0) + ratio;
    });
    console.log(`${row.padEnd(34)}${cells.map((cell) => cell.padStart(18)).join("")}`);
  }
}

/** Deno's own kernel, where `npm install --no-save deno` has put it or the machine has it. */
function denoProgram() {
  const local = join(root, "node_modules", ".bin", "deno");
  if (existsSync(local)) return local;
  return spawnSync("deno", ["--version"]).status === 0 ? "deno" : undefined;
}
