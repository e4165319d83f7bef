import type { Bilingual } from "../../../language.js";
import { messages as site } from "../../messages.js";
import { runMessages } from "../cells/run-messages.js";

/** What is said of a cell that has no reply of its own. */
export const messages = {
  notLoaded: site.notLoaded,
  stopped: runMessages.stopped,
  forgotten: {
    ko: "멈추었습니다. 끝나지 않는 계산이어서 지금까지 만든 변수도 함께 사라졌습니다. 위의 셀부터 다시 실행하세요.",
    en: "Stopped. The computation would not end by itself, so all variables are gone too. Run the cells above again.",
  },
  flooded: {
    ko: "셀이 너무 많은 것을 내보내서 멈추었습니다. 변수가 모두 사라졌으니 위의 셀부터 다시 실행하세요.",
    en: "The cell sent more than the page can take, and was stopped. All variables are gone: run the cells above again.",
  },
} satisfies Record<string, Bilingual>;
