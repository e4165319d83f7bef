import assert from "node:assert/strict";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../project.js";
import { skipGrading, sources } from "./environment.js";
import { grade } from "./grading.js";
import { createSentClass, endsWell, freeAreMerged, type SentClass } from "./sent-class.js";

/** The leader's way (the manifest: test/jupyter/manifest.test.ts), with a program in the place of kubectl that runs a Job's commands here. No cluster was there to try. */
describe("a class graded by an Indexed Job", { skip: skipGrading, timeout: 1_800_000 }, () => {
  let sent: SentClass;
  let env: NodeJS.ProcessEnv;

  before(async () => {
    sent = await createSentClass();
    const { jupyter } = sent;
    const bin = join(jupyter.folder, "bin");
    mkdirSync(bin);
    copyFileSync(join(sources, "kubectl.mjs"), join(bin, "kubectl.mjs"));
    writeFileSync(join(bin, "kubectl"), `#!/bin/sh\nexec '${process.execPath}' '${join(bin, "kubectl.mjs")}' "$@"\n`);
    chmodSync(join(bin, "kubectl"), 0o755);
    env = { ...jupyter.env, PATH: `${bin}${delimiter}${jupyter.env.PATH}` };
    const own = { image: "grade", claim: "course", volume: jupyter.folder, folder: root };
    sent.settings(...Object.entries(own).map(([name, value]) => `c.Kubernetes.${name} = ${JSON.stringify(value)}`));
  });
  after(() => sent?.jupyter.remove());

  const onCluster = (...args: string[]) => grade(sent.course(), ["--on", "kubernetes", ...args], env);

  it("loses its leader in the middle, goes on, and gives the marks that this machine gives", async () => {
    const first = onCluster();
    await first.says(freeAreMerged);
    first.kill();
    await first.ended;
    sent.release();
    await endsWell(sent, onCluster());
  });

  it("says what is missing: the claim, the installation, the course in the volume", async () => {
    const config = sent.course("nbgrader_config.py");
    const before = readFileSync(config, "utf8");
    const cases: [string, RegExp][] = [
      ['c.Kubernetes.claim = "other"', /persistentvolumeclaims "other" not found/],
      ['c.Kubernetes.folder = "/nowhere"', /^Nothing was graded: a machine that was to grade has no Nabla/m],
      ['c.Kubernetes.volume = "/nowhere"', /^The course's folder does not lie in c\.Kubernetes\.volume/m],
      ['c.Kubernetes.image = ""', /must set c\.Kubernetes\.image/],
    ];
    for (const [line, words] of cases) {
      writeFileSync(config, `${before}\n${line}\n`);
      const { code, output } = await onCluster("--force", "--student", "right").ended;
      assert.equal(code, 1, output);
      assert.match(output, words);
    }
  });
});
