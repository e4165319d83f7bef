// Builds the code into dist/, only what is older than its sources; then the notebooks: all of them, or those named
// (`npm run build -- 03 ps1`). `--code-only` leaves the notebooks. `--to-start` makes only what learning needs, and checks nothing.
import { bundle } from "./build/bundles.mjs";
import { checkTypes, declareLibrary, mergeTypeScript, transpile } from "./build/compile.mjs";
import { Failed, runNode } from "./build/run.mjs";

const args = process.argv.slice(2);
const toStart = args.includes("--to-start");
const names = args.filter((arg) => !arg.startsWith("--"));

try {
  await Promise.all([code(), declareLibrary()]);
  await Promise.all(toStart ? [compileAhead()] : [compileAhead(), snapshot(), checkTypes()]);
  if (!toStart && !args.includes("--code-only")) await runNode("dist/src/cli.js", "build", ...names);
} catch (error) {
  if (!(error instanceof Failed)) console.error(error.message);
  process.exitCode = error.code ?? 1;
}

async function code() {
  mergeTypeScript();
  await transpile(toStart ? ["src"] : undefined);
  await bundle();
}

/** So that the first kernel starts as fast as any other. */
function compileAhead() {
  return runNode(
    "--input-type=module",
    "--eval",
    `await (await import("./dist/src/kernel/node/load-session.js")).compileAhead()`,
  );
}

/** So that the first submission is graded as fast as any other. */
function snapshot() {
  return runNode(
    "--input-type=module",
    "--eval",
    `(await import("./dist/src/kernel/confined/snapshot.js")).snapshot()`,
  );
}
