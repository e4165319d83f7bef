import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Zippable } from "fflate";
import type { Language } from "../../language.js";
import { LANGUAGES, notebookFile, readChapters } from "../../workbook/build.js";
import type { Chapter } from "../../workbook/chapter.js";
import { chapterBody, type Piece, pageName, readPieces } from "../chapter-page.js";
import type { Edition } from "../client/scorm/run-time.js";
import { frameHtml, withoutScript } from "../frame.js";
import { manifestXml } from "./manifest.js";

/** What a chapter needs to be read, answered and run, whichever it is. */
const NEEDED =
  /^(style\.css|icon\.svg|katex\/.*|(page|scorm|typeset|drawing|run|editor|nabla|kernel|plotly-\w+)\.js|kernel-\w+\.json)$/;
/** These are compressed already. */
const DENSE = /\.woff2$/;
/** The same package from the same chapter: files are dated alike. */
const DATE = new Date(2000, 0, 1);

/**
 * Writes a SCORM package for each chapter, language and edition: its page with all that it needs, in a zip file.
 *
 * @param site the site's folder, built before
 * @param to the folder to fill; what was there is removed
 * @param wanted how the names of the chapters begin; all of them when there is none
 * @yields each package's file, when it is written
 */
export async function* buildScorm(
  root: string,
  site: string,
  to: string,
  wanted: readonly string[] = [],
): AsyncGenerator<string> {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const shared = filesOf(join(site, "assets"), NEEDED, "assets/");
  const chapters = readChapters(root);
  for (const language of LANGUAGES)
    for (const chapter of chapters) {
      if (wanted.length > 0 && !wanted.some((start) => chapter.name.startsWith(start))) continue;
      const own = await ownFiles(root, site, chapter, language);
      for (const edition of ["1.2", "2004"] as const)
        yield await writePackage(to, { edition, chapter, language, ...own, shared });
    }
}

type Files = Readonly<Record<string, Uint8Array>>;

function filesOf(folder: string, wanted: RegExp, as: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const files = names.filter((name) => wanted.test(name) && statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [as + name, readFileSync(join(folder, name))]));
}

/** A chapter's text, its notebook, its figures, and what judges its answers. */
async function ownFiles(root: string, site: string, chapter: Chapter, language: Language) {
  const pieces = await readPieces(root, chapter, language);
  const figures = pieces.flatMap((piece) => piece.figures.map(({ name }) => name));
  const drawn = `figures/(${figures.join("|")})\\.(json|svg)`;
  const judges = `answers-${language}\\.js|exercises-${chapter.name.slice(0, 2)}\\.json`;
  const assets = filesOf(join(site, "assets"), new RegExp(`^(${drawn}|${judges})$`), "assets/");
  const notebook = readFileSync(notebookFile(root, chapter, language));
  return { pieces, files: { ...assets, [`${language}/${chapter.name}.ipynb`]: notebook } };
}

interface Package {
  edition: Edition;
  chapter: Chapter;
  language: Language;
  pieces: readonly Piece[];
  files: Files;
  shared: Files;
}

async function writePackage(to: string, made: Package): Promise<string> {
  const { edition, chapter, language, files, shared } = made;
  const { zipSync, strToU8 } = await import("fflate");
  const page = `${language}/${pageName(chapter)}.html`;
  const others = { ...shared, ...files };
  const id = `nabla-${language}-${chapter.name}`;
  const title = `${chapter.title[language]} · ∇ Nabla`;
  const manifest = manifestXml({ edition, id, title, page, files: Object.keys(others) });
  const entries: Zippable = { "imsmanifest.xml": strToU8(manifest), [page]: strToU8(pageHtml(made, title)) };
  for (const [name, bytes] of Object.entries(others)) entries[name] = [bytes, { level: DENSE.test(name) ? 0 : 6 }];
  const file = `${id}-scorm-${edition}.zip`;
  writeFileSync(join(to, file), zipSync(entries, { mtime: DATE }));
  return file;
}

/** The chapter without the site around it. */
function pageHtml({ edition, chapter, language, pieces }: Package, title: string): string {
  // Other pages are not in the package.
  const body = chapterBody(pieces, chapter, { language }).replace(
    /<a href="(?!https?:|#)[^"]*">([\s\S]*?)<\/a>/g,
    "$1",
  );
  return frameHtml({
    language,
    page: pageName(chapter),
    title,
    alone: "scorm",
    head: `<meta name="edition" content="${edition}">\n<script type="module" src="../assets/scorm.js"></script>`,
    body: `<main>
${withoutScript(language)}
${body}
</main>`,
  });
}
