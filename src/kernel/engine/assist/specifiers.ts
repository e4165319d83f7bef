import type { Sources } from "../sources.js";

/** Extensions that an import leaves out. */
const LEFT_OUT = /\.(d\.)?[mc]?tsx?$/;
const LOADED = /\.([mc]?[jt]sx?|json)$/;

/** The modules that an import may name which begins so; the last step of a path, as names with what they replace. */
export function specifiersFor({ host, texts }: Sources, typed: string): { names: string[]; replaced: number } {
  if (!/^\.{0,2}\//.test(typed)) return { names: packages(host), replaced: typed.length };
  const slash = typed.lastIndexOf("/") + 1;
  const folder = join(host.directory, typed.slice(0, slash));
  const written = [...texts.keys()].flatMap((path) =>
    path.startsWith(`${folder}/`) && !/\/cell-\d+\.nabla/.test(path) ? [path.slice(folder.length + 1)] : [],
  );
  const names = [...(host.list?.(folder) ?? []), ...written]
    .filter((name) => !name.startsWith(".") && name !== "node_modules/" && (name.endsWith("/") || LOADED.test(name)))
    .map((name) => name.replace(LEFT_OUT, ""));
  return { names: [...new Set(names)], replaced: typed.length - slash };
}

function packages(host: Sources["host"]): string[] {
  const installed: string[] = [];
  for (let folder = host.directory; folder; folder = folder.slice(0, folder.lastIndexOf("/")))
    for (const name of host.list?.(`${folder}/node_modules`) ?? [])
      if (/^[^.@].*\/$/.test(name)) installed.push(name.slice(0, -1));
  return [...new Set([...Object.keys(host.packages), ...(host.platformModules ?? []), ...installed])];
}

/** The folder that a relative path leads to; one step up for each `..`. */
function join(folder: string, path: string): string {
  const steps = path.startsWith("/") ? [] : folder.split("/");
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const joined = steps.join("/");
  return path.startsWith("/") ? `/${joined}` : joined;
}
