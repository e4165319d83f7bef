import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { freePorts } from "../../free-ports.js";
import { startClient } from "../client.js";
import { evaluating, pause } from "./asking.js";

/** Another program on that port. */
const hold = (port: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer((socket) => socket.destroy()).listen(port, "127.0.0.1", () => resolve(server));
  });

describe("a port that another program took before the kernel", { timeout: 60_000, concurrency: true }, () => {
  it("and soon lets go is taken then", async (t) => {
    const ports = await freePorts(5);
    const other = await hold(ports[3] as number);
    const starting = startClient({ command: evaluating, ports });
    await pause(1000);
    other.close();
    const client = await starting;
    t.after(client.stop);
    assert.equal((await client.execute("1").reply).status, "ok");
  });

  it("and keeps ends the kernel with a sentence that names it", async (t) => {
    const ports = await freePorts(5);
    const other = await hold(ports[0] as number);
    t.after(() => other.close());
    const { end, said } = await endOf(t, { transport: "tcp", ip: "127.0.0.1" }, ports);
    assert.equal(end, 1);
    assert.match(
      said,
      new RegExp(`^nabla: Another program holds tcp://127\\.0\\.0\\.1:${ports[0]}, .*Restart the kernel.*\\n$`),
    );
  });

  it("is not what is told of an address that there cannot be", async (t) => {
    const gone = await endOf(t, { transport: "ipc", ip: "/tmp/nabla-no-such-folder/kernel" }, [1, 2, 3, 4, 5]);
    assert.deepEqual(gone.end, 1);
    assert.match(gone.said, /^nabla: The folder \/tmp\/nabla-no-such-folder, where .* is not there\..*\n$/);
    const foreign = await endOf(t, { transport: "tcp", ip: "192.0.2.1" }, await freePorts(5));
    assert.match(foreign.said, /^nabla: The kernel cannot hear Jupyter at tcp:\/\/192\.0\.2\.1:\d+ \(.*\)\..*\n$/);
  });
});

/** How a kernel ends that cannot listen there, and what it says. */
async function endOf(t: TestContext, place: { transport: string; ip: string }, ports: number[]) {
  const [shell_port, control_port, stdin_port, iopub_port, hb_port] = ports;
  const folder = mkdtempSync(join(tmpdir(), "nabla-ports-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "connection.json");
  const common = { ...place, key: "k", signature_scheme: "hmac-sha256" };
  writeFileSync(file, JSON.stringify({ ...common, shell_port, control_port, stdin_port, iopub_port, hb_port }));
  const [program, ...args] = evaluating as [string, ...string[]];
  const kernel = spawn(program, [...args, file], { env: { ...process.env, NABLA_LANG: "en" } });
  let said = "";
  kernel.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const end = await new Promise((resolve) => kernel.once("close", (code, signal) => resolve(code ?? signal)));
  return { end, said };
}
