import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePorts } from "../free-ports.js";
import { root } from "../project.js";
import { missing } from "./needs.js";
import { python } from "./python.js";

const deploy = join(root, "course", "deploy");
const proxy = join(root, ".venv", "proxy", "node_modules", ".bin", "configurable-http-proxy");
export const TEACHERS = "nabla-test-teachers";
export const STUDENTS = "nabla-test-students";

/** Why there can be no hub here, or false. JupyterHub is not among what the tests install: course/deploy has its own list. */
export function noHub(): string | false {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return "the hub's test makes users of the machine: root on Linux";
  const needs = missing("jupyter", "bubblewrap");
  if (needs) return needs;
  const asNobody = (code: string) => spawnSync("runuser", ["-u", "nobody", "--", python, "-c", code]).status === 0;
  if (!asNobody("")) return "other users of this machine cannot run .venv's Python";
  if (!existsSync(proxy) || !asNobody("import jupyterhub"))
    return "no JupyterHub in .venv (course/deploy/README.md says how)";
  return false;
}

export interface Hub {
  url: string;
  folder: string;
  /** Where the courses and the exchange folder are. */
  class: string;
  password: string;
  home(user: string, ...names: string[]): string;
  /** Runs a command as a user in whose surroundings the hub starts servers; its exit status and all it said. */
  as(user: string, command: string[], options?: { cwd?: string }): Promise<{ code: number; said: string }>;
  log(): string;
  stop(): Promise<void>;
}

/** A hub with users of its own: the first name is a teacher's. */
export async function startHub([teacher, ...students]: [string, ...string[]], language: string): Promise<Hub> {
  const folder = mkdtempSync("/tmp/nabla-hub-");
  chmodSync(folder, 0o755);
  const at = (...names: string[]) => join(folder, ...names);
  const home = (user: string, ...names: string[]) => at("home", user, ...names);
  const env = { NABLA_CLASS: at("class"), NABLA_TEACHERS: TEACHERS, NABLA_STUDENTS: STUDENTS };
  const password = `∇-${Math.random().toString(36).slice(2)}`;
  removeUsers([teacher, ...students]);
  mkdirSync(at("home"));
  for (const group of [TEACHERS, STUDENTS]) execFileSync("groupadd", [group]);
  for (const user of [teacher, ...students]) {
    const group = user === teacher ? TEACHERS : STUDENTS;
    execFileSync("useradd", ["-m", "-d", home(user), "-G", group, "-s", "/bin/sh", user]);
  }
  execFileSync("chpasswd", { input: [teacher, ...students].map((user) => `${user}:${password}\n`).join("") });
  execFileSync(python, [join(deploy, "folders.py"), language], { env: { ...process.env, ...env } });

  const [port, api, hubPort] = await freePorts(3);
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(at("state"), { mode: 0o700 });
  const config = `load_subconfig(${JSON.stringify(join(deploy, "jupyterhub_config.py"))})
c = get_config()
c.JupyterHub.bind_url = "${url}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:${api}"
c.JupyterHub.hub_port = ${hubPort}
c.JupyterHub.spawner_class = "localprocess"
c.JupyterHub.cleanup_servers = True
`;
  writeFileSync(at("state", "hub.py"), config);
  const log = openSync(at("state", "hub.log"), "w");
  const hub = spawn(python, ["-m", "jupyterhub", "-f", at("state", "hub.py")], {
    cwd: at("state"),
    env: { ...process.env, ...env, STATE_DIRECTORY: at("state"), CONFIGPROXY_AUTH_TOKEN: password.slice(2).repeat(4) },
    stdio: ["ignore", log, log],
  });
  const told = () => readFileSync(at("state", "hub.log"), "utf8");
  const as: Hub["as"] = (user, command, { cwd = home(user, "nabla") } = {}) =>
    inHubSurroundings(
      user,
      home(user),
      command,
      cwd,
      { ...env, NABLA_ROLE: user === teacher ? "teacher" : "student" },
      language,
    );
  const stop = async () => {
    await ended(hub);
    removeUsers([teacher, ...students]);
    execFileSync("chmod", ["-R", "go+rX", join(root, "course")]);
    execFileSync("chmod", ["go+rX", join(root, ".git")]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await isUp(`${url}/hub/health`, hub, told);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder, class: at("class"), password, home, as, log: told, stop };
}

/** What start.sh does before it becomes a server. */
function inHubSurroundings(
  user: string,
  home: string,
  command: string[],
  cwd: string,
  env: Record<string, string>,
  language: string,
): Promise<{ code: number; said: string }> {
  const mask = env.NABLA_ROLE === "teacher" ? "007" : "077";
  const script = `umask ${mask}; settings=$(node ${join(deploy, "prepare.mjs")}) && eval "$settings" && cd "${cwd}" && exec "$@"`;
  const surroundings = {
    ...{ PATH: process.env.PATH, HOME: home, USER: user, LOGNAME: user, LANG: "C.UTF-8" },
    ...{ ...env, NABLA_EXCHANGE: join(env.NABLA_CLASS ?? "", "exchange"), NABLA_LANGUAGES: language },
  };
  return new Promise((resolve) =>
    execFile(
      "runuser",
      ["-u", user, "--", "sh", "-c", script, "sh", ...command],
      { env: surroundings, cwd: "/", maxBuffer: 1e8, timeout: 600_000 },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : typeof error.code === "number" ? error.code : 1, said: stdout + stderr }),
    ),
  );
}

/** Ends what they run, and takes them off the machine. */
function removeUsers(users: string[]): void {
  for (const user of users) {
    if (spawnSync("id", [user]).status !== 0) continue;
    const ids = execFileSync("sh", ["-c", `ps -o pid= -u ${user} || true`], { encoding: "utf8" });
    for (const id of ids.split(/\s+/).filter(Boolean)) {
      try {
        process.kill(Number(id), "SIGKILL");
      } catch {
        // It has just ended.
      }
    }
    spawnSync("userdel", ["-f", user]);
  }
  for (const group of [TEACHERS, STUDENTS]) spawnSync("groupdel", [group]);
}

async function isUp(url: string, hub: ChildProcess, log: () => string): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end && hub.exitCode === null; ) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the hub did not start:\n${log()}`);
}

/** The hub stops its users' servers first. */
async function ended(hub: ChildProcess): Promise<void> {
  if (hub.exitCode !== null) return;
  const end = new Promise((resolve) => hub.once("close", resolve));
  hub.kill("SIGTERM");
  const late = setTimeout(() => hub.kill("SIGKILL"), 20_000);
  await end;
  clearTimeout(late);
}
