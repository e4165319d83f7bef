import type { Bilingual, Language } from "../language.js";

/** How a chapter tells its readers to answer in a notebook's cell, among other sentences; what is true on a page. */
const ANSWERING: Readonly<Record<Language, readonly [RegExp, string]>> = {
  ko: [
    /(`check\("\.\.\."\)`의 )?점 세 개를 지우고 답을 적은 뒤 실행하세요\. 막히면 (`[^`]*`|[^.`])*됩니다\./,
    "칸에 답을 적고 **확인**을 누르세요. 막히면 **힌트**를, 답해 본 뒤에는 **풀이**를 누르면 됩니다.",
  ],
  en: [
    /(Replace the three dots in `check\("\.\.\."\)` with|Put) your answer (in place of the dots )?and run the cell\.( Stuck\?)? (`[^`]*`|[^.`])*\./,
    "Type your answer into the field and press **Check**. Stuck? Press **Hint**; after a try, **Solution** shows the solution.",
  ],
};

/** Paragraphs and rows about notebooks, by their beginnings, and what stands in their place on a page. */
export const paragraphs: readonly (readonly [begins: Bilingual, instead: Bilingual])[] = [
  [
    { ko: "노트북은 글 셀과", en: "A notebook is made of" },
    {
      ko: "이 페이지에는 글과 코드 셀이 번갈아 놓여 있습니다. 코드는 TypeScript로 씁니다. 아래 셀의 **▶ 실행**을 눌러 보세요. 코드를 누르면 고칠 수 있고, 키보드에서는 **Shift + Enter**로 실행합니다.",
      en: "A page is made of text and code cells. The code is TypeScript. Press **▶ Run** in the cell below. Click its code to change it; on a keyboard, **Shift + Enter** runs it.",
    },
  ],
  [
    { ko: "셀의 마지막 값이", en: "The last value of a cell" },
    {
      ko: "셀의 마지막 값이 아래에 나타납니다. 이제 `count`를 다른 수로 바꾸고 다시 실행하세요. 결과가 바뀌었나요? 이것이 이 교재를 읽는 방법입니다.",
      en: "The last value of a cell appears below it. Now change `count` to another number and run the cell again. Did the result change? That is how this book is meant to be read.",
    },
  ],
  [
    { ko: "| 셀 실행하고", en: "| run a cell" },
    { ko: "| 셀 실행하기 | **▶ 실행** |", en: "| run a cell | **▶ Run** |" },
  ],
  [
    { ko: "| 처음부터 모두", en: "| run everything" },
    {
      ko: "| 처음부터 모두 실행하기 | 마지막 셀의 **▶ 실행** (아직 실행하지 않은 위의 셀부터 실행됩니다) |",
      en: "| run everything from the top | **▶ Run** in the last cell (cells above that have not run come first) |",
    },
  ],
  [
    { ko: "| 끝나지 않는", en: "| stop a cell" },
    {
      ko: "| 끝나지 않는 셀 멈추기 | **■ 멈춤** |\n| 고친 셀 되돌리기 | **처음대로** |",
      en: "| stop a cell that does not end | **■ Stop** |\n| get a changed cell back as it was | **Reset** |",
    },
  ],
  [
    { ko: "| 변수를 모두", en: "| forget all variables" },
    {
      ko: "| 변수를 모두 지우고 새로 시작하기 | 페이지 새로 고침 |",
      en: "| forget all variables and start afresh | reload the page |",
    },
  ],
  [
    { ko: "걱정하지 마세요.", en: "Don't worry." },
    {
      ko: "걱정하지 마세요. 고친 셀은 따로 저장되고, **처음대로**를 누르면 교재의 셀이 돌아옵니다. 교재가 바뀌어도 고친 것은 그대로 남습니다. 푼 문제도 저장되며, 차례에 ●와 개수로 표시됩니다. 다른 기기로 옮기려면 차례에서 **기록 내려받기**를 누르고, 그 기기에서 **기록 불러오기**로 여세요.",
      en: "Don't worry. What you change in a cell is kept apart, and **Reset** brings the book's cell back. When the book is updated, your version stays. Exercises that you have done are kept too, and counted in the contents with ●. To take them to another device, press **Download my progress** in the contents, and there **Load my progress**.",
    },
  ],
  [
    { ko: "오류가 나오면", en: "When an error appears" },
    {
      ko: "오류가 나오면 어느 줄이 왜 안 되는지 알려 줍니다. 고쳐서 다시 실행하면 됩니다. 이상하다 싶으면 페이지를 새로 고치세요. 변수와 `import`는 모두 지워지고, 고친 셀과 푼 문제는 남습니다.",
      en: "When an error appears, it says which line failed and why. Correct it and run the cell again. If things look odd, reload the page: every variable and every `import` is forgotten; what you have changed and done stays.",
    },
  ],
  [
    { ko: "규칙은 써 보아야", en: "Rules sink in" },
    {
      ko: "규칙은 써 보아야 손에 익습니다. 이 페이지는 문제를 끝없이 내고, 여러분이 어디서 실수하는지에 맞추어 다음 문제를 고릅니다.",
      en: "Rules sink in when you use them. This page asks as many questions as you like, and chooses the next one by where you slip.",
    },
  ],
  [
    { ko: "**이 노트북에서 하는 일**", en: "**What you do here**" },
    { ko: "**이 페이지에서 하는 일**", en: "**What you do here**" },
  ],
  [
    { ko: "아래 셀을 실행하면 문제가", en: "Run the cell below and there is a question." },
    {
      ko: "칸에 답을 적고 **확인**을 누르세요. 맞히고 나서 **새 문제**를 누르면 다음 문제가 나옵니다. 막히면 **힌트**를, 한 번 답해 본 뒤에는 **풀이**를 누르세요. 그 아래의 셀은 같은 일을 코드로 합니다. 셀에서 한 연습은 기록에 남지 않습니다.",
      en: "Type your answer and press **Check**. Once it is right, **New question** brings the next one. Stuck? Press **Hint**; after a try, **Solution**. The cells below do the same in code; what is practised in them is not recorded.",
    },
  ],
  [
    { ko: "기록은 이 노트북 옆의", en: "Your record is kept beside this notebook" },
    {
      ko: "기록은 저장되어, 페이지를 닫거나 컴퓨터를 껐다 켜도 이어집니다. 각 장의 연습 문제는 따로 기록됩니다.",
      en: "Your record is kept, and lasts when you close the page or switch the computer off. The exercises of the chapters are recorded apart.",
    },
  ],
];

/** A chapter's text as it is true on a page, whose cells and exercises have buttons, and which has no folder. */
export function onThePage(markdown: string, language: Language): string {
  const lines = markdown.split("\n").map((line) => {
    const found = paragraphs.find(([begins]) => line.startsWith(begins[language]));
    return found ? found[1][language] : line;
  });
  return lines.join("\n").replace(...ANSWERING[language]);
}
