import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createStore } from "../../../src/kernel/node/store.js";
import { forgetful } from "../../../src/kernel/session/store.js";

const folder = () => mkdtempSync(join(tmpdir(), "nabla-store-"));

test("a text that is kept is there for the next session, in the notebook's folder and nowhere else", () => {
  const directory = folder();
  createStore(directory).write("kept.json", "first");
  createStore(directory).write("kept.json", "second");
  assert.equal(createStore(directory).read("kept.json"), "second");
  assert.deepEqual(readdirSync(directory), ["kept.json"]);
  createStore(join(directory)).write("../../kept-outside.json", "x");
  assert.equal(existsSync(join(directory, "..", "kept-outside.json")), false);
});

test("what is not there is undefined; what cannot be read or written throws and leaves nothing behind", () => {
  const directory = folder();
  const store = createStore(directory);
  assert.equal(store.read("none.json"), undefined);
  mkdirSync(join(directory, "taken.json"));
  assert.throws(() => store.read("taken.json"));
  assert.throws(() => store.write("taken.json", "x"));
  assert.deepEqual(readdirSync(directory), ["taken.json"]);
  writeFileSync(join(directory, "fine.json"), "y");
  assert.equal(readFileSync(join(directory, "fine.json"), "utf8"), store.read("fine.json"));
});

test("the store of a notebook that is run without its reader keeps nothing", () => {
  forgetful.write("kept.json", "x");
  assert.equal(forgetful.read("kept.json"), undefined);
});

test("a lock is gone afterwards, even when what ran has failed; one that a killed kernel left behind is taken over", () => {
  const directory = folder();
  const { alone } = createStore(directory);
  const lock = join(directory, "kept.json.lock");
  assert.equal(
    alone?.("kept.json", () => existsSync(lock)),
    true,
  );
  assert.throws(() =>
    alone?.("kept.json", () => {
      throw new Error("no");
    }),
  );
  writeFileSync(lock, "");
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  assert.equal(
    alone?.("kept.json", () => "done"),
    "done",
  );
  assert.deepEqual(readdirSync(directory), []);
});
