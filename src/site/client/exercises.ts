import type { ExerciseHandle } from "../../exercise/exercise.js";
import { keepDrafts } from "./drafts.js";
import { answers, exercise } from "./library.js";
import { showProgress } from "./progress.js";
import { say } from "./say.js";

/** Exercises are answered on the page: the typed answer is shown typeset, judged by the library, and kept. */
export function startExercises(): void {
  for (const section of document.querySelectorAll<HTMLElement>("section.exercise")) {
    const form = section.querySelector("form");
    if (!form) continue;
    form.hidden = false;
    section.querySelector(".static")?.setAttribute("hidden", "");
    start(section, form, section.dataset.exercise as string);
  }
}

function start(section: HTMLElement, form: HTMLFormElement, id: string): void {
  const feedback = section.querySelector<HTMLElement>(".feedback") as HTMLElement;
  /** Shows what the exercise says, once it is loaded. */
  const show = async (asked: (handle: ExerciseHandle) => string) => {
    const loading = Promise.all([exercise(id), answers()]);
    await loading.then(
      ([handle, { toHtml }]) => {
        feedback.innerHTML = toHtml(asked(handle));
      },
      () => {
        feedback.textContent = say("notLoaded");
      },
    );
  };
  keepDrafts(form, id);
  form.addEventListener("focusin", () => void exercise(id).catch(() => {}), { once: true });
  form.addEventListener("input", () => void preview(form).catch(() => {}));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void show((handle) => {
      const { state, markdown } = handle.check(answerIn(form));
      section.dataset.state = state;
      showProgress();
      return markdown;
    });
  });
  form.addEventListener("click", ({ target }) => {
    const { action } = (target as HTMLElement).dataset;
    if (action === "hint") void show((handle) => handle.hint().markdown);
    if (action === "solution") void show((handle) => markdownOf(handle.solution()));
  });
}

/** What an object shows of itself, as Markdown. */
export function markdownOf(value: object): string {
  const show = (value as Record<symbol, () => Record<string, string>>)[Symbol.for("Jupyter.display")];
  const bundle = show?.call(value) ?? {};
  return bundle["text/markdown"] ?? bundle["text/latex"] ?? bundle["text/plain"] ?? "";
}

/** One text, a record of texts, or points one after the other. */
export function answerIn(form: HTMLFormElement): unknown {
  const inputs = [...form.querySelectorAll("input")];
  const values = inputs.map(({ value }) => value);
  if (inputs.length === 1 && inputs[0]?.name === "")
    return form.dataset.kind === "points" ? pointsIn(values[0] as string) : values[0];
  return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
}

/** "0, 2" are two points on a line; "(0, 0), (1, -1)" two in the plane. */
function pointsIn(text: string): unknown {
  const groups = [...text.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map(([, inside = ""]) =>
    inside.split(",").map((part) => part.trim()),
  );
  const isPlane = groups.length > 0 && groups.every((group) => group.length > 1);
  if (!isPlane)
    return text
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean);
  const names = ["x", "y", "z"];
  return groups.map((group) => Object.fromEntries(group.map((value, i) => [names[i] ?? `x_${i}`, value])));
}

/** How the answer is read, while it is typed. */
async function preview(form: HTMLFormElement): Promise<void> {
  const output = form.querySelector<HTMLElement>(".preview");
  if (!output || form.dataset.kind === "choice") return;
  const { parse, typeset } = await answers();
  const shown = [...form.querySelectorAll("input")].map(({ value }) => {
    if (value.trim() === "") return "";
    try {
      return typeset(parse(value).toTex(), false);
    } catch {
      return "…";
    }
  });
  output.innerHTML = shown.filter(Boolean).join(" , ");
}
