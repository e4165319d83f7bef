// `npm run bench`: measures the project beside its peers; `npm run bench -- derivative` runs only bench/derivative.mjs.
// `npm run bench -- --against DIR` measures it beside another, built checkout. Every bench/*.mjs is a program that prints its own table.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild, ensureNode, ensureNpm, ensureVenv, root } from "./setup.mjs";

ensureNode();
await ensureNpm();
await ensureBuild();
await ensureVenv({ test: true });

const [first, ...others] = process.argv.slice(2);
const other = first === "--against" ? others : [];
const wanted = first === "--against" ? ["against"] : process.argv.slice(2);
const folder = join(root, "bench");
const all = readdirSync(folder).flatMap((file) => /^(.+)\.mjs$/.exec(file)?.[1] ?? []);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) console.error(`There is no bench ${unknown.join(", ")}: choose among ${all.join(", ")}.`);
for (const name of unknown.length > 0 ? [] : all) {
  if (wanted.length > 0 ? !wanted.includes(name) : name === "against") continue;
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.mjs`), ...other], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
if (unknown.length > 0) process.exitCode = 1;
