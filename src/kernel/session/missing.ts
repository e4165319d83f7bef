import { messages } from "./messages.js";

/** The sentence about a module that cannot be found; `packages` are the names of those that can. */
export function missingModule(specifier: string, directory: string, packages: () => readonly string[]): string {
  if (/^\.{0,2}\//.test(specifier)) return messages.noFile(specifier, directory);
  const scheme = /^([a-z]+):/.exec(specifier)?.[1] ?? "";
  if (scheme === "node") return near(specifier, packages()) ?? messages.noBuiltin(specifier);
  if (scheme === "npm" || scheme === "jsr") {
    const name = packageOf(specifier.slice(4).replace(/^\/*/, "")).replace(/(?<=.)@.*$/, "");
    return scheme === "npm" ? messages.npmImport(specifier, name, directory) : messages.jsrImport(specifier);
  }
  if (scheme === "file") return messages.fileImport(specifier);
  if (scheme !== "") return messages.urlImport(specifier);
  if (/^[#~]|^@\//.test(specifier)) return messages.aliasImport(specifier);
  const name = packageOf(specifier);
  const installed = packages();
  if (installed.includes(name) && name !== specifier) return messages.noSubpath(specifier, name);
  return near(specifier, installed) ?? messages.noPackage(specifier, name, directory);
}

/** `@scope/name` or `name`, without what stands behind it. */
function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

function near(specifier: string, names: readonly string[]): string | undefined {
  const most = specifier.length < 5 ? 1 : 2;
  const [best] = names
    .map((name) => ({ name, distance: editDistance(specifier.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return best && messages.didYouMean(specifier, best.name);
}

/** How many letters to insert, delete, replace or swap with their neighbour (Damerau and Levenshtein's distance). */
export function editDistance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, replaced, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] as number;
}
