import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Language } from "../language.js";
import { LANGUAGES, notebookFile, readChapters } from "../workbook/build.js";
import type { Chapter } from "../workbook/chapter.js";
import { type Cell, joined, type Notebook, wholeData } from "../workbook/notebook.js";

/** What JupyterLite and its extensions have been unpacked to. */
export interface Unpacked {
  /** JupyterLite's own pages and scripts. */
  app: string;
  /** Folders with an extension each. */
  extensions: readonly string[];
  /** JupyterLab's words in Korean. */
  korean: string;
}

/**
 * Writes JupyterLite with the chapters and our kernel into the site's folder, at lab/ko and lab/en. The notebooks that a learner
 * changes are kept by the browser; no server is asked.
 *
 * @param to the site's folder
 */
export function writeLab(root: string, to: string, { app, extensions, korean }: Unpacked): void {
  const lab = join(to, "lab");
  const isWanted = (file: string) => !/\.map$/.test(file);
  for (const name of ["build", "bootstrap.js", "config-utils.js", "index.html", "jupyter-lite.ipynb"])
    cpSync(join(app, name), join(lab, name), { recursive: true, filter: isWanted });
  for (const language of LANGUAGES) {
    cpSync(join(app, "lab"), join(lab, language), { recursive: true });
    writeJson(join(lab, language, "jupyter-lite.json"), appSettings(language));
  }
  for (const folder of extensions) cpSync(folder, join(lab, "extensions", nameOf(folder)), { recursive: true });
  const base = JSON.parse(readFileSync(join(app, "jupyter-lite.json"), "utf8"));
  writeJson(join(lab, "jupyter-lite.json"), siteSettings(base, extensions));
  // No extension of ours has settings.
  writeJson(join(lab, "build", "schemas", "all_federated.json"), []);
  writeTranslations(lab, korean);
  writeContents(root, lab);
}

const writeJson = (file: string, value: unknown): void => writeFileSync(file, JSON.stringify(value));
const packageOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const nameOf = (folder: string): string => packageOf(folder).name;

/** What all of JupyterLite is told, on top of what it brings. */
function siteSettings(base: { "jupyter-config-data": object }, extensions: readonly string[]) {
  const data = {
    ...base["jupyter-config-data"],
    appName: "Nabla",
    appUrl: "./en",
    faviconUrl: "../../assets/icon.svg",
    defaultKernelName: "nabla",
    contentsAllJsonFile: "all.json",
    contentsStorageName: "Nabla notebooks",
    settingsStorageName: "Nabla settings",
    workspacesStorageName: "Nabla workspaces",
    exposeAppInBrowser: true,
    federated_extensions: extensions.map((folder) => ({
      name: nameOf(folder),
      ...packageOf(folder).jupyterlab._build,
    })),
    // Our kernel needs no worker between it and the files.
    disabledExtensions: ["@jupyterlite/application-extension:service-worker-manager"],
  };
  return { ...base, "jupyter-config-data": data };
}

function appSettings(language: Language) {
  return {
    "jupyter-lite-schema-version": 0,
    "jupyter-config-data": {
      appUrl: `/${language}`,
      settingsUrl: "../build/schemas",
      themesUrl: "./build/themes",
      mode: "multiple-document",
      settingsOverrides: {
        "@jupyterlab/translation-extension:plugin": { locale: language === "ko" ? "ko_KR" : "en" },
        "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
      },
    },
  };
}

/** JupyterLab asks for the list of languages, and for the words of one. */
function writeTranslations(lab: string, korean: string): void {
  const folder = join(lab, "api", "translations");
  mkdirSync(folder, { recursive: true });
  const names = {
    en: { displayName: "English", nativeName: "English" },
    ko_KR: { displayName: "Korean", nativeName: "한국어" },
  };
  writeJson(join(folder, "all.json"), { data: names, message: "" });
  writeJson(join(folder, "en.json"), { data: {}, message: "" });
  const domains = readdirSync(korean).filter((file) => file.endsWith(".json"));
  const data = domains.map((file) => [basename(file, ".json"), JSON.parse(readFileSync(join(korean, file), "utf8"))]);
  writeJson(join(folder, "ko_KR.json"), { data: Object.fromEntries(data), message: "" });
}

/** The chapters, and the lists by which JupyterLite finds them; as they were handed out once more, for who wants one afresh. */
function writeContents(root: string, lab: string): void {
  const chapters = readChapters(root);
  const now = new Date(2000, 0, 1).toISOString();
  const entry = (path: string, type: "directory" | "notebook") => ({
    name: basename(path),
    path,
    type,
    created: now,
    last_modified: now,
    format: null,
    mimetype: null,
    content: null,
    size: 0,
    writable: true,
  });
  const list = (path: string, content: object[]) => {
    mkdirSync(join(lab, "api", "contents", path), { recursive: true });
    writeJson(join(lab, "api", "contents", path, "all.json"), { ...entry(path, "directory"), format: "json", content });
  };
  list(
    "",
    LANGUAGES.map((language) => entry(language, "directory")),
  );
  for (const language of LANGUAGES) {
    list(
      language,
      chapters.map(({ name }) => entry(`${language}/${name}.ipynb`, "notebook")),
    );
    for (const chapter of chapters) writeNotebook(root, lab, chapter, language);
  }
}

function writeNotebook(root: string, lab: string, chapter: Chapter, language: Language): void {
  const notebook = JSON.parse(readFileSync(notebookFile(root, chapter, language), "utf8")) as Notebook;
  const text = JSON.stringify({ ...notebook, cells: notebook.cells.map(whole) });
  for (const folder of ["files", "static"]) {
    mkdirSync(join(lab, folder, language), { recursive: true });
    writeFileSync(join(lab, folder, language, `${chapter.name}.ipynb`), text);
  }
}

/** A server joins the lines of a notebook's texts before JupyterLab sees them; here there is none. */
function whole(cell: Cell): Cell {
  const source = joined(cell.source);
  if (cell.cell_type !== "code") return { ...cell, source };
  const outputs = cell.outputs.map((output) => {
    if (output.output_type === "stream") return { ...output, text: joined(output.text) };
    return output.output_type === "error" ? output : { ...output, data: wholeData(output.data) };
  });
  return { ...cell, source, outputs };
}
