import type { Language } from "../language.js";
import { escapeHtml } from "./highlight.js";
import { pageMessages as messages } from "./page-messages.js";

/**
 * The page asks nobody but its own host for anything, whatever a cell shows on it. Cells' code needs `blob:`, plotly's surfaces
 * `'unsafe-eval'`.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

interface Frame {
  language: Language;
  /** Of the chapter or the like, "01-definition"; what is kept of it is kept under this name. */
  page: string;
  title: string;
  /** Where the page stands alone, in somebody else's: what for. */
  alone?: "embed" | "scorm";
  /** HTML: more for the head, and the body. */
  head: string;
  body: string;
}

/** What a page says first where scripts are switched off. */
export const withoutScript = (language: Language): string =>
  `<noscript><p class="notice">${escapeHtml(messages.withoutScript[language])}</p></noscript>`;

/** A page with what all of them need: policy, style and script. It stands one folder below the site's own. */
export function frameHtml({ language, page, title, alone, head, body }: Frame): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="../assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../assets/katex/katex.min.css">
<link rel="stylesheet" href="../assets/style.css">
${head}
<script type="module" src="../assets/page.js"></script>
</head>
<body data-page="${page}"${alone ? ` data-alone="${alone}"` : ""}>
${body}
</body>
</html>
`;
}
