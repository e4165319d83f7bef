import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { typescriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, linter } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, hoverTooltip, keymap, type Tooltip } from "@codemirror/view";
import { highlighter } from "../../highlighter.js";
import { say } from "../say.js";
import { type Cell, toolOf } from "./cell.js";

type Run = typeof import("./run.js");
const loadRun = () => import("./run.js" as string) as Promise<Run>;

/** Answers that come later than this are of no use. Milliseconds. */
const PATIENCE = 5000;

interface Doing {
  run(): void;
  /** The text has changed. */
  changed(): void;
}

/** Puts an editor in the place of a cell's code; the compiler is loaded meanwhile. */
export function edit(cell: Cell, cells: readonly Cell[], { run, changed }: Doing): void {
  const code = cell.section.querySelector("pre.code") as HTMLElement;
  if (code.hidden) return;
  const assist = assistance(cell, cells);
  const runs = () => {
    run();
    return true;
  };
  // Tab leaves the editor too, as it leaves every field.
  const leave = () => {
    toolOf(cell, cell.section.dataset.run ? "stop" : "run").focus();
    return true;
  };
  const view = new EditorView({
    doc: cell.text,
    extensions: [
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      typescriptLanguage,
      syntaxHighlighting(highlighter),
      EditorView.lineWrapping,
      EditorState.tabSize.of(2),
      EditorView.contentAttributes.of({ "aria-label": say("code") }),
      Prec.highest(
        keymap.of([
          { key: "Shift-Enter", run: runs },
          { key: "Mod-Enter", run: runs },
        ]),
      ),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, { key: "Escape", run: leave }]),
      autocompletion({ override: [assist.complete], icons: false }),
      linter(assist.check, { delay: 600 }),
      hoverTooltip(assist.hover),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (!docChanged) return;
        cell.text = state.doc.toString();
        changed();
      }),
    ],
  });
  cell.show = (text) => {
    cell.text = text;
    if (text !== view.state.doc.toString())
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  };
  code.hidden = true;
  code.after(view.dom);
  view.focus();
  void loadRun()
    .then(({ kernel }) => kernel())
    .then((kernel) => kernel.document())
    .catch(() => {});
}

/** What the kernel knows of the text; nothing while it runs a cell, as it then does not answer. */
function assistance(cell: Cell, cells: readonly Cell[]) {
  const ask = async <Value>(question: (runs: Run) => Promise<Value>): Promise<Value | undefined> => {
    const runs = await loadRun();
    if (runs.isBusy()) return undefined;
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
    return Promise.race([question(runs).catch(() => undefined), late]);
  };
  return {
    async complete({ state, pos, explicit, view }: CompletionContext): Promise<CompletionResult | null> {
      const word = /(#?[\p{ID_Continue}$]+|\.)$/u.test(state.sliceDoc(Math.max(0, pos - 50), pos));
      if (!explicit && !word) return null;
      const found = await ask(async ({ kernel }) => (await kernel()).complete(state.doc.toString(), pos));
      // It may come when the reader has gone on.
      if (!found || found.matches.length === 0 || !view?.hasFocus) return null;
      const details = found.metadata._jupyter_types_experimental as Detail[];
      const options = details.map(({ text, type, signature, documentation }) => ({
        label: text,
        type,
        ...(signature ? { info: () => noteOf(signature, documentation) } : {}),
      }));
      return { from: found.cursor_start, to: found.cursor_end, options, validFor: /^[\p{ID_Continue}$]*$/u };
    },
    async check({ state }: EditorView): Promise<readonly Diagnostic[]> {
      const found = await ask(async ({ kernel, knowsAbove }) =>
        knowsAbove(cell, cells) ? (await kernel()).check(state.doc.toString()) : [],
      );
      return (found ?? []).map(({ start, length, message }) => ({
        from: start,
        to: start + length,
        message,
        severity: "error",
      }));
    },
    async hover({ state }: EditorView, pos: number): Promise<Tooltip | null> {
      const bundle = await ask(async ({ kernel }) => (await kernel()).inspect(state.doc.toString(), pos));
      const text = bundle?.["text/plain"];
      return typeof text === "string" ? { pos, create: () => ({ dom: noteOf(text) }) } : null;
    },
  };
}

interface Detail {
  text: string;
  type: string;
  signature?: string;
  documentation?: string;
}

function noteOf(signature: string, documentation = ""): HTMLElement {
  const note = document.createElement("div");
  note.className = "note";
  const code = Object.assign(document.createElement("pre"), { textContent: signature });
  note.append(code, documentation.replace(/\n(?!\n)/g, " "));
  return note;
}
