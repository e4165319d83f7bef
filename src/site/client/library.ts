import type { ExerciseHandle } from "../../exercise/exercise.js";
import type { ExerciseSet } from "../../exercise/exercise-set.js";
import { kept } from "./kept.js";
import { pageLanguage } from "./say.js";

type Answers = typeof import("./answers.js");
type Typeset = typeof import("./typeset.js");
type Nabla = typeof import("../../index.js");

/** What judges answers and typesets what it says, loaded when it is first needed. It speaks the page's language alone. */
export async function answers(): Promise<Answers & Typeset> {
  const [judge, typeset] = await loadSpeaking<Answers>(`./answers-${pageLanguage()}.js`);
  return { ...judge, ...typeset };
}

/** The whole library, and the typesetting of what it says. */
export async function library(): Promise<{ nabla: Nabla } & Typeset> {
  const [nabla, typeset] = await loadSpeaking<Nabla>("./nabla.js");
  return { nabla, ...typeset };
}

/** The library's file, which keeps its records in the page's storage and speaks its language, and the typesetting beside it. */
async function loadSpeaking<Module extends Pick<Nabla, "language">>(file: string): Promise<[Module, Typeset]> {
  (globalThis as Record<symbol, unknown>)[Symbol.for("nabla.kernel")] ??= { store: kept };
  const loaded = await Promise.all([
    import(file) as Promise<Module>,
    import("./typeset.js" as string) as Promise<Typeset>,
  ]);
  loaded[0].language(pageLanguage());
  return loaded;
}

const chapters = new Map<string, Promise<ExerciseSet>>();

/** An exercise of a chapter, whose exercises are loaded with the first that is answered. */
export async function exercise(id: string): Promise<ExerciseHandle> {
  const [chapter = ""] = id.split("-");
  const loading = chapters.get(chapter) ?? load(chapter);
  chapters.set(chapter, loading);
  // What failed without a network may come another time.
  loading.catch(() => chapters.delete(chapter));
  return (await loading).exercise(id);
}

async function load(chapter: string): Promise<ExerciseSet> {
  const file = new URL(`./exercises-${chapter}.json`, import.meta.url);
  const [{ exerciseSet }, response] = await Promise.all([answers(), fetch(file)]);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return exerciseSet(await response.json());
}
