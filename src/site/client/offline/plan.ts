/** What the service worker is built with: every file of the site below its folder, with the mark of its content. */
export type Marks = Readonly<Record<string, string>>;

/** Needed by every page, in either language; kept when the worker is installed. */
const SHELL = /^assets\/(style\.css|(page|offline)\.js|icon[^/]*|app-..\.webmanifest|katex\/)/;

/** Answers, practice and the search: small enough to be kept without being asked for. */
const ANSWERS = /^assets\/((nabla|typeset|found)\.js|exercises-\d\d\.json)$/;

/** Which files a reader of a language needs. */
export const plan = {
  /** Some 300 kB before compression, of which most are fonts. */
  shell: (files: readonly string[]): string[] => files.filter((file) => SHELL.test(file)),
  /** Every page of the language with its still pictures, the search, and what judges answers: kept after the first visit. */
  course: (files: readonly string[], language: string): string[] =>
    files.filter(
      (file) =>
        (file.startsWith(`${language}/`) && file.endsWith(".html") && !file.startsWith(`${language}/api/`)) ||
        file === `assets/search-${language}.json` ||
        file === `assets/answers-${language}.js` ||
        (file.startsWith(`assets/figures/${language}-`) && file.endsWith(".svg")) ||
        ANSWERS.test(file),
    ),
  /** The course with figures that move and cells that run: kept when the reader asks for it. */
  everything: (files: readonly string[], language: string): string[] => {
    const other = language === "ko" ? "en" : "ko";
    return files.filter(
      (file) =>
        !file.startsWith(`${other}/`) &&
        !file.startsWith(`assets/figures/${other}-`) &&
        file !== `assets/answers-${other}.js` &&
        file !== `assets/search-${other}.json`,
    );
  },
};

/** The file that an address below the site's folder means: a folder means its index. */
export const fileOf = (path: string): string => (path === "" || path.endsWith("/") ? `${path}index.html` : path);
