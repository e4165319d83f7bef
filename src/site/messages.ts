import type { Bilingual } from "../language.js";

/** The words around the chapters. */
export const messages = {
  contents: { ko: "차례", en: "Contents" },
  theme: { ko: "밝게/어둡게", en: "Light or dark" },
  search: { ko: "찾기", en: "Search" },
  nothingFound: { ko: "찾은 것이 없습니다.", en: "Nothing was found." },
  output: { ko: "출력", en: "Output" },
  check: { ko: "확인", en: "Check" },
  hint: { ko: "힌트", en: "Hint" },
  solution: { ko: "풀이", en: "Solution" },
  answer: { ko: "답", en: "Your answer" },
  readAs: { ko: "이렇게 읽었습니다", en: "Read as" },
  exportProgress: { ko: "기록 내려받기", en: "Download my progress" },
  importProgress: { ko: "기록 불러오기", en: "Load my progress" },
  badProgress: { ko: "기록 파일이 아닙니다.", en: "That is no progress file." },
  run: { ko: "실행", en: "Run" },
  edit: { ko: "고치기", en: "Edit" },
  stop: { ko: "멈춤", en: "Stop" },
  notLoaded: {
    ko: "필요한 파일을 불러오지 못했습니다. 인터넷 연결을 확인하고 다시 눌러 주세요.",
    en: "What this needs could not be loaded. Check your connection and try again.",
  },
  reset: { ko: "처음대로", en: "Reset" },
  resetPage: { ko: "이 페이지의 셀을 모두 처음대로", en: "Reset all cells of this page" },
  resetPageSure: {
    ko: "이 페이지에서 고친 셀을 모두 처음대로 되돌릴까요? 고친 내용은 지워집니다.",
    en: "Reset every cell of this page? What you have changed in them is deleted.",
  },
  forget: { ko: "지우기", en: "Delete" },
  link: { ko: "링크 복사", en: "Copy a link" },
  code: { ko: "코드", en: "Code" },
  copied: { ko: "바꾼 셀의 링크를 복사했습니다.", en: "The link to your changed cell is copied." },
  notCopied: { ko: "링크를 복사할 수 없어 여기에 적습니다.", en: "The link cannot be copied; here it is." },
  oldBrowser: {
    ko: "이 브라우저에서는 셀을 실행할 수 없습니다(모듈 워커가 없습니다). 읽고 답하는 것은 모두 됩니다. 실행하려면 브라우저를 업데이트하거나 노트북을 내려받으세요.",
    en: "This browser cannot run cells (it has no module workers). Everything can be read and answered. To run cells, update the browser or download the notebook.",
  },
  keptDamaged: {
    ko: "이 셀에 저장된 내용이 손상되어 읽을 수 없습니다. 지우지 않고 두었습니다.",
    en: "What was stored for this cell is damaged and cannot be read. It has been left as it is.",
  },
  chapterChanged: {
    ko: "이 셀을 고친 뒤에 교재의 셀이 바뀌었습니다. 지금 보이는 것은 고친 내용입니다.",
    en: "The chapter's cell has changed since you edited it. What you see is your version.",
  },
  cellGone: {
    ko: "전에 고친 셀이 이 장에 더는 없습니다. 적은 내용은 다음과 같습니다.",
    en: "A cell that you had changed is no longer in this chapter. This is what you wrote:",
  },
  otherTab: {
    ko: "다른 탭에서 이 셀을 다르게 고쳤습니다. 둘 다 남아 있습니다.",
    en: "This cell has been changed in another tab too. Both versions are kept.",
  },
  showOther: { ko: "다른 내용 보기", en: "Show the other version" },
  fromLink: {
    ko: "이 코드는 링크로 왔습니다. 실행을 눌러야 실행됩니다.",
    en: "This code came with the link. It does not run until you press Run.",
  },
  showMine: { ko: "내가 고친 내용 보기", en: "Show my version" },
  cutLink: {
    ko: "링크가 잘렸거나 손상되어 그 안의 코드를 읽을 수 없습니다. 링크를 다시 받아 주세요.",
    en: "The link was cut or damaged, so the code in it cannot be read. Ask for the link again.",
  },
  embedParts: { ko: "이 페이지의 일부를 다른 사이트에 넣기", en: "Embed parts of this page elsewhere" },
  newQuestion: { ko: "새 문제", en: "New question" },
  topic: { ko: "주제", en: "Topic" },
  level: { ko: "단계", en: "Level" },
  anyTopic: { ko: "알아서 고르기", en: "choose for me" },
  reached: { ko: "내 단계", en: "my level" },
} satisfies Record<string, Bilingual>;
