import { normalized } from "../expression/parse/characters.js";

/**
 * The formula in an answer, without what learners type around it: words (답은 2x입니다, the answer is 2x), the code of a function
 * (x => 2*x, lambda x: 2*x, return 2*x;), other signs for an equals sign (:=, →, ==), what is differentiated ((x²)' = 2x), and a
 * condition behind it (2x, x > 0).
 */
export function withoutSurroundings(answer: string): string {
  const [first, ...others] = [withoutCode, withoutWordsBefore, withoutNames, withoutCondition, withoutWordsBehind];
  return others.reduce((text, strip) => strip(text), (first as typeof withoutCode)(answer.normalize("NFC")));
}

const parameters = String.raw`(?:[a-zA-Z_]\w*|\(\s*\w+(?:\s*,\s*\w+)*\s*\))`;
const code = [
  String.raw`(?:const|let|var)\s+\w+\s*=(?!=)`,
  String.raw`(?:\w+\s*=\s*)?lambda\s+\w+(?:\s*,\s*\w+)*\s*:`,
  String.raw`def\s+\w+\s*\([^)]*\)\s*:`,
  String.raw`(?:\w+\s*=\s*)?${parameters}\s*=>`,
  String.raw`return(?!\p{L})`,
];
const codeBefore = new RegExp(String.raw`^\s*(?:(?:${code.join("|")})\s*)+`, "u");

/** x => 2*x // comment; as 2*x. */
const withoutCode = (text: string) =>
  text
    .replace(/(?<=\S)\s+(?:\/\/|#).*$/s, "")
    .replace(codeBefore, "")
    .replace(/;\s*$/, "");

const wordsBefore = new RegExp(
  [
    String.raw`(?:the\s+)?(?:my\s+)?(?:answer|result|derivative|slope|gradient|grad|limit|lim)\s*(?:is(?!\p{L})|[:=])`,
    String.raw`ans\s*[:=]`,
    String.raw`[\p{Script=Hangul}\s]*?(?:은|는)\s+`,
    String.raw`(?:(?:정?답|결과|도함수|미분계수|기울기|변화율|극한값?|값)\s*)+(?:은|는|이|가)?\s*[:=]?`,
    // About how large a number is: it is compared all the same.
    String.raw`(?:약|대략|거의|about|approximately|approx\.?|roughly|[≈≒~])(?=\s*[\d.+\-−√(])`,
  ].join("|"),
  "iuy",
);

/** 답은 2x, answer: 2x, 약 0.003 */
function withoutWordsBefore(text: string): string {
  const start = /^\s*=?\s*/.exec(text)?.[0].length ?? 0;
  wordsBefore.lastIndex = start;
  const found = wordsBefore.exec(text);
  return found ? withoutWordsBefore(text.slice(start + found[0].length)) : text;
}

const left = [
  String.raw`\([^=]*\)\s*'+`,
  String.raw`[d∂]\s*(?:\p{L}\s*)?\([^=]*\)\s*\/\s*[d∂]\s*\p{L}`,
  String.raw`[d∂]\s*\/\s*[d∂]\s*\p{L}\s+[^=]+`,
  String.raw`\p{L}\s*'+\s*(?:\([^=]*\))?`,
  String.raw`[∇D]\s*\p{L}\s*(?:\([^=]*\))?`,
].join("|");
const equals = String.raw`(?:={1,3}|:=?|→|⇒|->|is(?!\p{L}))`;
const named = new RegExp(String.raw`^\s*(?:${left})\s*${equals}\s*(?=\S)`, "u");
const otherEquals = /^\s*(\p{L}['\w]*)\s*(?:==+|:=?|→|⇒|is(?!\p{L}))\s*(?=\S)/u;

/** (x²)' = 2x, d/dx x^2 = 2x, f'(x) → 2x, ∇f = 2x. Places stay when the text is made plain. */
function withoutNames(text: string): string {
  const plain = normalized(text).replace(/(?<=\p{L})[´`](?=\s*[(=:])/gu, "'");
  const found = named.exec(plain);
  if (found) return text.slice(found[0].length);
  const other = otherEquals.exec(plain);
  return other ? `${other[1]} = ${text.slice(other[0].length)}` : text;
}

const comparison = String.raw`(?:≠|!=|<=?|>=?|≤|≥|∈|in(?!\p{L}))`;
const condition = new RegExp(
  String.raw`(?<=\S)\s*(?:[,(]\s*(?:for|if|where|when|with|단,?)?|(?<!\p{L})(?:for|if|where|when|단,?)(?!\p{L}))\s*\p{L}(?:_?\w)?\s*${comparison}[^()]*\)?\s*$`,
  "u",
);

/** 2x (x ≠ 0), 2x for x > 0 */
const withoutCondition = (text: string) => text.replace(condition, "");

const behind = [
  String.raw`\s*(?:입니다|이다|이에요|예요|임|이요|요|(?:이|가)\s*답(?:입니다|이다)?|\(\s*(?:정?답|answer)\s*\))`,
  // Dots behind a decimal are a part of it: 0.333...
  String.raw`(?<!\d\.\d+\.*)\s*(?:\.{2,}|…|⋯)`,
  String.raw`\s*[?,，。]`,
].join("|");
const wordsBehind = new RegExp(String.raw`(?<=[\p{L}\d)\]}|²³'"$.])(?:${behind})\s*\.?\s*$`, "u");

/** 2x입니다., 5..., 2x? */
function withoutWordsBehind(text: string): string {
  const shorter = text.replace(wordsBehind, "");
  return shorter === text ? text : withoutWordsBehind(shorter);
}
