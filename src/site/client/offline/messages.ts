import type { Bilingual } from "../../../language.js";

/** What is said of the site without a network, and of its editions. */
export const messages = {
  newEdition: {
    ko: "이 교재의 새 판이 나왔습니다. 쓰던 답과 고친 셀은 그대로 남습니다.",
    en: "There is a new edition of this workbook. Your answers and changed cells stay as they are.",
  },
  reload: { ko: "새 판 열기", en: "Open it" },
  keepAll: { ko: "오프라인용으로 모두 저장", en: "Keep everything for offline use" },
  keptAll: {
    ko: "저장했습니다. 인터넷 없이도 그림이 움직이고 셀이 실행됩니다.",
    en: "Kept: figures move and cells run without a network.",
  },
  keptNotAll: {
    ko: "다 저장하지 못했습니다. 연결과 남은 공간을 확인하고 다시 눌러 주세요.",
    en: "Not everything could be kept. Look at the connection and the space left, and press again.",
  },
} satisfies Record<string, Bilingual>;
