import { kept, recordIn } from "./kept.js";
import { DRAFTS } from "./records.js";

/** Keeps what is typed into the fields of an exercise, and puts back what was. */
export function keepDrafts(form: HTMLFormElement, id: string): void {
  const inputs = [...form.querySelectorAll("input")];
  const before = recordIn(DRAFTS)[id] as Record<string, unknown> | null | undefined;
  for (const input of inputs) {
    const text = before?.[input.name];
    if (typeof text === "string") input.value = text;
  }
  form.addEventListener("input", () => {
    const typed = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    const { [id]: _, ...others } = recordIn(DRAFTS);
    const isEmpty = inputs.every(({ value }) => value === "");
    kept.write(DRAFTS, JSON.stringify(isEmpty ? others : { ...others, [id]: typed }));
  });
}
