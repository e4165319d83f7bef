import { answerIn, markdownOf } from "./exercises.js";
import { library } from "./library.js";
import { say } from "./say.js";

/** Practice without end, on its own page: topic and level to choose, the question, and the answer. */
export function startPractice(): void {
  const cell = document.querySelector<HTMLElement>('article > [data-cell="question"]');
  if (!cell || document.body.dataset.page !== "11-practice") return;
  const panel = document.createElement("section");
  panel.className = "exercise practice";
  panel.innerHTML = `<form class="choose"><label>${say("topic")} <select name="topic"><option value="">${say("anyTopic")}</option></select></label>
<label>${say("level")} <select name="level"><option value="">${say("reached")}</option>${[1, 2, 3, 4, 5].map((level) => `<option>${level}</option>`).join("")}</select></label>
<button type="submit">${say("newQuestion")}</button></form>
<div class="question" aria-live="polite"></div><div class="place"></div><div class="feedback" role="status" aria-live="polite"></div>`;
  cell.before(panel);
  run(panel).catch(() => {
    (panel.querySelector(".feedback") as HTMLElement).textContent = say("notLoaded");
  });
}

async function run(panel: HTMLElement): Promise<void> {
  const { nabla, toHtml } = await library();
  const choose = panel.querySelector("form.choose") as HTMLFormElement;
  const select = choose.querySelector('select[name="topic"]') as HTMLSelectElement;
  for (const topic of nabla.practice.topics) select.append(new Option(nabla.practice.nameOf(topic), topic));
  const question = panel.querySelector(".question") as HTMLElement;
  const place = panel.querySelector(".place") as HTMLElement;
  const feedback = panel.querySelector(".feedback") as HTMLElement;
  const next = () => {
    const { topic, level } = Object.fromEntries(new FormData(choose)) as Record<string, string>;
    const handle = nabla.practice(topic || undefined, level ? { level: Number(level) } : {});
    question.innerHTML = toHtml(handle.ask().markdown);
    feedback.replaceChildren();
    place.replaceChildren(formFor(handle.parts));
    const form = place.querySelector("form") as HTMLFormElement;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const { state, markdown } = handle.check(answerIn(form));
      panel.dataset.state = state;
      feedback.innerHTML = toHtml(markdown);
    });
    form.addEventListener("click", ({ target }) => {
      const { action } = (target as HTMLElement).dataset;
      if (action === "hint") feedback.innerHTML = toHtml(handle.hint().markdown);
      if (action === "solution") feedback.innerHTML = toHtml(markdownOf(handle.solution()));
    });
  };
  choose.addEventListener("submit", (event) => {
    event.preventDefault();
    next();
  });
  next();
}

function formFor({ kind, names }: { kind: string; names: readonly string[] }): HTMLFormElement {
  const form = document.createElement("form");
  form.dataset.kind = kind;
  const fields = (names.length > 0 ? names : [""]).map((name) => {
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { name, autocomplete: "off", spellcheck: false });
    const text = Object.assign(document.createElement("span"), { textContent: name || say("answer") });
    label.append(text, " ", input);
    return label;
  });
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  buttons.innerHTML = `<button type="submit">${say("check")}</button><button type="button" data-action="hint">${say("hint")}</button><button type="button" data-action="solution">${say("solution")}</button>`;
  form.append(...fields, buttons);
  return form;
}
