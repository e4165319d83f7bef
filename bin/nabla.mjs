#!/usr/bin/env node
// The command `nabla`. Committed, so that npx finds it in a clone that has not been built yet.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const program = new URL("../dist/src/cli.js", import.meta.url);

if (existsSync(fileURLToPath(program))) await import(program.href);
else {
  const { readersLanguage, text } = await import("../scripts/messages.mjs");
  console.error(text(readersLanguage([]), "notBuilt"));
  process.exitCode = 1;
}
