import assert from "node:assert/strict";
import { it } from "node:test";
import { createMessage, decode, encode } from "../../../src/kernel/protocol/wire.js";

const parent = decode(encode(createMessage("execute_request", { code: "1" }), "key"), "key");

it("a message survives its way over the wire, addresses and buffers included", () => {
  const message = {
    ...createMessage("display_data", { data: { "text/plain": "∇" } }, parent, { a: 1 }),
    identities: [Buffer.from("client")],
    buffers: [Buffer.from([1, 2, 3])],
  };
  assert.deepEqual(decode(encode(message, "key"), "key"), message);
  assert.deepEqual(message.parent_header, parent.header);
});

it("content that is JSON already is sent as it is", () => {
  const [, , , , , content] = encode(createMessage("stream", '{"name": "stdout"}'), "key");
  assert.equal(String(content), '{"name": "stdout"}');
});

it("a message is refused when its key or any part of it differs", () => {
  const frames = encode(createMessage("execute_request", { code: "1" }), "key");
  assert.throws(() => decode(frames, "other"), /signature/);
  for (let part = 2; part < frames.length; part++) {
    const forged = frames.map((frame, at) => (at === part ? Buffer.from(`${frame} `) : frame));
    assert.throws(() => decode(forged, "key"), /signature/, `part ${part}`);
  }
  assert.throws(() => decode(frames.slice(1), "key"), /missing/);
});

it("an empty key switches signing off", () => {
  assert.equal(decode(encode(createMessage("execute_request", { code: "1" }), ""), "").content.code, "1");
});
