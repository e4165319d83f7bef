// Finding a Python that can make the virtual environment.
import { spawnSync } from "node:child_process";
import { problem } from "./messages.mjs";
import { cleanEnvironment } from "./paths.mjs";

const OLDEST = [3, 11];
const ASK =
  "import sys; print('.'.join(map(str, sys.version_info[:3])))\ntry:\n import venv, ensurepip; print('venv')\nexcept ImportError: pass";

/** Names under which a Python may answer, the usual ones first. */
export function candidates() {
  const own = process.env.NABLA_PYTHON;
  if (own) return [[own]];
  const launcher = process.platform === "win32" ? [["py", "-3"]] : [];
  const numbered = ["python3.14", "python3.13", "python3.12", "python3.11"].map((name) => [name]);
  return [["python3"], ["python"], ...launcher, ...numbered];
}

/** What a candidate says of itself; undefined when it is no working Python (Windows puts a stub there that opens a shop). */
function ask([command, ...args]) {
  const answer = spawnSync(command, [...args, "-c", ASK], {
    ...{ encoding: "utf8", timeout: 20_000, windowsHide: true, env: cleanEnvironment() },
  });
  const [version, venv] = (answer.stdout ?? "").trim().split(/\s+/);
  if (answer.status !== 0 || !/^\d+\.\d+\.\d+$/.test(version ?? "")) return undefined;
  return { command: [command, ...args], version, hasVenv: venv === "venv" };
}

export function isRecent(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The first Python that will do; otherwise a `problem` that names the nearest miss. */
export function findPython(names = candidates()) {
  let recent;
  let old;
  for (const name of names) {
    const found = ask(name);
    if (!found) continue;
    if (isRecent(found.version) && found.hasVenv) return found;
    if (isRecent(found.version)) recent ??= found;
    else old ??= found;
  }
  if (recent) throw problem("noVenv", { found: recent.version });
  if (old) throw problem("oldPython", { found: old.version });
  throw problem("noPython");
}
