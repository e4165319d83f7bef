import type { Bilingual } from "../language.js";

/** The words around the chapters. */
export const messages = {
  title: { ko: "∇ Nabla: 딥러닝을 위한 미분", en: "∇ Nabla: differentiation for deep learning" },
  description: {
    ko: "미분의 정의에서 라그랑주 승수법까지, 읽고 실행하고 답해 보는 교재. 설치할 것이 없습니다.",
    en: "From the definition of the derivative to Lagrange multipliers: a workbook to read, run and answer. Nothing to install.",
  },
  contents: { ko: "차례", en: "Contents" },
  skip: { ko: "본문으로 건너뛰기", en: "Skip to the text" },
  next: { ko: "다음", en: "Next" },
  previous: { ko: "이전", en: "Previous" },
  otherLanguage: { ko: "English", en: "한국어" },
  theme: { ko: "밝게/어둡게", en: "Light or dark" },
  search: { ko: "찾기", en: "Search" },
  nothingFound: { ko: "찾은 것이 없습니다.", en: "Nothing was found." },
  output: { ko: "출력", en: "Output" },
  predict: { ko: "결과 보기", en: "Show the result" },
  check: { ko: "확인", en: "Check" },
  hint: { ko: "힌트", en: "Hint" },
  solution: { ko: "풀이", en: "Solution" },
  answer: { ko: "답", en: "Your answer" },
  readAs: { ko: "이렇게 읽었습니다", en: "Read as" },
  cannotAnswerHere: {
    ko: "함수를 쓰는 이 문제는 노트북에서 풀어 주세요.",
    en: "This exercise asks for a function: please do it in the notebook.",
  },
  withoutScript: {
    ko: "스크립트를 끈 채로도 모두 읽을 수 있습니다. 답을 확인하고 그림을 움직이려면 스크립트를 켜 주세요.",
    en: "Everything can be read without scripts. To check answers and move the figures, switch scripts on.",
  },
  notKept: {
    ko: "이 브라우저에는 기록을 남길 수 없습니다. 창을 닫으면 푼 문제의 기록이 사라집니다.",
    en: "This browser keeps no records: what you have done is forgotten when the window is closed.",
  },
  exportProgress: { ko: "기록 내려받기", en: "Download my progress" },
  importProgress: { ko: "기록 불러오기", en: "Load my progress" },
  badProgress: { ko: "기록 파일이 아닙니다.", en: "That is no progress file." },
  download: { ko: "노트북 내려받기 (.ipynb)", en: "Download the notebook (.ipynb)" },
  newQuestion: { ko: "새 문제", en: "New question" },
  topic: { ko: "주제", en: "Topic" },
  level: { ko: "단계", en: "Level" },
  anyTopic: { ko: "알아서 고르기", en: "choose for me" },
  reached: { ko: "내 단계", en: "my level" },
} satisfies Record<string, Bilingual>;
