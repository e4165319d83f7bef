// Where things are, and how they are called on each system.
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const venv = join(root, ".venv");
/** Our own Python code. */
export const python = join(root, "python");
/** The learner's copy; the tests have one of their own. */
export const workbook = process.env.NABLA_WORKBOOK ?? join(root, "workbook");
const windows = process.platform === "win32";
/** Its programs. */
export const bin = join(venv, windows ? "Scripts" : "bin");

/** The virtual environment's Python. Its tools are run as `python -m …`: their own scripts break when a folder moves. */
export const venvPython = join(bin, windows ? "python.exe" : "python");

/**
 * The environment for everything of Jupyter: settings, data and runtime files stay inside the project, and the reader's own
 * Jupyter and Python settings stay out. `home` is the folder that holds them.
 */
export function jupyterEnvironment(home = join(workbook, ".jupyter")) {
  const env = cleanEnvironment();
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  return {
    ...env,
    [path]: [bin, env[path]].filter(Boolean).join(delimiter),
    VIRTUAL_ENV: venv,
    PYTHONPATH: python,
    PYTHONNOUSERSITE: "1",
    PIP_USER: "0",
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_NO_INPUT: "1",
    JUPYTER_PREFER_ENV_PATH: "1",
    JUPYTER_CONFIG_DIR: join(home, "config"),
    JUPYTER_DATA_DIR: join(home, "data"),
    JUPYTER_RUNTIME_DIR: join(home, "runtime"),
    JUPYTERLAB_SETTINGS_DIR: join(home, "config", "lab", "user-settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(home, "config", "lab", "workspaces"),
    IPYTHONDIR: join(home, "ipython"),
  };
}

/** Settings that would lead Python, pip, uv or Jupyter to another place than the project's own environment. */
const FOREIGN =
  /^(PYTHONHOME|PYTHONPATH|PYTHONSTARTUP|JUPYTER_PATH|JUPYTER_CONFIG_PATH|JUPYTERLAB_DIR|PIP_(TARGET|PREFIX|ROOT|USER|PYTHON|REQUIRE_HASHES|NO_DEPS|DRY_RUN|REQUIRE_VIRTUALENV)|UV_(TARGET|PREFIX|SYSTEM_PYTHON|PYTHON|PROJECT_ENVIRONMENT))$/i;

/** The environment without them. */
export function cleanEnvironment(env = process.env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !FOREIGN.test(name)));
}
