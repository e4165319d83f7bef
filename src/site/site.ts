import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { exercises } from "../exercise/bank.js";
import type { Language } from "../language.js";
import { LANGUAGES, notebookFile, readChapters } from "../workbook/build.js";
import type { Chapter } from "../workbook/chapter.js";
import { chapterBody, pageName, readPieces } from "./chapter-page.js";
import { bundleClient } from "./client-bundle.js";
import { writeEmbeds } from "./embed.js";
import { glossaryBody } from "./glossary-page.js";
import { writeKernelFiles } from "./kernel-files.js";
import { type Unpacked, writeLab } from "./lab.js";
import { writeManifest, writeServiceWorker } from "./offline.js";
import { type PageLink, pageHtml, SITE_ADDRESS } from "./page.js";
import { pageMessages as messages } from "./page-messages.js";
import { searchIndex } from "./search-index.js";

/**
 * Writes the site: a page for each chapter and language from the same sources and executed outputs as the notebooks, with
 * relative addresses, so that any folder of any static host will do.
 *
 * @param root the project
 * @param to the folder to fill; what was there is removed
 * @param lite where JupyterLite is to be taken from, in which the chapters open as notebooks; without it they do not
 * @yields each page's file, when it is written
 */
export async function* buildSite(root: string, to: string, lite?: Unpacked): AsyncGenerator<string> {
  rmSync(to, { recursive: true, force: true });
  const chapters = readChapters(root);
  mkdirSync(join(to, "assets", "figures"), { recursive: true });
  const hasApi = writeApi(root, to);
  for (const language of LANGUAGES) {
    mkdirSync(join(to, language), { recursive: true });
    const contents = chapters.map((chapter) => linkTo(chapter, language));
    const others = hasApi ? [GLOSSARY[language], API[language]] : [GLOSSARY[language]];
    for (const chapter of chapters)
      yield await writeChapter(root, to, { chapter, language, contents, others, hasLab: lite !== undefined });
    yield writeGlossary(root, to, { chapters, language, contents, others });
    writeFileSync(join(to, "assets", `search-${language}.json`), searchIndex(chapters, language));
  }
  writeStatic(root, to);
  writeExercises(to);
  writeKernelFiles(root, join(to, "assets"));
  await bundleClient(root, join(to, "assets"));
  if (lite) writeLab(root, to, lite);
  writeFileSync(join(to, "index.html"), frontDoor());
  writeFileSync(join(to, "sitemap.xml"), siteMap(chapters));
  await writeServiceWorker(root, to);
  yield "index.html";
}

const fileOf = (chapter: Chapter) => `${pageName(chapter)}.html`;
const linkTo = (chapter: Chapter, language: Language): PageLink => ({
  file: fileOf(chapter),
  title: chapter.title[language],
});

const both = (link: (language: Language) => PageLink) => ({ ko: link("ko"), en: link("en") });
const GLOSSARY = both((language) => ({ file: "glossary.html", title: messages.glossary[language] }));
const API = both((language) => ({ file: "../api/index.html", title: messages.api[language] }));

/** What every page of a language shares. */
interface Around {
  language: Language;
  contents: PageLink[];
  others: PageLink[];
}

/** The API's pages, where `npm run docs` has made them. */
export function writeApi(root: string, to: string): boolean {
  const made = join(root, "dist", "docs");
  if (!existsSync(join(made, "index.html"))) return false;
  cpSync(made, join(to, "api"), { recursive: true });
  return true;
}

function writeGlossary(
  root: string,
  to: string,
  { chapters, ...around }: Around & { chapters: readonly Chapter[] },
): string {
  const { language } = around;
  const page = {
    ...around,
    ...GLOSSARY[language],
    description: messages.description[language],
    body: glossaryBody(root, chapters, language),
  };
  writeFileSync(join(to, language, page.file), pageHtml(page));
  return `${language}/${page.file}`;
}

async function writeChapter(
  root: string,
  to: string,
  { chapter, language, contents, others, hasLab }: Around & { chapter: Chapter; hasLab: boolean },
): Promise<string> {
  const pieces = await readPieces(root, chapter, language);
  for (const { name, json, svg } of pieces.flatMap(({ figures }) => figures)) {
    writeFileSync(join(to, "assets", "figures", `${name}.json`), json);
    writeFileSync(join(to, "assets", "figures", `${name}.svg`), svg);
  }
  const file = fileOf(chapter);
  const body = chapterBody(pieces, chapter, { language, hasLab });
  const html = pageHtml({
    language,
    file,
    title: file === "index.html" ? messages.title[language] : chapter.title[language],
    description: messages.description[language],
    body: file === "index.html" ? withPicture(body, language) : body,
    contents,
    others,
  });
  writeFileSync(join(to, language, file), html);
  cpSync(notebookFile(root, chapter, language), join(to, language, `${chapter.name}.ipynb`));
  writeEmbeds(to, pieces, { language, page: pageName(chapter), title: chapter.title[language] });
  return `${language}/${file}`;
}

/** The landing page shows what differentiation is before it lists its chapters. */
function withPicture(body: string, language: Language): string {
  const picture = `<img class="opening" src="../assets/secant.svg" width="736" height="420" alt="${messages.opening[language]}">`;
  return body.replace("<h2", `${picture}\n<h2`);
}

/** What judges a chapter's answers is loaded with the first of them. */
function writeExercises(to: string): void {
  const chapters = new Set(exercises.map(({ id }) => id.slice(0, 2)));
  for (const chapter of chapters) {
    const own = exercises.filter(({ id }) => id.startsWith(`${chapter}-`));
    writeFileSync(join(to, "assets", `exercises-${chapter}.json`), JSON.stringify(own));
  }
}

/** Style sheets, fonts and pictures. */
function writeStatic(root: string, to: string): void {
  const assets = join(to, "assets");
  const katex = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
  mkdirSync(join(assets, "katex"), { recursive: true });
  cpSync(join(katex, "katex.min.css"), join(assets, "katex", "katex.min.css"));
  cpSync(join(katex, "fonts"), join(assets, "katex", "fonts"), {
    recursive: true,
    filter: (file) => !/\.(ttf|woff)$/.test(file),
  });
  for (const file of ["style.css", "icon.svg", "icon-192.png", "icon-512.png", "icon-whole.png", "card.png"])
    cpSync(join(root, "src", "site", "assets", file), join(assets, file));
  cpSync(join(root, "docs", "pictures", "secant.svg"), join(assets, "secant.svg"));
  for (const language of LANGUAGES) writeManifest(to, language);
}

/** The first page leads to the reader's language. */
const frontDoor = () => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>∇ Nabla</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="assets/icon.svg" type="image/svg+xml">
<script>location.replace((navigator.language.startsWith("ko")?"ko":"en")+"/index.html")</script></head>
<body><h1>∇ Nabla</h1><p><a href="ko/index.html" lang="ko">한국어</a> · <a href="en/index.html">English</a></p></body></html>
`;

function siteMap(chapters: readonly Chapter[]): string {
  const pages = LANGUAGES.flatMap((language) =>
    [...chapters.map(fileOf), GLOSSARY[language].file].map((file) => `${SITE_ADDRESS}${language}/${file}`),
  );
  const urls = pages.map((page) => `<url><loc>${page}</loc></url>`).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}
