// The page as a learning platform shows it: what the learner does is kept there, and the score is told. This runs before the
// page's own script, which then finds the platform in the place of the browser's storage.
import { sayWhatLasts } from "../not-kept.js";
import { type Kept, keptIn, keptOr } from "../place.js";
import { isDone, PROGRESS, statesIn } from "../records.js";
import { inLanguage } from "../say.js";
import { messages } from "./messages.js";
import { openRunTime } from "./open-run-time.js";
import { report, timeIn } from "./report.js";
import type { Edition, RunTime } from "./run-time.js";
import { createSuspended } from "./suspended.js";

/** Changes that follow one another are handed over together. Milliseconds. */
const SOON = 1000;

const began = performance.now();
const runTime = openRunTime(document.querySelector<HTMLMetaElement>("meta[name=edition]")?.content as Edition);
if (runTime) begin(runTime);
else notice(inLanguage(messages.noPlatform));

function begin(runTime: RunTime): void {
  const { place, isDamaged } = createSuspended(runTime);
  if (isDamaged) notice(inLanguage(messages.damaged));
  let due: ReturnType<typeof setTimeout> | undefined;
  const commit = () => {
    clearTimeout(due);
    runTime.commit();
  };
  const kept = keptIn(place, sayWhatLasts);
  const changed = (name: string) => {
    if (name === PROGRESS) tell(runTime, kept);
    clearTimeout(due);
    due = setTimeout(commit, SOON);
  };
  keptOr(() => ({
    ...kept,
    write(name, text) {
      kept.write(name, text);
      changed(name);
    },
    remove(name) {
      kept.remove(name);
      changed(name);
    },
  }));
  tell(runTime, kept);
  commit();
  addEventListener("visibilitychange", () => document.hidden && commit());
  addEventListener("pagehide", () => {
    runTime.set(
      runTime.edition === "1.2" ? "cmi.core.session_time" : "cmi.session_time",
      timeIn(runTime.edition, performance.now() - began),
    );
    commit();
    runTime.finish();
  });
  // A session that has ended is not taken up again: the page begins another.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** How far the learner is with this page's exercises. What was typed is there on return: the session is suspended, never closed. */
function tell(runTime: RunTime, kept: Kept): void {
  const states = statesIn(kept.read(PROGRESS));
  const sections = document.querySelectorAll<HTMLElement>("section.exercise[data-exercise]");
  const all = Array.from(sections, ({ dataset }) => dataset.exercise as string);
  report(runTime, { all, done: all.filter((id) => isDone(states[id]?.state)) });
  runTime.set(runTime.edition === "1.2" ? "cmi.core.exit" : "cmi.exit", "suspend");
}

function notice(sentence: string): void {
  const said = Object.assign(document.createElement("p"), { className: "notice", textContent: sentence });
  said.setAttribute("role", "status");
  document.querySelector("main")?.prepend(said);
}
