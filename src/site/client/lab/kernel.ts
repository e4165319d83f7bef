import type { ExecuteReply, Output } from "../../../kernel/web/protocol.js";
import type { Language } from "../../../language.js";
import { type Kernel, openKernel, PATIENCE } from "../cells/kernel.js";
import { messages } from "./messages.js";

/** What is used of JupyterLite's `BaseKernel`, which speaks Jupyter's protocol. */
interface Base {
  /** The folder that the notebook is in. */
  readonly location: string;
  dispose(): void;
  stream(content: object): void;
  displayData(content: object): void;
  updateDisplayData(content: object): void;
  publishExecuteResult(content: object): void;
  publishExecuteError(content: object): void;
  clearOutput(content: object): void;
  inputRequest(content: object): void;
}
type BaseClass = new (options: object) => Base;

/** Why a cell has no reply of its own. */
type Failure = keyof typeof messages;

/** A reply's content. */
type Content = Record<string, unknown>;

/** JupyterLite's kernel around the worker in which the cells of the site's pages run. */
export function kernelClass(BaseKernel: BaseClass, languageInfo: object): BaseClass {
  return class extends BaseKernel {
    #language: Language = /^ko(\/|$)/.test(this.location) ? "ko" : "en";
    #worker = createWorker(this, this.#language);

    async kernelInfoRequest(): Promise<Content> {
      return { ...INFO, language_info: languageInfo };
    }

    async executeRequest({ code }: { code: string }): Promise<Content> {
      const ended = await this.#worker.run(code);
      if (typeof ended !== "string") return replyOf(ended);
      const evalue = messages[ended][this.#language];
      const failure = { ename: "Stopped", evalue, traceback: [evalue] };
      this.publishExecuteError(failure);
      return { status: "error", execution_count: 0, ...failure };
    }

    interrupt(): Promise<void> {
      return this.#worker.interrupt();
    }

    async completeRequest({ code, cursor_pos }: { code: string; cursor_pos: number }): Promise<Content> {
      return { status: "ok", ...(await (await this.#worker.open()).complete(code, cursor_pos)) };
    }

    async inspectRequest({ code, cursor_pos }: { code: string; cursor_pos: number }): Promise<Content> {
      const data = await (await this.#worker.open()).inspect(code, cursor_pos);
      return { status: "ok", found: data !== null, data: data ?? {}, metadata: {} };
    }

    async isCompleteRequest(): Promise<Content> {
      return { status: "unknown" };
    }

    async commInfoRequest(): Promise<Content> {
      return { status: "ok", comms: {} };
    }

    async inputReply({ value }: { value: string }): Promise<void> {
      (await this.#worker.open()).typed(value);
    }

    async commOpen(): Promise<void> {}
    async commMsg(): Promise<void> {}
    async commClose(): Promise<void> {}

    override dispose(): void {
      this.#worker.end();
      super.dispose();
    }
  };
}

const INFO = {
  status: "ok",
  protocol_version: "5.3",
  implementation: "nabla",
  implementation_version: "",
  banner: "Nabla",
  help_links: [],
};

/** A notebook's worker, opened when it is first needed, and again when it was ended. What it outputs goes to `base`. */
function createWorker(base: Base, language: Language) {
  let kernel: Promise<Kernel> | undefined;
  /** Ends the reply that is waited for. */
  let stop: ((why: Failure) => void) | undefined;
  /** The kernel, when it has been loaded. */
  let loaded: Kernel | undefined;
  const forget = (why: Failure) => {
    kernel = loaded = undefined;
    stop?.(why);
  };
  const heard = hearing(base, () => forget("flooded"));
  const open = () => {
    if (kernel) return kernel;
    kernel = openKernel(heard, language).catch((error) => {
      // Whatever asked for it: the next one loads it anew.
      forget("notLoaded");
      throw error;
    });
    const opening = kernel;
    opening.then((one) => {
      if (kernel === opening) loaded = one;
      // Without it, less is explained.
      one.document().catch(ignore);
    }, ignore);
    return kernel;
  };
  const end = () => {
    void kernel?.then((one) => one.end(), ignore);
    kernel = loaded = undefined;
  };
  return {
    open,
    end,
    async run(code: string): Promise<ExecuteReply | Failure> {
      const ended = await new Promise<ExecuteReply | Failure>((resolve) => {
        let isStopped = false;
        stop = (why) => {
          isStopped = true;
          resolve(why);
        };
        void open().then((one) => (isStopped ? undefined : one.run(code).then(resolve)), ignore);
      });
      stop = undefined;
      return ended;
    },
    /** Stops the running cell: by asking it, and where it does not listen by ending the worker, variables and all. */
    async interrupt(): Promise<void> {
      const asked = stop;
      if (!asked) return;
      if (!loaded) return asked("stopped");
      loaded.interrupt();
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      if (stop !== asked) return;
      end();
      forget("forgotten");
    },
  };
}

/** What fails is said where it was asked for. */
const ignore = () => {};

/** What the worker tells, passed on. */
const hearing = (base: Base, flooded: () => void) => ({
  outputs: (outputs: readonly Output[]) => {
    for (const output of outputs) publish(base, output);
  },
  ask: (prompt: string, password: boolean) => base.inputRequest({ prompt, password }),
  flooded,
});

const replyOf = ({ error, ...reply }: ExecuteReply): Content => ({ ...reply, ...error });

function publish(kernel: Base, { type, ...content }: Output): void {
  if (type === "stream") kernel.stream(content);
  else if (type === "display_data") kernel.displayData(content);
  else if (type === "update_display_data") kernel.updateDisplayData(content);
  else if (type === "execute_result") kernel.publishExecuteResult(content);
  else if (type === "clear_output") kernel.clearOutput(content);
  else kernel.publishExecuteError(content);
}
