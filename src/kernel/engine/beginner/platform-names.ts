import { lookUp } from "../../../look-up.js";
import { type Mistake, type Reading, unknownNames } from "./reading.js";

/** What only a web page has. */
const OF_PAGES = new Set([
  ...["document", "window", "alert", "confirm", "localStorage", "sessionStorage", "location", "history", "screen"],
  ...["HTMLElement", "Element", "Image", "Audio", "XMLHttpRequest", "requestAnimationFrame", "customElements"],
]);

/** What modules of Node's older kind have, and what cells have in its place. */
const OF_FILES: Record<string, string> = {
  __dirname: "import.meta.dirname",
  __filename: "import.meta.filename",
};

/** `document`, `module`: names that other places have where JavaScript runs. */
export function platformNames(reading: Reading): Mistake[] {
  const { absent } = reading;
  return unknownNames(reading).flatMap(({ name, start, length }) => {
    const says = lookUp(absent, name);
    if (says) return [{ start, length, says }];
    if (OF_PAGES.has(name)) return [{ start, length, says: ofPages(name) }];
    if (name === "module" || name === "exports") return [{ start, length, says: ofModules(name) }];
    if (["exit", "quit"].includes(name)) return [{ start, length, says: toEnd }];
    const instead = lookUp(OF_FILES, name);
    return instead === undefined ? [] : [{ start, length, says: ofFiles(name, instead) }];
  });
}

const ofPages = (name: string) => ({
  ko: `${name}: 웹 페이지에만 있는 이름입니다. 셀은 웹 페이지 밖에서 실행됩니다. 결과를 보려면 display()나 console.log()를 쓰세요.`,
  en: `${name} belongs to a web page, and cells run outside of one. To show something, use display() or console.log().`,
});

const ofModules = (name: string) => ({
  ko: `${name}: 셀에는 필요하지 않습니다. 한 셀에서 선언한 이름은 다른 셀에서 그대로 쓸 수 있습니다.`,
  en: `Cells need no ${name}: what one cell declares, the others use by its name.`,
});

const toEnd = {
  ko: "콘솔을 끝내려면 Ctrl+D를 누르세요. 노트북에서는 메뉴의 커널 ▸ 커널 종료를 고르세요.",
  en: "To end the console, press Ctrl+D; in a notebook, choose Kernel ▸ Shut Down Kernel.",
};

const ofFiles = (name: string, instead: string) => ({
  ko: `${name}: 셀에는 없는 이름입니다. 대신 ${instead} 으로 적으세요.`,
  en: `Cells have no ${name}; write ${instead}`,
});
