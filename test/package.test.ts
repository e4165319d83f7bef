import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { root } from "./project.js";

const windows = process.platform === "win32";
const MOST = 5e6;

/** The package as npm would publish it, installed in an empty project. */
describe("the package", { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-package-"));
  const project = join(folder, "project");
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a program in the project, as a user whose own folders are empty. */
  function run(command: string, args: string[], { cwd = project, language = "en_US.UTF-8" } = {}) {
    const { NABLA_LANG: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd,
      encoding: "utf8",
      shell: windows,
      env: {
        ...env,
        ...{ LC_ALL: language, XDG_CACHE_HOME: join(folder, "cache"), LOCALAPPDATA: join(folder, "cache") },
        JUPYTER_DATA_DIR: join(folder, "jupyter"),
      },
    });
    return { status, said: `${stdout}${stderr}` };
  }
  const npx = (...args: string[]) => run("npx", ["--no-install", "nabla", ...args]);
  const write = (name: string, text: string) => writeFileSync(join(project, name), text);

  before(() => {
    const packed = run("npm", ["pack", "--pack-destination", folder], { cwd: root });
    assert.equal(packed.status, 0, packed.said);
    mkdirSync(project);
    write("package.json", JSON.stringify({ name: "empty", private: true }));
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
    const size = statSync(join(folder, tarball)).size;
    assert.ok(size < MOST, `${size} bytes`);
    const installed = run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", join(folder, tarball)]);
    assert.equal(installed.status, 0, installed.said);
  });

  test("holds what was listed, and nothing of this machine", () => {
    const files = readdirSync(join(project, "node_modules", "nabla"), { recursive: true }).map(String);
    assert.deepEqual(
      files.filter((file) => /\.(blob|cache|map|tsbuildinfo|landinfo|ipynb|test\.js)$|^dist.test/.test(file)),
      [],
    );
    for (const file of ["bin/nabla.mjs", "dist/nabla.js", "dist/kernel.cjs", "dist/src/index.d.ts", "LICENSE"])
      assert.ok(files.includes(join(...file.split("/"))), file);
  });

  test("is used from an ES module and from CommonJS", () => {
    write("a.mjs", `import { derivative } from "nabla"; console.log(String(derivative("x^3").result));`);
    write("b.cjs", `const { derivative } = require("nabla"); console.log(String(derivative("x^3").result));`);
    for (const file of ["a.mjs", "b.cjs"]) {
      const { status, said } = run(process.execPath, ["--no-warnings", file]);
      assert.equal(status, 0, said);
      assert.equal(said.trim(), "3x^2", file);
    }
  });

  test("speaks the language of the system where none is set", () => {
    write("c.mjs", `import { language } from "nabla"; console.log(language());`);
    for (const [system, spoken] of Object.entries({ "ko_KR.UTF-8": "ko", "en_US.UTF-8": "en", "fr_FR.UTF-8": "en" }))
      assert.equal(run(process.execPath, ["c.mjs"], { language: system }).said.trim(), spoken);
  });

  for (const [module, resolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ] as const) {
    test(`has its types in TypeScript, strict, with ${resolution}`, () => {
      write(
        "d.mts",
        `import { derivative, equivalent, lagrange, stationaryPoints } from "nabla";
         const slope: number = Number(derivative("x^2").evaluate({ x: 3 }));
         const kinds: string[] = stationaryPoints("x^2 + y^2").points.map(({ kind }) => kind);
         const verdict: "equal" | "approximately" | "different" | "unknown" = equivalent("2x", "x + x").verdict;
         const low = lagrange("x^2 + y^2", ["x + y = 1"]).minimum;
         // @ts-expect-error a derivative is of something
         derivative();
         console.log(slope, kinds, verdict, low);`,
      );
      const tsc = fileURLToPath(import.meta.resolve("typescript/package.json"));
      const args = ["--noEmit", "--strict", "--target", "es2022", "--module", module, "--moduleResolution", resolution];
      const { status, said } = run(process.execPath, [join(dirname(tsc), "bin", "tsc"), ...args, "d.mts"]);
      assert.equal(status, 0, said);
    });
  }

  test("npx nabla run runs a notebook, which uses the library", () => {
    const cell = (source: string) => ({
      ...{ cell_type: "code", id: "a", metadata: {}, outputs: [], execution_count: null },
      source,
    });
    const cells = [cell(`import { derivative } from "nabla";\nString(derivative("x^3").result)`)];
    write("n.ipynb", JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
    const { status, said } = npx("run", "n.ipynb", "--write");
    assert.equal(status, 0, said);
    assert.match(readFileSync(join(project, "n.ipynb"), "utf8"), /'3x\^2'/);
  });

  test("npx nabla kernel install tells Jupyter of the kernel in the package", () => {
    const { status, said } = npx("kernel", "install", "--user");
    assert.equal(status, 0, said);
    const start = join(folder, "jupyter", "kernels", "nabla", "start.cjs");
    const launcher = JSON.parse(/^const launcher = (".*");$/m.exec(readFileSync(start, "utf8"))?.[1] ?? '""');
    assert.ok(existsSync(launcher) && launcher.includes("node_modules"), launcher);
  });

  test("what needs a clone of the project says so", () => {
    for (const command of ["print", "grade", "build"]) {
      const { status, said } = npx(command, "x");
      assert.equal(status, 1);
      assert.match(said.trim(), /^nabla \w+ works in a clone of the project only/);
    }
  });

  test("leaves its own folder as it was installed", () => {
    assert.ok(!existsSync(join(project, "node_modules", "nabla", "dist", "cache")));
  });
});
