const { process: host } = globalThis as { process?: { env: Record<string, string | undefined> } };

/** The reader's language: `NABLA_LANG`, which `npm start` sets. */
const korean = () => host?.env.NABLA_LANG?.startsWith("ko") ?? false;
const say = (ko: string, en: string) => (korean() ? ko : en);

/** The kernel's own sentences. */
export const messages = {
  cellPlace: (label: string, line: number) => say(`셀 [${label}]의 ${line}번째 줄`, `Cell [${label}], line ${line}`),
  filePlace: (file: string, line: number) => say(`${file}의 ${line}번째 줄`, `${file}, line ${line}`),
  calledFrom: (place: string, name: string) =>
    name ? say(`  ${place} (${name} 안)`, `  ${place}, in ${name}`) : `  ${place}`,
  calls: () => say("여기까지 온 길:", "Called from:"),
  causedBy: (text: string) => say(`원인: ${text}`, `Caused by ${text}`),
  more: (count: number) =>
    say(
      `이 밖에 오류가 ${count}개 더 있습니다.`,
      `There ${count === 1 ? "is 1 more error" : `are ${count} more errors`}.`,
    ),
  interrupted: () => say("실행을 중단했습니다.", "The cell was interrupted."),
  timedOut: (seconds: number) =>
    say(
      `셀이 ${seconds}초 안에 끝나지 않아 멈추었습니다.`,
      `The cell did not end within ${seconds} s and was stopped.`,
    ),
  died: () => say("셀을 실행하던 프로그램이 끝나 버렸습니다.", "The program that ran the cell has ended."),
  noKeyboard: () =>
    say(
      "prompt()에 답할 사람이 없습니다. 이 노트북은 키보드 없이 실행되고 있습니다.",
      "prompt() has nobody to ask: this notebook is being run without a keyboard.",
    ),
  exit: () =>
    say(
      "셀에서는 process.exit()으로 프로그램을 끝낼 수 없습니다. 커널을 끝내려면 메뉴에서 커널을 종료하십시오.",
      "A cell cannot end the program with process.exit(). To stop the kernel, shut it down from the menu.",
    ),
  noFile: (specifier: string, directory: string) =>
    say(
      `${specifier} 파일이 없습니다. 경로는 노트북이 있는 폴더(${directory})에서 시작합니다. 이름과 위치를 확인하십시오.`,
      `There is no file ${specifier}. The path starts at the notebook's folder, ${directory}; check the name and the place.`,
    ),
  noPackage: (specifier: string, directory: string) =>
    say(
      `${specifier} 패키지가 설치되어 있지 않습니다. 터미널에서 ${directory} 폴더로 가서 npm install ${specifier} 를 실행하십시오.`,
      `The package ${specifier} is not installed. In a terminal, go to ${directory} and run: npm install ${specifier}`,
    ),
  noBuiltin: (specifier: string) =>
    say(
      `${specifier}: Node에 이런 모듈이 없습니다. 이름을 확인하십시오.`,
      `Node has no module ${specifier}; check its name.`,
    ),
  timerWithoutFunction: () =>
    say(
      "setTimeout과 setInterval에는 함수를 주십시오. 예: setTimeout(() => console.log(1), 100)",
      "setTimeout and setInterval take a function, as in setTimeout(() => console.log(1), 100).",
    ),
  notWhileGrading: (specifier: string) =>
    say(
      `채점하는 동안에는 ${specifier} 모듈을 쓸 수 없습니다. 답은 "nabla"와 JavaScript 자체만으로 쓰십시오.`,
      `The module ${specifier} is not available while grading. Answer with "nabla" and JavaScript itself.`,
    ),
  goneWhileGrading: (name: string) =>
    say(
      `채점하는 동안에는 ${name}을(를) 쓸 수 없습니다. 답은 "nabla"와 JavaScript 자체만으로 쓰세요.`,
      `${name} is not available while grading. Answer with "nabla" and JavaScript itself.`,
    ),
  frozenWhileGrading: () =>
    say(
      "채점하는 동안에는 JavaScript에 본래 있는 것(Array.prototype, Math 등)과 nabla를 바꿀 수 없습니다. 대신 함수를 따로 만들어 쓰세요.",
      "While grading, what belongs to JavaScript (Array.prototype, Math and the like) or to nabla cannot be changed. Write a function of your own instead.",
    ),
  failedBefore: (cell: number, sentence: string) =>
    say(
      `앞의 셀 [${cell}]이 오류로 끝났습니다. ${sentence}`,
      `Before that, cell [${cell}] ended in an error. ${sentence}`,
    ),
  submissionStopped: () =>
    say(
      "이 제출물의 셀이 모두 합해 쓸 수 있는 시간을 다 써서 멈추었습니다.",
      "The cells of this submission together have used all the time that one submission may use.",
    ),
  cut: () => say("출력이 너무 길어 나머지는 싣지 않았습니다.", "The output is too long; the rest was left out."),
  stopped: () =>
    say(
      "셀이 제한 시간 안에 끝나지 않아 멈추었습니다. 끝나지 않는 반복문이 없는지 확인하십시오.",
      "The cell did not end in time and was stopped. Look for a loop that never ends.",
    ),
  crashed: () =>
    say(
      "셀을 실행하던 프로그램이 죽었습니다. 나머지 셀은 새로 시작해서 실행했습니다.",
      "The program that ran this cell crashed. The other cells were run after a new start.",
    ),
  outOfMemory: () =>
    say(
      "셀이 쓸 수 있는 것보다 많은 메모리를 썼습니다. 나머지 셀은 새로 시작해서 실행했습니다.",
      "The cell used more memory than it may. The other cells were run after a new start.",
    ),
  noSandbox: (reason: string) =>
    say(
      `채점할 제출물을 가두고 실행할 수 없습니다(${reason}). Linux에는 bubblewrap을 설치하십시오(Debian, Ubuntu: sudo apt install bubblewrap). bubblewrap이 작동할 수 없는 곳에서는 NABLA_SANDBOX=off로 실행하면 그것 없이 채점합니다.`,
      `The submission cannot be run confined (${reason}). On Linux, install bubblewrap (Debian, Ubuntu: sudo apt install bubblewrap). Where it cannot work, NABLA_SANDBOX=off grades without it.`,
    ),
};
