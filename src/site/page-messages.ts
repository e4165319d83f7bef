import type { Bilingual } from "../language.js";
import { messages } from "./messages.js";

/** The words that the build writes into a page; those of its scripts, which it writes too, are in `messages.ts`. */
export const pageMessages = {
  ...messages,
  title: { ko: "∇ Nabla: 딥러닝을 위한 미분", en: "∇ Nabla: differentiation for deep learning" },
  description: {
    ko: "미분의 정의에서 라그랑주 승수법까지, 읽고 실행하고 답해 보는 교재. 설치할 것이 없습니다.",
    en: "From the definition of the derivative to Lagrange multipliers: a workbook to read, run and answer. Nothing to install.",
  },
  opening: {
    ko: "움직이는 그림: y = x²의 할선이 Δx가 0에 가까워지는 동안 접선이 됩니다. 기울기는 4에서 2로 갑니다.",
    en: "Animated: a secant of y = x² turns into the tangent while Δx goes to 0. Its slope goes from 4 to 2.",
  },
  glossary: { ko: "용어", en: "Glossary" },
  term: { ko: "용어", en: "Term" },
  chapter: { ko: "장", en: "Chapter" },
  api: { ko: "라이브러리 설명서(영어)", en: "The library, name by name" },
  skip: { ko: "본문으로 건너뛰기", en: "Skip to the text" },
  next: { ko: "다음", en: "Next" },
  previous: { ko: "이전", en: "Previous" },
  otherLanguage: { ko: "English", en: "한국어" },
  withoutScript: {
    ko: "스크립트를 끈 채로도 모두 읽을 수 있습니다. 답을 확인하고 셀을 실행하고 그림을 움직이려면 스크립트를 켜 주세요.",
    en: "Everything can be read without scripts. To check answers, run cells and move the figures, switch scripts on.",
  },
  predict: { ko: "결과 보기", en: "Show the result" },
  above: { ko: "먼저 실행되는 위의 셀", en: "The cells above, which run first" },
  openNotebook: { ko: "노트북으로 열기 (JupyterLite)", en: "Open as a notebook (JupyterLite)" },
  download: { ko: "노트북 내려받기 (.ipynb)", en: "Download the notebook (.ipynb)" },
} satisfies Record<string, Bilingual>;
