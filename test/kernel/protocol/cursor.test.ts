import assert from "node:assert/strict";
import { it } from "node:test";
import { fromCodePoints, toCodePoints } from "../../../src/kernel/protocol/cursor.js";

it("code points and UTF-16 units are converted both ways, and a cursor stays inside the text", () => {
  const text = "a😀가😀z";
  const units = [0, 1, 3, 4, 6, 7];
  units.forEach((unit, point) => {
    assert.equal(fromCodePoints(text, point), unit);
    assert.equal(toCodePoints(text, unit), point);
  });
  assert.equal(fromCodePoints(text, 99), text.length);
});
