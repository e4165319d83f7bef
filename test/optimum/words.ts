import assert from "node:assert/strict";
import type { Bilingual } from "../../src/language.js";

/** The Korean text has Korean words, the English one none. */
export function areInBothLanguages(...texts: readonly Bilingual[]): void {
  assert.ok(texts.length > 0);
  for (const { ko, en } of texts) {
    assert.match(ko, /[가-힣]/, ko);
    assert.doesNotMatch(en, /[가-힣]/, en);
    assert.match(en, /[a-z]{2}/, en);
  }
}
