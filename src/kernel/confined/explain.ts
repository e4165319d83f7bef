import { messages } from "../session/messages.js";
import type { CellError } from "../session/types.js";

/** What the JavaScript engine says where something that belongs to the language was to be changed. */
const FROZEN = /is not extensible|read only property|Cannot (redefine|delete|define) property|object is frozen/;
/** What it says of a name that is not there. */
const MISSING = /^(\S+) is not defined$/;
/** How the kernel ends its sentence on one, whichever it is and in whatever language. */
const UNKNOWN = /\(TS(?:2304|2552|2580|2584|2591)\)$/;

/**
 * The error, with a word on what is different while a submission is graded where that may be its cause.
 *
 * @param gone the platform's globals that are not there then
 */
export function explained(error: CellError, gone: ReadonlySet<string>): CellError {
  const words = UNKNOWN.test(error.evalue) ? error.evalue.split(/[^\p{ID_Continue}$]+/u) : [];
  const name = MISSING.exec(error.evalue)?.[1] ?? words.find((word) => gone.has(word));
  const reason =
    name !== undefined && gone.has(name)
      ? messages.goneWhileGrading(name)
      : FROZEN.test(error.evalue)
        ? messages.frozenWhileGrading()
        : undefined;
  if (reason === undefined) return error;
  return { ...error, evalue: `${error.evalue} ${reason}`, traceback: [...error.traceback, "", reason] };
}
