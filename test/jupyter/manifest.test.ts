import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { manifest } from "../../src/grade/manifest.js";
import { root } from "../project.js";
import { skip, sources } from "./environment.js";
import { runAlone } from "./python.js";

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

/** What Kubernetes' own schema says of each manifest: null where it is right. */
async function wrongIn(manifests: unknown[]): Promise<(string | null)[]> {
  const args = [join(sources, "validate_manifest.py"), JSON.stringify(manifests)];
  const { code, stdout, stderr } = await runAlone({ args, cwd: root, env: process.env, seconds: 60 });
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

describe("the manifest of a Job", { skip }, () => {
  const queue = {
    name: "nabla-0123456789ab",
    state: "/srv/nabla/en/.grading/ps1",
    tasks: [["a"], ["b"]],
    seconds: 90.5,
  };
  let wrong: (string | null)[];
  before(async () => {
    const own = [
      { bubblewrap: true },
      { bubblewrap: false },
      { pod: { nodeSelect: {} } },
      { pod: { hostUsers: "no" } },
    ];
    wrong = await wrongIn(own.map((one) => manifest({ ...queue, settings: { ...settings, ...one } })));
  });

  it("is right by Kubernetes' schema, with bubblewrap and without", () => {
    assert.deepEqual(wrong.slice(0, 2), [null, null]);
  });

  it("would not be right with a field that there is none of, or a wrong value", () => {
    assert.match(String(wrong[2]), /nodeSelect/);
    assert.match(String(wrong[3]), /boolean/);
  });
});
