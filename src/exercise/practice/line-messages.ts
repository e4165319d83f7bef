import type { Bilingual } from "../../language.js";

/** What is said while a derivation is written line by line. */
export const messages = {
  ask: (f: string, rows: string) => ({
    ko: `다음 함수를 한 줄씩 미분해 보세요: ${f}\n\n${rows}`,
    en: `Differentiate ${f} line by line.\n\n${rows}`,
  }),
  typeLine: {
    ko: "다음 줄을 따옴표 안에 적어 주세요. 예: `line(\"(x^2)' e^x + x^2 (e^x)'\")`",
    en: "Type the next line between the quotation marks, as in `line(\"(x^2)' e^x + x^2 (e^x)'\")`.",
  },
  follows: (rules: readonly string[]) => ({
    ko: `**맞는 줄입니다.** 쓴 규칙: ${rules.join(", ")}.`,
    en: `**This line follows**, by the ${rules.join(", ")}.`,
  }),
  tidied: { ko: "**맞는 줄입니다.** 식을 정리했습니다.", en: "**This line follows**: the formula is tidied." },
  sameValue: {
    ko: "**맞는 줄입니다.** 앞줄과 값이 같습니다.",
    en: "**This line follows**: it has the value of the line before.",
  },
  goOn: { ko: "아직 미분 기호가 남아 있습니다. 이어서 적어 주세요.", en: "There are derivative signs left: go on." },
  simplerStill: { ko: "식을 더 간단히 정리해 보세요.", en: "It can be written more simply still." },
  done: { ko: "**다 되었습니다!**", en: "**That is the derivative. Done!**" },
  breaks: (row: string) => ({
    ko: `입력한 줄: ${row}. **이 줄은 앞줄과 값이 다릅니다.**`,
    en: `The line was read as ${row}. **It does not follow from the line before.**`,
  }),
  nextRule: (rule: Bilingual) => ({ ko: `다음에 쓸 규칙: ${rule.ko}.`, en: `What comes next: the ${rule.en}.` }),
  tidyUp: { ko: "이제 식을 정리하면 됩니다.", en: "Now only tidy the formula up." },
};
