import type { Bilingual } from "../../../language.js";

/** What is said while a cell runs. */
export const runMessages = {
  loading: {
    ko: "실행 준비 중입니다. 처음 한 번은 조금 걸립니다.",
    en: "Getting ready to run. The first time takes a moment.",
  },
  runningAbove: { ko: "위의 셀부터 실행하고 있습니다.", en: "Running the cells above first." },
  failedAbove: {
    ko: "위의 셀이 오류로 끝나서 이 셀은 실행하지 않았습니다. 그 셀을 고치거나, 그대로 한 번 더 실행하세요.",
    en: "A cell above ended in an error, so this one has not been run. Mend that cell, or run this one again as it is.",
  },
  showFailed: { ko: "그 셀로 가기", en: "Go to that cell" },
  ranFine: { ko: "실행했습니다.", en: "The cell has run." },
  ranBadly: { ko: "오류가 났습니다.", en: "The cell ended in an error." },
  stopped: {
    ko: "멈추었습니다. 이 셀은 실행하지 않았습니다.",
    en: "Stopped: this cell has not been run.",
  },
  forgotten: {
    ko: "멈추었습니다. 끝나지 않는 계산이어서 위의 셀이 만든 변수도 함께 사라졌습니다. 다음에 실행할 때 위의 셀부터 다시 실행합니다.",
    en: "Stopped. The computation would not end by itself, so the variables of the cells above are gone too. They will be run again before the next cell you run.",
  },
  flooded: {
    ko: "셀이 페이지로 너무 많은 것을 보내서 멈추었습니다. 변수가 모두 사라졌고, 다음에 실행할 때 위의 셀부터 다시 실행합니다.",
    en: "The cell sent more to the page than it can take, and was stopped. All variables are gone; the cells above will be run again before the next cell you run.",
  },
  enter: { ko: "입력", en: "Enter" },
} satisfies Record<string, Bilingual>;
