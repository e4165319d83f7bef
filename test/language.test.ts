import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const library = new URL("../src/language.js", import.meta.url).href;

/** What the library speaks in a process of its own, with these variables in its environment. */
function spokenWhen(variables: Record<string, string>): string {
  const { NABLA_LANG: _, LC_ALL: __, ...env } = process.env;
  const code = `import { language } from ${JSON.stringify(library)}; process.stdout.write(language());`;
  const options = { encoding: "utf8", env: { ...env, ...variables } } as const;
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], options).stdout;
}

test("until a cell says otherwise, the library speaks the language of npm start, else the system's", () => {
  const [korean, english] = [{ LC_ALL: "ko_KR.UTF-8" }, { LC_ALL: "en_GB.UTF-8" }];
  assert.equal(spokenWhen({ ...korean, NABLA_LANG: "en" }), "en");
  assert.equal(spokenWhen({ ...english, NABLA_LANG: "ko" }), "ko");
  assert.equal(spokenWhen(korean), "ko");
  assert.equal(spokenWhen(english), "en");
  assert.equal(spokenWhen({ LC_ALL: "de_DE.UTF-8" }), "en");
});
