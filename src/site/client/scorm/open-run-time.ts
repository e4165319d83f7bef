import type { Edition, RunTime } from "./run-time.js";

type Api = Record<string, (...values: string[]) => unknown>;
type Verb = "Initialize" | "GetValue" | "SetValue" | "Commit" | "Terminate";

const NAMES: Record<Edition, { api: string; method(verb: Verb): string }> = {
  "1.2": { api: "API", method: (verb) => (verb === "Terminate" ? "LMSFinish" : `LMS${verb}`) },
  "2004": { api: "API_1484_11", method: (verb) => verb },
};

/** Windows around a page are not so many. */
const DEEPEST = 50;

/**
 * Begins a session with the platform that shows this page; undefined where none does.
 *
 * Source: SCORM 1.2 Run-Time Environment, 3.3; SCORM 2004 4th Edition Run-Time Environment, 3.3.
 */
export function openRunTime(edition: Edition): RunTime | undefined {
  const { api: name, method } = NAMES[edition];
  const api = find(name);
  const call = (verb: Verb, ...values: string[]) => String(api?.[method(verb)]?.(...values) ?? "");
  if (!api || call("Initialize", "") !== "true") return undefined;
  return {
    edition,
    get: (element) => call("GetValue", element),
    set: (element, value) => call("SetValue", element, value) === "true",
    commit: () => void call("Commit", ""),
    finish: () => void call("Terminate", ""),
  };
}

/** The platform's object in one of the windows around this one, or around the one that opened it. */
function find(name: string): Api | undefined {
  const starts: (Window | null)[] = [window];
  try {
    starts.push(window.top?.opener ?? window.opener);
  } catch {
    // The outermost window is another's.
  }
  for (const start of starts) {
    let at = start;
    for (let depth = 0; at && depth < DEEPEST; depth++) {
      try {
        const api = (at as unknown as Record<string, Api | undefined>)[name];
        if (api) return api;
      } catch {
        // A window of another origin: the platform may be beyond it.
      }
      if (at.parent === at) break;
      at = at.parent;
    }
  }
  return undefined;
}
