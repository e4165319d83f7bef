import assert from "node:assert/strict";
import { test } from "node:test";
import { localize } from "../../src/workbook/localize.js";

test("a text in two languages becomes the reader's", () => {
  const code = 'curve("x^2", { title: ko("포물선").en("A parabola"), x: [0, 1] })';
  assert.equal(localize(code, "ko"), 'curve("x^2", { title: "포물선", x: [0, 1] })');
  assert.equal(localize(code, "en"), 'curve("x^2", { title: "A parabola", x: [0, 1] })');
});

test("several texts, template texts and texts over two lines are all chosen", () => {
  const code = 'f(ko("가").en("a"), ko(`나`)\n  .en(`b`))';
  assert.equal(localize(code, "ko"), 'f("가", `나`)');
  assert.equal(localize(code, "en"), 'f("a", `b`)');
});

test("a comment shows in its own language only, on its own line and behind code", () => {
  const code = "// ko: 더하기\n// en: adding\n1 + 1 // ko: 이 // en: two";
  assert.equal(localize(code, "ko"), "// 더하기\n1 + 1 // 이");
  assert.equal(localize(code, "en"), "// adding\n1 + 1 // two");
});

test("code without texts stays as it is", () => {
  const code = "const ko = 1;\nko + 1 // a note";
  assert.equal(localize(code, "ko"), code);
});

test("a text or comment in one language only is refused", () => {
  assert.throws(() => localize('f(ko("가"))', "en"), /without its English one/);
  assert.throws(() => localize("// ko: 가\n1", "en"), /one language only/);
});
