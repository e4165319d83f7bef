import { lookUp } from "../../../look-up.js";
import { messages } from "./messages.js";
import { lineAt, type Mistake, type Reading } from "./reading.js";
import { nearest } from "./spelling.js";

/** "'number' only refers to a type, but is being used as a value here." */
const ONLY_A_TYPE = 2693;

/** Types, and the functions that make values of them. */
const MAKERS: Record<string, string> = { number: "Number", string: "String", boolean: "Boolean", bigint: "BigInt" };
const VALUES = ["console", "process", "performance"];

/** `number("3")`, `Console.log(1)`: the name of a type where a value of nearly that name is meant. */
export function typeAsValue({ found, file }: Reading): Mistake[] {
  return found.flatMap(({ code, start = 0, length = 0 }) => {
    const name = file.text.slice(start, start + length);
    const meant = lookUp(MAKERS, name) ?? VALUES.find((one) => one === name.toLowerCase()) ?? nearest(name, VALUES);
    const line = lineAt({ file }, start);
    if (code === ONLY_A_TYPE && new RegExp(`^${name}\\s*=[^=]`).test(line))
      return [{ start, length, says: messages.declared(`let ${line}`) }];
    return code === ONLY_A_TYPE && meant !== undefined ? [{ start, length, says: instead(name, meant) }] : [];
  });
}

const instead = (name: string, meant: string) => ({
  ko: `${name}: 타입의 이름입니다. 여기에는 이렇게 적으세요: ${meant}`,
  en: `${name} is the name of a type; write ${meant} here`,
});
