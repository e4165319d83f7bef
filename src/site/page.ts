import { type Language, otherLanguage } from "../language.js";
import { frameHtml, withoutScript } from "./frame.js";
import { escapeHtml } from "./highlight.js";
import { pageMessages as messages } from "./page-messages.js";

/** A page's place among the others. */
export interface PageLink {
  /** "01-definition.html", below the language's folder. */
  file: string;
  title: string;
}

export interface Page {
  language: Language;
  file: string;
  title: string;
  description: string;
  /** HTML. */
  body: string;
  contents: readonly PageLink[];
  /** Pages that stand beside the chapters. */
  others: readonly PageLink[];
}

/** Where the site will stand; addresses in it are relative, only social cards, the site map and search engines need this. */
export const SITE_ADDRESS = "https://nabla.example/";

/** The page whole: static first, the script only adds to it. */
export function pageHtml(page: Page): string {
  const { language, file, title, description, body, contents, others } = page;
  const say = (text: { ko: string; en: string }) => escapeHtml(text[language]);
  const other = otherLanguage(language);
  const place = contents.findIndex((one) => one.file === file);
  const [before, after] = place < 0 ? [] : [contents[place - 1], contents[place + 1]];
  const name = file !== "index.html" ? `${title} · ∇ Nabla` : title;
  const head = `<meta name="description" content="${escapeHtml(description)}">
<meta property="og:title" content="${escapeHtml(name)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:type" content="article">
<meta property="og:url" content="${SITE_ADDRESS}${language}/${file}">
<meta property="og:image" content="${SITE_ADDRESS}assets/card.png">
<meta name="twitter:card" content="summary_large_image">
<meta name="theme-color" content="#0072b2">
${(["ko", "en"] as const).map((code) => `<link rel="alternate" hreflang="${code}" href="${SITE_ADDRESS}${code}/${file}">`).join("\n")}
<link rel="apple-touch-icon" href="../assets/icon-192.png">
<link rel="manifest" href="../assets/app-${language}.webmanifest">
<script>try{const t=localStorage.getItem("nabla:theme");if(t)document.documentElement.dataset.theme=t}catch{}</script>`;
  const whole = `<a class="skip" href="#text">${say(messages.skip)}</a>
<header class="bar">
<a class="home" href="index.html">∇ Nabla</a>
<details class="contents" id="page-contents"><summary>${say(messages.contents)}</summary>
<nav aria-label="${say(messages.contents)}"><ol>
${[...contents, ...others].map((one) => `<li><a href="${one.file}"${one.file === file ? ' aria-current="page"' : ""}>${escapeHtml(one.title)}</a></li>`).join("\n")}
</ol></nav></details>
<search class="search" hidden><label><span class="only-heard">${say(messages.search)}</span>
<input type="search" placeholder="${say(messages.search)}" autocomplete="off" aria-controls="found"></label>
<div id="found" role="status"></div></search>
<a class="language" href="../${other}/${file}" hreflang="${other}" lang="${other}">${say(messages.otherLanguage)}</a>
<button class="theme" type="button" hidden aria-label="${say(messages.theme)}" title="${say(messages.theme)}">◐</button>
</header>
<main id="text" tabindex="-1">
${withoutScript(language)}
${body}
</main>
<footer>
<nav class="turn" aria-label="${say(messages.next)}">${turn(before, messages.previous[language], "prev")}${turn(after, messages.next[language], "next")}</nav>
</footer>`;
  return frameHtml({ language, page: file.replace(/\.html$/, ""), title: name, head, body: whole });
}

const turn = (to: PageLink | undefined, word: string, rel: string) =>
  to
    ? `<a rel="${rel}" class="${rel}" href="${to.file}"><small>${escapeHtml(word)}</small> ${escapeHtml(to.title)}</a>`
    : "<span></span>";
