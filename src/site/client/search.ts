import { say } from "./say.js";

/** Search in the page's language; the index comes with the first key. */
export function startSearch(): void {
  const box = document.querySelector<HTMLElement>(".search");
  const input = box?.querySelector("input");
  const found = box?.querySelector<HTMLElement>("#found");
  if (!box || !input || !found) return;
  box.hidden = false;
  let latest = 0;
  const clear = () => {
    latest++;
    found.replaceChildren();
  };
  const show = async () => {
    const query = input.value.trim();
    if (query === "") return clear();
    const turn = ++latest;
    const told = await search(query).catch(() => [sentence("notLoaded")]);
    if (turn === latest) found.replaceChildren(...told);
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  // What was found lies over the text: it goes when the reader does, be it to a place of this page.
  document.addEventListener("click", ({ target }) => {
    if (target !== input) clear();
  });
  box.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    input.value = "";
    clear();
    input.focus();
  });
}

/** Links to what fits, or a sentence. */
async function search(query: string): Promise<HTMLElement[]> {
  const { find } = (await import("./found.js" as string)) as typeof import("./found.js");
  const results = await find(query, document.documentElement.lang);
  return results.length > 0 ? results.map(linkTo) : [sentence("nothingFound")];
}

const sentence = (key: Parameters<typeof say>[0]) =>
  Object.assign(document.createElement("p"), { textContent: say(key) });

function linkTo({ address, title, chapter }: { address: string; title: string; chapter: string }): HTMLElement {
  const link = document.createElement("a");
  link.href = address;
  const small = document.createElement("small");
  small.textContent = chapter;
  link.append(title.replace(/\$([^$]*)\$/g, "$1"), " ", small);
  return link;
}
