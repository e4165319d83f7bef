import type { Bilingual } from "../language.js";

/** What the exercises say. Formulas come with their dollar signs. */
export const messages = {
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
    ko: `입력한 답: ${answer}. **정답과 다릅니다.** 극한을 취하고 나면 남지 않는 문자가 있습니다: $${step}$.`,
    en: `Your answer was read as ${answer}. **It is not equal to the answer yet.** After the limit no $${step}$ is left.`,
  }),
  differentiate: (answer: string) => ({
    ko: `입력한 답: ${answer}. 아직 미분 기호가 남아 있습니다. 미분을 마친 식을 적어 주세요.`,
    en: `Your answer was read as ${answer}. A derivative is still to be worked out: type what it comes to.`,
  }),
  addUp: (answer: string) => ({
    ko: `아직 합의 기호가 남아 있습니다. 합을 풀어 쓰면 ${answer}입니다. 풀어 쓴 식으로 답해 주세요.`,
    en: `There is still a sum sign in your answer. Written out it is ${answer}: please answer with a formula like this.`,
  }),
  numberExample: { ko: "7, -1, 2/3처럼 수로 적어 주세요.", en: "Type a number such as 7, -1 or 2/3." },
  noDigits: { ko: "수로 읽을 수 없습니다.", en: "This cannot be read as a number." },
  digits: { ko: "7, -1, 2/3처럼 숫자로 적어 주세요.", en: "Type the number in digits, such as 7, -1 or 2/3." },
  right: { ko: "**맞았습니다!**", en: "**Right!**" },
  notRight: { ko: "**틀렸습니다.**", en: "**Not this one.**" },
  chooseAgain: { ko: "다시 골라 보세요.", en: "Choose again." },
  read: (answer: string) => ({
    ko: `입력한 답: ${answer}.`,
    en: `Your answer was read as ${answer}.`,
  }),
  notYetRight: { ko: "**정답과 다릅니다.**", en: "**It is not equal to the answer yet.**" },
  differs: (at: string, answer: string | undefined, key: string | undefined): Bilingual => ({
    ko: `${at ? `${at}일 때 ` : ""}입력한 식의 값은 ${answer ? `${answer}이고` : "정의되지 않고"} 정답의 값은 ${key ? `${key}입니다` : "정의되지 않습니다"}.`,
    en: `${at ? `At ${at} your` : "Your"} formula ${answer ? `is ${answer}` : "is not defined"}, while the right answer is ${key ?? "not defined"}.`,
  }),
  apart: (at: string, difference: string) => ({
    ko: `${at ? `${at}일 때 ` : ""}입력한 식과 정답의 값은 ${difference}만큼 다릅니다.`,
    en: `${at ? `At ${at} your` : "Your"} formula and the right answer are ${difference} apart.`,
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
      ko: `입력한 답: ${answer}. 답에 필요 없는 문자가 들어 있습니다(${typed}).${power ? ` 거듭제곱은 ${power[1]}^${power[2]}, 곱은 ${power[2]}${power[1]}처럼 적어 주세요.` : ""}${small ? ` 소문자로 적어 주세요: ${small}.` : ""}`,
      en: `Your answer was read as ${answer}. There is no ${typed} in the answer.${power ? ` Type ${power[1]}^${power[2]} for a power, ${power[2]}${power[1]} for a product.` : ""}${small ? ` Type a small ${small}.` : ""}`,
    };
  },
  logarithmTyped: (answer: string) => ({
    ko: `입력한 답: ${answer}. 자연로그는 소문자 L로 ln x처럼 적어 주세요.`,
    en: `Your answer was read as ${answer}. Type the logarithm with a small L, as in ln x.`,
  }),
  lettersLeft: (answer: string) => ({
    ko: `입력한 답: ${answer}. 문자 없이 수 하나로 적어 주세요.`,
    en: `Your answer was read as ${answer}. A number is asked for, without letters.`,
  }),
  numberInstead: (typed: string): Bilingual => {
    const [, a, b] = /(\d[\d.]*)\s*[xX×]\s*(\d[\d.]*)/.exec(typed) ?? [];
    if (!a) return messages.numberExample;
    return { ko: `곱은 ${a}*${b}처럼 적습니다.`, en: `Type ${a}*${b} for a product.` };
  },
  unitBehind: { ko: "수 뒤에 다른 말이 있습니다.", en: "Something stands behind the number." },
  numberAlone: (number: string, unit: string) => ({
    ko: `단위 없이 수만 적어 주세요: ${number} (빼고 적을 것: ${unit})`,
    en: `Type the number alone, ${number}, without "${unit}".`,
  }),
  otherLetter: (letter: string, asked: string | undefined): Bilingual =>
    asked === undefined
      ? {
          ko: `입력한 답은 $${letter}=\\cdots$ 꼴의 등식인데, 이 문제가 묻는 것은 다른 값입니다. 등호 없이 답만 적어 주세요.`,
          en: `That is an equation for $${letter}$, which is not what is asked for. Type the answer alone, without an equals sign.`,
        }
      : {
          ko: `입력한 답은 $${letter}=\\cdots$ 꼴의 등식입니다. 여기서 묻는 것은 $${asked}$의 값입니다.`,
          en: `That is an equation for $${letter}$; the value of $${asked}$ is asked for.`,
        },
  primeLeft: (answer: string) => ({
    ko: `입력한 답: ${answer}. 여기까지 맞았습니다. 미분 기호($'$)가 남지 않도록 풀어서 적어 주세요.`,
    en: `Your answer was read as ${answer}. Right so far; now write out what the derivative sign $'$ stands for.`,
  }),
  writeS: {
    ko: "생각은 맞습니다. 여기서는 $\\sigma(x)$를 문자 $s$로 바꾸어 적어 주세요.",
    en: "The idea is right. Here write the letter $s$ for $\\sigma(x)$.",
  },
  writeSigmoid: (shown: string) => ({
    ko: `생각은 맞습니다. 여기서는 문자 $s$ 대신 이렇게 적어 주세요: \`${shown}\``,
    en: `The idea is right. Here write \`${shown}\` for $s$.`,
  }),
  sayInside: (shown: string) => ({
    ko: `생각은 맞습니다. $\\sigma$ 안에 무엇이 들어가는지도 \`${shown}\`처럼 적어 주세요.`,
    en: `The idea is right. Say also what stands inside $\\sigma$, as in \`${shown}\`.`,
  }),
  hole: (where: string) => ({
    ko: `다만 ${where}에서는 입력한 식이 정의되지 않습니다.`,
    en: `But note that your formula is not defined at ${where}.`,
  }),
  brackets: (typed: string) => ({
    ko: `괄호가 빠진 것 같습니다. \`${typed}\`라면 맞습니다.`,
    en: `Brackets seem to be missing: \`${typed}\` would be right.`,
  }),
  caret: (typed: string) => ({
    ko: `거듭제곱의 기호가 빠진 것 같습니다. \`${typed}\`라면 맞습니다.`,
    en: `The sign of a power seems to be missing: \`${typed}\` would be right.`,
  }),
  otherSign: {
    ko: "**정답과 다릅니다.** 절댓값은 맞고 부호가 반대입니다.",
    en: "**Not equal to the answer yet.** The size is right, the sign is the opposite.",
  },
  strangeE: {
    ko: "**정답과 다릅니다.** 이 문제에는 $e$가 없는데, 입력한 $e$는 자연상수 $2.718\\cdots$로 읽었습니다.",
    en: "**It is not equal to the answer yet.** The $e$ you typed was read as the number $2.718\\ldots$; this exercise has none.",
  },
  noNumber: (answer: string) => ({
    ko: `입력한 답: ${answer}. 이 식의 값은 계산할 수 없습니다.`,
    en: `Your answer was read as ${answer}. It has no value.`,
  }),
  close: {
    ko: "**아주 가깝지만 정답과 다릅니다.** 반올림하지 않은 값을 적어 주세요.",
    en: "**Very close, but not equal.** Give the value without rounding.",
  },
  otherNumber: {
    ko: "**정답과 다른 값입니다.** 계산을 다시 살펴보세요.",
    en: "**Not the value yet.** Look over the steps again.",
  },
  chooseOne: (ids: readonly string[]) => ({
    ko: `보기 ${ids.join(", ")} 가운데 하나를 따옴표 안에 적어 주세요.`,
    en: `Type one of ${ids.join(", ")}, in quotation marks.`,
  }),
  keyboard: { ko: "한/영 키를 확인해 보세요.", en: "Your keyboard seems to be set to Korean." },
  notYetParts: (form: string) => ({
    ko: `아직 답하지 않았습니다. \`check(${form})\`의 따옴표 안에 답을 하나씩 적고 다시 실행해 보세요.`,
    en: `Not answered yet. Type an answer between each pair of quotation marks of \`check(${form})\` and run the cell again.`,
  }),
  parts: (form: string) => ({
    ko: `답은 \`check(${form})\`처럼 이름마다 하나씩 적어 주세요.`,
    en: `Give one answer for each name, as in \`check(${form})\`.`,
  }),
  notYetPoints: (form: string) => ({
    ko: `아직 답하지 않았습니다. 찾은 점을 \`check(${form})\`처럼 모두 적고 다시 실행해 보세요.`,
    en: `Not answered yet. List every point you found, as in \`check(${form})\`, and run the cell again.`,
  }),
  pointsForm: (form: string) => ({
    ko: `점은 \`check(${form})\`처럼 대괄호 안에 늘어놓아 주세요.`,
    en: `List the points in brackets, as in \`check(${form})\`.`,
  }),
  notThere: (point: string) => ({
    ko: `${point}: 구하는 점이 아닙니다. 조건에 대입해 확인해 보세요.`,
    en: `${point} is not one of them; put it into the conditions and see.`,
  }),
  pointsLeft: (left: number) => ({
    ko: `**여기까지는 모두 맞습니다.** 아직 찾지 못한 점이 ${left}개 있습니다.`,
    en: `**Right so far.** ${left === 1 ? "One point is" : `${left} points are`} still missing.`,
  }),
  notYetFunction: {
    ko: "아직 답하지 않았습니다. 함수가 값을 돌려주도록 완성하고 다시 실행해 보세요.",
    en: "Not answered yet. Complete the function so that it returns a value, and run the cell again.",
  },
  functionNeeded: {
    ko: "여기서는 함수를 답합니다. `check(...)` 안에 함수의 이름만 적어 주세요.",
    en: "A function is asked for: put its name alone into `check(...)`.",
  },
  threw: (call: string, problem: string) => ({
    ko: `실행하다가 오류가 났습니다: \`${call}\` — ${problem}`,
    en: `\`${call}\` ended with an error: ${problem}`,
  }),
  aFunction: { ko: "함수", en: "a function" },
  returned: (call: string, value: string, key: string) => ({
    ko: `\`${call}\`의 값은 ${value}입니다. 올바른 값은 ${key}입니다.`,
    en: `\`${call}\` returned ${value}; it should be ${key}.`,
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
    ko: `${id}번 문제는 없습니다. 있는 문제: ${ids.join(", ")}`,
    en: `There is no exercise ${id}. There are: ${ids.join(", ")}.`,
  }),
  unknownChapter: (asked: string, chapters: readonly string[]) => ({
    ko: `"${asked}"에 해당하는 장이나 문제는 없습니다. 문제가 있는 장: ${chapters.map((one) => `"${one}"`).join(", ")}`,
    en: `There are no exercises "${asked}". There are those of the chapters ${chapters.map((one) => `"${one}"`).join(", ")}.`,
  }),
  progress: (done: number, total: number) => ({
    ko: `**${total}문제 가운데 ${done}문제를 풀었습니다.**`,
    en: `**${done} of ${total} exercises done.**`,
  }),
  open: (ids: readonly string[]) =>
    ids.length === 0
      ? { ko: "모두 풀었습니다. 수고하셨습니다!", en: "All done. Well done!" }
      : { ko: `남은 문제: ${ids.join(", ")}`, en: `Still open: ${ids.join(", ")}` },
  sessionOnly: {
    ko: "이 기록은 커널을 다시 시작하면 사라집니다.",
    en: "This is remembered until the kernel is restarted.",
  },
  setAside: (file: string, aside: string) => ({
    ko: `진행 기록 파일 \`${file}\`의 내용이 손상되어 있어, 그 파일을 \`${aside}\`에 따로 보관하고 읽을 수 있는 기록만으로 새로 시작했습니다.`,
    en: `Your progress file \`${file}\` was damaged. It is kept as \`${aside}\`, and a new one holds what could still be read.`,
  }),
  notKept: (file: string) => ({
    ko: `진행 기록 파일 ${file}을 읽거나 쓸 수 없어, 지금부터는 커널을 다시 시작할 때까지만 기억합니다. 파일은 그대로 두었습니다. 새로 기록하려면 그 파일을 지우고 커널을 다시 시작하세요.`,
    en: `The file ${file} cannot be read or written, so from now on your progress is remembered only until the kernel is restarted. The file was left as it is; to begin a new one, delete it and restart the kernel.`,
  }),
  states: {
    "not yet answered": { ko: "아직 답하지 않음", en: "not yet answered" },
    "not readable": { ko: "읽을 수 없는 답", en: "not readable" },
    "not equal": { ko: "정답과 다름", en: "not equal yet" },
    equal: { ko: "맞음 (더 간단히 정리할 수 있음)", en: "right in value, can be simplified" },
    right: { ko: "맞음", en: "right" },
  },
};
