import { type Bilingual, say } from "../language.js";

export const submissions = (count: number) => (count === 1 ? "1 submission" : `${count} submissions`);

/** What is said of other machines that grade. */
export const machineMessages = {
  badCluster: (name: string, names: string[]) =>
    say({
      ko: `--on에는 ${names.join(", ")} 가운데 하나를 적어 주세요: ${name}`,
      en: `--on needs one of ${names.join(", ")}, not ${name}.`,
    }),
  again: (count: number) =>
    say({
      ko: `결과가 없는 제출물 ${count}개를 다시 맡깁니다.`,
      en: `${submissions(count)} came back without a result, and ${count === 1 ? "is" : "are"} queued again.`,
    }),
  refusedBy: (machine: string) =>
    say({ ko: `${machine}에서 채점할 수 없습니다.`, en: `The machine ${machine} cannot grade.` }),
  /** Before anything is sent there; `problem` is a code or the words of ssh. */
  hostLacks: (host: string, problem: string) =>
    say({
      ko: `${host}에서는 채점하지 않습니다. ${LACKS[problem]?.ko ?? problem}`,
      en: `${host} takes no part: ${LACKS[problem]?.en ?? problem}`,
    }),
  /** In the middle of its work. */
  hostGone: (host: string, words: string) =>
    say({
      ko: `${host}: 연결이 도중에 끝났습니다. 맡긴 것은 다른 컴퓨터에 다시 맡깁니다. (${words})`,
      en: `${host} ended in the middle of its work, which others will do again. (${words})`,
    }),
};

/** What a host lacks, in a sentence behind its name. */
const LACKS: Record<string, Bilingual> = {
  "no-installation": {
    ko: "c.Ssh.folder의 폴더에 Nabla가 설치되어 있지 않습니다(npm start -- --setup-only).",
    en: "there is no Nabla in the folder that c.Ssh.folder names (npm start -- --setup-only).",
  },
  "other-version": { ko: "Nabla의 버전이 다릅니다.", en: "its Nabla is of another version." },
  "no-kernel": {
    ko: "커널이 설치되어 있지 않습니다(npm start -- --setup-only).",
    en: "the kernel is not installed (npm start -- --setup-only).",
  },
  "no-node": {
    ko: "커널을 설치한 Node가 없거나 너무 오래되었습니다(20.19 이상이어야 합니다).",
    en: "the Node that the kernel was installed with is gone or too old (20.19 or later is needed).",
  },
  "no-sandbox": {
    ko: "bubblewrap으로 제출물을 가둘 수 없습니다(Debian, Ubuntu: sudo apt install bubblewrap).",
    en: "bubblewrap cannot confine submissions there (Debian, Ubuntu: sudo apt install bubblewrap).",
  },
  talkative: {
    ko: "로그인할 때 셸이 글을 출력하여 결과를 읽을 수 없습니다. .bashrc 같은 파일에서 그 줄을 빼 주세요.",
    en: "its shell prints something at login, so that no result can be read. Take that out of .bashrc or its like.",
  },
};

/** Why no machine could do anything. */
export const MACHINE_PROBLEMS: Record<string, Bilingual> = {
  "no-slurm": {
    ko: "이 컴퓨터에 Slurm의 명령(sbatch, squeue, scancel)이 없습니다. 클러스터에 작업을 맡길 수 있는 컴퓨터에서 실행해 주세요.",
    en: "This machine has no commands of Slurm (sbatch, squeue, scancel). Run this where jobs can be submitted to the cluster.",
  },
  "no-ssh": {
    ko: "이 컴퓨터에 ssh 명령이 없습니다. OpenSSH를 설치해 주세요.",
    en: "This machine has no ssh. Install OpenSSH.",
  },
  "no-hosts-named": {
    ko: '강의의 nbgrader_config.py에 채점할 컴퓨터가 적혀 있지 않습니다. 예: c.Ssh.hosts = {"lab1": 4, "lab2": 4}',
    en: 'The course\'s nbgrader_config.py names no machines that grade, such as c.Ssh.hosts = {"lab1": 4, "lab2": 4}.',
  },
  "no-host": {
    ko: "채점할 수 있는 컴퓨터가 없어 아무것도 맡기지 않았습니다.",
    en: "Nothing was sent out: none of the machines can grade.",
  },
  "no-kubectl": {
    ko: "이 컴퓨터에 kubectl 명령이 없습니다. 클러스터를 쓸 수 있는 컴퓨터에서 실행해 주세요.",
    en: "This machine has no kubectl. Run this where the cluster can be reached.",
  },
  "no-image-named": {
    ko: "강의의 nbgrader_config.py에 c.Kubernetes.image, c.Kubernetes.claim, c.Kubernetes.volume을 적어 주세요.",
    en: "The course's nbgrader_config.py must set c.Kubernetes.image, c.Kubernetes.claim and c.Kubernetes.volume.",
  },
  "not-in-volume": {
    ko: "강의 폴더가 c.Kubernetes.volume의 폴더 안에 있지 않아 클러스터에서 보이지 않습니다.",
    en: "The course's folder does not lie in c.Kubernetes.volume, so the cluster cannot see it.",
  },
  "no-image": {
    ko: "클러스터가 c.Kubernetes.image의 이미지를 가져오지 못했습니다.",
    en: "The cluster cannot get the image that c.Kubernetes.image names.",
  },
  "no-folder": {
    ko: "채점하는 컴퓨터에서 강의 폴더가 보이지 않아 채점하지 않았습니다. 모든 컴퓨터에서 같은 경로로 보이는 공유 폴더에 강의를 두어 주세요.",
    en: "Nothing was graded: a machine that was to grade cannot see the course's folder. Put the course where all machines see it under the same path.",
  },
  "no-installation": {
    ko: "채점하는 컴퓨터에 Nabla가 같은 경로에 설치되어 있지 않아 채점하지 않았습니다. 모든 컴퓨터에서 보이는 공유 폴더에 설치해 주세요(npm start -- --setup-only).",
    en: "Nothing was graded: a machine that was to grade has no Nabla under the same path. Install it where all machines see it (npm start -- --setup-only).",
  },
  "other-version": {
    ko: "채점하는 컴퓨터의 Nabla가 작업을 만든 Nabla와 버전이 다릅니다. 모든 컴퓨터에서 같은 버전을 쓰고 다시 실행해 주세요.",
    en: "The machine that grades has another version of Nabla than the one that made the job. Use the same version everywhere and run this again.",
  },
  "no-kernel": {
    ko: "채점하는 컴퓨터에 커널이 설치되어 있지 않아 채점하지 않았습니다. npm start -- --setup-only 를 실행해 주세요.",
    en: "Nothing was graded: the kernel is not installed on the machine that grades. Run npm start -- --setup-only there.",
  },
  "no-node": {
    ko: "채점하는 컴퓨터에 커널을 설치한 Node가 없거나 너무 오래되어(20.19 이상이어야 합니다) 채점하지 않았습니다. Node를 설치하고 npm start -- --setup-only 를 다시 실행해 주세요.",
    en: "Nothing was graded: on the machine that grades, the Node that the kernel was installed with is gone or too old (20.19 or later is needed). Install Node and run npm start -- --setup-only again.",
  },
  lost: {
    ko: "세 번 맡겼지만 결과가 돌아오지 않았습니다.",
    en: "It was queued three times, and no result came back.",
  },
};
