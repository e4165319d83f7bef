// Everything the setup says, in both languages: what happened, then what to do. No imports: start.mjs needs it first.

const TEXTS = {
  oldNode: {
    ko: "Node.js의 버전({found})이 너무 오래되었습니다. Node.js {oldest} 이상을 설치한 뒤 다시 npm start를 실행해 주세요.",
    en: "Node.js {found} is too old. Install Node.js {oldest} or newer, then run npm start again.",
  },
  noPython: {
    ko: "Python을 찾지 못했습니다. Python 3.11 이상을 설치한 뒤 다시 실행해 주세요. (다른 곳에 있다면 NABLA_PYTHON에 그 경로를 적어 주세요.)",
    en: "No Python was found. Install Python 3.11 or newer, then run this again. (If it lives elsewhere, put its path in NABLA_PYTHON.)",
  },
  oldPython: {
    ko: "찾은 Python은 {found}인데 3.11 이상이 필요합니다. 새 버전을 설치한 뒤 다시 실행해 주세요.",
    en: "The Python that was found is {found}; 3.11 or newer is needed. Install a newer one, then run this again.",
  },
  noVenv: {
    ko: "Python {found}에 venv 모듈이 없습니다. Debian과 Ubuntu에서는 `sudo apt install python3-venv`를 실행한 뒤 다시 시도해 주세요.",
    en: "Python {found} has no venv module. On Debian and Ubuntu run `sudo apt install python3-venv`, then try again.",
  },
  noNetwork: {
    ko: "{what}: 내려받지 못했습니다. 인터넷 연결을 확인한 뒤 다시 실행해 주세요. 자세한 내용은 {log}에 있습니다.",
    en: "{what} could not be downloaded. Check the internet connection, then run this again. Details are in {log}.",
  },
  noSpace: {
    ko: "디스크에 빈 공간이 부족합니다. {folder} 폴더에 800 MB 이상을 비운 뒤 다시 실행해 주세요.",
    en: "The disk is full. Free 800 MB for {folder}, then run this again.",
  },
  noNpmCache: {
    ko: "npm이 캐시 폴더에 쓸 수 없습니다. 쓸 수 있는 폴더를 npm_config_cache에 적어 다시 실행해 주세요. 예: npm_config_cache=/tmp/npm npm start. 자세한 내용은 {log}에 있습니다.",
    en: "npm cannot write its cache. Name a folder that can be written in npm_config_cache and run this again, for example: npm_config_cache=/tmp/npm npm start. Details are in {log}.",
  },
  notWritable: {
    ko: "{folder} 폴더에 쓸 수 없습니다. 다른 사용자의 폴더라면 저장소를 직접 복제해 그 안에서 실행해 주세요.",
    en: "The folder {folder} cannot be written. If it is somebody else's, make a clone of your own and run this there.",
  },
  notInstalled: {
    ko: "{what}의 Python 패키지를 설치했지만 불러올 수 없습니다. .venv 폴더를 지우고 다시 실행해 주세요.",
    en: "The Python packages of {what} were installed, but cannot be loaded. Remove the folder .venv and run this again.",
  },
  notBuilt: {
    ko: "nabla가 아직 빌드되지 않았습니다. 프로젝트 폴더에서 npm start -- --setup-only 를 먼저 실행해 주세요.",
    en: "nabla has not been built yet. Run npm start -- --setup-only in the project's folder first.",
  },
  otherSetup: {
    ko: "다른 창에서 준비하고 있습니다. 끝날 때까지 기다립니다.",
    en: "Another window is setting up this folder; waiting for it to finish.",
  },
  failedStep: {
    ko: "'{what}' 단계가 실패했습니다. 마지막 출력은 아래와 같고, 전체는 {log}에 있습니다.\n{tail}",
    en: "The step “{what}” failed. Its last lines are below, all of them in {log}.\n{tail}",
  },
  portInUse: {
    ko: "{port}번 포트는 이미 쓰이고 있습니다. 다른 번호를 골라 주세요. 예: npm start -- --port {other}",
    en: "Port {port} is in use. Choose another one, for example: npm start -- --port {other}",
  },
  badPort: {
    ko: "--port에는 1024부터 65535까지의 수를 적어 주세요: {port}",
    en: "--port needs a number from 1024 to 65535, not {port}.",
  },
  portForbidden: {
    ko: "{port}번 포트를 쓸 권한이 없습니다. 다른 번호를 골라 주세요. 예: npm start -- --port {other}",
    en: "Port {port} may not be used by you. Choose another one, for example: npm start -- --port {other}",
  },
  noSandbox: {
    ko: "채점하는 동안 제출물을 가두는 bubblewrap이 없습니다. 설치하세요(Debian, Ubuntu: sudo apt install bubblewrap). bubblewrap이 작동할 수 없는 곳에서는 NABLA_SANDBOX=off로 실행하면 그것 없이 채점합니다.",
    en: "bubblewrap, which confines submissions while they are graded, is missing. Install it (Debian, Ubuntu: sudo apt install bubblewrap). Where it cannot work, NABLA_SANDBOX=off grades without it.",
  },
  badOption: {
    ko: "{found}\n사용법: npm start -- [--lang ko|en] [--port 번호] [--no-browser] [--setup-only]",
    en: "{found}\nUsage: npm start -- [--lang ko|en] [--port N] [--no-browser] [--setup-only]",
  },
  serverEnded: {
    ko: "JupyterLab이 시작하지 못했습니다. 마지막 출력은 아래와 같고, 전체는 {log}에 있습니다.\n{tail}",
    en: "JupyterLab did not start. Its last lines are below, all of them in {log}.\n{tail}",
  },
  courseUsage: {
    ko: "사용법: npm run course -- ko|en|폴더 명령…   (예: npm run course -- ko autograde ps1)\n        npm run course -- new 폴더 ko|en   (새 강의 폴더 만들기)\n        npm run course -- ko lab [--student 폴더]   (JupyterLab에서 채점하기, 학생은 받고 제출하기)\n        npm run course -- ko students 명단.csv | intake ps1 제출물.zip | marks ps1 | variants ps1   (명단 읽기, 제출물 받기, 성적 내보내기, 학생마다 다른 수의 표)",
    en: "Usage: npm run course -- ko|en|FOLDER COMMAND…   (such as: npm run course -- en autograde ps1)\n       npm run course -- new FOLDER ko|en   (make a course folder of your own)\n       npm run course -- en lab [--student FOLDER]   (JupyterLab: to mark; for a student, to fetch and hand in)\n       npm run course -- en students LIST.csv | intake ps1 WORK.zip | marks ps1 | variants ps1   (read a class list, take in work, give back marks, list each student's own numbers)",
  },
  badLabOption: {
    ko: "{found}\n사용법: npm run course -- ko lab [--student 폴더] [--port 번호] [--no-browser]",
    en: "{found}\nUsage: npm run course -- en lab [--student FOLDER] [--port N] [--no-browser]",
  },
  noCourse: {
    ko: "강의 폴더가 아닙니다: {folder}. {config} 파일이 없습니다. 새로 만들려면 npm run course -- new 폴더 ko를 실행해 주세요.",
    en: "{folder} is not a course folder: it has no {config}. To make one, run npm run course -- new FOLDER en.",
  },
  courseExists: {
    ko: "{file} 파일이 이미 있어 그대로 두었습니다.",
    en: "{file} is there already and was left alone.",
  },
  courseMade: {
    ko: "강의 폴더를 만들었습니다: {folder}\n문제 세트는 source/이름/이름.ipynb에 두세요.",
    en: "The course folder is made: {folder}\nPut a problem set into source/NAME/NAME.ipynb.",
  },
  courseLog: { ko: "자세한 내용은 {log}에 있습니다.", en: "Details are in {log}." },
  stepPackages: { ko: "npm 패키지", en: "npm packages" },
  stepBuild: { ko: "빌드", en: "build" },
  stepVenv: { ko: "Python 환경 만들기", en: "Python environment" },
  stepLite: { ko: "JupyterLite 받기", en: "JupyterLite" },
  stepJupyter: { ko: "JupyterLab 설치", en: "JupyterLab" },
  stepTestTools: { ko: "시험용 Python 패키지", en: "Python packages for the tests" },
  stepKernel: { ko: "커널 등록", en: "kernel" },
  firstTime: {
    ko: "처음 한 번은 준비에 몇 분이 걸립니다. 다음부터는 몇 초면 열립니다.",
    en: "The first start prepares everything and takes a few minutes; later ones take seconds.",
  },
  copied: {
    ko: "workbook/ 폴더: 새 노트북 {added}개, 갱신 {updated}개",
    en: "workbook/: {added} new, {updated} updated",
  },
  newEdition: {
    ko: "직접 고친 것이라 그대로 두었지만 새 판이 나온 노트북: {names}\n새 판을 받으려면 workbook/ 안에서 그 파일의 이름을 바꾸거나 지우고 다시 npm start를 실행하세요.",
    en: "Left alone because you changed them, though there is a new edition: {names}\nTo get it, rename or delete your file in workbook/ and run npm start again.",
  },
  ready: { ko: "준비가 끝났습니다.", en: "Everything is set up." },
  open: {
    ko: "JupyterLab이 열렸습니다: {url}\n노트북은 workbook/ 폴더에 있습니다. 끝내려면 Ctrl+C를 누르세요.",
    en: "JupyterLab is at {url}\nYour notebooks are in workbook/. Press Ctrl+C to stop.",
  },
  courseLab: {
    ko: "JupyterLab이 열렸습니다: {url}\n강의 폴더는 {folder}입니다. 메뉴 Nbgrader의 Formgrader에서 채점합니다. 끝내려면 Ctrl+C를 누르세요.",
    en: "JupyterLab is at {url}\nThe course is in {folder}. Mark in the menu Nbgrader > Formgrader. Press Ctrl+C to stop.",
  },
  studentLab: {
    ko: "JupyterLab이 열렸습니다: {url}\n문제 세트는 {folder}에 받아집니다. 메뉴의 Nbgrader > Assignment List에서 받고 제출하세요. 끝내려면 Ctrl+C를 누르세요.",
    en: "JupyterLab is at {url}\nProblem sets are fetched into {folder}. Fetch and submit them in the menu Nbgrader > Assignment List. Press Ctrl+C to stop.",
  },
  stopped: { ko: "JupyterLab을 끝냈습니다.", en: "JupyterLab has stopped." },
};

/** The text for `key` with `{names}` filled in. */
export function text(language, key, data = {}) {
  return TEXTS[key][language].replace(/\{(\w+)\}/g, (whole, name) => (name in data ? String(data[name]) : whole));
}

/** An error that has a text for the reader; `start` and `test` show the text and no stack. */
export function problem(key, data = {}) {
  return Object.assign(new Error(text("en", key, data)), { problem: key, data });
}

/** `--lang` decides, then the shell's locale, then the system's. */
export function readersLanguage(args) {
  const flag = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = flag < 0 ? undefined : args[flag] === "--lang" ? args[flag + 1] : args[flag].slice("--lang=".length);
  if (asked === "ko" || asked === "en") return asked;
  const shell = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  const locale = /^(C|POSIX)?(\.|$)/.test(shell) ? Intl.DateTimeFormat().resolvedOptions().locale : shell;
  return locale.toLowerCase().startsWith("ko") ? "ko" : "en";
}
