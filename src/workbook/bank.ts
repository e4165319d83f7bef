import type { Exercise } from "../exercise/types.js";
import type { Chapter } from "./chapter.js";

/** Every chapter's exercises as the TypeScript module `src/exercise/bank.ts`, so that no cell gives a key away. */
export function bankSource(chapters: Chapter[]): string {
  const exercises: Exercise[] = chapters
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "exercise" ? [part.exercise] : []));
  const twice = exercises.find(({ id }, index) => exercises.findIndex((other) => other.id === id) < index);
  if (twice) throw new Error(`two exercises are called ${twice.id}`);
  return [
    "// Made by `npm run build` from the exercises in notebooks/*.md. Change them there.",
    'import type { Exercise } from "./types.js";',
    "",
    `export const exercises: Exercise[] = ${JSON.stringify(exercises, null, 2)};`,
    "",
  ].join("\n");
}
