import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./project.js";

/** `이름은(는)`: a particle in two forms, where the word before it is not known. */
const TWO_FORMS = /은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|와\(과\)|과\(와\)|\(으\)로/;

/** Whatever is spoken from: not what others have written, nor what is built. */
function files(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() && /\.(ts|mjs|js|py|md|yaml|ipynb)$/.test(entry.name) && !/node_modules/.test(entry.parentPath)
      ? [join(entry.parentPath, entry.name)]
      : [],
  );
}

test("a Korean sentence around a word that is not known needs no particle after it", () => {
  const wrong = ["src", "scripts", "notebooks", "course/nabla_course", "python", "docs"]
    .flatMap(files)
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, at) => (TWO_FORMS.test(line) ? [`${file}:${at + 1}`] : [])),
    );
  assert.deepEqual(wrong, []);
});

/** `${f}를`: a particle after a value that may end in a consonant or not; what stands for one known word is let through. */
const AFTER_VALUE =
  /\$\{(?!(?:ko|file|power|to|quotient)\}|line ===)[^}]*\}(?:\\`|\$|\*\*)?(?:을|를|은|는|가|과|와|로|으로)(?=[ ,.)])/;

test("no particle stands after a value of which only the program knows how it is read", () => {
  const wrong = files("src").flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, at) => (AFTER_VALUE.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
  assert.deepEqual(wrong, []);
});
