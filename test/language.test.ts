import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const library = new URL("../src/language.js", import.meta.url).href;

/** What the library speaks in a process of its own that `npm start` began in this language. */
function spokenWhen(NABLA_LANG: string | undefined): string {
  const { NABLA_LANG: _, ...env } = process.env;
  const code = `import { language } from ${JSON.stringify(library)}; process.stdout.write(language());`;
  const options = { encoding: "utf8", env: { ...env, ...(NABLA_LANG && { NABLA_LANG }) } } as const;
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], options).stdout;
}

test("until a cell says otherwise, the library speaks the language of npm start, else Korean", () => {
  assert.deepEqual([spokenWhen("en"), spokenWhen("ko"), spokenWhen(undefined)], ["en", "ko", "ko"]);
});
