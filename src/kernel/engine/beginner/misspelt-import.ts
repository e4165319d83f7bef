import ts from "typescript";
import type { Mistake, Reading } from "./reading.js";
import { nearest } from "./spelling.js";

/** A module, or the declarations of one, that cannot be found. */
const NOT_FOUND = [2307, 2792, 2732, 2882];

/** `from "nabl"`: nearly the name of a module that is there. */
export function misspeltImport({ found, file, modules, tokens }: Reading): Mistake[] {
  return found.flatMap(({ code, start = 0, length = 0 }) => {
    const token = tokens.find((one) => one.start === start && one.kind === ts.SyntaxKind.StringLiteral);
    if (!NOT_FOUND.includes(code) || !token) return [];
    const name = file.text.slice(start + 1, start + length - 1);
    const meant = nearest(name, modules);
    if (meant === undefined) return [];
    return [
      {
        start,
        length,
        says: {
          ko: `"${name}" 모듈은 없습니다. 혹시 "${meant}" 인가요?`,
          en: `There is no module "${name}". Did you mean "${meant}"?`,
        },
      },
    ];
  });
}
