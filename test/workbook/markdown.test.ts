import assert from "node:assert/strict";
import { test } from "node:test";
import { unrendered } from "./markdown.js";

test("emphasis that CommonMark does not close before a Korean particle is found", () => {
  assert.ok(unrendered("**도함수(derivative)**는 함수입니다.").length > 0);
  assert.deepEqual(unrendered("**도함수**는 함수입니다."), []);
  assert.deepEqual(unrendered("$a**b$ and $$c**d$$"), []);
});
