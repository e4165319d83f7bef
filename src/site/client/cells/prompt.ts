import { inLanguage, say } from "../say.js";
import { runMessages } from "./run-messages.js";

/** Asks below the cell's output, and leaves what was typed standing there, as a terminal does; a password not. */
export function askBelow(
  output: HTMLElement,
  { question, password }: { question: string; password: boolean },
  typed: (text: string) => void,
): void {
  const form = document.createElement("form");
  form.className = "ask";
  const label = document.createElement("label");
  const input = Object.assign(document.createElement("input"), {
    type: password ? "password" : "text",
    autocomplete: "off",
  });
  label.append(question || say("answer"), " ", input);
  form.append(label, Object.assign(document.createElement("button"), { textContent: inLanguage(runMessages.enter) }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = document.createElement("pre");
    said.className = "text";
    said.textContent = `${question} ${password ? "…" : input.value}`;
    form.replaceWith(said);
    typed(input.value);
  });
  output.append(form);
  input.focus();
}
