import assert from "node:assert/strict";

/** The sentence with which a check fails; undefined where it passes. */
export function sentence(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Is the answer taken? */
export const isTaken = (check: () => void) => sentence(check) === undefined;
/** The check passes. */
export const passes = (check: () => void) => assert.equal(sentence(check), undefined);
/** The check fails, and says why. */
export function fails(check: () => void, why: RegExp = /./): void {
  const said = sentence(check);
  assert.ok(said !== undefined, `it passed: ${check}`);
  assert.match(said, why);
}
