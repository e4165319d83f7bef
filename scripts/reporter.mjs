// How Node's test runner tells what it found: at the foot of a terminal which files are under way and how many are done, elsewhere
// a line for each file as it ends; every failure and skip with its reason; what took longest; which files passed only when they ran
// again, alone; and the totals last.
import { relative, resolve } from "node:path";
import { inspect } from "node:util";
import { drawn, erase } from "./progress.mjs";

const live = process.stdout.isTTY === true;
let files = Number(process.env.NABLA_TEST_FILES ?? 0);

export default async function* report(events) {
  let count = { passed: 0, failed: 0, skipped: 0 };
  let first;
  let again = [];
  const running = new Map();
  const ended = [];
  const say = (text) => (live ? `${erase}${text}\n` : `${text}\n`);
  for await (const { type, data } of events) {
    if (type === "again") {
      again = data.files.map(nameOf);
      files += again.length;
      first = count;
      count = { passed: 0, failed: 0, skipped: 0 };
      yield say(`\nOnce more, alone: ${again.join(", ")}`);
    } else if (type === "test:stderr" || type === "test:stdout") yield live ? `${erase}${data.message}` : data.message;
    // Node's own totals come in this form too, of no file.
    else if (type === "test:diagnostic") yield data.file ? say(`note     ${nameOf(data.file)}: ${data.message}`) : "";
    else if (isFile(data) && type === "test:dequeue") running.set(data.file, Date.now());
    else if (isFile(data) && type === "test:complete" && running.has(data.file)) {
      ended.push({ file: nameOf(data.file), seconds: data.details.duration_ms / 1000 });
      running.delete(data.file);
      const { file, seconds } = ended.at(-1);
      if (!live && files > 1) yield `${ended.length}/${files}  ${file}  ${seconds.toFixed(1)} s\n`;
    } else if (type === "test:pass" || type === "test:fail") {
      const told = outcome(type, data, count);
      if (told) yield say(told);
    }
    if (live && running.size > 0) yield drawn(status(running, ended.length, count));
  }
  if (live) yield erase;
  const slow = ended.filter(({ seconds }) => seconds > 5).sort((a, b) => b.seconds - a.seconds);
  if (slow.length > 1)
    yield `\nslowest: ${slow
      .slice(0, 8)
      .map(({ file, seconds }) => `${file} ${seconds.toFixed(0)} s`)
      .join(", ")}\n`;
  if (first) {
    if (count.failed === 0) yield `\npassed only when they ran alone: ${again.join(", ")}\n`;
    count = count.failed === 0 ? { ...first, passed: first.passed + first.failed, failed: 0 } : first;
  }
  const failed = count.failed + Number(process.env.NABLA_FAILED_BEFORE ?? 0);
  if (failed > 0) process.exitCode = 1;
  if (process.env.NABLA_TEST_LEFT) yield `\n${process.env.NABLA_TEST_LEFT}\n`;
  yield `\n${count.passed} passed, ${failed} failed, ${count.skipped} skipped\n`;
}

/** Counts a test, and says what there is to say of it. */
function outcome(type, data, count) {
  const { name, details, file = "", skip, todo } = data;
  const place = `${nameOf(file)}: ${name}`;
  // A suite counts only for what its tests do not tell: that all of them are skipped, or that its own hooks failed.
  const ownFailure = type === "test:fail" && details.error?.failureType !== "subtestsFailed";
  if (details.type === "suite" && skip === undefined && !ownFailure) return undefined;
  if (skip !== undefined || todo !== undefined) {
    count.skipped++;
    return `skipped  ${place}  (${skip || todo || "no reason given"})`;
  }
  if (type === "test:pass") {
    count.passed++;
    return details.duration_ms > 2000 ? `passed   ${place}  ${(details.duration_ms / 1000).toFixed(1)} s` : undefined;
  }
  count.failed++;
  return `FAILED   ${place}\n${explain(details.error)}`;
}

/** "41/96  1203 passed, 1 failed  test/jupyter/grade.test.ts 12 s". */
function status(running, ended, { passed, failed }) {
  const names = [...running].map(([file, begin]) => `${nameOf(file)} ${Math.round((Date.now() - begin) / 1000)} s`);
  return `${ended}/${files}  ${passed} passed, ${failed} failed  ${names.join("  ")}`;
}

/** Node counts each file as a test, which is called by its path; what a file notes has no name. */
export const isFile = ({ file, name, nesting }) =>
  nesting === 0 && file !== undefined && name !== undefined && resolve(name) === file;

/** The source of a compiled test file. */
const nameOf = (file) =>
  relative(process.cwd(), file)
    .replace(/^dist[\\/]/, "")
    .replace(/\.js$/, ".ts");

function explain(error) {
  const cause = error?.cause ?? error;
  const text =
    cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause === "string" ? cause : inspect(cause);
  return text.replace(/^/gm, "    ");
}
