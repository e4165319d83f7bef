import type { Mistake, Reading } from "./reading.js";

/** "… can only be used in TypeScript files", of annotations, interfaces, enums, assertions and others. */
const isOfTypes = (code: number) => (code >= 8002 && code <= 8017) || code === 8037;

/** `let x: number = 1` in a cell of JavaScript. */
export const typesInJavaScript = ({ found }: Reading): Mistake[] =>
  found.filter(({ code }) => isOfTypes(code)).map(({ start = 0, length = 0 }) => ({ start, length, says: noTypes }));

const noTypes = {
  ko: "JavaScript 셀에서는 타입을 적을 수 없습니다. 지우거나, 메뉴에서 TypeScript 커널을 고르세요.",
  en: "A cell of JavaScript has no types: leave this out, or choose the kernel for TypeScript.",
};
