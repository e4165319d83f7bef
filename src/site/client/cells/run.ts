import type { Output } from "../../../kernel/web/protocol.js";
import { button } from "../button.js";
import { inLanguage, say } from "../say.js";
import { type Cell, passFocus, standIn, statusOf, tell, toolOf } from "./cell.js";
import { type Kernel, openKernel, PATIENCE } from "./kernel.js";
import { createShown, type Shown } from "./outputs.js";
import { askBelow } from "./prompt.js";
import { runMessages } from "./run-messages.js";

/** A wish to run a cell, from the click until it has run. */
interface Wish {
  cell: Cell;
  /** Aborted when the reader takes it back. */
  stopped: AbortController;
}

/** The cell that runs, and where its outputs go. */
interface Running {
  cell: Cell;
  /** What it runs for: for itself, or for a cell below. */
  wish: Wish;
  shown: Shown;
  outputs: Output[];
  /** Of a cell above, which has its outputs on the page already, only an error is shown. */
  isQuiet: boolean;
  stop(why: "forgotten" | "flooded"): void;
}

const state: {
  kernel: Promise<Kernel> | undefined;
  ran: Set<Cell>;
  wishes: Set<Wish>;
  running: Running | undefined;
  before: Promise<void>;
} = { kernel: undefined, ran: new Set(), wishes: new Set(), running: undefined, before: Promise.resolve() };

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
  const wish: Wish = { cell, stopped: new AbortController() };
  state.wishes.add(wish);
  cell.section.dataset.run = state.running?.wish.cell === cell ? "runs" : "waits";
  passFocus(cell, "run", "stop");
  state.before = state.before
    .then(() => runWithAbove(wish, cells))
    .catch((error) => {
      console.error(error);
      tell(cell, say("notLoaded"));
    })
    .finally(() => leave(wish));
  return state.before;
}

/** The wish is done with. */
function leave(wish: Wish): void {
  const { cell } = wish;
  state.wishes.delete(wish);
  if ([...state.wishes].some((other) => other.cell === cell)) return;
  delete cell.section.dataset.run;
  passFocus(cell, "stop", "run");
}

async function runWithAbove(wish: Wish, cells: readonly Cell[]): Promise<void> {
  const { cell, stopped } = wish;
  const { signal } = stopped;
  if (signal.aborted) return;
  cell.section.dataset.run = "runs";
  if (!state.kernel) tell(cell, inLanguage(runMessages.loading));
  await Promise.race([kernel(), new Promise((resolve) => signal.addEventListener("abort", resolve))]);
  const missing = above(cell, cells).filter((one) => !state.ran.has(one));
  if (missing.length > 0 && !signal.aborted) tell(cell, inLanguage(runMessages.runningAbove));
  for (const one of [...missing, cell]) {
    if (signal.aborted) return;
    const isAbove = one !== cell;
    const ended = await runOne(one, wish, isAbove && one.text === one.source);
    if (ended === "ok") continue;
    if (ended === "error" && isAbove && !signal.aborted) tellFailed(cell, one);
    return;
  }
}

function tellFailed(cell: Cell, { section }: Cell): void {
  const go = button(inLanguage(runMessages.showFailed), () => {
    section.closest("details")?.setAttribute("open", "");
    section.scrollIntoView({ block: "center" });
  });
  tell(cell, inLanguage(runMessages.failedAbove), go);
}

/** How a cell ended: by itself, or with its worker. */
type End = "ok" | "error" | "forgotten" | "flooded";

/** Runs this one cell; what is to be said is said under the one that is wished for. */
async function runOne(cell: Cell, wish: Wish, isQuiet: boolean): Promise<End> {
  const running = await kernel();
  const shown = createShown();
  const { text } = cell;
  if (!isQuiet) standIn(cell, shown.element);
  const ended = await new Promise<End>((resolve) => {
    state.running = { cell, wish, shown, outputs: [], isQuiet, stop: resolve };
    state.ran.add(cell);
    void running.run(text).then(({ status, execution_count }) => {
      countOn(cell, execution_count);
      resolve(status);
    });
  });
  const { outputs } = state.running as Running;
  state.running = undefined;
  const isAbove = cell !== wish.cell;
  const isStopped = isAbove && wish.stopped.signal.aborted;
  if (!isAbove) leave(wish);
  // It has not run to its end: before the next run it must.
  if (isStopped) state.ran.delete(cell);
  else if (ended === "error" && isQuiet) {
    standIn(cell, shown.element);
    void shown.add(outputs);
  }
  if (ended !== "flooded") await shown.add([]);
  shown.element.querySelector("form.ask")?.remove();
  const why = ended === "forgotten" || ended === "flooded" ? ended : isStopped ? "stopped" : undefined;
  tell(wish.cell, why ? inLanguage(runMessages[why]) : "");
  if (!isAbove) tellEnd(cell, ended);
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

/**
 * Takes back the wish to run a cell. What waits does not begin; what runs for it is asked to end, and where it does not listen its
 * worker is ended, variables and all.
 */
export async function stop(cell: Cell): Promise<void> {
  const { running } = state;
  for (const wish of state.wishes) {
    if (wish.cell !== cell) continue;
    wish.stopped.abort();
    if (wish === running?.wish) continue;
    leave(wish);
    tell(cell, inLanguage(runMessages.stopped));
  }
  if (running?.wish.cell !== cell) return;
  const before = kernel();
  (await before).interrupt();
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  if (state.running !== running) return;
  (await before).end();
  forget();
  running.stop("forgotten");
}
