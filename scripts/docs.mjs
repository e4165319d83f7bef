// `npm run docs`: draws docs/architecture.svg from the code's imports, and README's moving picture, and writes the API's pages
// into dist/docs. `npm run docs -- --picture-only` draws alone.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { picture } from "./docs/picture.mjs";
import { importsOf } from "./docs/rooms.mjs";
import { secant } from "./docs/secant.mjs";
import { root } from "./paths.mjs";

writeFileSync(join(root, "docs", "architecture.svg"), picture(importsOf()));
writeFileSync(join(root, "docs", "pictures", "secant.svg"), secant());
if (!process.argv.includes("--picture-only")) process.exitCode = pages();

function pages() {
  const typedoc = join(dirname(createRequire(import.meta.url).resolve("typedoc/package.json")), "bin", "typedoc");
  return spawnSync(process.execPath, [typedoc], { cwd: root, stdio: "inherit" }).status;
}
