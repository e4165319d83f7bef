import { startSubmission } from "../confined/supervisor.js";
import { graded, startKernel } from "../protocol/kernel.js";
import { loadSession } from "./load-session.js";
import { log } from "./log.js";
import { watchParent } from "./parent.js";
import { MALLOC } from "./paths.js";
import { prepareInBackground } from "./snapshot.js";

/** By then the first cell has been answered. Milliseconds. */
const PREPARE_AFTER = 5000;

// Meant for this process alone, not for what its cells start.
if (process.env.GLIBC_TUNABLES === MALLOC) delete process.env.GLIBC_TUNABLES;
const given = process.argv.slice(2);
const language = given.includes("--language=javascript") ? "javascript" : "typescript";
const connectionFile = given.find((argument) => !argument.startsWith("--"));
if (!connectionFile) {
  console.error("Jupyter starts this program and names a connection file; to install the kernel: nabla kernel install");
  process.exit(2);
}
if (graded) {
  // Jupyter hears of the kernel when all is ready: a start that takes long is no cell's time. It may end meanwhile.
  watchParent(() => process.exit(1));
  startSubmission().then(
    (open) => startKernel(connectionFile, language, open),
    (error: Error) => {
      log(error.message);
      process.exit(1);
    },
  );
} else {
  if (given.includes("--prepare-start")) setTimeout(prepareInBackground, PREPARE_AFTER).unref();
  startKernel(connectionFile, language, async (frontend, running) => {
    const { openSession } = await loadSession();
    return openSession(frontend, { language, running });
  });
}
