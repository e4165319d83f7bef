/** Escape folds the contents, as it does a menu, and leaves the focus on what unfolds them; so does a click anywhere else. */
export function startContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>("details.contents");
  contents?.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    contents.open = false;
    contents.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (contents && !contents.contains(target as Node)) contents.open = false;
  });
}
