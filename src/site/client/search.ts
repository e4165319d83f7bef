import { say } from "./say.js";

/** Search in the page's language; the index comes with the first key. */
export function startSearch(): void {
  const search = document.querySelector<HTMLElement>(".search");
  const input = search?.querySelector("input");
  const found = search?.querySelector<HTMLElement>("#found");
  if (!search || !input || !found) return;
  search.hidden = false;
  let latest = 0;
  const clear = () => {
    latest++;
    found.replaceChildren();
  };
  const show = async () => {
    const query = input.value.trim();
    if (query === "") return clear();
    const turn = ++latest;
    const { find } = (await import("./found.js" as string)) as typeof import("./found.js");
    const results = await find(query, document.documentElement.lang);
    if (turn !== latest) return;
    found.replaceChildren(
      ...(results.length > 0
        ? results.map(linkTo)
        : [Object.assign(document.createElement("p"), { textContent: say("nothingFound") })]),
    );
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  // What was found lies over the text: it goes when the reader does, be it to a place of this page.
  document.addEventListener("click", ({ target }) => {
    if (target !== input) clear();
  });
  search.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    input.value = "";
    clear();
    input.focus();
  });
}

function linkTo({ address, title, chapter }: { address: string; title: string; chapter: string }): HTMLElement {
  const link = document.createElement("a");
  link.href = address;
  const small = document.createElement("small");
  small.textContent = chapter;
  link.append(title.replace(/\$([^$]*)\$/g, "$1"), " ", small);
  return link;
}
