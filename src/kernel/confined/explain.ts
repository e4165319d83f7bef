import { messages } from "../session/messages.js";
import type { CellError } from "../session/types.js";

/** What the JavaScript engine says where something that belongs to the language was to be changed. */
const FROZEN = /is not extensible|read only property|Cannot (redefine|delete|define) property|object is frozen/;
/** What it says, and the compiler, of a name that is not there. */
const MISSING = /^(\S+) is not defined$|'([^']+)'.*\(TS(?:2304|2552|2580|2584|2591)\)$/;

/**
 * The error, with a word on what is different while a submission is graded where that may be its cause.
 *
 * @param gone the platform's globals that are not there then
 */
export function explained(error: CellError, gone: ReadonlySet<string>): CellError {
  const [, undefinedName, untypedName] = MISSING.exec(error.evalue) ?? [];
  const name = undefinedName ?? untypedName;
  const reason =
    name !== undefined && gone.has(name)
      ? messages.goneWhileGrading(name)
      : FROZEN.test(error.evalue)
        ? messages.frozenWhileGrading()
        : undefined;
  if (reason === undefined) return error;
  return { ...error, evalue: `${error.evalue} ${reason}`, traceback: [...error.traceback, "", reason] };
}
