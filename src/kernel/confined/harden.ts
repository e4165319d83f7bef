import { inspect } from "node:util";
import vm from "node:vm";
import { replacements, tameBuffer } from "./replacements.js";

/** What `ses` adds to the globals. */
declare function lockdown(options: Record<string, string>): void;
declare function harden<Value>(value: Value): Value;

/** Globals of the platform that a submission may have as they are. */
const KEPT = [
  "queueMicrotask",
  "structuredClone",
  "TextEncoder",
  "TextDecoder",
  "URL",
  "URLSearchParams",
  "Buffer",
  "atob",
  "btoa",
  "display",
  "prompt",
];

/**
 * From now on the language's own objects cannot be changed: that is `ses`, the shim of Hardened JavaScript that the Endo
 * project keeps. It looks at the language as it finds it, which in a snapshot's making is not yet whole, so it is loaded now.
 */
export async function hardenLanguage(): Promise<void> {
  tameBuffer();
  await import("ses/lockdown");
  lockdown({
    evalTaming: "no-eval",
    errorTaming: "unsafe",
    stackFiltering: "verbose",
    consoleTaming: "unsafe",
    domainTaming: "unsafe",
    localeTaming: "unsafe",
    overrideTaming: "severe",
    reporting: "none",
  });
}

/**
 * From now on no global can be replaced or changed, and those that reach files, processes or the network are gone.
 *
 * @param parts more that is to stay as it is, with all that hangs on it
 * @returns the names of the globals that are gone
 */
export function hardenGlobals(parts: object[]): string[] {
  const language: string[] = vm.runInNewContext("Object.getOwnPropertyNames(globalThis)");
  const globals = globalThis as unknown as Record<PropertyKey, unknown>;
  const kept = new Set([...language, ...KEPT]);
  const replaced = replacements();
  const freeze = harden;
  for (const value of [...parts, inspect, ...hidden()]) freeze(value);
  const names = Reflect.ownKeys(globals).filter((name) => typeof name === "string");
  const gone = names.filter((name) => !kept.has(name));
  for (const name of gone) delete globals[name];
  for (const [name, value] of Object.entries(replaced)) globals[name] = value;
  for (const name of Reflect.ownKeys(globals)) {
    if (name !== "globalThis") freeze(globals[name]);
    if (Object.getOwnPropertyDescriptor(globals, name)?.configurable === false) continue;
    const value = globals[name];
    Object.defineProperty(globals, name, { value, writable: false, enumerable: false, configurable: false });
  }
  freeze(Object.getPrototypeOf(globalThis));
  Object.preventExtensions(globalThis);
  return gone.filter((name) => !(name in replaced));
}

/** Objects of the platform to which no property of a global leads: the prototypes of what its functions make. */
function hidden(): unknown[] {
  const query = new URLSearchParams("a=1");
  const made: unknown[] = [query.entries(), query.keys(), query.values(), failureOf(() => structuredClone(() => {}))];
  if (typeof Intl.Segmenter === "function") {
    const segments = new Intl.Segmenter().segment("a");
    made.push(segments, segments[Symbol.iterator]());
  }
  made.push(new Intl.NumberFormat(), new Intl.DateTimeFormat(), [].entries(), "a".matchAll(/a/g));
  const { Iterator } = globalThis as { Iterator?: { from(value: unknown): { map?(f: unknown): unknown } } };
  if (Iterator) {
    const wrapped = Iterator.from({ next: () => ({ done: true }) });
    made.push(
      wrapped,
      wrapped.map?.(() => 0),
    );
  }
  return made.map((value) => Object.getPrototypeOf(value));
}

function failureOf(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return error;
  }
}
