import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { timeIn, valuesOf } from "../../src/site/client/scorm/report.js";
import { createSuspended, pack, unpack } from "../../src/site/client/scorm/suspended.js";

test("what is told of progress, in the values of each edition", () => {
  const all = ["01-1", "01-2", "01-3"];
  assert.deepEqual(valuesOf("1.2", { done: ["01-2"], all }), {
    "cmi.core.score.min": "0",
    "cmi.core.score.max": "100",
    "cmi.core.score.raw": "33",
    "cmi.core.lesson_status": "incomplete",
  });
  assert.deepEqual(valuesOf("2004", { done: all, all }), {
    "cmi.score.min": "0",
    "cmi.score.max": "3",
    "cmi.score.raw": "3",
    "cmi.score.scaled": "1",
    "cmi.progress_measure": "1",
    "cmi.completion_status": "completed",
    "cmi.success_status": "passed",
  });
  assert.deepEqual(valuesOf("1.2", { done: [], all: [] }), { "cmi.core.lesson_status": "completed" });
  assert.equal(timeIn("1.2", 3_723_456), "0001:02:03.46");
  assert.equal(timeIn("2004", 3_723_456), "PT3723.46S");
});

test("texts are kept short, and what was cut is not taken for whole", () => {
  const texts = { "answers.json": JSON.stringify({ "01-1": { "": "답은 3" } }), more: "x + 1 ".repeat(1000) };
  const packed = pack(texts);
  assert.match(packed, /^[\w+/=]+$/);
  assert.ok(packed.length < 250, String(packed.length));
  assert.deepEqual(unpack(packed), texts);
  assert.deepEqual(unpack(""), {});
  for (const broken of [packed.slice(0, 40), "{}", "한글", btoa("noise")]) assert.equal(unpack(broken), undefined);
});

for (const [edition, room] of [
  ["1.2", 4096],
  ["2004", 64_000],
] as const)
  test(`SCORM ${edition}: what has no room is refused, and does not cost the answers`, () => {
    let suspended = "";
    const runTime = {
      edition,
      get: () => suspended,
      set: (_: string, value: string) => {
        suspended = value;
        return true;
      },
      commit() {},
      finish() {},
    };
    const { place } = createSuspended(runTime);
    const noise = (length: number) => randomBytes(length).toString("base64");
    place.write("cell:en/01-definition/loss", noise(room / 4));
    const before = suspended;
    assert.throws(() => place.write("cell:en/01-definition/machine", noise(room)));
    assert.equal(suspended, before);
    // What is left to changed cells is filled up; then the answers, and then what is done.
    let cells = 0;
    for (const length of [room / 50, 20])
      try {
        for (; cells < 1000; cells++) place.write(`cell:en/01-definition/${cells}`, noise(length));
      } catch {
        // Full, but for less than that.
      }
    assert.ok(cells < 1000);
    place.write("answers.json", noise(300));
    assert.throws(() => place.write("answers.json", noise(1500)));
    const ids = Array.from({ length: 10 }, (_, n) => `07-${n + 1}`);
    const states = Object.fromEntries(ids.map((id) => [id, { state: "right", tries: 12, hints: 2 }]));
    place.write("nabla-progress.json", JSON.stringify(states, null, 2));
    assert.ok(suspended.length <= room, String(suspended.length));
    const again = createSuspended(runTime).place;
    assert.deepEqual(JSON.parse(again.read("nabla-progress.json") ?? ""), states);
    assert.equal(again.names().length, cells + 3);
  });
