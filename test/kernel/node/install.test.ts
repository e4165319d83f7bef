import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, it } from "node:test";
import { installKernel, jupyterDataFolder, repairKernel, uninstallKernel } from "../../../src/kernel/node/install.js";
import { NODE_FLAGS } from "../../../src/kernel/node/paths.js";

const prefix = mkdtempSync(join(tmpdir(), "nabla-install-"));
const launcher = join(prefix, "kernel.cjs");
after(() => rmSync(prefix, { recursive: true }));

const folders = ["nabla", "nabla-js"].map((name) => join(prefix, "share", "jupyter", "kernels", name));

it("a kernel for each language is installed into an environment, twice without harm, and taken out again", () => {
  writeFileSync(launcher, "");
  assert.deepEqual(installKernel({ prefix }, launcher), folders);
  installKernel({ prefix }, launcher);
  const specs = folders.map((folder) => JSON.parse(readFileSync(join(folder, "kernel.json"), "utf8")));
  assert.deepEqual(
    specs.map(({ display_name, language, interrupt_mode }) => [display_name, language, interrupt_mode]),
    [
      ["TypeScript (Nabla)", "typescript", "message"],
      ["JavaScript (Nabla)", "javascript", "message"],
    ],
  );
  for (const [index, folder] of folders.entries()) {
    const start =
      process.platform === "win32"
        ? [process.execPath, ...NODE_FLAGS, join(folder, "start.cjs")]
        : ["/bin/sh", join(folder, "start.sh")];
    assert.deepEqual(specs[index].argv, [...start, `--language=${specs[index].language}`, "{connection_file}"]);
    assert.equal(specs[index].metadata.node, process.execPath);
    assert.match(readFileSync(join(folder, "logo-svg.svg"), "utf8"), /^<svg/);
  }
  assert.deepEqual(uninstallKernel({ prefix }), folders);
  assert.deepEqual(folders.filter(existsSync), []);
});

it("one of an earlier version alone is taken out, too", () => {
  mkdirSync(folders[0] as string, { recursive: true });
  assert.deepEqual(uninstallKernel({ prefix }), [folders[0]]);
});

it("a kernel whose folder has moved says so in one sentence", () => {
  const moved = join(prefix, "clone", "dist", "kernel.cjs");
  mkdirSync(dirname(moved), { recursive: true });
  writeFileSync(moved, "");
  const [folder] = installKernel({ prefix }, moved);
  rmSync(join(prefix, "clone"), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder ?? "", "start.cjs"), "connection.json"], {
    encoding: "utf8",
  });
  assert.equal(status, 1);
  assert.match(stderr, /^[^\n]*clone[^\n]*npx nabla kernel install\n$/);
  uninstallKernel({ prefix });
});

it("a kernel that leads to a folder that is gone is made to run from this one, and no other", () => {
  assert.deepEqual(repairKernel({ prefix }, launcher), []);
  const gone = join(prefix, "gone", "kernel.cjs");
  const there = join(prefix, "there", "kernel.cjs");
  for (const file of [gone, there]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
  }
  installKernel({ prefix }, there);
  assert.deepEqual(repairKernel({ prefix }, launcher), []);
  installKernel({ prefix }, gone);
  rmSync(dirname(gone), { recursive: true });
  assert.deepEqual(repairKernel({ prefix }, launcher), folders);
  assert.ok(readFileSync(join(folders[0] as string, "start.cjs"), "utf8").includes(JSON.stringify(launcher)));
  // As earlier versions wrote it.
  rmSync(join(folders[0] as string, "start.cjs"));
  writeFileSync(
    join(folders[0] as string, "kernel.json"),
    JSON.stringify({ argv: ["node", gone, "{connection_file}"] }),
  );
  assert.deepEqual(repairKernel({ prefix }, launcher), folders);
  uninstallKernel({ prefix });
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
