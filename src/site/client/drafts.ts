import { kept } from "./kept.js";
import { DRAFTS } from "./records.js";

/** Answers as they were typed, by exercise: what was written is there again when the page is. */
type Drafts = Record<string, Record<string, string>>;

function read(): Drafts {
  try {
    const drafts = JSON.parse(kept.read(DRAFTS) ?? "{}");
    return drafts && typeof drafts === "object" ? drafts : {};
  } catch {
    return {};
  }
}

/** Keeps what is typed into the fields of an exercise, and puts back what was. */
export function keepDrafts(form: HTMLFormElement, id: string): void {
  const inputs = [...form.querySelectorAll("input")];
  const before = read()[id];
  for (const input of inputs) {
    const text = before?.[input.name];
    if (typeof text === "string") input.value = text;
  }
  form.addEventListener("input", () => {
    const typed = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    const { [id]: _, ...others } = read();
    const isEmpty = inputs.every(({ value }) => value === "");
    try {
      kept.write(DRAFTS, JSON.stringify(isEmpty ? others : { ...others, [id]: typed }));
    } catch {
      // The storage is full: what stands in the field is still there.
    }
  });
}
