import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { readChapters } from "../../src/workbook/build.js";
import { root } from "../project.js";

interface Term {
  ko: string;
  en: string;
  chapter: string;
  not?: string[];
}

const terms = parse(readFileSync(join(root, "notebooks", "glossary.yaml"), "utf8")) as Term[];
const chapters = readChapters(root);

/** Words that learners type, other spellings among them, and that nobody is shown. */
const TYPED = ["words.ts", "around.ts"].map((name) => join("exercise", name));

/** Everything that a Korean reader sees (what a student may answer is another matter), by file: chapters, problem sets, READMEs, the sentences of the code. */
const texts = [
  ...["notebooks", "course", "."].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  ),
  ...["src", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map(String)
      .filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith("bank.ts") && !TYPED.includes(name))
      .map((name) => join(folder, name)),
  ),
].map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

test("every term stands in the chapter that introduces it, in both languages", () => {
  const missing = terms.flatMap(({ ko, en, chapter }) => {
    const parts = chapters.find(({ name }) => name.startsWith(chapter))?.parts ?? [];
    const prose = (language: "ko" | "en") =>
      parts.flatMap((part) => (part.kind === "prose" ? [part.text[language].toLowerCase()] : [])).join("\n");
    return [
      ...(prose("ko").includes(ko) ? [] : [`${chapter}: ${ko}`]),
      ...(prose("en").includes(en.toLowerCase()) ? [] : [`${chapter}: ${en}`]),
    ];
  });
  assert.deepEqual(missing, []);
});

test("no other word stands for a term", () => {
  const found = terms.flatMap(({ not = [] }) =>
    not.flatMap((word) => texts.filter(({ text }) => text.includes(word)).map(({ file }) => `${file}: ${word}`)),
  );
  assert.deepEqual(found, []);
});

test("a term stands once in the glossary", () => {
  assert.equal(new Set(terms.map(({ ko }) => ko)).size, terms.length);
});

test("no exercise asks with a term before its chapter has said what it means", () => {
  const early = chapters.flatMap(({ name, parts }) =>
    terms
      .filter(({ chapter }) => name.startsWith(chapter))
      .flatMap((term) => (["ko", "en"] as const).map((language) => ({ language, word: term[language].toLowerCase() })))
      .flatMap(({ language, word }) => {
        const said = parts.findIndex(
          (part, i) => i > 0 && part.kind === "prose" && part.text[language].toLowerCase().includes(word),
        );
        return parts.slice(0, Math.max(said, 0)).flatMap((part) => {
          if (part.kind !== "exercise") return [];
          const { question, hints } = part.exercise;
          const choices = "choices" in part.exercise ? part.exercise.choices : [];
          const asked = [question, ...hints, ...choices.flatMap(({ text, why }) => [text, why])];
          return asked.some((text) => text?.[language].toLowerCase().includes(word)) ? [`${part.id}: ${word}`] : [];
        });
      }),
  );
  assert.deepEqual(early, []);
});
