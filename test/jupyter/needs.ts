import { spawnSync } from "node:child_process";
import { findChromium } from "../../src/workbook/chromium.js";
import { script } from "../project.js";

const { venvPython } = await script<{ venvPython: string }>("setup.mjs");

/** To import it would take a second in each test file. */
const FIND = "from importlib.util import find_spec; raise SystemExit(find_spec('jupyterlab') is None)";

/** Why a test that needs these cannot run here, or false. Under CI nothing may be skipped: there the test runs and fails. */
export function missing(...needs: ("jupyter" | "chromium" | "bubblewrap")[]): string | false {
  if (process.env.CI === "true") return false;
  if (needs.includes("chromium") && !findChromium()) return "no Chromium on this machine";
  if (needs.includes("bubblewrap") && process.platform === "linux" && spawnSync("bwrap", ["--version"]).status !== 0)
    return "no bubblewrap on this machine, in which submissions run (apt install bubblewrap)";
  if (needs.includes("jupyter") && spawnSync(venvPython, ["-c", FIND]).status !== 0) {
    return "no JupyterLab in .venv (npm test makes it where Python is present)";
  }
  return false;
}
