import { readersLanguage } from "../../language.js";

const say = (ko: string, en: string) => (readersLanguage() === "ko" ? ko : en);

/** The kernel's own sentences. */
export const messages = {
  cellPlace: (label: string, line: number) => say(`셀 [${label}]의 ${line}번째 줄`, `Cell [${label}], line ${line}`),
  filePlace: (file: string, line: number) => say(`${file}의 ${line}번째 줄`, `${file}, line ${line}`),
  calledFrom: (place: string, name: string) =>
    name ? say(`  ${place} (${name} 안)`, `  ${place}, in ${name}`) : `  ${place}`,
  portTaken: (address: string) =>
    say(
      `다른 프로그램이 ${address} 주소를 쓰고 있어서 커널이 Jupyter의 말을 들을 수 없습니다. 커널을 다시 시작하면 Jupyter가 다른 포트를 고릅니다.`,
      `Another program holds ${address}, so the kernel cannot hear Jupyter. Restart the kernel: Jupyter then chooses other ports.`,
    ),
  noSocketFolder: (folder: string) =>
    say(
      `커널이 Jupyter와 이야기할 소켓을 둘 폴더(${folder})가 없습니다. 폴더를 만들거나 Jupyter의 연결 파일에 적힌 위치를 확인하세요.`,
      `The folder ${folder}, where Jupyter's connection file puts the kernel's sockets, is not there. Make it, or check the place in that file.`,
    ),
  cannotListen: (address: string, reason: string) =>
    say(
      `커널이 ${address}에서 Jupyter의 말을 들을 수 없습니다(${reason}). Jupyter의 연결 파일에 적힌 주소를 확인하세요.`,
      `The kernel cannot hear Jupyter at ${address} (${reason}). Check the address in Jupyter's connection file.`,
    ),
  calls: () => say("여기까지 온 길:", "Called from:"),
  causedBy: () => say("원인: ", "Caused by "),
  /** Before one of the errors that another one holds. */
  inner: (number: number, count: number) => say(`${count}개 중 ${number}번째: `, `${number} of ${count}: `),
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
  moved: (folder: string) =>
    say(
      `Nabla 폴더(${folder})가 그 자리에 없습니다. 옮긴 폴더에서 npx nabla kernel install 을 다시 실행하세요.`,
      `Nabla's folder, ${folder}, is not there any more. Go to where it is now and run: npx nabla kernel install`,
    ),
  noKeyboard: () =>
    say(
      "prompt()에 답할 사람이 없습니다. 이 노트북은 키보드 없이 실행되고 있습니다.",
      "prompt() has nobody to ask: this notebook is being run without a keyboard.",
    ),
  exit: () =>
    say(
      "셀에서는 process.exit()으로 프로그램을 끝낼 수 없습니다. 커널을 끝내려면 메뉴에서 커널을 종료하세요.",
      "A cell cannot end the program with process.exit(). To stop the kernel, shut it down from the menu.",
    ),
  noFile: (specifier: string, directory: string) =>
    say(
      `${specifier} 파일이 없습니다. 경로는 노트북이 있는 폴더(${directory})에서 시작합니다. 이름과 위치를 확인하세요.`,
      `There is no file ${specifier}. The path starts at the notebook's folder, ${directory}; check the name and the place.`,
    ),
  noPackage: (specifier: string, name: string, directory: string) =>
    say(
      `${specifier} 패키지가 설치되어 있지 않습니다. 터미널에서 ${directory} 폴더로 가서 npm install ${name} 를 실행하세요.`,
      `The package ${specifier} is not installed. In a terminal, go to ${directory} and run: npm install ${name}`,
    ),
  noSubpath: (specifier: string, name: string) =>
    say(
      `${name} 패키지는 있지만 그 안에 ${specifier} 파일은 없습니다. 이름을 확인하거나 "${name}"에서 가져오세요.`,
      `The package ${name} is there, but has no ${specifier}; check the name, or import from "${name}".`,
    ),
  didYouMean: (specifier: string, name: string) =>
    say(
      `${specifier} 패키지가 없습니다. "${name}"인가요?`,
      `There is no package ${specifier}; did you mean "${name}"?`,
    ),
  npmImport: (specifier: string, name: string, directory: string) =>
    say(
      `"${specifier}"는 Deno에서 쓰는 주소입니다. 여기서는 터미널에서 ${directory} 폴더로 가서 npm install ${name} 를 실행하고 "${name}"에서 가져오세요.`,
      `"${specifier}" is an address for Deno. Here, go to ${directory} in a terminal, run npm install ${name}, and import from "${name}".`,
    ),
  jsrImport: (specifier: string) =>
    say(
      `"${specifier}"는 Deno에서 쓰는 주소입니다. 여기서는 npm에 있는 같은 패키지를 설치하고 그 이름으로 가져오세요.`,
      `"${specifier}" is an address for Deno. Here, install the package from npm and import it by that name.`,
    ),
  urlImport: (specifier: string) =>
    say(
      `인터넷 주소에서는 가져올 수 없습니다(${specifier.slice(0, 80)}). npm 패키지를 설치하거나 파일을 노트북 옆에 내려받아 "./이름"으로 가져오세요.`,
      `A module cannot be imported from an address (${specifier.slice(0, 80)}). Install a package from npm, or save the file beside the notebook and import "./name".`,
    ),
  fileImport: (specifier: string) =>
    say(
      `파일은 주소(${specifier})가 아니라 경로로 가져오세요. 예: import { x } from "./helper"`,
      `Import a file by its path, not by an address (${specifier}), as in import { x } from "./helper".`,
    ),
  aliasImport: (specifier: string) =>
    say(
      `"${specifier}"는 다른 도구의 설정에 정해진 별명입니다. 노트북에서는 "./"로 시작하는 경로를 쓰세요.`,
      `"${specifier}" is a shorthand of another tool's settings. In a notebook, write the path, which begins with "./".`,
    ),
  noBundle: (made: string) =>
    say(
      `Jupyter.display 메서드는 { "text/plain": "…" } 같은 객체를 돌려주어야 합니다. 돌려받은 것: ${made}`,
      `A Jupyter.display method has to return an object such as { "text/plain": "…" }, not ${made}.`,
    ),
  badEntry: (type: string, content: string) =>
    say(
      `"${type}"에 보일 수 없는 값이 있습니다: ${content}. 키는 "text/html" 같은 MIME 형식, 값은 문자열(그림은 Uint8Array, JSON은 객체)로 주세요.`,
      `What "${type}" holds cannot be shown: ${content}. A key is a MIME type such as "text/html"; a value is a string, a Uint8Array for a picture, an object for JSON.`,
    ),
  tooLarge: (megabytes: number) =>
    say(
      `출력이 너무 커서(${megabytes.toFixed(0)} MB) 글자만 보입니다. 20 MB까지 보일 수 있습니다.`,
      `The output is too large (${megabytes.toFixed(0)} MB), so only its text is shown; up to 20 MB can be.`,
    ),
  noBuiltin: (specifier: string) =>
    say(
      `${specifier}: Node에 이런 모듈이 없습니다. 이름을 확인하세요.`,
      `Node has no module ${specifier}; check its name.`,
    ),
  timerWithoutFunction: () =>
    say(
      "setTimeout과 setInterval에는 함수를 주세요. 예: setTimeout(() => console.log(1), 100)",
      "setTimeout and setInterval take a function, as in setTimeout(() => console.log(1), 100).",
    ),
  notWhileGrading: (specifier: string) =>
    say(
      `채점하는 동안에는 ${specifier} 모듈을 쓸 수 없습니다. 답은 "nabla"와 JavaScript 자체만으로 쓰세요.`,
      `The module ${specifier} is not available while grading. Answer with "nabla" and JavaScript itself.`,
    ),
  goneWhileGrading: (name: string) =>
    say(
      `${name}: 채점하는 동안에는 쓸 수 없습니다. 답은 "nabla"와 JavaScript 자체만으로 쓰세요.`,
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
      "셀이 제한 시간 안에 끝나지 않아 멈추었습니다. 끝나지 않는 반복문이 없는지 확인하세요.",
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
      `채점할 제출물을 가두고 실행할 수 없습니다(${reason}). Linux에는 bubblewrap을 설치하세요(Debian, Ubuntu: sudo apt install bubblewrap). bubblewrap이 작동할 수 없는 곳에서는 NABLA_SANDBOX=off로 실행하면 그것 없이 채점합니다.`,
      `The submission cannot be run confined (${reason}). On Linux, install bubblewrap (Debian, Ubuntu: sudo apt install bubblewrap). Where it cannot work, NABLA_SANDBOX=off grades without it.`,
    ),
};
