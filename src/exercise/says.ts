import type { Bilingual } from "../language.js";

/** What the exercises say. Formulas come with their dollar signs. */
export const says = {
  notYet: {
    ko: '아직 답하지 않았습니다. `check("")`의 따옴표 안에 답을 적고 다시 실행해 보세요.',
    en: 'Not answered yet. Type your answer between the quotation marks of `check("")` and run the cell again.',
  },
  typeIt: {
    ko: '답은 `check("2x")`처럼 따옴표 안에 식으로 적거나, 수로 적어 주세요.',
    en: 'Give the answer as a formula in quotation marks, as in `check("2x")`, or as a number.',
  },
  takeLimit: (answer: string, step: string) => ({
    ko: `입력한 답: ${answer}. 거의 다 왔습니다. 마지막으로 $${step}\\to 0$의 극한을 취하세요.`,
    en: `Your answer was read as ${answer}. Almost there. The last step is to let $${step}\\to 0$.`,
  }),
  stepLeft: (answer: string, step: string) => ({
    ko: `입력한 답: ${answer}. **아직 정답과 다릅니다.** 극한을 취하고 나면 $${step}$는 남지 않습니다.`,
    en: `Your answer was read as ${answer}. **It is not equal to the answer yet.** After the limit no $${step}$ is left.`,
  }),
  numberExample: { ko: "7, -1, 2/3처럼 수로 적어 주세요.", en: "Type a number such as 7, -1 or 2/3." },
  right: { ko: "**맞았습니다!**", en: "**Right!**" },
  notRight: { ko: "**아직 아닙니다.**", en: "**Not yet.**" },
  read: (answer: string) => ({
    ko: `입력한 답: ${answer}.`,
    en: `Your answer was read as ${answer}.`,
  }),
  notYetRight: { ko: "**아직 정답과 다릅니다.**", en: "**It is not equal to the answer yet.**" },
  differs: (at: string, answer: string | undefined, key: string | undefined): Bilingual => ({
    ko: `${at ? `${at}일 때 ` : ""}입력한 식의 값은 ${answer ?? "정의되지 않고"}${answer ? "," : ""} 정답의 값은 ${key ?? "정의되지 않습니다"}${key ? "입니다" : ""}.`,
    en: `${at ? `At ${at} your` : "Your"} formula ${answer ? `is ${answer}` : "is not defined"}, while the right answer is ${key ?? "not defined"}.`,
  }),
  simpler: (answer: string, key: string) => ({
    ko: `입력한 답: ${answer}. **값은 맞습니다!** 더 간단히 정리하면 ${key}입니다.`,
    en: `**Equal to the answer!** ${answer} can be written more simply: ${key}.`,
  }),
  rounded: (answer: string) => ({
    ko: `입력한 답: ${answer}. 반올림한 값으로 보입니다. 소수 대신 분수나 기호로 정확한 값을 적어 주세요.`,
    en: `Your answer was read as ${answer}. It looks rounded: give the exact value, with fractions or symbols instead of decimals.`,
  }),
  cannotTell: (answer: string) => ({
    ko: `입력한 답: ${answer}. 이 꼴로는 정답과 같은지 판정하지 못했습니다. 더 간단하게 적어 주세요.`,
    en: `Your answer was read as ${answer}. In this form it cannot be compared with the answer: please write it more simply.`,
  }),
  strangeLetter: (answer: string, name: string, small?: string): Bilingual => {
    const power = /^(\p{L})_(\d+)$/u.exec(name);
    const typed = power ? `${power[1]}${power[2]}` : name;
    return {
      ko: `입력한 답: ${answer}. 문제에 없는 문자가 들어 있습니다(${typed}).${power ? ` 거듭제곱은 ${power[1]}^${power[2]}, 곱은 ${power[2]}${power[1]}처럼 적어 주세요.` : ""}${small ? ` 소문자 ${small}로 적어 주세요.` : ""}`,
      en: `Your answer was read as ${answer}. The question has no ${typed}.${power ? ` Type ${power[1]}^${power[2]} for a power, ${power[2]}${power[1]} for a product.` : ""}${small ? ` Type a small ${small}.` : ""}`,
    };
  },
  numberNeeded: (answer: string) => ({
    ko: `입력한 답: ${answer}. 여기서는 문자가 없는 수 하나를 답합니다.`,
    en: `Your answer was read as ${answer}. A number is asked for, without letters.`,
  }),
  noNumber: (answer: string) => ({
    ko: `입력한 답: ${answer}. 이 식의 값은 계산할 수 없습니다.`,
    en: `Your answer was read as ${answer}. It has no value.`,
  }),
  close: {
    ko: "**아주 가깝지만 아직 다릅니다.** 반올림하지 않은 값을 적어 주세요.",
    en: "**Very close, but not equal.** Give the value without rounding.",
  },
  otherNumber: {
    ko: "**아직 다른 값입니다.** 계산을 다시 살펴보세요.",
    en: "**Not the value yet.** Look over the steps again.",
  },
  chooseOne: (ids: readonly string[]) => ({
    ko: `보기 ${ids.join(", ")} 가운데 하나를 따옴표 안에 적어 주세요.`,
    en: `Type one of ${ids.join(", ")}, in quotation marks.`,
  }),
  moreHints: (id: string) => ({
    ko: `힌트는 \`exercise("${id}").hint()\`로 볼 수 있습니다.`,
    en: `For a hint run \`exercise("${id}").hint()\`.`,
  }),
  hint: (n: number, of: number) => ({ ko: `**힌트 ${n}/${of}.**`, en: `**Hint ${n} of ${of}.**` }),
  noHints: { ko: "이 문제에는 힌트가 없습니다.", en: "This exercise has no hints." },
  tryFirst: {
    ko: "풀이는 한 번이라도 답해 본 뒤에 볼 수 있습니다. 먼저 `check(...)`로 답해 보세요.",
    en: "The solution comes after a try: answer with `check(...)` first.",
  },
  exercise: (id: string) => ({ ko: `**문제 ${id}.**`, en: `**Exercise ${id}.**` }),
  unknownExercise: (id: string, ids: readonly string[]) => ({
    ko: `${id}번 문제는 없습니다.${ids.length > 0 ? ` 있는 문제: ${ids.join(", ")}` : ""}`,
    en: `There is no exercise ${id}.${ids.length > 0 ? ` There are: ${ids.join(", ")}.` : ""}`,
  }),
  unknownChapter: (chapter: string, chapters: readonly string[]) => ({
    ko: `"${chapter}"장의 문제는 없습니다. 있는 장: ${chapters.map((one) => `"${one}"`).join(", ")}`,
    en: `There are no exercises of a chapter "${chapter}". There are: ${chapters.map((one) => `"${one}"`).join(", ")}.`,
  }),
  progress: (done: number, total: number) => ({
    ko: `**${total}문제 가운데 ${done}문제를 풀었습니다.**`,
    en: `**${done} of ${total} exercises done.**`,
  }),
  states: {
    "not yet answered": { ko: "아직 답하지 않음", en: "not yet answered" },
    "not readable": { ko: "읽을 수 없는 답", en: "not readable" },
    "not equal": { ko: "아직 다름", en: "not equal yet" },
    equal: { ko: "맞음 (더 간단히 정리할 수 있음)", en: "right in value, can be simplified" },
    right: { ko: "맞음", en: "right" },
  },
};
