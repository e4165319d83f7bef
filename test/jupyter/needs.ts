import { spawnSync } from "node:child_process";
import { findChromium } from "../../src/workbook/chromium.js";
import { hasModules } from "../python-modules.js";

/** Why a test that needs these cannot run here, or false. Under CI nothing may be skipped: there the test runs and fails. */
export function missing(...needs: ("jupyter" | "chromium" | "bubblewrap")[]): string | false {
  if (process.env.CI === "true") return false;
  if (needs.includes("chromium") && !findChromium()) return "no Chromium on this machine";
  if (needs.includes("bubblewrap") && process.platform === "linux" && spawnSync("bwrap", ["--version"]).status !== 0)
    return "no bubblewrap on this machine, in which submissions run (apt install bubblewrap)";
  if (needs.includes("jupyter") && !hasModules("jupyterlab")) {
    return "no JupyterLab in .venv (npm test makes it where Python is present)";
  }
  return false;
}
