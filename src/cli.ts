#!/usr/bin/env node
import { existsSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { statusLine } from "#progress";
import { installKernel, repairKernel, uninstallKernel } from "./kernel/node/install.js";
import { packageFolder } from "./kernel/node/paths.js";
import { readersLanguage } from "./language.js";
import type { Notebook } from "./workbook/notebook.js";
import { readNotebook } from "./workbook/read-notebook.js";

const USAGE = `Usage:
  nabla run FILE.ipynb… [--write] [--timeout SECONDS] [--jobs N] [--allow-errors]
            [-p NAME VALUE]…
                                             run notebooks, without Jupyter
  nabla print FILE.ipynb… [--pdf] [--to FOLDER]
                                             notebooks as pages without scripts, to read offline or to print
  nabla grade COURSE PROBLEMSET [--jobs N] [--student NAME] [--force] [--on slurm|ssh|kubernetes]
                                             grade what was handed in, several at a time, with nbgrader
  nabla variants SOURCE.ipynb STUDENT…        as JSON, the students' own numbers in a problem set, and the right answers
  nabla kernel install [--prefix DIR | --user]
  nabla kernel uninstall [--prefix DIR | --user]
                                             tell Jupyter of the kernel, or make it forget it
  nabla build [NAME…]                        rebuild notebooks from their sources: all, or chapters 01 03, or problem set ps1`;

const NEED_CLONE = ["print", "grade", "variants", "build"];

/** A mistake in how the command was called: its message is all there is to say. */
class UsageError extends Error {}

const [command, ...rest] = process.argv.slice(2);
try {
  if (NEED_CLONE.includes(command ?? "") && !existsSync(join(packageFolder, "course")))
    throw new Error(`nabla ${command} works in a clone of the project only, where its Python and its sources are.`);
  if (command === "run") process.exitCode = await run(rest);
  else if (command === "print") await print(rest);
  else if (command === "kernel") kernel(rest);
  else if (command === "build") await build(rest);
  else if (command === "grade") process.exitCode = await grade(rest);
  else if (command === "variants") await variants(rest);
  else if (command === undefined || command === "help" || command === "--help") console.log(USAGE);
  else throw new UsageError(`There is no command ${command}.\n${USAGE}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function kernel([action, ...args]: string[]): void {
  const { values } = parse(args, { prefix: { type: "string" }, user: { type: "boolean" } });
  if (action === "install") {
    console.log(
      `The kernels, for TypeScript and for JavaScript, are installed in ${installKernel(values).join(" and ")}.`,
    );
    // An environment's own install is a part of `npm start`: one for the user that a moved clone has left is mended, too.
    const mended = values.prefix === undefined ? [] : repairKernel({ user: true });
    if (mended.length > 0) console.log(`So they are, where a folder that is gone was named: ${mended.join(" and ")}.`);
    console.log(`They run from ${packageFolder}: if you move that folder, run npx nabla kernel install there again.`);
  } else if (action === "uninstall") console.log(`The kernels are gone from ${uninstallKernel(values).join(" and ")}.`);
  else throw new UsageError(USAGE);
}

async function print(args: string[]): Promise<void> {
  const { values, positionals: files } = parse(args, { pdf: { type: "boolean" }, to: { type: "string" } });
  if (files.length === 0) throw new UsageError(`Name a notebook to print.\n${USAGE}`);
  const { printNotebooks } = await import("./print/print.js");
  for await (const written of printNotebooks(files, values)) console.log(written);
}

/** Rebuilds chapters, whose names begin with a digit, and problem sets. */
async function build(names: string[]): Promise<void> {
  const chapters = names.filter((name) => /^\d/.test(name));
  const sets = names.filter((name) => !chapters.includes(name));
  const everything = names.length === 0;
  if (everything || chapters.length > 0)
    await (await import("./workbook/build.js")).buildWorkbook(packageFolder, chapters);
  if (everything || sets.length > 0) await (await import("./course/build.js")).buildCourse(packageFolder, sets);
}

async function grade(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    jobs: { type: "string" },
    on: { type: "string" },
    student: { type: "string" },
    force: { type: "boolean" },
  });
  return (await import("./grade/command.js")).gradeCommand(positionals, values);
}

async function variants([file, ...students]: string[]): Promise<void> {
  if (file === undefined) throw new UsageError(USAGE);
  const { drawsOf } = await import("./course/draws.js");
  console.log(JSON.stringify(await drawsOf(readNotebook(file), students, readersLanguage())));
}

/** Runs the notebooks, several at a time; returns the exit status. */
async function run(all: string[]): Promise<number> {
  const { args, parameters } = takeParameters(all);
  const { values, positionals: files } = parse(args, {
    write: { type: "boolean" },
    timeout: { type: "string" },
    jobs: { type: "string" },
    "allow-errors": { type: "boolean" },
  });
  if (files.length === 0) throw new UsageError(`Name a notebook to run.\n${USAGE}`);
  const timeout = positive(values.timeout, "--timeout");
  const jobs = Math.min(positive(values.jobs, "--jobs") ?? availableParallelism(), files.length);
  const queue = files.entries();
  const show = progressLine(files.length);
  let failed = 0;
  const work = async () => {
    for (const [, file] of queue) {
      const options = { timeout, allowErrors: values["allow-errors"], write: values.write, parameters };
      const lines = await runFile(file, options, (text) => show.update(file, text));
      if (lines.failed) failed++;
      show.finish(file, lines.text);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return failed > 0 ? 1 : 0;
}

/** Takes `-p name value` out of the arguments, which may be given again and again: papermill's form. */
function takeParameters(all: string[]): { args: string[]; parameters: Record<string, string> } {
  const args = [...all];
  const parameters: Record<string, string> = {};
  for (;;) {
    const at = args.findIndex((argument) => argument === "-p" || argument === "--parameters");
    if (at < 0) return { args, parameters };
    const [, name, value] = args.splice(at, 3);
    if (name === undefined || value === undefined)
      throw new UsageError("-p needs a name and a value, as in -p rate 0.1");
    parameters[name] = value;
  }
}

async function runFile(
  file: string,
  {
    write,
    parameters,
    ...options
  }: { timeout?: number; allowErrors?: boolean; write?: boolean; parameters: Record<string, string> },
  progress: (text: string) => void,
): Promise<{ failed: boolean; text: string }> {
  const { executeNotebook } = await import("./workbook/run.js");
  const { notebookText } = await import("./workbook/notebook.js");
  const start = Date.now();
  let notebook: Notebook;
  try {
    notebook = readNotebook(file);
    if (Object.keys(parameters).length > 0) {
      const { parameterValue, withParameters } = await import("./workbook/parameters.js");
      const values = Object.entries(parameters).map(([name, text]) => [name, parameterValue(text)]);
      notebook = withParameters(notebook, Object.fromEntries(values));
    }
  } catch (error) {
    return { failed: true, text: `${file}: ${(error as Error).message}` };
  }
  const result = await executeNotebook(notebook, {
    ...options,
    cwd: dirname(resolve(file)),
    progress: (cell, cells) => progress(`${cell}/${cells}`),
  });
  if (write) writeFileSync(file, notebookText(result.notebook));
  const failures = result.failures.map(
    ({ cell, id, line, message }) => `${file}: cell ${cell} (${id})${line ? `, line ${line}` : ""}: ${message}`,
  );
  if (failures.length > 0) return { failed: true, text: failures.join("\n") };
  return { failed: false, text: `${file}: ok (${((Date.now() - start) / 1000).toFixed(1)} s)` };
}

/** On a terminal, one line that tells what is running; everywhere, one line for each notebook that ended. */
function progressLine(total: number) {
  const running = new Map<string, string>();
  const line = statusLine();
  let done = 0;
  const draw = () => line.show(`${done}/${total}  ${[...running].map((entry) => entry.join(" ")).join("  ")}`);
  return {
    update(file: string, text: string) {
      running.set(file, text);
      draw();
    },
    finish(file: string, text: string) {
      running.delete(file);
      done++;
      line.print(text);
      if (done < total) draw();
      else line.end();
    },
  };
}

function positive(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0)) throw new UsageError(`${option} needs a number greater than 0, not ${text}.`);
  return value;
}

function parse<Options extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}
