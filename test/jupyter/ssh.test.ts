import assert from "node:assert/strict";
import { appendFileSync, readdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { skipGrading } from "./environment.js";
import { type Hosts, missingSshd, startHosts } from "./sshd.js";
import { createTwelve, givesSameMarks, grade, readBook, type Twelve } from "./twelve.js";

/** Graded here and on two machines that are reached by ssh, of which one ends. The tests build on each other. */
describe("a class graded on machines reached by ssh", { skip: skipGrading || missingSshd(), timeout: 600_000 }, () => {
  let twelve: Twelve;
  let hosts: Hosts;

  before(async () => {
    twelve = await createTwelve();
    hosts = await startHosts(2, { JUPYTER_PATH: String(twelve.jupyter.env.JUPYTER_PATH) });
    const each = Object.fromEntries(hosts.names.map((name) => [name, 1]));
    settings(`c.Ssh.hosts = ${JSON.stringify(each)}`, `c.Ssh.options = ${JSON.stringify(hosts.options)}`);
  });
  after(() => {
    hosts?.stop();
    twelve?.jupyter.remove();
  });

  const settings = (...lines: string[]) =>
    appendFileSync(twelve.there("nbgrader_config.py"), `\n${lines.join("\n")}\n`);
  const onHosts = (...args: string[]) => grade(twelve.there(), ["--on", "ssh", ...args], twelve.jupyter.env);

  it("loses a machine and its leader in the middle, goes on, and gives the marks that this machine gives", async () => {
    const { here, there } = twelve;
    const first = onHosts();
    await first.says(/^2\/12 /m);
    hosts.kill(1);
    await first.says(/ended in the middle of its work/);
    first.kill();
    const { output: before } = await first.ended;
    assert.ok(before.includes(`${hosts.names[1]} ended in the middle`), before);
    // Nobody waits for what the other machine does.
    for (let tries = 0; hosts.running(0) > 0; tries++) assert.ok(tries < 100 && (await pause(100, true)));
    const output = await givesSameMarks(twelve, onHosts().ended);
    assert.ok(output.includes(`${hosts.names[1]} takes no part: `), output);
    for (const student of readdirSync(here("autograded")))
      assert.deepEqual(
        readdirSync(there("autograded", student, "ps1")).sort(),
        readdirSync(here("autograded", student, "ps1")).sort(),
      );
  });

  it("sends nothing to a machine that lacks Nabla, and says so", async () => {
    settings('c.Ssh.folder = "/nowhere"');
    const { code, output } = await onHosts("--force", "--student", "student1").ended;
    assert.equal(code, 1, output);
    assert.ok(output.includes(`${hosts.names[0]} takes no part: there is no Nabla in the folder`), output);
    assert.match(output, /^Nothing was sent out: none of the machines can grade\.$/m);
    assert.equal((await readBook(twelve, twelve.there())).student1?.score, 8);
  });
});
