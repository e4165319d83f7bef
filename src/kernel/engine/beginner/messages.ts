/** What more than one rule says, and what is said of a statement's form; `write` is what to type instead. */
export const messages = {
  declared: (write: string) => ({
    ko: `변수는 let(값을 바꾸지 않으면 const)으로 선언해야 합니다: ${write}`,
    en: `A variable is declared with let (or const, where it does not change): ${write}`,
  }),
  called: (write: string) => ({
    ko: `함수를 부를 때에는 괄호를 적으세요: ${write}`,
    en: `A function is called with parentheses: ${write}`,
  }),
  commaMissing: (write: string) => ({
    ko: `값과 값 사이에 쉼표를 적으세요: ${write}`,
    en: `A comma is missing between the values: ${write}`,
  }),
  joined: (write: string) => ({
    ko: `글을 이어 붙일 때에는 +를 적으세요: ${write}`,
    en: `Texts are joined by +: ${write}`,
  }),
  typed: (write: string) => ({
    ko: `타입은 이름 뒤에 : 을 적고 그 뒤에 적으세요: ${write}`,
    en: `A type stands behind the name and a colon: ${write}`,
  }),
  digits: (write: string) => ({
    ko: `수는 점으로 나누지 않습니다. 이렇게 적으세요: ${write}`,
    en: `A number is not parted by points; write ${write}`,
  }),
  member: (write: string) => ({
    ko: `객체가 가진 것은 점 뒤에 적으세요: ${write}`,
    en: `What an object has stands behind a point: ${write}`,
  }),
  noCondition: (write: string) => ({
    ko: `else if 뒤에는 조건을 괄호 안에 적으세요. 조건이 없으면 이렇게 적으세요: ${write}`,
    en: `Behind else if stands a condition in parentheses; without one, write ${write}`,
  }),
  noOtherValue: (write: string) => ({
    ko: `? 뒤에는 값 두 개를 : 으로 나누어 적으세요: ${write}`,
    en: `Behind ? stand two values, parted by : , as in ${write}`,
  }),
  counter: (write: string) => ({
    ko: `반복문의 변수는 let으로 선언하세요: ${write}`,
    en: `The variable of a loop is declared with let: ${write}`,
  }),
  semicolons: (write: string) => ({
    ko: `for의 괄호 안은 ; 으로 나누세요: ${write}`,
    en: `The three parts of for are parted by ; : ${write}`,
  }),
  noThen: (write: string) => ({
    ko: `then은 적지 않습니다. 실행할 것을 중괄호 안에 적으세요: ${write}`,
    en: `There is no then; what is to be done goes in braces: ${write}`,
  }),
  noReturn: (write: string) => ({
    ko: `화살표 => 뒤에는 return 없이 값을 적으세요: ${write}`,
    en: `Behind => stands the value alone, without return: ${write}`,
  }),
  braces: (write: string) => ({
    ko: `함수가 하는 일은 중괄호 안에 적으세요: ${write}`,
    en: `What a function does goes in braces: ${write}`,
  }),
  noDeclaration: (write: string) => ({
    ko: `이미 있는 변수의 값을 바꿀 때에는 let 없이 적으세요: ${write}`,
    en: `A variable that exists already is changed without let: ${write}`,
  }),
  reserved: (write: string) => ({
    ko: `언어가 쓰는 낱말은 이름이 될 수 없습니다. 다른 이름을 고르세요: ${write}`,
    en: `A word of the language cannot be a name; choose another one: ${write}`,
  }),
  colon: (write: string) => ({
    ko: `객체에서는 이름 뒤에 : 을 적으세요: ${write}`,
    en: `In an object, a colon stands behind a name: ${write}`,
  }),
  brackets: (write: string) => ({
    ko: `값을 나열하려면 대괄호 안에 적으세요: ${write}`,
    en: `A list of values goes in square brackets: ${write}`,
  }),
  noArrow: (write: string) => ({
    ko: `이름 없는 함수에는 화살표를 적으세요: ${write}`,
    en: `A function without a name needs an arrow: ${write}`,
  }),
  noValue: (write: string) => ({
    ko: `if는 값이 될 수 없습니다. 조건 ? 값 : 값 으로 적으세요: ${write}`,
    en: `An if has no value; write condition ? value : value, here ${write}`,
  }),
  commas: (write: string) => ({
    ko: `값과 값 사이에 쉼표를 적으세요: ${write}`,
    en: `Values are parted by commas: ${write}`,
  }),
  parentheses: (write: string) => ({
    ko: `조건은 괄호 안에 적어 주세요: ${write}`,
    en: `A condition goes in parentheses: ${write}`,
  }),
  equals: (write: string) => ({
    ko: `값을 정할 때에는 =를 하나만 적으세요: ${write}`,
    en: `A variable gets its value by a single =: ${write}`,
  }),
  oneWord: (write: string) => ({
    ko: `이름은 한 낱말이어야 합니다. 빈칸과 - 없이 적으세요: ${write}`,
    en: `A name is one word, without spaces and hyphens: ${write}`,
  }),
  arrow: (write: string) => ({
    ko: `화살표는 =>로, 빈칸 없이 적으세요: ${write}`,
    en: `The arrow of a function is written =>, without a space: ${write}`,
  }),
  quoted: (write: string) => ({
    ko: `불러올 곳의 이름은 따옴표 안에 적어 주세요: ${write}`,
    en: `What is imported from goes in quotation marks: ${write}`,
  }),
  apart: (write: string) => ({
    ko: `두 문장 사이에는 ; 을 적거나 줄을 바꾸어 주세요: ${write}`,
    en: `Two statements are parted by ; or a new line: ${write}`,
  }),
};
