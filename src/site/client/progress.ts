import { isMemory } from "../../exercise/states.js";
import { button } from "./button.js";
import { kept, onChange, recordIn } from "./kept.js";
import { downloadProgress } from "./not-kept.js";
import { isDone, PROGRESS, parseRecord, statesIn } from "./records.js";
import { say } from "./say.js";

const read = () => statesIn(kept.read(PROGRESS));

/** Marks the exercises that are done, and says in the contents how many each chapter has. */
export function showProgress(): void {
  const states = read();
  for (const section of document.querySelectorAll<HTMLElement>("section.exercise[data-exercise]"))
    if (isDone(states[section.dataset.exercise as string]?.state)) section.dataset.state = "right";
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".contents nav a")) {
    const chapter = /(\d\d)-[^/]*\.html$/.exec(link.href)?.[1];
    if (!chapter) continue;
    const done = Object.entries(states).filter(
      ([id, { state }]) => id.startsWith(`${chapter}-`) && isDone(state),
    ).length;
    link.querySelector("small")?.remove();
    if (done > 0) link.append(Object.assign(document.createElement("small"), { textContent: ` ● ${done}` }));
  }
}

/** Progress can be taken along as the file that the notebooks keep, and brought back. */
export function startProgress(): void {
  showProgress();
  onChange((name) => {
    if (name === PROGRESS) showProgress();
  });
  const contents = document.querySelector(".contents nav");
  if (!contents) return;
  const tools = document.createElement("p");
  tools.className = "records";
  const save = button(say("exportProgress"), () => downloadProgress(kept));
  const label = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "file", accept: "application/json" });
  label.append(say("importProgress"), " ", input);
  const said = Object.assign(document.createElement("span"), { role: "status" });
  input.addEventListener("change", async () => {
    const text = await input.files?.[0]?.text();
    if (text === undefined) return;
    said.textContent = bring(text) ? "✓" : say("badProgress");
    // The same file may be chosen again.
    input.value = "";
    showProgress();
  });
  tools.append(save, label, said);
  contents.append(tools);
}

/** Takes over a progress file: what is done in either stays done. False where the text is none. */
export function bring(text: string): boolean {
  const brought = parseRecord(text);
  if (!brought || !Object.values(brought).every(isMemory)) return false;
  const own = recordIn(PROGRESS);
  const states = read();
  const entries = Object.entries(brought).filter(([id]) => !isDone(states[id]?.state));
  kept.write(PROGRESS, `${JSON.stringify({ ...own, ...Object.fromEntries(entries) }, null, 2)}\n`);
  return true;
}
