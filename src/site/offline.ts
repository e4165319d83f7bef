import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../language.js";
import { pageMessages as messages } from "./page-messages.js";

/**
 * Writes the service worker. It is built with the mark of every file, so it changes when one of them does, and it must be
 * written last.
 */
export async function writeServiceWorker(root: string, to: string): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: ["src/site/client/offline/worker.ts"],
    outfile: join(to, "sw.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    logLevel: "warning",
    define: { SITE_MARKS: JSON.stringify(marksOf(to)) },
  });
}

/** Every file that a page may ask for with 64 bits of its SHA-256. */
function marksOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter(
      (file) => file !== "sw.js" && !/^(embed|lab)\/|sitemap\.xml$/.test(file) && statSync(join(folder, file)).isFile(),
    )
    .sort();
  const markOf = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex")
      .slice(0, 16);
  return Object.fromEntries(files.map((file) => [file, markOf(file)]));
}

/** What a browser is told that installs the site as an application. */
export function writeManifest(to: string, language: Language): void {
  const manifest = {
    id: "../",
    name: messages.title[language],
    short_name: "Nabla",
    description: messages.description[language],
    lang: language,
    start_url: `../${language}/index.html`,
    scope: "../",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#0072b2",
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-whole.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  writeFileSync(join(to, "assets", `app-${language}.webmanifest`), JSON.stringify(manifest));
}
