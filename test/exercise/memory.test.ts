import assert from "node:assert/strict";
import { test } from "node:test";
import { exerciseSet } from "../../src/exercise/exercise-set.js";
import { FILE, memories, type Store } from "../../src/exercise/memory.js";
import type { Exercise } from "../../src/exercise/types.js";

const both = (text: string) => ({ ko: text, en: text });
const bank: Exercise[] = ["01-1", "01-2", "02-1"].map((id) => ({
  id,
  kind: "number",
  question: both("?"),
  key: "1",
  hints: [both("first"), both("second")],
  solution: { text: both("one") },
  slips: [],
}));

const inMemory = (texts: Record<string, string> = {}): Store & { texts: Record<string, string> } => ({
  texts,
  read: (name) => texts[name],
  write(name, text) {
    texts[name] = text;
  },
});

test("what is done, tried and hinted survives a restart", () => {
  const store = inMemory();
  const before = exerciseSet(
    bank,
    memories(() => store),
  );
  before.exercise("01-1").check("1");
  before.exercise("01-2").check("5");
  before.exercise("01-2").hint();
  const after = exerciseSet(
    bank,
    memories(() => store),
  );
  assert.deepEqual(
    after.progress().exercises.map(({ state }) => state),
    ["right", "not equal", "not yet answered"],
  );
  assert.match(String(after.exercise("01-2").hint()), /2\/2/);
  assert.match(String(after.exercise("01-2").solution()), /one/);
  assert.doesNotMatch(after.progress().markdown, /커널/);
});

test("looking at an exercise, or not answering it, writes nothing", () => {
  const store = inMemory();
  const { exercise, progress } = exerciseSet(
    bank,
    memories(() => store),
  );
  exercise("01-1").ask();
  exercise("01-1").check("...");
  exercise("01-1").solution();
  progress();
  assert.deepEqual(store.texts, {});
});

test("two notebooks in one folder keep what the other has done, and see it", () => {
  const store = inMemory();
  const [one, two] = [
    exerciseSet(
      bank,
      memories(() => store),
    ),
    exerciseSet(
      bank,
      memories(() => store),
    ),
  ];
  one.exercise("01-1").check("1");
  two.exercise("02-1").check("1");
  one.exercise("01-2").check("1");
  assert.equal(two.progress().done, 3);
  assert.equal(Object.keys(JSON.parse(store.texts[FILE] as string)).length, 3);
});

for (const corrupt of ["{", "[1]", '{"01-1": {"state": "splendid"}}', '{"01-1": null}', "null"]) {
  test(`a file that holds ${corrupt} is left as it is; this is said once, and the session goes on`, () => {
    const store = inMemory({ [FILE]: corrupt });
    const { exercise, progress } = exerciseSet(
      bank,
      memories(() => store),
    );
    assert.match(exercise("01-1").check("1").markdown, /nabla-progress\.json을 읽거나 쓸 수 없어/);
    assert.doesNotMatch(exercise("01-2").check("1").markdown, /nabla-progress/);
    assert.equal(progress().done, 2);
    assert.equal(store.texts[FILE], corrupt);
  });
}

test("a folder that cannot be written to is said once, and nothing is lost in this session", () => {
  const store: Store = {
    read: () => undefined,
    write() {
      throw new Error("EROFS");
    },
  };
  const { exercise, progress } = exerciseSet(
    bank,
    memories(() => store),
  );
  assert.match(exercise("01-1").check("1").markdown, /맞았습니다[\s\S]*커널을 다시 시작할 때까지만/);
  exercise("01-2").check("1");
  assert.equal(progress().done, 2);
  assert.match(progress().markdown, /커널을 다시 시작하면 사라집니다/);
});

test("where there is no store, progress says that it lasts for the session", () => {
  assert.match(
    exerciseSet(
      bank,
      memories(() => undefined),
    ).progress().markdown,
    /다시 시작하면 사라집니다/,
  );
});

test("the store is found through the kernel's hook", () => {
  const store = inMemory();
  const kernels = globalThis as unknown as Record<symbol, unknown>;
  const hook = Symbol.for("nabla.kernel");
  kernels[hook] = { store };
  try {
    exerciseSet(bank).exercise("01-1").check("1");
    assert.match(store.texts[FILE] as string, /"01-1": \{\n {4}"state": "right"/);
  } finally {
    delete kernels[hook];
  }
});
