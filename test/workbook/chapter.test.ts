import assert from "node:assert/strict";
import { test } from "node:test";
import { readChapter } from "../../src/workbook/chapter.js";

const pair = (ko: string, en: string) => `:::ko\n${ko}\n:::\n\n:::en\n${en}\n:::\n\n`;
const read = (source: string) => readChapter("99-test", source);
const title = pair("# 제목", "# Title");

test("a chapter is its blocks in order, the title taken from the first heading", () => {
  const { title: name, parts } = read(`${title}<!-- a note -->\n\n\`\`\`ts id=sum\n1 + 1\n\`\`\`\n`);
  assert.deepEqual(name, { ko: "제목", en: "Title" });
  assert.deepEqual(parts, [
    { kind: "prose", id: "title", text: { ko: "# 제목", en: "# Title" }, attributes: {} },
    { kind: "code", id: "sum", code: "1 + 1", meta: "id=sum" },
  ]);
});

test("prose comes through untouched: formulas, tables, lists and fences", () => {
  const text =
    "# T\n\n$$\n\\begin{aligned} a_1 &= b \\\\ &= c \\end{aligned}\n$$\n\n| a | b |\n|:--|:--|\n| $x$ | _y_ |\n\n- one\n  - two\n\n    code";
  const [part] = read(pair(text, text)).parts;
  assert.deepEqual(part?.kind === "prose" && part.text, { ko: text, en: text });
});

test("a block that lacks its other language is refused, with its line", () => {
  assert.throws(() => read(`${title}:::ko\n말\n:::\n`), /99-test\.md:9: a :::ko block without a :::en block/);
  assert.throws(() => read(`${title}:::en\nwords\n:::\n`), /99-test\.md:9: .*without a :::ko block/);
  assert.throws(
    () => read(`${title}:::ko\n말\n:::\n\n\`\`\`ts\n1\n\`\`\`\n\n:::en\nwords\n:::\n`),
    /without a :::en block/,
  );
});

test("blocks whose headings differ between the languages are refused", () => {
  assert.throws(() => read(`${title}${pair("## 가\n\n### 나", "## A")}`), /different headings/);
});

test("prose outside both languages is refused", () => {
  assert.throws(
    () => read(`${title}Loose words.\n`),
    /99-test\.md:9: a block that belongs to no language: Loose words\./,
  );
  assert.throws(() => read(`${title}\`\`\`python\n1\n\`\`\`\n`), /belongs to no language/);
});

test("cell ids hang on names and headings, not on places", () => {
  const section = `${pair("## 하나", "## One thing: $x^2$")}${pair("더", "more")}\`\`\`ts\n1\n\`\`\`\n\n`;
  const ids = (source: string) => read(source).parts.map(({ id }) => id);
  assert.deepEqual(ids(title + section), ["title", "one-thing-x-2", "one-thing-x-2-2", "one-thing-x-2-3"]);
  assert.deepEqual(ids(title + pair("## 새", "## New") + section).slice(2), ids(title + section).slice(1));
});

test("two cells with one name are refused", () => {
  const cell = "```ts id=same\n1\n```\n\n";
  assert.throws(() => read(title + cell + cell), /two cells are called same/);
});

test("an exercise is read from its YAML, its formulas untouched", () => {
  const yaml =
    "id: 99-1\nkind: expression\nquestion:\n  ko: $\\dfrac{1}{x}$는?\n  en: $\\dfrac{1}{x}$?\nkey: -1/x^2\nhints: []\nslips: []\nsolution: { code: x }\n";
  const part = read(`${title}\`\`\`yaml exercise\n${yaml}\`\`\`\n`).parts[1];
  assert.equal(part?.id, "exercise-99-1");
  assert.deepEqual(part?.kind === "exercise" && part.exercise.question, {
    ko: "$\\dfrac{1}{x}$는?",
    en: "$\\dfrac{1}{x}$?",
  });
});
