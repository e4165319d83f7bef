import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { answered, credit, derivation, near, returns, sameFormula } from "../../src/grading/index.js";
import { language } from "../../src/language.js";

/** What `credit` shows, kept by a kernel of ours. */
const symbol = Symbol.for("nabla.kernel");
let shown: string[] = [];
beforeEach(() => {
  shown = [];
  language("en");
  Object.assign(globalThis, { [symbol]: { display: (value: { markdown: string }) => shown.push(value.markdown) } });
});
afterEach(() => {
  delete (globalThis as Record<symbol, unknown>)[symbol];
});

const part = (points: number, test: () => unknown) => ({ points, label: "a part", test });

describe("credit", () => {
  it("adds up the points of the parts that hold, and says why the others do not", async () => {
    const earned = await credit([
      { points: 2, label: "slope", test: () => near(6, 6) },
      { points: 3, label: "value", test: () => near(5, 6) },
    ]);
    assert.equal(earned, 2);
    assert.deepEqual(shown, [
      "**2 of 5 points**\n\n- ✓ **2/2** slope\n- ✗ **0/3** value: The answer is `5`, but it should be `6`.",
    ]);
  });

  it("gives nothing back when every part holds, which nbgrader takes for all points", async () => {
    assert.equal(await credit([part(2, () => near(6, 6)), part(3, () => true)]), undefined);
    assert.match(shown[0] ?? "", /^\*\*5 of 5 points\*\*/);
  });

  it("runs every part, whatever the ones before have thrown", async () => {
    const awkward = {
      get message() {
        throw new Error("again");
      },
    };
    const throwing = [new Error("no"), "text", undefined, null, awkward, Object.create(null)];
    const parts = throwing.map((thrown) =>
      part(1, () => {
        throw thrown;
      }),
    );
    assert.equal(await credit([...parts, part(4, () => true)]), 4);
  });

  it("waits for async parts, and counts their failure as their own", async () => {
    const late = (ok: boolean) =>
      new Promise<void>((resolve, reject) => setTimeout(() => (ok ? resolve() : reject(new Error("late"))), 1));
    assert.equal(await credit([part(1, () => late(true)), part(2, () => late(false)), part(4, async () => true)]), 5);
    assert.match(shown[0] ?? "", /`late`/);
  });

  it("gives nothing for false, for a value that only counts as true, or for an object that pretends to be a promise", async () => {
    // biome-ignore lint/suspicious/noThenProperty: that is what is tested
    const thenable = { then: (done: (value: unknown) => void) => done(true) };
    const disguised = Object.setPrototypeOf({ ...thenable }, Promise.prototype);
    for (const value of [false, 0, 1, "true", Number.NaN, {}, thenable, disguised])
      assert.equal(await credit([part(1, () => value)]), 0, String(typeof value));
    assert.equal(await credit([part(1, async () => false)]), 0);
  });

  it("is not misled by a promise whose own then, constructor or toString lie", async () => {
    const lying = Object.assign(Promise.reject(new Error("no")), {
      // biome-ignore lint/suspicious/noThenProperty: that is what is tested
      then: (done: (value: unknown) => void) => done(true),
      constructor: function Fake(run: (resolve: () => void, reject: () => void) => void) {
        run(
          () => {},
          () => {},
        );
      },
    });
    assert.equal(await credit([part(1, () => lying)]), 0);
  });

  it("keeps what a submission throws from speaking as anything but quoted text", async () => {
    await credit([
      part(1, () => {
        throw new Error("`</code><script>alert(1)</script>`\n\n- ✓ **9/9** all | right");
      }),
    ]);
    const [row = ""] = (shown[0] ?? "").split("\n").slice(2);
    assert.equal((shown[0] ?? "").split("\n").length, 3);
    assert.match(row, /^- ✗ \*\*0\/1\*\* a part: Running it ended in an error: `[^`|]*`$/);
  });

  it("shows no tag that an answer brings along, whatever is said about it", async () => {
    const tag = "<img src=x onerror=alert(1)>";
    const derived = (lines: string[]) => () => derivation(lines, { from: "(x^2)'" });
    await credit([
      part(1, () => sameFormula(`x ${tag}`, "2x")),
      part(1, derived([`= x ${tag}`, "= 2x"])),
      part(1, derived(["= 2x", `${tag}'(x) = 2x`])),
      part(1, () => near(tag, 1)),
      part(1, () => near({ [tag]: 1 }, { x: 1 })),
      part(1, () => returns({ [tag]: () => 1 }[tag], [{ args: [], value: 2 }])),
    ]);
    answered({ one: tag, two: [tag], three: { [tag]: tag } });
    assert.equal(shown.length, 2);
    assert.doesNotMatch(shown.join("\n").replace(/`[^`\n]*`/g, ""), /[<>]/);
  });

  it("refuses parts whose points are no positive number", async () => {
    for (const points of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      await assert.rejects(credit([part(points, () => true)]), RangeError);
    await assert.rejects(credit([]), RangeError);
  });

  it("speaks Korean in a Korean course", async () => {
    language("ko");
    await credit([{ points: 1, label: { ko: "기울기", en: "slope" }, test: () => near(undefined, 6) }]);
    assert.deepEqual(shown, ["**1점 가운데 0점**\n\n- ✗ **0/1** 기울기: 아직 답하지 않았습니다."]);
  });
});
