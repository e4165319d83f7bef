import type { Frame } from "./platform.js";

/**
 * The frames in the text of an error's `stack`, as V8 (`at f (file:1:2)`), Firefox and WebKit (`f@file:1:2`) write it:
 * for platforms that offer nothing better.
 */
export function parseStack(stack: string): Frame[] {
  return stack.split("\n").flatMap((text) => {
    const found =
      /^\s*at (?:async )?(?:(?<name>.*?) \()?(?<file>[^()]+?):(?<line>\d+):(?<column>\d+)\)?$/.exec(text) ??
      /^(?<name>[^@]*)@(?<file>.+?):(?<line>\d+):(?<column>\d+)$/.exec(text);
    if (!found?.groups) return [];
    const { name = "", file = "", line, column } = found.groups;
    return [{ file, line: Number(line), column: Number(column), name: nameOf(name) }];
  });
}

/** Without what the engines put around it: `async*f` and `f/<` in Firefox, `new A`, `module code` in WebKit. */
function nameOf(text: string): string {
  const name = text.replace(/^async\*|\/.*$/g, "").replace(/^new /, "");
  return /^(module code|global code|eval code|<anonymous>|anonymous)$/.test(name) ? "" : name;
}
