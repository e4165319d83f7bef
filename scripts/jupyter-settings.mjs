// What JupyterLab starts with, for `npm start`, a course and a hub: the settings of JupyterLab and of its server.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { python, root } from "./paths.mjs";

const LOCALES = { ko: "ko_KR", en: "en" };

/**
 * Writes what a server starts with into `home`, and returns the file that it is to be given; the options are those of
 * `startServer` in jupyter.mjs, and `more` settings of Jupyter by class.
 */
export function writeSettings({ disabled, ...options }) {
  writeLabSettings(options.language, options.home, disabled);
  return writeServerSettings(options);
}

/**
 * The reader's language, no news, no update checks, Markdown shown as text to read. They belong to this one server: two of the same
 * clone may speak two languages.
 */
function writeLabSettings(language, home, disabled) {
  writeJson(join(home, "config", "labconfig", "page_config.json"), {
    disabledExtensions: Object.fromEntries(disabled.map((name) => [name, true])),
  });
  writeJson(join(home, "config", "labconfig", "default_setting_overrides.json"), {
    "@jupyterlab/translation-extension:plugin": { locale: LOCALES[language] },
    "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
    "@jupyterlab/docmanager-extension:plugin": { defaultViewers: { markdown: "Markdown Preview" } },
    // Every cell is in the page, so that searching and printing see the whole chapter.
    "@jupyterlab/notebook-extension:tracker": { windowingMode: "none" },
  });
}

/** nbgrader's pages in the server; all but the wanted ones are off. */
const NBGRADER = ["assignment_list", "course_list", "formgrader", "validate_assignment"];

/** Only our kernel is offered. `lab` is what we add to JupyterLab. */
function writeServerSettings({ language, home, folder, landing, nbgrader, more = {} }) {
  const file = join(home, "server.json");
  const extensions = NBGRADER.map((name) => [`nbgrader.server_extensions.${name}`, nbgrader.includes(name)]);
  writeJson(file, {
    ServerApp: {
      root_dir: folder,
      default_url: landing,
      answer_yes: true,
      port_retries: 0,
      // The chapters as they are handed out, for whoever wants one afresh: they are read at /static/ko/01-definition.ipynb.
      extra_static_paths: [join(root, "notebooks")],
      jpserver_extensions: Object.fromEntries(extensions),
    },
    LabApp: { default_url: landing, extra_labextensions_path: [join(root, "scripts", "lab")] },
    // "Save and Export Notebook As": HTML that needs no network.
    HTMLExporter: {
      ...JSON.parse(readFileSync(join(python, "nabla_print", "settings.json"), "utf8")),
      template_name: "nabla",
      extra_template_basedirs: [join(python, "nabla_print", "templates")],
      language_code: language,
    },
    SlidesExporter: { template_name: "reveal" },
    MultiKernelManager: { default_kernel_name: "nabla" },
    KernelSpecManager: { allowed_kernelspecs: ["nabla"], ensure_native_kernel: false },
    ...more,
  });
  return file;
}

function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
