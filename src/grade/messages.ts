import { type Bilingual, say } from "../language.js";
import { MACHINE_PROBLEMS, submissions } from "./machine-messages.js";

/** Every sentence of `nabla grade`. */
export const messages = {
  usage: () =>
    say({
      ko: "사용법: nabla grade 강의 문제세트 [--jobs N] [--student 학생] [--force] [--on slurm|ssh|kubernetes]",
      en: "Usage: nabla grade COURSE PROBLEMSET [--jobs N] [--student NAME] [--force] [--on slurm|ssh|kubernetes]",
    }),
  noCourse: (folder: string) =>
    say({
      ko: `${folder} 폴더가 없습니다. 강의의 이름(ko, en)이나 강의 폴더의 경로를 적어 주세요.`,
      en: `There is no folder ${folder}. Name a course (ko, en) or the folder of one.`,
    }),
  badJobs: (text: string) =>
    say({
      ko: `--jobs에는 1 이상의 정수를 적어 주세요: ${text}`,
      en: `--jobs needs a whole number of at least 1, not ${text}.`,
    }),
  nothing: (assignment: string, skipped: number) =>
    skipped > 0
      ? say({
          ko: `새로 채점할 제출물이 없습니다. ${assignment}의 제출물 ${skipped}개는 이미 채점했습니다. 다시 채점하려면 --force를 붙이세요.`,
          en: `Nothing to grade: ${submissions(skipped)} of ${assignment} ${skipped === 1 ? "has" : "have"} been graded before. --force grades again.`,
        })
      : say({
          ko: `${assignment}의 제출물이 없습니다. submitted/학생/${assignment}/ 에 있어야 합니다. 먼저 제출물을 모아 주세요(collect).`,
          en: `There are no submissions of ${assignment}. They belong in submitted/STUDENT/${assignment}/; collect them first.`,
        }),
  stale: (assignment: string, students: string[]) => {
    const some = students.slice(0, 10).join(", ") + (students.length > 10 ? ", …" : "");
    return say({
      ko: `채점한 뒤에 문제(${assignment})가 바뀌어 점수가 옛 문제의 것인 학생 ${students.length}명: ${some}. 다시 채점하려면 --force를 붙이세요.`,
      en: `${assignment} was changed since ${submissions(students.length)} ${students.length === 1 ? "was" : "were"} graded: ${some}. --force grades again.`,
    });
  },
  waiting: () =>
    say({
      ko: "다른 프로그램이 성적부(gradebook.db)를 쓰고 있어 기다립니다. 그 프로그램이 끝나면 이어서 합니다.",
      en: "Another program is using the grade book (gradebook.db). This goes on as soon as that has finished.",
    }),
  goingOn: (merged: number, left: number) =>
    say({
      ko: `중단된 채점을 이어서 합니다. ${merged}개는 끝났고 ${left}개가 남았습니다.`,
      en: `Going on where grading was stopped: ${merged} done, ${left} left.`,
    }),
  left: (milliseconds: number) => {
    const seconds = Math.round(milliseconds / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    return say({ ko: `남은 시간 ${time}`, en: `${time} left` });
  },
  stopped: (merged: number) =>
    say({
      ko: `채점을 멈추었습니다. ${merged}개의 점수는 기록했습니다. 같은 명령을 다시 실행하면 이어서 합니다.`,
      en: `Grading was stopped. The marks of ${submissions(merged)} are in the grade book; the same command goes on from there.`,
    }),
  summary: ({ graded, failed, perMinute, megabytes, jobs }: Summary) => {
    const memory = megabytes === undefined ? undefined : Math.round(megabytes);
    return say({
      ko: `채점 ${graded}개, 실패 ${failed}개, 1분에 ${perMinute.toFixed(1)}개${memory === undefined ? "" : `, 최대 메모리 ${memory} MB(동시 ${jobs}개)`}`,
      en: `${graded} graded, ${failed} failed, ${perMinute.toFixed(1)} a minute${memory === undefined ? "" : `, peak memory ${memory} MB (${jobs} at a time)`}`,
    });
  },
  failures: () => say({ ko: "채점하지 못한 제출물:", en: "Could not be graded:" }),
  logs: (folder: string) => say({ ko: `자세한 기록: ${folder}`, en: `Details: ${folder}` }),
  /** One sentence for what went wrong with a submission, or with all of them. */
  problem: (code: string) =>
    say(PROBLEMS[code] ?? { ko: `채점 중 오류가 났습니다: ${code}`, en: `Grading failed: ${code}` }),
};

interface Summary {
  graded: number;
  failed: number;
  perMinute: number;
  megabytes?: number;
  jobs?: number;
}

/** Without this setting, changed tests would count. */
function unguarded(setting: string): Bilingual {
  return {
    ko: `강의의 설정에서 ${setting} 설정을 찾지 못해 채점하지 않았습니다. 강의 폴더의 nbgrader_config.py가 course/nbgrader_config.py를 불러오는지, 채점하는 컴퓨터에서 그 폴더가 보이는지 확인해 주세요.`,
    en: `Nothing was graded: the course's settings lack ${setting}. Its nbgrader_config.py must load course/nbgrader_config.py, and the machine that grades must see its folder.`,
  };
}

const PROBLEMS: Record<string, Bilingual> = {
  ...MACHINE_PROBLEMS,
  "no-python": {
    ko: "nbgrader가 설치되어 있지 않습니다. npm start -- --setup-only 를 먼저 실행해 주세요.",
    en: "nbgrader is not installed. Run npm start -- --setup-only first.",
  },
  "no-assignment": {
    ko: "성적부에 이 문제 세트가 없습니다. nbgrader generate_assignment 를 먼저 실행해 주세요.",
    en: "The grade book does not know this problem set. Run nbgrader generate_assignment first.",
  },
  "no-hook": unguarded("c.Autograde.pre_convert_hook = check()"),
  "no-restore": unguarded("Restore"),
  "no-confinement": unguarded("ExecuteConfined"),
  "no-sandbox": {
    ko: "이 컴퓨터에서는 bubblewrap으로 제출물을 가둘 수 없어 채점하지 않았습니다. 설치하거나(Debian, Ubuntu: sudo apt install bubblewrap), NABLA_SANDBOX=off로 실행하면 그것 없이 채점합니다.",
    en: "Nothing was graded: bubblewrap cannot confine submissions on this machine. Install it (Debian, Ubuntu: sudo apt install bubblewrap); NABLA_SANDBOX=off grades without it.",
  },
  busy: {
    ko: "이 강의는 지금 다른 채점이 진행 중입니다. 끝난 뒤에 다시 실행해 주세요.",
    en: "Another grading of this course is under way. Run this again when it has ended.",
  },
  changed: {
    ko: "채점하는 동안 문제 세트가 바뀌었습니다. 다시 실행해 주세요.",
    en: "The problem set was changed while it was being graded. Run this again.",
  },
  "no-notebook": {
    ko: "제출물에 이 문제 세트의 노트북이 없습니다.",
    en: "The submission has no notebook of this problem set.",
  },
  unresponsive: {
    ko: "커널이 응답하지 않아 채점을 끝내지 못했습니다.",
    en: "The kernel stopped answering, so grading could not be finished.",
  },
  unreadable: {
    ko: "노트북 파일을 읽을 수 없습니다. 파일이 비었거나 깨졌습니다.",
    en: "The notebook cannot be read: the file is empty or damaged.",
  },
  metadata: {
    ko: "노트북의 nbgrader 정보가 손상되었습니다.",
    en: "The notebook's nbgrader metadata is damaged.",
  },
  kernel: {
    ko: "커널이 시작하지 못했거나 도중에 끝났습니다.",
    en: "The kernel did not start, or ended on the way.",
  },
  "too-long": {
    ko: "정해진 시간 안에 채점이 끝나지 않아 멈추었습니다.",
    en: "Grading did not end within its time and was stopped.",
  },
  locked: {
    ko: "다른 프로그램이 성적부(gradebook.db)를 쓰고 있어 기록할 수 없습니다. 그 프로그램이 끝난 뒤에 같은 명령을 다시 실행하면 이어서 합니다.",
    en: "Another program is using the grade book (gradebook.db), so nothing can be written into it. When it has finished, the same command goes on from here.",
  },
  "disk-full": {
    ko: "디스크에 남은 자리가 없습니다. 자리를 만든 뒤에 같은 명령을 다시 실행하면 이어서 합니다.",
    en: "There is no room left on the disk. Make some, and the same command goes on from here.",
  },
  "read-only": {
    ko: "강의 폴더나 성적부(gradebook.db)에 쓸 수 없습니다. 쓰기 권한을 확인한 뒤에 같은 명령을 다시 실행해 주세요.",
    en: "The course's folder or its grade book (gradebook.db) cannot be written. Check the permissions and run the same command again.",
  },
  ended: {
    ko: "채점하던 프로그램이 도중에 끝났습니다. 메모리가 부족하면 --jobs를 줄여 보세요.",
    en: "The program that graded it ended on the way. If memory is short, try fewer --jobs.",
  },
};
