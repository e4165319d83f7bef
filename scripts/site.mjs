// `npm run site`: builds the site into dist/site; `npm run site -- --open` serves it on this machine and opens it.
// `npm run site -- --scorm` writes the chapters as packages for learning platforms too, into dist/site-scorm; with `--scorm 01 02`
// only the chapters whose names begin so. `npm run site -- --lab` adds JupyterLite, in which the chapters open as notebooks.
import { spawn, spawnSync } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { ensureLite } from "./lite.mjs";
import { ensureBuild, ensureNode, ensureNpm, root } from "./setup.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".ipynb": "application/x-ipynb+json",
  ".xml": "application/xml",
};

const lab = await ready().catch((error) => {
  console.error(error.problem ? error.message : error);
  process.exit(1);
});
const folder = join(root, "dist", "site");
const docs = join(root, "dist", "docs", "index.html");
if (!existsSync(docs)) spawnSync(process.execPath, [join(root, "scripts", "docs.mjs")], { stdio: "ignore" });
const { buildSite } = await import("../dist/src/site/site.js");
let pages = 0;
for await (const _ of buildSite(root, folder, lab)) pages++;
console.log(`${pages} pages in ${folder}`);
if (process.argv.includes("--scorm")) await writePackages();
if (process.argv.includes("--open")) await serve(folder, process.argv.includes("--no-browser"));

/** What the site is built with; JupyterLite where it is asked for. */
async function ready() {
  ensureNode();
  await ensureNpm();
  await ensureBuild();
  return process.argv.includes("--lab") ? ensureLite() : undefined;
}

async function writePackages() {
  const { buildScorm } = await import("../dist/src/site/scorm/package.js");
  const to = join(root, "dist", "site-scorm");
  const chapters = process.argv.filter((argument) => /^\d\d/.test(argument));
  let packages = 0;
  for await (const _ of buildScorm(root, folder, to, chapters)) packages++;
  console.log(`${packages} packages in ${to}`);
}

/** Serves the folder on this machine only. */
function serve(from, quiet) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    let file = join(from, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!file.startsWith(from) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
    const address = `http://127.0.0.1:${server.address().port}/`;
    console.log(address);
    if (quiet) return;
    const opener = { darwin: "open", win32: "explorer" }[process.platform] ?? "xdg-open";
    spawn(opener, [address], { stdio: "ignore", detached: true }).on("error", () => {});
  });
}
