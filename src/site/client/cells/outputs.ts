import type { MimeBundle, Output } from "../../../kernel/web/protocol.js";
import type { Drawing } from "../drawing.js";
import { say } from "../say.js";
import { safeHtml } from "./safe-html.js";

type Typeset = typeof import("../typeset.js");
type Drawer = typeof import("../drawing.js");

/** Shows what a cell gives, below it, while it runs. What comes is anybody's: no markup of it is taken as it is. */
export interface Shown {
  add(outputs: readonly Output[]): Promise<void>;
  element: HTMLElement;
}

export function createShown(): Shown {
  const element = document.createElement("div");
  const named = new Map<string, HTMLElement>();
  let clears = false;
  const put = async (output: Output) => {
    if (output.type === "clear_output") {
      if (output.wait) clears = true;
      else element.replaceChildren();
      return;
    }
    if (clears) element.replaceChildren();
    clears = false;
    if (output.type === "stream") return print(element, String(output.text), output.name === "stderr");
    if (output.type === "error") {
      element.append(errorOf(output.traceback.map(String).join("\n")));
      return;
    }
    const made = await shownOf(output.data);
    const id = "transient" in output ? output.transient?.display_id : undefined;
    const before = id === undefined ? undefined : named.get(id);
    if (id !== undefined) named.set(id, made);
    if (output.type === "update_display_data") before?.replaceWith(made);
    else element.append(made);
    // Only what stands in the page has a width to draw in.
    await made.dispatchEvent(new Event("stands"));
  };
  let last = Promise.resolve();
  return {
    element,
    add(outputs) {
      for (const output of outputs) last = last.then(() => put(output));
      return last;
    },
  };
}

function pre(text: string, className: string): HTMLPreElement {
  return Object.assign(document.createElement("pre"), { className, textContent: text, tabIndex: 0 });
}

/** Sentences are broken where the page ends; lines of code stay whole, so that the caret stands where it belongs. */
function errorOf(text: string): HTMLPreElement {
  const made = pre("", "text error");
  for (const line of text.split("\n")) {
    const isCode = /^[> ] +\d* *\|/.test(line);
    made.append(isCode ? line : Object.assign(document.createElement("span"), { textContent: line }), "\n");
  }
  return made;
}

/** Printed text goes on where the last ended. */
function print(element: HTMLElement, text: string, isError: boolean): void {
  const className = isError ? "text warned" : "text";
  const last = element.lastElementChild;
  if (last?.className === className && "prints" in (last as HTMLElement).dataset) last.append(text);
  else {
    const made = pre(text, className);
    made.dataset.prints = "";
    element.append(made);
  }
}

/** The richest form that a page can show. */
async function shownOf(data: MimeBundle): Promise<HTMLElement> {
  const text = (type: string) => String(data[type] ?? "");
  if ("application/vnd.plotly.v1+json" in data) return figure(data);
  if ("text/html" in data) return html(safeHtml(text("text/html")));
  if ("image/svg+xml" in data) return html(safeHtml(text("image/svg+xml")));
  for (const type of ["image/png", "image/jpeg", "image/gif"])
    if (type in data) {
      const image = new Image();
      image.src = `data:${type};base64,${text(type)}`;
      image.alt = text("text/plain") || say("output");
      return image;
    }
  if ("text/latex" in data) return message(text("text/latex"));
  if ("text/markdown" in data) return message(text("text/markdown"));
  return pre(text("text/plain"), "text");
}

function html(content: DocumentFragment): HTMLElement {
  const box = document.createElement("div");
  box.className = "message contained";
  box.append(content);
  return box;
}

async function message(markdown: string): Promise<HTMLElement> {
  const box = document.createElement("div");
  box.className = "message";
  try {
    const { toHtml } = (await import("./typeset.js" as string)) as Typeset;
    box.innerHTML = toHtml(markdown);
  } catch {
    // Without a network it can be read as it was written.
    box.append(pre(markdown, "text"));
  }
  return box;
}

function figure(data: MimeBundle): HTMLElement {
  const box = document.createElement("figure");
  box.className = "figure";
  const words = String(data["text/plain"] ?? "");
  const drawing = data["application/vnd.plotly.v1+json"] as Drawing;
  box.style.minHeight = `${Number(drawing.layout?.height) || 450}px`;
  box.addEventListener("stands", async () => {
    try {
      const { draw } = (await import("./drawing.js" as string)) as Drawer;
      // plotly writes into what it is given, and the cell's value stays as it is.
      await draw(box, structuredClone(drawing), words);
    } catch {
      box.replaceChildren(pre(words, "text"));
    }
  });
  return box;
}
