import { button } from "../button.js";
import { say } from "../say.js";
import { type Cell, passFocus, restoreOutput, tell } from "./cell.js";
import { forget, keep, restoreChanges } from "./changes.js";
import { hasModuleWorkers } from "./frame.js";
import { copyLink, startLink } from "./link.js";

type Run = typeof import("./run.js");
type Editor = typeof import("./editor.js");

/** The parts that need the compiler or an editor are files of their own, loaded when a cell is run or touched. */
const loadRun = () => import("./run.js" as string) as Promise<Run>;
const loadEditor = () => import("./editor.js" as string) as Promise<Editor>;

/** Every cell of the page can be run and changed. */
export function startCells(): void {
  const sections = [...document.querySelectorAll<HTMLElement>("section.cell")];
  const [first] = sections;
  if (!first) return;
  if (!hasModuleWorkers()) {
    const notice = Object.assign(document.createElement("p"), { className: "notice", textContent: say("oldBrowser") });
    first.before(notice);
    return;
  }
  const cells = sections.map(cellOf);
  for (const cell of cells) addTools(cell, cells);
  restoreChanges(cells);
  void startLink(cells);
  addResetAll(cells);
}

function cellOf(section: HTMLElement): Cell {
  const code = section.querySelector("pre.code > code") as HTMLElement;
  const source = (code.textContent ?? "").replace(/\n$/, "");
  const original = code.innerHTML;
  const cell: Cell = {
    id: section.dataset.cell as string,
    section,
    source,
    text: source,
    show(text) {
      cell.text = text;
      if (text === source) code.innerHTML = original;
      else code.textContent = text;
    },
  };
  return cell;
}

/** The cell and its output are the chapter's again. */
function reset(cell: Cell): void {
  passFocus(cell, "reset", "run");
  forget(cell);
  tell(cell, "");
  restoreOutput(cell);
}

function addResetAll(cells: readonly Cell[]): void {
  const all = button(say("resetPage"), () => {
    if (confirm(say("resetPageSure"))) for (const cell of cells) reset(cell);
  });
  document.querySelector("main .download")?.append(" · ", all);
}

function addTools(cell: Cell, cells: readonly Cell[]): void {
  const { section } = cell;
  const code = section.querySelector("pre.code") as HTMLElement;
  const fail = () => tell(cell, say("notLoaded"));
  const run = () => void loadRun().then((runs) => runs.run(cell, cells), fail);
  const edit = () =>
    void loadEditor().then(({ edit: open }) => open(cell, cells, { run, changed: () => keep(cell) }), fail);
  const buttons = {
    run: button(`▶ ${say("run")}`, run),
    stop: button(`■ ${say("stop")}`, () => void loadRun().then(({ stop }) => stop(cell), fail)),
    edit: button(say("edit"), edit),
    reset: button(say("reset"), () => reset(cell)),
    link: button(say("link"), () => copyLink(cell)),
  };
  const tools = document.createElement("div");
  tools.className = "tools";
  for (const [name, one] of Object.entries(buttons)) {
    one.dataset.action = name;
    tools.append(one);
  }
  const status = document.createElement("div");
  status.className = "status";
  status.setAttribute("role", "status");
  if (!section.querySelector(".output")) {
    const output = Object.assign(document.createElement("div"), { className: "output", hidden: true });
    code.after(output);
  }
  code.after(tools, status);
  code.addEventListener("click", edit);
  code.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (event.shiftKey || event.ctrlKey || event.metaKey) run();
    else edit();
  });
}
