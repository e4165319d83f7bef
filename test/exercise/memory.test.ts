import assert from "node:assert/strict";
import { test } from "node:test";
import { exerciseSet } from "../../src/exercise/exercise-set.js";
import { FILE, memories, type Store } from "../../src/exercise/memory.js";
import type { Exercise } from "../../src/exercise/types.js";
import "../korean.js";

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

const damaged = FILE.replace(".json", "-damaged.json");

for (const corrupt of ["{", "[1]", '{"01-1": {"state": "splendid"}}', '{"01-1": null}', "null"]) {
  test(`a file that holds ${corrupt} is kept under another name; this is said once, and a new one is begun`, () => {
    const store = inMemory({ [FILE]: corrupt });
    const { exercise, progress } = exerciseSet(
      bank,
      memories(() => store),
    );
    assert.match(exercise("01-1").check("1").markdown, /손상되어 있어, 그 파일을 `nabla-progress-damaged\.json`에/);
    assert.doesNotMatch(exercise("01-2").check("1").markdown, /nabla-progress/);
    assert.equal(progress().done, 2);
    assert.equal(store.texts[damaged], corrupt);
    assert.deepEqual(Object.keys(JSON.parse(store.texts[FILE] as string)), ["01-1", "01-2"]);
  });
}

test("what can still be read in a damaged file is kept, and a file set aside before is not overwritten", () => {
  const good = { state: "right", tries: 2, hints: 1 };
  const store = inMemory({ [FILE]: JSON.stringify({ "01-1": good, "01-2": 7 }), [damaged]: "an older one" });
  const { progress } = exerciseSet(
    bank,
    memories(() => store),
  );
  assert.equal(progress().done, 1);
  assert.equal(store.texts[damaged], "an older one");
  assert.match(store.texts[FILE.replace(".json", "-damaged-2.json")] as string, /"01-2":7/);
  assert.deepEqual(JSON.parse(store.texts[FILE] as string), { "01-1": good });
});

test("a file that cannot be set aside is left as it is", () => {
  const store: Store = {
    read: (name) => (name === FILE ? "{" : undefined),
    write() {
      throw new Error("EROFS");
    },
  };
  const { exercise, progress } = exerciseSet(
    bank,
    memories(() => store),
  );
  assert.match(exercise("01-1").check("1").markdown, /nabla-progress\.json을 읽거나 쓸 수 없어/);
  assert.equal(progress().done, 1);
});

test("progress never goes down: not by a weaker answer, nor by one that cannot be read, nor by none", () => {
  const store = inMemory();
  const two: Exercise = { ...(bank[0] as Exercise), kind: "expression", key: "2x", solution: { derivativeOf: "x^2" } };
  const { exercise, progress } = exerciseSet(
    [two],
    memories(() => store),
  );
  const states = ["", "2x+", "3x", "2x +", "", "x + x", "5x", "2x", "x + x", "7", ""].map((answer) => {
    exercise("01-1").check(answer);
    return progress().exercises[0]?.state;
  });
  assert.deepEqual(states, [
    "not yet answered",
    "not readable",
    ...["not equal", "not equal", "not equal"],
    ...["equal", "equal"],
    ...["right", "right", "right", "right"],
  ]);
});

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
