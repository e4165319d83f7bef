import { button } from "../button.js";
import { inLanguage } from "../say.js";
import { messages } from "./messages.js";

/** After so long the course is kept; the page itself comes first. Milliseconds. */
const AFTER = 3000;

/**
 * The site without a network: a service worker keeps the course in the page's language; all that moves and runs is kept when the
 * reader asks for it. Of a new edition a sentence tells; it comes when the reader says so.
 */
export async function startOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const address = new URL("../sw.js", import.meta.url);
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    watch(registration);
    await navigator.serviceWorker.ready;
    addButton();
    setTimeout(() => void keep("course"), AFTER);
  } catch {
    // Opened as a file, or forbidden here: the site works as long as there is a network.
  }
}

/** Says when a new edition waits. The first one of all is nothing new. */
function watch(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller) offerUpdate(registration);
  };
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  const had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (had) offerUpdate();
  });
}

let offered = false;

/** A sentence with a button. What was written is in the page's storage, so that a new page finds it again. */
function offerUpdate(registration?: ServiceWorkerRegistration): void {
  if (offered) return;
  offered = true;
  const notice = Object.assign(document.createElement("p"), { className: "notice update" });
  notice.setAttribute("role", "status");
  const replace = button(inLanguage(messages.reload), () => {
    const reload = () => location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
    if (registration?.waiting) registration.waiting.postMessage({ replace: true });
    else reload();
  });
  notice.append(inLanguage(messages.newEdition), " ", replace);
  document.querySelector("main")?.prepend(notice);
}

/** Asks the worker to keep files; tells how far it is. */
async function keep(what: "course" | "everything", tell?: (share: number) => void): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      if ("ended" in data || "failed" in data) resolve("ended" in data);
      else tell?.(data.done / data.all);
    };
    active?.postMessage({ keep: what, language: document.documentElement.lang }, [port2]);
  });
}

function addButton(): void {
  const place = document.querySelector(".contents .records");
  if (!place) return;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const keepAll = button(inLanguage(messages.keepAll), async () => {
    keepAll.disabled = true;
    const isKept = await keep("everything", (share) => {
      keepAll.textContent = `${inLanguage(messages.keepAll)} ${Math.floor(100 * share)} %`;
    });
    keepAll.textContent = inLanguage(messages.keepAll);
    keepAll.disabled = false;
    said.textContent = inLanguage(isKept ? messages.keptAll : messages.keptNotAll);
  });
  place.append(keepAll, said);
}
