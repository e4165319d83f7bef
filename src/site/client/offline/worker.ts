// The service worker: the site without a network. Every file is kept under the mark of its content, so that a new edition fetches
// only what has changed, and nothing is kept that is not what the edition was built with.
import { fileOf, type Marks, plan } from "./plan.js";

/** Put in by the build. */
declare const SITE_MARKS: Marks;

interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waits {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Waits {
  data: { keep?: "course" | "everything"; language: string; replace?: boolean };
  ports: readonly MessagePort[];
}
interface Scope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", does: (event: Waits) => void): void;
  addEventListener(type: "fetch", does: (event: Asked) => void): void;
  addEventListener(type: "message", does: (event: Told) => void): void;
}
const worker = globalThis as unknown as Scope;

const home = worker.registration.scope;
const CACHE = `nabla ${home}`;
const files = Object.keys(SITE_MARKS);

/** The address under which a file is kept: its own, and its mark. */
const keptAs = (file: string): string => `${home}${file}?${SITE_MARKS[file]}`;

worker.addEventListener("install", (event) => event.waitUntil(keepAll(plan.shell(files))));

worker.addEventListener("activate", (event) => event.waitUntil(dropOld().then(() => worker.clients.claim())));

worker.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  if (method !== "GET" || !url.startsWith(home)) return;
  const file = fileOf(decodeURIComponent(url.slice(home.length).replace(/[?#].*$/, "")));
  if (file in SITE_MARKS) event.respondWith(answer(file, mode === "navigate"));
});

worker.addEventListener("message", (event) => {
  const { keep, language, replace } = event.data;
  if (replace) event.waitUntil(worker.skipWaiting());
  if (!keep) return;
  const [port] = event.ports;
  const work = keepAll(plan[keep](files, language), (done, all) => port?.postMessage({ done, all })).then(
    () => port?.postMessage({ ended: true }),
    () => port?.postMessage({ failed: true }),
  );
  event.waitUntil(work);
});

async function answer(file: string, isPage: boolean): Promise<Response> {
  const cache = await caches.open(CACHE);
  const there = await cache.match(keptAs(file));
  if (there) return there;
  try {
    return await fetchAndKeep(file, cache);
  } catch (error) {
    if (isPage) return notKept(file);
    throw error;
  }
}

/** Fetches those that are not kept yet, a few at a time. */
async function keepAll(wanted: readonly string[], tell?: (done: number, all: number) => void): Promise<void> {
  const cache = await caches.open(CACHE);
  const queue = [...wanted];
  let done = 0;
  const next = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      if (!(await cache.match(keptAs(file)))) {
        const { ok } = await fetchAndKeep(file, cache);
        if (!ok) throw new Error(file);
      }
      tell?.(++done, wanted.length);
    }
  };
  await Promise.all([next(), next(), next(), next()]);
}

/** A file as the host gives it now; kept only where it is of this edition. A host that has a newer one is asked for its worker. */
async function fetchAndKeep(file: string, cache: Cache): Promise<Response> {
  const response = await fetch(home + file, { cache: "no-cache" });
  if (!response.ok) return response;
  const body = await response.arrayBuffer();
  const { status, headers } = response;
  // Made anew, as a browser refuses a page that came by way of a redirection.
  const fresh = () => new Response(body, { status, headers });
  if ((await markOf(body)) === SITE_MARKS[file]) await cache.put(keptAs(file), fresh());
  else void worker.registration.update().catch(() => {});
  return fresh();
}

async function markOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Forgets the files of editions before. */
async function dropOld(): Promise<void> {
  const cache = await caches.open(CACHE);
  const current = new Set(files.map(keptAs));
  for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
}

const SENTENCES = {
  ko: "인터넷 연결이 없고 이 페이지는 아직 저장되지 않았습니다. 연결된 뒤에 다시 열어 주세요.",
  en: "There is no network, and this page is not kept on this device yet. Open it again when you are connected.",
};

function notKept(file: string): Response {
  const language = file.startsWith("ko/") ? "ko" : "en";
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>∇ Nabla</title><p>${SENTENCES[language]}</p><p><a href="${home}${language}/index.html">∇ Nabla</a></p>`;
  return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
