import assert from "node:assert/strict";
import { appendFileSync, chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { manifest } from "../../src/grade/manifest.js";
import { root } from "../project.js";
import { skip, skipGrading, sources } from "./environment.js";
import { runAlone } from "./python.js";
import { createTwelve, givesSameMarks, grade, type Twelve } from "./twelve.js";

const settings = {
  image: "registry.example/nabla-grade:0.2",
  claim: "course",
  volume: "/srv/nabla",
  folder: "/opt/nabla",
  namespace: "class",
  parallel: 16,
  bubblewrap: true,
  pod: { nodeSelector: { room: "lab" }, imagePullSecrets: [{ name: "registry" }] },
};

/** What Kubernetes' own schema says of a manifest: nothing where it is right. */
async function wrongIn(manifest: unknown): Promise<string> {
  const args = [join(sources, "validate_manifest.py"), JSON.stringify(manifest)];
  const { code, stdout, stderr } = await runAlone({ args, cwd: root, env: process.env, seconds: 60 });
  assert.equal(code, 0, stderr);
  return stdout.trim();
}

describe("the manifest of a Job", { skip }, () => {
  const queue = {
    name: "nabla-0123456789ab",
    state: "/srv/nabla/en/.grading/ps1",
    tasks: [["a"], ["b"]],
    seconds: 90.5,
  };

  for (const bubblewrap of [true, false])
    it(`is right by Kubernetes' schema, ${bubblewrap ? "with" : "without"} bubblewrap`, async () => {
      assert.equal(await wrongIn(manifest({ ...queue, settings: { ...settings, bubblewrap } })), "");
    });

  it("would not be right with a field that there is none of, or a wrong value", async () => {
    assert.match(
      await wrongIn(manifest({ ...queue, settings: { ...settings, pod: { nodeSelect: {} } } })),
      /nodeSelect/,
    );
    assert.match(await wrongIn(manifest({ ...queue, settings: { ...settings, pod: { hostUsers: "no" } } })), /boolean/);
  });
});

/** The leader's way, with a program in the place of kubectl that runs a Job's commands here. No cluster was there to try. */
describe("a class graded by an Indexed Job", { skip: skipGrading, timeout: 600_000 }, () => {
  let twelve: Twelve;
  let env: NodeJS.ProcessEnv;

  before(async () => {
    twelve = await createTwelve();
    const { jupyter, there } = twelve;
    const bin = join(jupyter.folder, "bin");
    mkdirSync(bin);
    copyFileSync(join(sources, "kubectl.mjs"), join(bin, "kubectl.mjs"));
    writeFileSync(join(bin, "kubectl"), `#!/bin/sh\nexec '${process.execPath}' '${join(bin, "kubectl.mjs")}' "$@"\n`);
    chmodSync(join(bin, "kubectl"), 0o755);
    env = { ...jupyter.env, PATH: `${bin}${delimiter}${jupyter.env.PATH}` };
    const own = { image: "grade", claim: "course", volume: jupyter.folder, folder: root };
    const lines = Object.entries(own).map(([name, value]) => `c.Kubernetes.${name} = ${JSON.stringify(value)}`);
    appendFileSync(there("nbgrader_config.py"), `\n${lines.join("\n")}\n`);
  });
  after(() => twelve?.jupyter.remove());

  const onCluster = (...args: string[]) => grade(twelve.there(), ["--on", "kubernetes", ...args], env);

  it("loses its leader in the middle, goes on, and gives the marks that this machine gives", async () => {
    const first = onCluster();
    await first.says(/^2\/12 /m);
    first.kill();
    await first.ended;
    await givesSameMarks(twelve, onCluster().ended);
  });

  it("says what is missing: the claim, the installation, the course in the volume", async () => {
    const config = twelve.there("nbgrader_config.py");
    const before = readFileSync(config, "utf8");
    const cases: [string, RegExp][] = [
      ['c.Kubernetes.claim = "other"', /persistentvolumeclaims "other" not found/],
      ['c.Kubernetes.folder = "/nowhere"', /^Nothing was graded: a machine that was to grade has no Nabla/m],
      ['c.Kubernetes.volume = "/nowhere"', /^The course's folder does not lie in c\.Kubernetes\.volume/m],
      ['c.Kubernetes.image = ""', /must set c\.Kubernetes\.image/],
    ];
    for (const [line, words] of cases) {
      writeFileSync(config, `${before}\n${line}\n`);
      const { code, output } = await onCluster("--force", "--student", "student1").ended;
      assert.equal(code, 1, output);
      assert.match(output, words);
    }
  });
});
