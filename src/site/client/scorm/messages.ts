import type { Bilingual } from "../../../language.js";

/** What is said where a learning platform shows the page, or should. */
export const messages = {
  noPlatform: {
    ko: "학습 플랫폼과 연결되지 않았습니다. 푼 문제는 이 브라우저에만 남고 점수는 전해지지 않습니다.",
    en: "No learning platform answers. What you solve is kept in this browser only, and no score is reported.",
  },
  damaged: {
    ko: "학습 플랫폼에 남아 있던 답이 손상되어 읽을 수 없습니다. 처음부터 다시 시작합니다.",
    en: "The answers kept by the learning platform are damaged and cannot be read. You start afresh.",
  },
} satisfies Record<string, Bilingual>;
