import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { activeIn, problemIn } from "../../src/grade/kubernetes.js";
import { manifest } from "../../src/grade/manifest.js";
import { ssh } from "../../src/grade/ssh.js";
import { remoteStep } from "../../src/grade/task-script.js";

const posix = { skip: process.platform === "win32" && "the machines that grade are Unix's" };

describe("a step on another machine", posix, () => {
  const run = (line: string, shell = "sh") => spawnSync(shell, ["-c", line], { encoding: "utf8" });

  it("ends as `no-installation` where there is none", () => {
    assert.equal(run(remoteStep("preflight x", "/nowhere")).status, 68);
  });

  it("is run by the Python of the installation, whatever its folder is called and whatever shell reads the line", () => {
    const folder = mkdtempSync(join(tmpdir(), "nabla 'it's' $HOME "));
    try {
      mkdirSync(join(folder, "course", "nabla_course"), { recursive: true });
      mkdirSync(join(folder, ".venv", "bin"), { recursive: true });
      const python = join(folder, ".venv", "bin", "python");
      writeFileSync(python, '#!/bin/sh\necho "$PYTHONPATH"\necho "$@"\n');
      chmodSync(python, 0o755);
      for (const shell of ["sh", "bash"]) {
        const { stdout, stderr } = run(remoteStep("parcel nabla-1 3", folder), shell);
        const [path, words] = stdout.split("\n");
        assert.equal(words, "-m nabla_course.grade parcel nabla-1 3", stderr);
        assert.equal(path?.split(":")[0], join(folder, "course"));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("ssh", () => {
  const queue = { name: "n", state: "/c", tasks: [["a"]], seconds: 60 };

  it("sends nothing where no machine is named", async () => {
    const settings = { hosts: {}, folder: "/n", options: [], version: "v" };
    await assert.rejects(
      ssh.submit({ ...queue, settings }, () => {}),
      /^Error: no-hosts-named$/,
    );
  });

  it("tells of a queue that this program did not begin that nothing of it is under way", async () => {
    assert.deepEqual(await ssh.status({ ...queue, settings: {} }), { active: 0 });
  });
});

describe("what Kubernetes tells of a Job", () => {
  const job = (succeeded: number, ...ended: string[]) => ({
    spec: { completions: 5 },
    status: { succeeded, conditions: ended.map((type) => ({ type, status: "True" })) },
  });

  it("how much of it is under way: none when it has ended, well or not", () => {
    assert.equal(activeIn({ spec: { completions: 5 } }), 5);
    assert.equal(activeIn(job(3)), 2);
    assert.equal(activeIn(job(5)), 1, "succeeded, but the Job has not taken note yet");
    assert.equal(activeIn(job(5, "SuccessCriteriaMet", "Complete")), 0);
    assert.equal(activeIn(job(3, "Failed")), 0);
    assert.equal(activeIn(job(3, "FailureTarget")), 2);
  });

  it("why no pod can do anything", () => {
    assert.equal(problemIn(""), undefined);
    assert.equal(problemIn("0 \n1 \n ContainerCreating\n"), undefined);
    assert.equal(problemIn("0 \n68 \n"), "no-installation");
    assert.equal(problemIn(" ImagePullBackOff\n"), "no-image");
  });

  it("asks for as many pods as there are tasks, and for no more than it may", () => {
    const settings = {
      image: "i",
      claim: "c",
      volume: "/v",
      folder: "/n",
      namespace: "",
      parallel: 2,
      bubblewrap: true,
      pod: {},
    };
    const asked = (tasks: string[][]) =>
      manifest({ name: "n", state: "/v/s", tasks, seconds: 60, settings }) as { spec: Record<string, unknown> };
    assert.deepEqual([asked([["a"]]).spec.parallelism, asked([["a"], ["b"], ["c"]]).spec.parallelism], [1, 2]);
    assert.equal(asked([["a"], ["b"], ["c"]]).spec.completions, 3);
  });
});
