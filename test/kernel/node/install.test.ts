import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { installKernel, jupyterDataFolder, uninstallKernel } from "../../../src/kernel/node/install.js";
import { NODE_FLAGS } from "../../../src/kernel/node/paths.js";

const prefix = mkdtempSync(join(tmpdir(), "nabla-install-"));
const launcher = join(prefix, "kernel.cjs");
after(() => rmSync(prefix, { recursive: true }));

it("a kernel is installed into an environment, twice without harm, and taken out again", () => {
  writeFileSync(launcher, "");
  const folder = join(prefix, "share", "jupyter", "kernels", "nabla");
  assert.equal(installKernel({ prefix }, launcher), folder);
  installKernel({ prefix }, launcher);
  const spec = JSON.parse(readFileSync(join(folder, "kernel.json"), "utf8"));
  assert.deepEqual(spec.argv, [process.execPath, ...NODE_FLAGS, launcher, "{connection_file}"]);
  assert.equal(spec.display_name, "TypeScript (Nabla)");
  assert.equal(spec.language, "typescript");
  assert.equal(spec.interrupt_mode, "message");
  assert.match(readFileSync(join(folder, "logo-svg.svg"), "utf8"), /^<svg/);
  assert.equal(uninstallKernel({ prefix }), folder);
  assert.equal(existsSync(folder), false);
});

it("what cannot be done is said in a sentence", () => {
  assert.throws(() => uninstallKernel({ prefix }), /is not installed in/);
  assert.throws(() => installKernel({ prefix, user: true }, launcher), /not both/);
  assert.throws(() => installKernel({ prefix }, join(prefix, "missing.cjs")), /npm run build/);
  assert.throws(() => installKernel({ prefix: launcher }, launcher), /cannot be installed/);
});

it("the user's folder follows Jupyter's rules on each system", () => {
  const home = "/home/me";
  const of = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => jupyterDataFolder(env, platform, home);
  assert.equal(of({ JUPYTER_DATA_DIR: "/data" }, "linux"), "/data");
  assert.equal(of({}, "linux"), join(home, ".local", "share", "jupyter"));
  assert.equal(of({ XDG_DATA_HOME: "/xdg" }, "linux"), join("/xdg", "jupyter"));
  assert.equal(of({}, "darwin"), join(home, "Library", "Jupyter"));
  assert.equal(of({ APPDATA: "/roaming" }, "win32"), join("/roaming", "jupyter"));
  assert.equal(of({}, "win32"), join(home, ".jupyter", "data"));
});
