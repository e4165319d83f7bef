import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Client, startClient } from "../client.js";
import { arrival, outputsOf, pause } from "./asking.js";

describe("prompt()", { timeout: 120_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it("gives back what was typed", async () => {
    client.answers.push("세종 😀");
    assert.deepEqual(await outputsOf(client.execute(`prompt("name?")`)), ["execute_result '세종 😀'"]);
    assert.deepEqual(client.asked.at(-1)?.content, { prompt: "name?", password: false });
  });

  it("asks again and again, also for what is not to be seen", async () => {
    client.answers.push("a", "b");
    const cell = client.execute(`const first = prompt(); first + prompt("secret?", { password: true })`);
    assert.deepEqual(await outputsOf(cell), ["execute_result 'ab'"]);
    assert.deepEqual(client.asked.at(-1)?.content, { prompt: "secret?", password: true });
  });

  it("is an error where nobody can answer", async () => {
    const reply = await arrival("the reply", client.execute(`prompt("name?")`, { allow_stdin: false }).reply);
    assert.equal(reply.status, "error");
    assert.match(String(reply.evalue), /prompt\(\)/);
  });

  it("is ended by an interrupt, and the next one gets its own answer", async () => {
    const before = client.asked.length;
    const cell = client.execute(`prompt("ever?")`);
    while (client.asked.length === before) await pause(5);
    client.send("interrupt_request", {}, "control");
    assert.equal((await arrival("the reply", cell.reply)).ename, "Interrupted");
    client.answers.push("yes");
    assert.deepEqual(await outputsOf(client.execute(`prompt("again?")`)), ["execute_result 'yes'"]);
  });
});
