import { log } from "../node/log.js";
import { messages } from "../session/messages.js";
import type { CellError, ExecuteReply, ExecuteRequest, Frontend, Output, Session } from "../session/types.js";
import { type Child, startChild } from "./child-process.js";
import { type Limits, readLimits } from "./limits.js";
import { type Failure, failureOf, withReasons } from "./reasons.js";

/** A cell that has been run, and is run again in a new process after a crash; the one that crashed leaves its number only. */
interface Past {
  request: ExecuteRequest;
  fatal: boolean;
}

/** How often to look at a cell's time. Milliseconds. */
const LOOK = 250;

/** A submission under way. */
interface Supervision {
  readonly frontend: Frontend;
  readonly limits: Limits;
  past: Past[];
  /** Cells of the submission that ended in an error. */
  failures: Failure[];
  child: Child;
  executionCount: number;
  /** The child has run again what is past. */
  caughtUp: Promise<unknown>;
  executing: boolean;
  /** Why the cell that runs was stopped. */
  stopped: string | undefined;
  /** What all cells have used so far: seconds of processor time and by the clock, characters shown. */
  used: { cpu: number; clock: number; output: number };
}

/**
 * Starts the process in which a submission's cells can do no harm. Resolves, when it is ready, to the session of the
 * kernel: a new process takes its place when it crashes, and runs again what came before.
 *
 * @throws {Error} when there can be no such process here
 */
export async function startSubmission(
  limits: Limits = readLimits(process.env.NABLA_LIMITS),
): Promise<(frontend: Frontend) => Session> {
  const child = startChild();
  await child.ready;
  return (frontend) => supervise({ frontend, limits, child, executing: false, ...beginning() });
}

/** What there is of a submission before its first cell. */
function beginning() {
  return {
    ...{ past: [] as Past[], failures: [] as Failure[], executionCount: 0 },
    ...{ caughtUp: Promise.resolve(), stopped: undefined, used: { cpu: 0, clock: 0, output: 0 } },
  };
}

/** Another student's submission, in a process of its own: nothing of the one before is left. */
async function begin(submission: Supervision, student: string): Promise<ExecuteReply> {
  submission.child.kill();
  process.env.NABLA_STUDENT = student;
  Object.assign(submission, beginning());
  submission.child = startChild();
  await submission.child.ready;
  return { status: "ok", execution_count: 0, user_expressions: {} };
}

function supervise(submission: Supervision): Session {
  return {
    get executionCount() {
      return submission.executionCount;
    },
    execute: (request) =>
      request.begins === undefined ? execute(submission, request) : begin(submission, request.begins),
    // Nobody types while a submission is graded.
    complete: (_code, cursor) => ({ matches: [], cursor_start: cursor, cursor_end: cursor, metadata: {} }),
    inspect: () => null,
    check: () => [],
    isComplete: () => ({ status: "complete", indent: "" }),
    interrupt() {
      // Jupyter's time-out is told again until the cell has ended; a process that is catching up is to be left alone.
      if (submission.executing && submission.stopped === undefined) stop(submission, messages.stopped());
      return submission.executing;
    },
    end: () => submission.child.kill(),
  };
}

async function execute(submission: Supervision, request: ExecuteRequest): Promise<ExecuteReply> {
  if (!request.silent && request.store_history !== false) submission.executionCount++;
  submission.executing = true;
  submission.stopped = undefined;
  const cell: Past = { request, fatal: false };
  submission.past.push(cell);
  try {
    await submission.caughtUp;
    if (isSpent(submission)) {
      cell.fatal = true;
      return failed(submission, request, "Stopped", messages.submissionStopped());
    }
    const reply = await timed(submission, () => run(submission, request));
    return { ...reply, execution_count: submission.executionCount };
  } catch (death) {
    cell.fatal = true;
    const { stopped } = submission;
    restart(submission);
    // What it takes to go on is this cell's time, not the next one's.
    await submission.caughtUp;
    return failed(submission, request, stopped ? "Stopped" : "Crash", stopped ?? (death as Error).message);
  } finally {
    submission.executing = false;
  }
}

/** Runs a cell and passes on what it shows. */
function run({ child, limits, used, frontend, failures, executionCount }: Supervision, request: ExecuteRequest) {
  // A test cell's own words, the reasons for its marks, do not depend on how much others have shown.
  const left = request.sealed ? limits.cellOutput : Math.max(0, limits.submissionOutput - used.output);
  return child.execute(request, Math.min(limits.cellOutput, left), (output) => {
    if (!request.sealed) used.output += sizeOf(output);
    for (const shown of withReasons(output, failures, request))
      frontend.output(shown.type === "execute_result" ? { ...shown, execution_count: executionCount } : shown);
    if (output.type === "error" && !request.sealed) failures.push(failureOf(executionCount, output));
  });
}

function sizeOf(output: Output): number {
  return output.type === "stream" ? output.text.length : JSON.stringify(output).length;
}

/** Does something in its time, which is the cell's and the submission's: when that is up, it is stopped. */
async function timed<Value>(submission: Supervision, work: () => Promise<Value>): Promise<Value> {
  const { limits, used, child } = submission;
  const start = { clock: performance.now(), cpu: child.cpuSeconds() ?? 0 };
  const spent = () => ({
    clock: (performance.now() - start.clock) / 1000,
    // Of a process that has ended nothing can be told any more.
    cpu: Math.max(last.cpu, (child.cpuSeconds() ?? 0) - start.cpu),
  });
  let last = { clock: 0, cpu: 0 };
  const timer = setInterval(() => {
    last = spent();
    if (last.cpu > limits.cell || last.clock > limits.cellClock) stop(submission, messages.stopped());
    else if (used.cpu + last.cpu > limits.submission || used.clock + last.clock > limits.submissionClock)
      stop(submission, messages.submissionStopped());
  }, LOOK);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    last = spent();
    used.cpu += last.cpu;
    used.clock += last.clock;
  }
}

function isSpent({ used, limits }: Supervision): boolean {
  return used.cpu > limits.submission || used.clock > limits.submissionClock;
}

function stop(submission: Supervision, why: string): void {
  submission.stopped ??= why;
  submission.child.kill();
}

function failed(submission: Supervision, request: ExecuteRequest, ename: string, evalue: string): ExecuteReply {
  const { frontend, failures, executionCount } = submission;
  const error: CellError = { ename, evalue, traceback: [`${ename}: ${evalue}`] };
  if (!request.sealed) failures.push(failureOf(executionCount, error));
  if (!request.silent) frontend.output({ type: "error", ...error });
  return { status: "error", execution_count: executionCount, user_expressions: {}, error };
}

function restart(submission: Supervision): void {
  submission.caughtUp = catchUp(submission).catch((error: Error) => {
    // No mark is better than one that tells of the machine: without its kernel, nbgrader gives none.
    log(error.message);
    process.exit(1);
  });
}

/**
 * Starts another process and runs the past cells again there, silently; one that kills the process this time is left out from now on. Each new start leaves
 * out one cell more, so that there is an end to it.
 */
async function catchUp(submission: Supervision): Promise<void> {
  const { past, used } = submission;
  // No cell is run any more.
  if (isSpent(submission)) return;
  submission.child = startChild();
  await submission.child.ready;
  used.cpu += submission.child.cpuSeconds() ?? 0;
  for (const [at, cell] of past.entries()) {
    if (isSpent(submission)) return;
    // As the numbers of cells go on, a cell that is left out is run as an empty one.
    const again = cell.fatal ? { ...cell.request, code: "" } : cell.request;
    try {
      await timed(submission, () => submission.child.execute({ ...again, user_expressions: {} }, 0, () => {}));
    } catch (death) {
      // It was not an empty cell that killed the process, but what one before it has left behind.
      const culprit = past.slice(0, at + 1).findLast(({ fatal }) => !fatal);
      if (culprit) culprit.fatal = true;
      else if (!isSpent(submission)) throw death;
      return catchUp(submission);
    }
  }
}
