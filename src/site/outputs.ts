import { typeset } from "../print/typeset.js";
import { type CellOutput, joined, type Multiline } from "../workbook/notebook.js";
import { escapeHtml } from "./highlight.js";
import { toPage } from "./markdown.js";

const PLOTLY = "application/vnd.plotly.v1+json";

/** A figure's data, to be loaded when the reader comes near. */
export interface LiveFigure {
  /** The file below assets/figures. */
  name: string;
  json: string;
  svg: string;
  /** As it stands on the page. */
  html: string;
}

/** What a cell printed and gave, as HTML; figures are stills that `figures` can bring to life. */
export function outputHtml(
  outputs: readonly CellOutput[],
  figureName: string,
): { html: string; figures: LiveFigure[] } {
  const figures: LiveFigure[] = [];
  const html = outputs.map((output) => {
    if (output.output_type === "stream")
      return `<pre class="text" tabindex="0">${escapeHtml(joined(output.text))}</pre>`;
    if (output.output_type === "error")
      return `<pre class="text error" tabindex="0">${escapeHtml(output.traceback.join("\n"))}</pre>`;
    const { data } = output;
    const text = (type: string) => joined((data[type] ?? "") as Multiline);
    if (PLOTLY in data) {
      const name = `${figureName}-${figures.length}`;
      const { layout } = data[PLOTLY] as { layout?: { height?: number } };
      const html = figureHtml(name, text("text/plain"), layout?.height);
      figures.push({ name, json: JSON.stringify(data[PLOTLY]), svg: text("image/svg+xml"), html });
      return html;
    }
    if ("text/latex" in data) return latexHtml(text("text/latex"));
    if ("text/markdown" in data) return `<div class="message">${toPage(text("text/markdown"), { level: 3 })}</div>`;
    return `<pre class="text" tabindex="0">${escapeHtml(text("text/plain"))}</pre>`;
  });
  return { html: html.join("\n"), figures };
}

/** A still that takes the live figure's room, so that nothing jumps when it comes to life. */
function figureHtml(name: string, alt: string, height = 450): string {
  return `<figure class="figure" data-figure="${name}" style="min-height:${height}px">
<img src="../assets/figures/${name}.svg" alt="${escapeHtml(alt)}" loading="lazy" decoding="async">
</figure>`;
}

/** Displayed formulas, and text between them. */
function latexHtml(latex: string): string {
  const parts = latex.split(/\$\$([\s\S]*?)\$\$/);
  const html = parts.map((part, i) =>
    i % 2 === 1
      ? `<div class="formula" tabindex="0">${typeset(part, true)}</div>`
      : part.trim()
        ? toPage(part, { level: 3 })
        : "",
  );
  return `<div class="message">${html.join("")}</div>`;
}
