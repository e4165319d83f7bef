import type { Output } from "../../../kernel/web/protocol.js";
import { button } from "../button.js";
import { inLanguage } from "../say.js";
import { type Cell, passFocus, statusOf, tell, toolOf } from "./cell.js";
import { type Kernel, openKernel, PATIENCE } from "./kernel.js";
import { createShown, type Shown } from "./outputs.js";
import { askBelow } from "./prompt.js";
import { runMessages } from "./run-messages.js";

/** The cell that runs, and where its outputs go. */
interface Running {
  cell: Cell;
  shown: Shown;
  outputs: Output[];
  /** Of a cell above, which has its outputs on the page already, only an error is shown. */
  isQuiet: boolean;
  stop(why: "forgotten" | "flooded"): void;
}

const state: {
  kernel: Promise<Kernel> | undefined;
  ran: Set<Cell>;
  running: Running | undefined;
  before: Promise<void>;
} = { kernel: undefined, ran: new Set(), running: undefined, before: Promise.resolve() };

/** The page's kernel, started when it is first asked for. */
export function kernel(): Promise<Kernel> {
  state.kernel ??= openKernel({
    outputs(outputs) {
      state.running?.outputs.push(...outputs);
      if (!state.running?.isQuiet) void state.running?.shown.add(outputs);
    },
    ask(question, password) {
      if (!state.running) return;
      const { cell, shown } = state.running;
      askBelow(shown.element, { question, password }, (text) => {
        toolOf(cell, "stop").focus();
        void typed(text);
      });
    },
    flooded() {
      forget();
      state.running?.stop("flooded");
    },
  }).catch((error) => {
    forget();
    throw error;
  });
  return state.kernel;
}

async function typed(text: string): Promise<void> {
  (await kernel()).typed(text);
}

/** Have all cells above it run? Then all of its names are known. */
export const knowsAbove = (cell: Cell, cells: readonly Cell[]): boolean =>
  above(cell, cells).every((one) => state.ran.has(one));

/** Does a cell run, so that no question is answered? */
export const isBusy = (): boolean => state.running !== undefined;

const above = (cell: Cell, cells: readonly Cell[]) => cells.slice(0, cells.indexOf(cell));

function forget(): void {
  state.kernel = undefined;
  state.ran.clear();
}

/** Runs a cell when those asked for before have run: first what stands above it and has not. */
export function run(cell: Cell, cells: readonly Cell[]): Promise<void> {
  cell.section.dataset.run = "waits";
  passFocus(cell, "run", "stop");
  state.before = state.before
    .then(() => runWithAbove(cell, cells))
    .catch((error) => {
      console.error(error);
      tell(cell, inLanguage(runMessages.notLoaded));
    });
  return state.before.finally(() => {
    delete cell.section.dataset.run;
    passFocus(cell, "stop", "run");
  });
}

async function runWithAbove(cell: Cell, cells: readonly Cell[]): Promise<void> {
  cell.section.dataset.run = "runs";
  if (!state.kernel) tell(cell, inLanguage(runMessages.loading));
  await kernel();
  const missing = above(cell, cells).filter((one) => !state.ran.has(one));
  if (missing.length > 0) tell(cell, inLanguage(runMessages.runningAbove));
  for (const one of missing) {
    const isQuiet = one.text === one.source;
    const ended = await runOne(one, isQuiet, cell);
    if (ended === "ok") continue;
    if (ended === "error") {
      const go = button(inLanguage(runMessages.showFailed), () => {
        one.section.closest("details")?.setAttribute("open", "");
        one.section.scrollIntoView({ block: "center" });
      });
      tell(cell, inLanguage(runMessages.failedAbove), go);
    }
    return;
  }
  await runOne(cell, false, cell);
}

/** How a cell ended: by itself, or with its worker. */
type End = "ok" | "error" | "forgotten" | "flooded";

/** Runs this one cell; what is to be said is said under `asked`. */
async function runOne(cell: Cell, isQuiet: boolean, asked: Cell): Promise<End> {
  const running = await kernel();
  const shown = createShown();
  const { text } = cell;
  if (!isQuiet) standIn(cell, shown.element);
  const ended = await new Promise<End>((resolve) => {
    state.running = { cell, shown, outputs: [], isQuiet, stop: resolve };
    state.ran.add(cell);
    void running.run(text).then(({ status, execution_count }) => {
      countOn(cell, execution_count);
      resolve(status);
    });
  });
  const { outputs } = state.running as Running;
  state.running = undefined;
  if (ended === "error" && isQuiet) {
    standIn(cell, shown.element);
    void shown.add(outputs);
  }
  if (ended !== "flooded") await shown.add([]);
  shown.element.querySelector("form.ask")?.remove();
  tell(asked, ended === "forgotten" || ended === "flooded" ? inLanguage(runMessages[ended]) : "");
  if (cell === asked) tellEnd(asked, ended);
  cell.section.dispatchEvent(new CustomEvent("ran", { bubbles: true, detail: { id: cell.id, outputs, ended } }));
  return ended;
}

/** Errors call the cell by its count. */
function countOn({ section }: Cell, count: number): void {
  (section.querySelector(".tools") as HTMLElement).dataset.count = String(count);
}

/** For those who listen: that it has ended, and how. */
function tellEnd(cell: Cell, ended: End): void {
  if (ended !== "ok" && ended !== "error") return;
  const heard = document.createElement("span");
  heard.className = "only-heard";
  heard.textContent = inLanguage(ended === "ok" ? runMessages.ranFine : runMessages.ranBadly);
  statusOf(cell).append(heard);
}

/** The chapter's own output makes room, and is kept for who wants the cell as it was. */
function standIn({ section }: Cell, element: HTMLElement): void {
  const place = section.querySelector(".output") as HTMLElement;
  if (place instanceof HTMLDetailsElement) place.open = true;
  place.hidden = false;
  for (const child of place.children) if (child.tagName !== "SUMMARY") (child as HTMLElement).hidden = true;
  place.querySelector(":scope > .fresh")?.remove();
  element.classList.add("fresh");
  place.append(element);
}

/** Takes fresh output away: the chapter's own stands there again. */
export function restoreOutput({ section }: Cell): void {
  const place = section.querySelector(".output") as HTMLElement;
  place.querySelector(":scope > .fresh")?.remove();
  for (const child of place.children) (child as HTMLElement).hidden = false;
  place.hidden = place.children.length === 0;
}

/** Stops what runs: by asking it, and where it does not listen by ending the worker, variables and all. */
export async function stop(): Promise<void> {
  const { running } = state;
  if (!running) return;
  const before = kernel();
  (await before).interrupt();
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  if (state.running !== running) return;
  (await before).end();
  forget();
  running.stop("forgotten");
}
