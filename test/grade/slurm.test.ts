import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { perTask } from "../../src/grade/cluster.js";
import { optionsOf, slurm } from "../../src/grade/slurm.js";
import { quoted, taskScript } from "../../src/grade/task-script.js";

describe("what Slurm is asked to do", () => {
  it("one array whose tasks are requeued, with memory and a time limit that rounds up", () => {
    const options = optionsOf({ name: "nabla-1", state: "/c", tasks: [["a"], ["b"], ["c"]], seconds: 61 });
    for (const option of ["--job-name=nabla-1", "--array=0-2", "--requeue", "--mem=2500M", "--time=2"])
      assert.ok(options.includes(option), option);
  });

  it("leaves the time limit to SBATCH_TIMELIMIT where that is set", () => {
    process.env.SBATCH_TIMELIMIT = "10";
    try {
      const options = optionsOf({ name: "n", state: "/c", tasks: [["a"]], seconds: 60 });
      assert.ok(!options.some((option) => option.startsWith("--time")));
    } finally {
      delete process.env.SBATCH_TIMELIMIT;
    }
  });

  it("never more than a thousand tasks, and few jobs in each of a small class", () => {
    assert.deepEqual([1, 12, 100, 500, 5000].map(perTask), [1, 1, 1, 5, 20]);
    for (const jobs of [999, 5001, 20_001, 1_000_000]) assert.ok(Math.ceil(jobs / perTask(jobs)) <= 1000, String(jobs));
  });

  it("says that Slurm is not there", async () => {
    const path = process.env.PATH;
    process.env.PATH = "/nowhere";
    try {
      await assert.rejects(
        slurm.submit({ name: "n", state: "/c", tasks: [["a"]], seconds: 60, settings: {} }, () => {}),
        /^Error: no-slurm$/,
      );
    } finally {
      process.env.PATH = path;
    }
  });

  it("quotes whatever a folder is called", () => {
    assert.equal(quoted("Ada's $HOME"), `'Ada'\\''s $HOME'`);
    assert.match(taskScript({ name: "n", state: "/a b/'c'" }, "$X"), /^cd '\/a b\/'\\''c'\\''' && /m);
  });
});
