import assert from "node:assert/strict";
import { it } from "node:test";
import { Worker } from "node:worker_threads";
import { createLine, createSender } from "../../../src/kernel/protocol/channel.js";

/** A worker that notes what arrives, streams joined, and tells it when asked to. */
const notes = `
  const { parentPort, workerData } = require("node:worker_threads");
  const heard = [];
  const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  import(workerData.module).then(({ receive }) => receive(workerData.line, parentPort, {
    stream: async (name, text) => {
      const last = heard.at(-1);
      if (last?.name === name) { last.text += text; last.pieces++; } else heard.push({ name, text, pieces: 1 });
    },
    message: async (message) => {
      if (message === "tell") parentPort.postMessage(heard);
      else if (message === "sleep") setTimeout(sleep, 15, 300);
      else heard.push({ message });
    },
  }));`;

interface Note {
  name?: string;
  text?: string;
  pieces?: number;
  message?: unknown;
}

async function withLine(send: (sender: ReturnType<typeof createSender<unknown>>) => void): Promise<Note[]> {
  const line = createLine();
  const module = new URL("../../../src/kernel/protocol/channel.js", import.meta.url).href;
  const worker = new Worker(notes, { eval: true, workerData: { line, module } });
  const sender = createSender<unknown>(line, worker);
  send(sender);
  sender.send("tell");
  const heard = await new Promise<Note[]>((resolve) => worker.once("message", resolve));
  await worker.terminate();
  return heard;
}

it("streams and messages arrive in the order they were sent in", async () => {
  const heard = await withLine((sender) => {
    for (let i = 0; i < 1000; i++) {
      sender.stream("stdout", `out ${i}\n`);
      if (i % 3 === 0) sender.stream("stderr", `err ${i}\n`);
      if (i % 5 === 0) sender.send(i);
    }
  });
  const expected: string[] = [];
  for (let i = 0; i < 1000; i++) {
    expected.push(`stdout out ${i}`);
    if (i % 3 === 0) expected.push(`stderr err ${i}`);
    if (i % 5 === 0) expected.push(`message ${i}`);
  }
  const got = heard.flatMap(({ name, text, message }) =>
    name === undefined
      ? [`message ${message}`]
      : (text ?? "")
          .trimEnd()
          .split("\n")
          .map((part) => `${name} ${part}`),
  );
  assert.deepEqual(got, expected);
});

it("text behind a message waits for it, even when the worker wakes between the two", async () => {
  const heard = await withLine((sender) => {
    sender.send("sleep");
    sender.stream("stdout", "a");
    // The worker falls asleep just before it would look at the stream, and then looks before it reads its messages.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    sender.stream("stdout", "b");
    sender.send("message");
    sender.stream("stdout", "c");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  });
  assert.deepEqual(
    heard.map(({ text, message }) => text ?? message),
    ["ab", "message", "c"],
  );
});

it("more text than the ring holds arrives whole, in few pieces, characters never cut", async () => {
  const text = "가😀\n".repeat(400_000);
  const [heard, ...others] = await withLine((sender) => {
    sender.stream("stdout", text);
    for (let i = 0; i < 100_000; i++) sender.stream("stdout", "😀");
  });
  assert.equal(others.length, 0);
  assert.ok(heard?.text === text + "😀".repeat(100_000));
  assert.ok((heard?.pieces ?? 0) < 100, `${heard?.pieces} pieces`);
});
