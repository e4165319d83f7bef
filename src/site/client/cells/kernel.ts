import type {
  Completions,
  ExecuteReply,
  Hindrance,
  MimeBundle,
  Output,
  Report,
  Request,
} from "../../../kernel/web/protocol.js";
import { pageLanguage } from "../say.js";
import { openFrame } from "./frame.js";
import { keepProgress, keptForCells } from "./progress.js";

/** The kernel of one page: runs cells, knows what stands at a cursor. */
export interface Kernel {
  run(code: string): Promise<ExecuteReply>;
  complete(code: string, cursor: number): Promise<Completions>;
  inspect(code: string, cursor: number): Promise<MimeBundle | null>;
  check(code: string): Promise<Hindrance[]>;
  /** Asks the running cell to end; one that computes without a pause does not hear it. */
  interrupt(): void;
  /** Answers `prompt()`. */
  typed(text: string): void;
  /** Brings the documentation of the language and the library. */
  document(): Promise<void>;
  /** Ends it at once, with all that it holds. Its questions are never answered. */
  end(): void;
}

/** What the kernel tells without being asked. */
export interface Heard {
  outputs(outputs: Output[]): void;
  ask(question: string, password: boolean): void;
  /** It flooded the page with messages and was ended. */
  flooded(): void;
}

/** So long a cell that is told to end may take before its worker is ended. Milliseconds. */
export const PATIENCE = 600;

/** An honest worker sends a few parcels a second. */
const FLOOD = 2000;

const asset = async (name: string): Promise<string> => {
  const response = await fetch(new URL(`./${name}`, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
};

/** Loads the compiler, the library and their declarations, and starts the worker. */
export async function openKernel(heard: Heard, language = pageLanguage()): Promise<Kernel> {
  const [program, library, types, korean] = await Promise.all([
    asset("kernel.js"),
    asset("nabla.js"),
    asset("kernel-types.json"),
    language === "ko" ? asset("kernel-ko.json") : "{}",
  ]);
  const files = { ...JSON.parse(types), ...JSON.parse(korean) };
  const { port, failed, end } = await openFrame(program, { language, files, library, kept: keptForCells() });
  const post = (request: Request) => port.postMessage(request);
  const answers = new Map<number, (value: unknown) => void>();
  let id = 0;
  const question = (request: { type: string; code: string; cursor?: number }) =>
    new Promise<never>((resolve) => {
      answers.set(++id, resolve as (value: unknown) => void);
      post({ ...request, id } as Request);
    });
  const ready = new Promise<void>((resolve) => {
    port.onmessage = withinMeasure(end, heard, (report) => {
      if (report.type === "ready") resolve();
      else if (report.type === "outputs") heard.outputs(report.outputs);
      else if (report.type === "ask") heard.ask(String(report.question), Boolean(report.password));
      else if (report.type === "keep") keepProgress(report.name, report.text);
      else if (report.type === "answer") {
        answers.get(report.id)?.(report.value);
        answers.delete(report.id);
      }
    });
  });
  await Promise.race([ready, failed]);
  return {
    run(code) {
      for (const [name, text] of Object.entries(keptForCells())) post({ type: "kept", name, text });
      return question({ type: "run", code });
    },
    complete: (code, cursor) => question({ type: "complete", code, cursor }),
    inspect: (code, cursor) => question({ type: "inspect", code, cursor }),
    check: (code) => question({ type: "check", code }),
    interrupt: () => post({ type: "interrupt" }),
    typed: (text) => post({ type: "typed", text }),
    document: async () => post({ type: "files", files: JSON.parse(await asset("kernel-docs.json")) }),
    end,
  };
}

/** Passes reports on, and ends a worker that sends more of them than the page could bear. */
function withinMeasure(end: () => void, heard: Heard, hear: (report: Report) => void) {
  let second = 0;
  let count = 0;
  return ({ data }: { data: Report }) => {
    const now = Math.floor(performance.now() / 1000);
    count = now === second ? count + 1 : 1;
    second = now;
    if (count < FLOOD) hear(data);
    else if (count === FLOOD) {
      end();
      heard.flooded();
    }
  };
}
