import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A Chromium on this machine, or undefined. `NABLA_CHROMIUM` names another one. */
export function findChromium(): string | undefined {
  const path = (process.env.PATH ?? "").split(delimiter);
  const places = [...path.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  return [process.env.NABLA_CHROMIUM, ...places].find((place) => place && existsSync(place));
}

/** How a Chromium without a screen, perhaps in a container, must be started. */
export const HEADLESS_ARGS = ["--no-sandbox", "--disable-gpu"];
