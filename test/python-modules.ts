import { spawnSync } from "node:child_process";
import { script } from "./project.js";

export const { venvPython } = await script<{ venvPython: string }>("paths.mjs");

/** To import them would take a second in each test file. */
const FIND = "import sys; from importlib.util import find_spec; sys.exit(not all(map(find_spec, sys.argv[1:])))";

/** Has the project's Python these modules? */
export const hasModules = (...names: string[]): boolean => spawnSync(venvPython, ["-c", FIND, ...names]).status === 0;
