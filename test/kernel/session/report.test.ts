import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { excerpt } from "../../../src/kernel/session/excerpt.js";
import { editDistance, missingModule } from "../../../src/kernel/session/missing.js";
import type { Platform } from "../../../src/kernel/session/platform.js";
import { reportThrown } from "../../../src/kernel/session/report.js";

const platform = {
  inspect: (value: unknown) => inspect(value),
  frames: () => [],
  sources: new Map(),
} as unknown as Platform;
const lines = (thrown: unknown) => reportThrown(platform, thrown).traceback.filter(Boolean);

describe("an error tells all that it knows", () => {
  test("its causes, to the first", () => {
    const error = new Error("a", { cause: new TypeError("b", { cause: new RangeError("c", { cause: "because" }) }) });
    assert.deepEqual(lines(error), [
      "Error: a",
      "Caused by TypeError: b",
      "Caused by RangeError: c",
      "Caused by 'because'",
    ]);
  });
  test("causes of any kind", () => {
    assert.deepEqual(lines(new Error("a", { cause: { code: 5 } })), ["Error: a", "Caused by { code: 5 }"]);
    assert.deepEqual(lines(new Error("a", { cause: 0 })), ["Error: a", "Caused by 0"]);
    assert.deepEqual(lines(new Error("a", { cause: null })), ["Error: a", "Caused by null"]);
  });
  test("the errors that it holds, and their causes", () => {
    const all = new AggregateError(
      [new Error("a", { cause: new Error("why") }), new TypeError("b"), "c"],
      "all failed",
    );
    assert.deepEqual(lines(all), [
      "AggregateError: all failed",
      "1 of 3: Error: a",
      "Caused by Error: why",
      "2 of 3: TypeError: b",
      "3 of 3: 'c'",
    ]);
  });
  test("an error that another one suppressed", () => {
    const both = Object.assign(new Error("suppressed"), { name: "SuppressedError" });
    Object.assign(both, { error: new Error("as it ended"), suppressed: new TypeError("before") });
    assert.deepEqual(lines(both), [
      "SuppressedError: suppressed",
      "1 of 2: Error: as it ended",
      "2 of 2: TypeError: before",
    ]);
  });
  test("of many errors the first five", () => {
    const all = new AggregateError(Array.from({ length: 9 }, (_, i) => new Error(String(i))));
    assert.equal(lines(all).length, 7);
    assert.match(lines(all).at(-1) ?? "", /4 more errors/);
  });
  test("of a circle each once", () => {
    const a = new Error("a");
    a.cause = new Error("b", { cause: a });
    assert.deepEqual(lines(a), ["Error: a", "Caused by Error: b"]);
  });
  test("of an endless chain the beginning, of an endless message too", () => {
    let error = new Error("0");
    for (let i = 1; i < 100; i++) error = new Error(String(i), { cause: error });
    assert.ok(lines(error).length < 20);
    assert.ok(reportThrown(platform, new Error("x".repeat(1e7))).evalue.length < 30_000);
  });
  test("even where reading it throws", () => {
    const hostile = new Error("a");
    Object.defineProperty(hostile, "cause", { get: () => assert.fail("not for you") });
    assert.deepEqual(lines(hostile), ["Error: a"]);
    assert.deepEqual(lines(undefined), ["Thrown: undefined"]);
  });
});

describe("a place is shown with a caret under it", () => {
  const caretAt = (text: string, line: number, column: number, length?: number) =>
    excerpt(text, line, column, length).at(-1);
  const cases: [string, string, number, number, string][] = [
    ["ASCII", "let x = y", 9, 1, "    |         ^"],
    ["Hangul is two columns wide", `const 이름 = y`, 12, 1, "    |              ^"],
    ["an emoji too", `"😀" + y`, 8, 1, "    |        ^"],
    ["and one made of several characters", `"👩‍💻" + y`, 11, 1, "    |        ^"],
    ["a letter and its accent are one", `"e\u0301" + y`, 8, 1, "    |       ^"],
    ["a tab stays a tab", "\ty", 2, 1, "    | \t^"],
    ["carets under wide letters", "이름()", 1, 2, "    | ^^^^"],
    ["no caret runs past the line", "abc", 2, 50, "    |  ^^"],
  ];
  for (const [title, text, column, length, caret] of cases)
    test(title, () => assert.equal(caretAt(text, 1, column, length), caret));
  test("of a line as long as a file only what is around it is shown", () => {
    const shown = excerpt(`${"a".repeat(1e6)}!${"b".repeat(1e6)}`, 1, 1e6 + 1);
    assert.ok(shown.join("\n").length < 500);
    const [line, caret] = shown as [string, string];
    assert.equal(line[caret.indexOf("^")], "!");
  });
  test("two lines before it are shown", () => {
    assert.deepEqual(excerpt("1\n2\n3\n4\n5", 4, 1), ["  2 | 2", "  3 | 3", "> 4 | 4", "    | ^"]);
  });
});

describe("a module that is not there gets the sentence that helps", () => {
  const packages = () => ["nabla", "nabla/grading", "lodash", "typescript", "fs", "node:fs", "path", "@scope/pack"];
  const cases: [string, RegExp][] = [
    ["chalk", /is not installed.* npm install chalk$/],
    ["chalk/sub", /npm install chalk$/],
    ["@vue/core/dist/x", /npm install @vue\/core$/],
    ["nabl", /did you mean "nabla"/],
    ["nbala", /did you mean "nabla"/],
    ["Nabla", /did you mean "nabla"/],
    ["typscript", /did you mean "typescript"/],
    ["lodahs", /did you mean "lodash"/],
    ["node:fss", /did you mean "node:fs"/],
    ["node:nothing", /Node has no module node:nothing/],
    ["lodash/nothing", /The package lodash is there, but has no lodash\/nothing/],
    ["npm:chalk@5", /Deno.* npm install chalk,.* import from "chalk"/],
    ["npm:@scope/x@1.2/sub", /npm install @scope\/x,/],
    ["jsr:@std/path", /Deno/],
    ["https://esm.sh/lodash", /cannot be imported from an address/],
    ["http://x.org/a.js", /cannot be imported from an address/],
    ["data:text/javascript,export default 1", /cannot be imported from an address/],
    ["file:///home/me/a.ts", /by its path/],
    ["#alias", /shorthand/],
    ["@/components/x", /shorthand/],
    ["~/x", /shorthand/],
    ["./helper", /no file .\/helper.*\/work/],
    ["../up", /no file/],
  ];
  for (const [specifier, sentence] of cases)
    test(specifier, () => {
      const said = missingModule(specifier, "/work", packages);
      assert.match(said, sentence);
      if (/^(npm|jsr|data|https?|file):/.test(specifier))
        assert.doesNotMatch(said, new RegExp(`npm install ${specifier.slice(0, 4)}`));
    });
  test("a distance counts letters inserted, deleted, replaced and swapped", () => {
    assert.deepEqual(
      [
        ["nabl", "nabla"],
        ["nbala", "nabla"],
        ["abc", "abc"],
        ["", "ab"],
        ["kitten", "sitting"],
      ].map(([a, b]) => editDistance(a ?? "", b ?? "")),
      [1, 1, 0, 2, 3],
    );
  });
});
