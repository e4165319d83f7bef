import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { root, script } from "../project.js";

interface Event {
  type: string;
  data: { file: string; name: string; nesting: number };
}
const { asIfAlone, processesFor } = await script<{
  asIfAlone(event: Event, shared: Map<string, string[]>): Event | undefined;
  processesFor(files: string[]): { programs: string[]; shared: Map<string, string[]> };
}>("together.mjs");

describe("test files that share a process", () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-together-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What Node says, as TAP, of files with these bodies that share a process. */
  function run(bodies: Record<string, string>): string {
    const url = (...names: string[]) => JSON.stringify(pathToFileURL(join(root, "dist", ...names)).href);
    const files = Object.entries(bodies).map(([name, body]) => {
      const file = join(folder, `${name}.mjs`);
      const imports = `import { test } from "node:test";\nimport { language } from ${url("src", "language.js")};\n`;
      writeFileSync(file, imports + body);
      return file;
    });
    const entry = join(folder, "entry.mjs");
    writeFileSync(
      entry,
      `import { together } from ${url("test", "together.js")};\ntogether(${JSON.stringify(files)});\n`,
    );
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    return spawnSync(process.execPath, ["--test-reporter=tap", "--test-force-exit", entry], { env, encoding: "utf8" })
      .stdout;
  }
  const outcome = (said: string, name: string) =>
    new RegExp(`^(ok|not ok) \\d+ - .*${name}\\.mjs$`, "m").exec(said)?.[1];

  test("fail each by itself, also where one cannot be loaded", () => {
    const said = run({
      broken: "throw new Error('no such thing');",
      wrong: "test('of wrong', () => { throw new Error('wrong'); });",
      right: "test('of right', () => {});",
    });
    assert.equal(outcome(said, "broken"), "not ok");
    assert.equal(outcome(said, "wrong"), "not ok");
    assert.equal(outcome(said, "right"), "ok");
    assert.match(said, /^ {4}not ok 1 - of wrong$/m);
    assert.match(said, /^ {4}ok 1 - of right$/m);
  });

  const leaks = {
    language: "language('en')",
    environment: "process.env.NABLA_LEFT = 'behind'",
    folder: `process.chdir(${JSON.stringify(tmpdir())})`,
    globals: "globalThis.leftBehind = 1",
    timers: "setInterval(() => {}, 1e6)",
  };
  for (const [part, code] of Object.entries(leaks))
    test(`may not leave the ${part} changed: neither by a test nor as they are loaded`, () => {
      const said = run({ before: "test('a', () => {});", leaking: `test('b', () => { ${code}; });` });
      assert.equal(outcome(said, "before"), "ok");
      assert.equal(outcome(said, "leaking"), "not ok");
      assert.match(said, new RegExp(`leaking\\.mjs leaves this otherwise than it was: ${part}`));
      assert.match(run({ loading: `${code}; test('c', () => {});` }), new RegExp(`otherwise than it was: ${part}`));
    });

  test("are told of as if each had a process of its own", () => {
    const own = (...names: string[]) => join(root, "dist", "test", ...names);
    const files = [own("site", "a.js"), own("optimum", "b.js"), own("code.js"), own("optimum", "prove", "c.js")];
    const { programs, shared } = processesFor(files);
    const [program = ""] = shared.keys();
    assert.deepEqual(programs, [files[0], program, files[2]]);
    assert.deepEqual([...shared.values()], [[files[1], files[3]]]);
    assert.deepEqual(processesFor([own("optimum", "b.js")]).programs, [own("optimum", "b.js")]);

    const of = (type: string, name: string, file: string, nesting = 0) => ({ type, data: { name, file, nesting } });
    const suite = of("test:complete", String(files[1]), own("together.js"));
    assert.deepEqual(asIfAlone(suite, shared)?.data, { ...suite.data, file: files[1] });
    const inside = of("test:pass", "two is even", String(files[1]), 1);
    assert.deepEqual(asIfAlone(inside, shared), inside);
    assert.equal(asIfAlone(of("test:complete", program, program), shared), undefined);
    assert.notEqual(asIfAlone(of("test:fail", program, program), shared), undefined, "its process ended");
  });
});
