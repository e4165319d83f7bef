import { kept } from "./kept.js";

/** Light or dark: the system's, until the reader chooses. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>("button.theme");
  if (!button) return;
  const { dataset } = document.documentElement;
  button.hidden = false;
  button.addEventListener("click", () => {
    const isDark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    dataset.theme = isDark ? "light" : "dark";
    kept.write("theme", dataset.theme);
  });
}
