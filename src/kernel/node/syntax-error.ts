import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { transpile, Unparsable } from "../engine/transpile.js";
import { messages } from "../session/messages.js";
import { placeError } from "./stack.js";

/** Registers a file's text, and the map from what runs to it where it is not what runs. */
export type AddFile = (file: string, text: string, map: string | undefined) => void;

/** What `load` gives; where it fails as `file` does not parse, the error tells the place in it. */
export function withPlace<T>(file: string, addFile: AddFile, load: () => T): T {
  try {
    return load();
  } catch (error) {
    const text = readFileSync(file, "utf8");
    const found = error instanceof Unparsable ? error : unparsable(file, text, error);
    if (!found) throw error;
    const before = text.slice(0, found.start).split("\n");
    const line = before.length;
    const located = new SyntaxError(`${messages.filePlace(basename(file), line)}: ${found.message}`);
    addFile(file, text, undefined);
    placeError(located, [{ file, line, column: (before.at(-1)?.length ?? 0) + 1, name: "" }]);
    throw located;
  }
}

/** Node's own syntax errors tell no place: the compiler's do, and JSON's have it in their message. */
function unparsable(file: string, text: string, error: unknown): Unparsable | undefined {
  if (!(error instanceof SyntaxError)) return undefined;
  if (file.endsWith(".json")) {
    const position = /position (\d+)/.exec(error.message)?.[1];
    const start = position === undefined ? text.trimEnd().length : Number(position);
    return new Unparsable(error.message.replace(`${file}: `, ""), start);
  }
  try {
    transpile(file, text);
    return undefined;
  } catch (problem) {
    return problem as Unparsable;
  }
}
