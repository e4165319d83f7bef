import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageFolder } from "../kernel/node/paths.js";
import { type Language, language, readersLanguage } from "../language.js";
import { clusterNames, isCluster } from "./cluster.js";
import { type GradeOptions, grade } from "./grade.js";
import { machineMessages } from "./machine-messages.js";
import { messages } from "./messages.js";
import { StepError } from "./step.js";

/**
 * The command `nabla grade`: a course by its name or its folder, a problem set, and how to grade it.
 *
 * @returns the exit status: 0 when everybody who handed in has marks, 1 when not
 */
export async function gradeCommand(
  [course, assignment, ...more]: string[],
  { jobs, on, ...options }: Omit<GradeOptions, "jobs" | "on"> & { jobs?: string; on?: string },
): Promise<number> {
  language(languageOf(course));
  if (course === undefined || assignment === undefined || more.length > 0) return complain(messages.usage());
  const own = course === "ko" || course === "en";
  const folder = own ? join(packageFolder, "course", course) : resolve(course);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return complain(messages.noCourse(folder));
  const count = jobs === undefined ? undefined : Number(jobs);
  if (count !== undefined && !(Number.isInteger(count) && count > 0)) return complain(messages.badJobs(String(jobs)));
  if (on !== undefined && !isCluster(on)) return complain(machineMessages.badCluster(on, clusterNames));
  try {
    return (await grade(folder, assignment, { ...options, jobs: count, on })) ? 0 : 1;
  } catch (error) {
    if (error instanceof StepError) return complain(messages.problem(error.message));
    throw error;
  }
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}

/** The course's own language, else the system's. */
function languageOf(course: string | undefined): Language {
  return process.env.NABLA_LANG === undefined && (course === "ko" || course === "en") ? course : readersLanguage();
}
