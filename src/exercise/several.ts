import { normalized } from "../expression/parse/characters.js";
import { ParseError } from "../expression/parse/parse-error.js";

const joins = /±|∓|(?<!\p{L})(?:or|and)(?!\p{L})|또는|혹은|그리고|이거나|(?<=[\d\p{L})])[과와]\s(?!\d+\s*\/)/u;

/** What is said of an answer that is several: x = ±1, 1 or −1, 1, −1; undefined of any other. */
export function severalAnswers(text: string): ParseError | undefined {
  const place = joins.exec(text)?.index ?? commaOutside(normalized(text));
  return place === undefined ? undefined : new ParseError(text, place, oneOnly, typeOne);
}

/** A comma or semicolon that stands neither between the arguments of a function nor in a number. */
function commaOutside(text: string): number | undefined {
  const calls: boolean[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ("([{".includes(c)) calls.push(/\p{L}\s*$/u.test(text.slice(0, i)));
    if (")]}".includes(c)) calls.pop();
    const isInNumber = c === "," && calls.length === 0 && /\d$/.test(text.slice(0, i)) && /^\d/.test(text.slice(i + 1));
    if (",;".includes(c) && text[i - 1] !== "\\" && !calls.includes(true) && !isInNumber) return i;
  }
  return undefined;
}

const oneOnly = {
  ko: "답이 여러 개 적혀 있습니다. 이 문제의 답은 하나입니다.",
  en: "These are several answers; one is asked for.",
};
const typeOne = { ko: "답 하나만 적어 주세요.", en: "Type one of them alone." };
