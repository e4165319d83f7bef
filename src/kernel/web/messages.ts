import { type Bilingual, readersLanguage } from "../../language.js";

const say = ({ ko, en }: Bilingual) => (readersLanguage() === "ko" ? ko : en);

const nodes = (name: string): Bilingual => ({
  ko: `${name}: Node에만 있는 이름입니다. 이 페이지의 셀은 브라우저에서 실행됩니다.`,
  en: `${name} belongs to Node; on this page cells run in the browser.`,
});
const shutIn = (name: string): Bilingual => ({
  ko: `${name}: 이 페이지의 셀은 인터넷이나 다른 페이지에 닿을 수 없습니다. 필요한 값은 셀에 직접 적으세요.`,
  en: `${name} is not available: a cell on this page cannot reach the network or other pages. Write the values that you need into the cell.`,
});
const byName = (names: readonly string[], says: (name: string) => Bilingual) => names.map((name) => [name, says(name)]);

/** Names that notebooks in Node have and cells on a page have not. */
export const absent: Readonly<Record<string, Bilingual>> = Object.fromEntries([
  ...byName(["process", "Buffer", "global", "setImmediate", "clearImmediate", "__dirname", "__filename"], nodes),
  ...byName(["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "BroadcastChannel", "indexedDB", "caches"], shutIn),
  ...byName(["Worker", "SharedWorker", "importScripts", "postMessage", "navigator", "self"], shutIn),
  [
    "require",
    {
      ko: 'require: 이 페이지에는 없습니다. import { … } from "nabla"로 가져오세요.',
      en: 'There is no require on this page; write import { … } from "nabla".',
    },
  ],
]);

/** Modules of Node's that notebooks import most; all others of Node's begin with `node:`. */
const OF_NODE =
  /^(node:.*|(assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|perf_hooks|process|readline|stream|timers|tty|url|util|vm|worker_threads|zlib)(\/.*)?)$/;

/** The sentence about a module that a cell on a page cannot import. */
export function missingModule(specifier: string): string {
  if (OF_NODE.test(specifier))
    return say({
      ko: `${specifier}: Node의 모듈입니다. 이 페이지에는 파일 시스템이 없습니다. 페이지 끝에서 노트북을 내려받으면 쓸 수 있습니다.`,
      en: `${specifier} is a module of Node: on this page there is no file system. It works in the notebook, which you can download at the end of the page.`,
    });
  if (/^\.{0,2}\//.test(specifier))
    return say({
      ko: `${specifier}: 이 페이지에는 파일 시스템이 없어 파일을 가져올 수 없습니다. 그 코드를 셀에 적으세요.`,
      en: `${specifier} cannot be imported: on this page there is no file system. Put its code into a cell.`,
    });
  return say({
    ko: `${specifier}: 이 페이지에서는 "nabla"만 가져올 수 있습니다. 다른 패키지는 노트북을 내려받아 쓰세요.`,
    en: `${specifier} cannot be imported: on this page there is only "nabla". Other packages work in the notebook, which you can download.`,
  });
}

export const messages = {
  promptInFunction: () =>
    say({
      ko: "이 페이지에서는 보통 함수 안에서 prompt()로 물어볼 수 없습니다. 셀의 맨 바깥이나 async 함수 안에서 부르세요.",
      en: "On this page prompt() cannot ask inside an ordinary function. Call it at the top level of the cell, or in an async function.",
    }),
  cut: () =>
    say({
      ko: "출력이 너무 많아 나머지는 보이지 않습니다.",
      en: "There is too much output; the rest is not shown.",
    }),
};
