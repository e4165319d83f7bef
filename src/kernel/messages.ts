/** The kernel's own sentences, in the reader's language (`NABLA_LANG`, which `npm start` sets). */
const korean = () => process.env.NABLA_LANG?.startsWith("ko") ?? false;
const say = (ko: string, en: string) => (korean() ? ko : en);

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
};
