import { superviseSubmission } from "./confined/supervisor.js";
import { graded, startKernel } from "./kernel.js";
import { loadSession } from "./load-session.js";

const [connectionFile] = process.argv.slice(2);
if (!connectionFile) {
  console.error("Jupyter starts this program and names a connection file; to install the kernel: nabla kernel install");
  process.exit(2);
}
startKernel(connectionFile, async (host, running) => {
  if (graded) return superviseSubmission(host);
  const { createSession } = await loadSession();
  return createSession(host, { running });
});
