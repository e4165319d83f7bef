import type { Bilingual } from "../../language.js";
import { button } from "./button.js";
import type { Kept } from "./place.js";
import { PROGRESS } from "./records.js";
import { inLanguage, say } from "./say.js";

const messages = {
  notKept: {
    ko: "저장할 공간이 없거나 저장이 막혀 있습니다. 이제부터 하는 답과 고친 셀, 설정은 이 페이지를 닫으면 사라집니다. 닫기 전에 기록을 내려받고, 고친 셀은 링크를 복사해 두세요.",
    en: "Nothing more can be kept: the storage is full or blocked. Your answers, changed cells and settings from now on are lost when this page is closed. Before that, download your progress, and copy a link to each cell that you have changed.",
  },
  close: { ko: "알겠습니다", en: "All right" },
} satisfies Record<string, Bilingual>;

/** Says once, wherever the reader is on the page, that what is written does not last; goes when it does again. */
export function sayWhatLasts(lasts: boolean, kept: Kept): void {
  document.querySelector(".unkept")?.remove();
  if (lasts) return;
  const notice = Object.assign(document.createElement("p"), { className: "notice unkept" });
  notice.setAttribute("role", "status");
  const save = button(say("exportProgress"), () => downloadProgress(kept));
  const close = button(inLanguage(messages.close), () => notice.remove());
  notice.append(inLanguage(messages.notKept), " ", save, " ", close);
  (document.querySelector("main") ?? document.body).append(notice);
}

/** Gives the reader what is done as the file that the notebooks keep. */
export function downloadProgress(kept: Kept): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([kept.read(PROGRESS) ?? "{}\n"], { type: "application/json" }));
  link.download = PROGRESS;
  link.click();
}
