/** Escape folds the contents, as it does a menu, and leaves the focus on what unfolds them. */
export function startContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>("details.contents");
  contents?.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    contents.open = false;
    contents.querySelector("summary")?.focus();
  });
}
