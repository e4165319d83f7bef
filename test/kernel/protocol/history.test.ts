import assert from "node:assert/strict";
import { it } from "node:test";
import { answerHistory, type HistoryRequest } from "../../../src/kernel/protocol/history.js";

const entries = ["a = 1", "b(2)", "a = 1", "c[3]\nd"].map((input, at) => ({
  session: 1,
  line: at + 1,
  input,
  output: `${at}`,
}));
const recall = (request: HistoryRequest, all = entries, current = 1) =>
  answerHistory({ add() {}, recall: () => ({ entries: all, current }) }, request);
const lines = (request: HistoryRequest) => recall(request).map((entry) => (entry as number[])[1]);

it("a tail is the last n inputs, or all", () => {
  assert.deepEqual(recall({ hist_access_type: "tail", n: 1 }), [[1, 4, "c[3]\nd"]]);
  assert.deepEqual(lines({ hist_access_type: "tail", n: 99 }), [1, 2, 3, 4]);
  assert.deepEqual(lines({ hist_access_type: "tail", n: 0 }), []);
  assert.deepEqual(lines({ hist_access_type: "tail" }), [1, 2, 3, 4]);
});

it("a range has its start and not its stop, of one session: the one that runs, one before it, or one by its number", () => {
  assert.deepEqual(lines({ hist_access_type: "range", session: 0, start: 2, stop: 4 }), [2, 3]);
  assert.deepEqual(lines({ hist_access_type: "range", session: 1, start: 3 }), [3, 4]);
  assert.deepEqual(lines({ hist_access_type: "range", session: 7, start: 1 }), []);
  assert.deepEqual(lines({ hist_access_type: "range", start: -2 }), [3, 4]);
  assert.deepEqual(lines({ hist_access_type: "range", start: 1, stop: -1 }), [1, 2, 3]);
  const later = [...entries, { session: 2, line: 1, input: "e", output: "" }];
  assert.deepEqual(recall({ hist_access_type: "range", start: 1 }, later, 2), [[2, 1, "e"]]);
  assert.deepEqual(recall({ hist_access_type: "range", session: -1, start: 4 }, later, 2), [[1, 4, "c[3]\nd"]]);
  assert.deepEqual(recall({ hist_access_type: "tail", n: 2 }, later, 2), [
    [1, 4, "c[3]\nd"],
    [2, 1, "e"],
  ]);
});

it("a search matches whole inputs with *, ?, [...] and [^...], everything else literally", () => {
  const search = (pattern: string) => lines({ hist_access_type: "search", pattern });
  assert.deepEqual(search("a*"), [1, 3]);
  assert.deepEqual(search("a"), []);
  assert.deepEqual(search("b(?)"), [2]);
  assert.deepEqual(search("[bc]*"), [2, 4]);
  assert.deepEqual(search("*d"), [4]);
  assert.deepEqual(search("a.*"), []);
  assert.deepEqual(search("[^ab]*"), [4]);
});

it("a unique search keeps the latest of each input", () => {
  assert.deepEqual(lines({ hist_access_type: "search", pattern: "*", unique: true }), [2, 3, 4]);
  assert.deepEqual(lines({ hist_access_type: "search", pattern: "*", unique: true, n: 2 }), [3, 4]);
});

it("outputs come with their inputs when asked for", () => {
  assert.deepEqual(recall({ hist_access_type: "tail", n: 1, output: true }), [[1, 4, ["c[3]\nd", "3"]]]);
});
