import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { skipGrading } from "./environment.js";
import { grade, readBook } from "./grading.js";
import { createSentClass, endsWell, freeAreMerged, type SentClass } from "./sent-class.js";
import { type Hosts, missingSshd, startHosts } from "./sshd.js";

/** Graded on two machines that are reached by ssh, of which one ends. The tests build on each other. */
describe("a class graded on machines reached by ssh", {
  skip: skipGrading || missingSshd(),
  timeout: 1_800_000,
}, () => {
  let sent: SentClass;
  let hosts: Hosts;

  before(async () => {
    sent = await createSentClass();
    hosts = await startHosts(2, { JUPYTER_PATH: String(sent.jupyter.env.JUPYTER_PATH) });
    const each = Object.fromEntries(hosts.names.map((name) => [name, 1]));
    sent.settings(`c.Ssh.hosts = ${JSON.stringify(each)}`, `c.Ssh.options = ${JSON.stringify(hosts.options)}`);
  });
  after(() => {
    hosts?.stop();
    sent?.jupyter.remove();
  });

  const onHosts = (...args: string[]) => grade(sent.course(), ["--on", "ssh", ...args], sent.jupyter.env);

  it("loses a machine and its leader in the middle, goes on, and gives the marks that this machine gives", async () => {
    const first = onHosts();
    await first.says(freeAreMerged);
    hosts.kill(1);
    await first.says(/ended in the middle of its work/);
    first.kill();
    const { output: before } = await first.ended;
    assert.ok(before.includes(`${hosts.names[1]} ended in the middle`), before);
    // Nobody waits for what the other machine does.
    for (let tries = 0; hosts.running(0) > 0; tries++) assert.ok(tries < 100 && (await pause(100, true)));
    sent.release();
    const output = await endsWell(sent, onHosts());
    assert.ok(output.includes(`${hosts.names[1]} takes no part: `), output);
  });

  it("sends nothing to a machine that lacks Nabla, and says so", async () => {
    sent.settings('c.Ssh.folder = "/nowhere"');
    const { code, output } = await onHosts("--force", "--student", "right").ended;
    assert.equal(code, 1, output);
    assert.ok(output.includes(`${hosts.names[0]} takes no part: there is no Nabla in the folder`), output);
    assert.match(output, /^Nothing was sent out: none of the machines can grade\.$/m);
    assert.equal((await readBook(sent.jupyter, sent.course())).right?.score, 8);
  });
});
