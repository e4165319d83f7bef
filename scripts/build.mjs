// Builds the code into dist/, only what is older than its sources; then the notebooks: all of them, or those named
// (`npm run build -- 03 ps1`). `--code-only` leaves the notebooks. `--to-start` makes only what learning needs, and checks nothing.
import { buildCode } from "./build/code.mjs";
import { checkTypes } from "./build/compile.mjs";
import { Failed, runNode } from "./build/run.mjs";

const args = process.argv.slice(2);
const toStart = args.includes("--to-start");
const names = args.filter((arg) => !arg.startsWith("--"));

try {
  await buildCode({ toStart });
  if (!toStart) await checkTypes();
  if (!toStart && !args.includes("--code-only")) await runNode("dist/src/cli.js", "build", ...names);
} catch (error) {
  if (!(error instanceof Failed)) console.error(error.message);
  process.exitCode = error.code ?? 1;
}
