import { normalized } from "../expression/parse/characters.js";
import { isLabel } from "../expression/parse/parse.js";
import { withBackslashes } from "./backslashes.js";

/**
 * The formula in an answer, without what learners type around it: words (답은 2x입니다, the answer is 2x), the code of a function
 * (x => 2*x, lambda x: 2*x, return 2*x;), other signs for an equals sign (:=, →, ==), what is differentiated ((x²)' = 2x), a
 * condition behind it (2x, x > 0), the equation that it follows from (2x = 6 ⇒ x = 3), and a rounded value (3/16 ≈ 0.19).
 */
export function withoutSurroundings(answer: string): string {
  return steps.reduce((text, strip) => strip(text), answer);
}

/** Without words and code, but with names and conditions: a line of a derivation. */
export const withoutWords = (text: string): string =>
  withoutWordsBehind(withoutWordsBefore(withoutCode(withoutBox(withBackslashes(text.normalize("NFC"))))));

/** \boxed{3} and **3** as 3. */
const withoutBox = (text: string) =>
  text
    .replace(/^\s*\$*\s*\\(?:boxed|fbox|mathbf|textbf|boldsymbol)\s*\{(.*)\}\s*\$*\s*$/s, "$1")
    .replace(/^\s*\*\*(.+)\*\*\s*$/s, "$1");

const parameters = String.raw`(?:[a-zA-Z_]\w*|\(\s*\w+(?:\s*,\s*\w+)*\s*\))`;
const code = [
  String.raw`(?:const|let|var)\s+\w+\s*=(?!=)`,
  String.raw`(?:\w+\s*=\s*)?lambda\s+\w+(?:\s*,\s*\w+)*\s*:`,
  String.raw`def\s+\w+\s*\([^)]*\)\s*:`,
  String.raw`function\s*\w*\s*\([^)]*\)\s*\{`,
  String.raw`(?:\w+\s*[:=]\s*)?${parameters}\s*(?:=>|->|↦|\\mapsto(?![a-zA-Z]))`,
  String.raw`return(?!\p{L})`,
];
const codeBefore = new RegExp(String.raw`^\s*(?:(?:${code.join("|")})\s*)+`, "u");

/** x => 2*x // comment; as 2*x. */
function withoutCode(text: string): string {
  const plain = text
    .replace(/(?<=\S)\s+(?:\/\/|#).*$/s, "")
    .replace(/^\s*(?:print|console\.log)\s*\((.*)\)\s*;?\s*$/s, "$1");
  const body = plain.replace(codeBefore, "");
  return (body === plain ? body : body.replace(/;?\s*\}\s*$/, "")).replace(/;\s*$/, "");
}

const adjectives =
  "average|instantaneous|partial|second|least|greatest|smallest|largest|minimum|maximum|min|max|learning|shortest|local|final|new";
const nouns =
  "answer|ans|result|derivative|slope|gradient|grad|limit|lim|rate(?:\\s+of\\s+change)?|average|value|distance|error|min(?:imum)?|max(?:imum)?|largest|smallest|greatest|least";
const koreanAdjectives = "평균|순간|최종|편|이계|새로운|새|가장\\s*(?:큰|작은)";
const koreanNouns =
  "정?답|결과|(?:최소|최대|극소|극대|정류)점|도함수|미분계수|기울기|그래디언트|변화율|극한값?|함숫값|최솟값|최댓값|최소값?|최대값?|극솟값|극댓값|극소값?|극대값?|거리|오차|학습률|손실|확률|값|식";

const wordsBefore = new RegExp(
  [
    String.raw`(?:so|thus|hence|therefore|then|i\s+(?:think|guess)|maybe|probably|perhaps)[\s,:]+`,
    String.raw`(?:it|this)\s*(?:is(?!\p{L})|['’]s\s)`,
    String.raw`(?:[①-⑳]|\d\))\s+(?=\S)`,
    String.raw`[^일]{1,30}일\s*때\s*,?\s*(?=\S)`,
    String.raw`(?:at|when|where)\s+(?=\p{L}\s*=)`,
    String.raw`(?:따라서|그러므로|그래서|즉|결국|아마도?|[∴⇒→]|=>)[\s,:]*`,
    String.raw`(?:(?:the|my)\s+)*(?:(?:${adjectives})\s+)*(?:${nouns})(?:\s+(?:of|at)\s+[^=:]{1,20}?)?\s*(?:is(?!\p{L})|equals|[:=])`,
    String.raw`(?:min(?:imum)?|max(?:imum)?)(?:\s+value)?\s+(?=[-−+]?\d)`,
    String.raw`[\p{Script=Hangul}\s]*?(?:은|는)\s+`,
    String.raw`(?:${koreanAdjectives})\s+(?=\p{Script=Latin}\s*(?:은|는|=))`,
    String.raw`[가-힣]+(?:당|에|마다)\s+(?=\d)`,
    String.raw`(?:\p{Script=Latin}(?:'*\([^()]*\)|'+)?\s*의\s*)?(?:(?:${koreanAdjectives})\s*)*(?:(?:${koreanNouns})\s*)+(?:은|는|이|가)?\s*[:=]?`,
    // About how large a number is: it is compared all the same.
    String.raw`(?:the\s+)?ans(?:wer)?\.?\s+(?=[^\s\-−])`,
    "[≈≒]",
    String.raw`(?:약|대략|거의|about|approximately|approx\.?|roughly|[≈≒~])(?=\s*[\d.+\-−√(])`,
  ].join("|"),
  "iuy",
);

/** 답은 2x, answer: 2x, 약 0.003 */
function withoutWordsBefore(text: string): string {
  const start = /^\s*=?(?!>)\s*/.exec(text)?.[0].length ?? 0;
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
const equals = String.raw`(?:={1,3}|:=?|[≈≒]|→|⇒|->|<-|←|(?:is|equals)(?!\p{L})|[은는](?=\s))`;
const named = new RegExp(String.raw`^\s*(?:${left})\s*${equals}\s*(?=\S)`, "u");
const otherEquals =
  /^\s*(\p{Script=Latin}['\w]*(?:\([^()=]*\))?|\p{Script=Greek})\s*(?:==+|:=?|[→⇒←≈≒]|<-|(?:is|equals)(?!\p{L})|[은는이가](?=\s))\s*(?=\S)/u;

/** (x²)' = 2x, d/dx x^2 = 2x, f'(x) → 2x, ∇f = 2x, ∂f/∂x: 2x. Places stay when the text is made plain. */
function withoutNames(text: string): string {
  const plain = normalized(text).replace(/(?<=\p{L})[´`](?=\s*[(=:])/gu, "'");
  const found = named.exec(plain);
  if (found) return text.slice(found[0].length);
  const before = /^([^=:]*\/[^=:]*):(?!=)\s*(?=\S)/u.exec(plain);
  if (before && isLabel(before[1] as string)) return text.slice(before[0].length);
  const other = otherEquals.exec(plain);
  return other ? `${other[1]} = ${text.slice(other[0].length)}` : text;
}

/** What follows from an equation: 2x = 6 ⇒ x = 3, 2x=6이므로 x=3. The arrow of a limit says nothing of the kind. */
const withoutReasons = (text: string) =>
  /lim|극한/.test(text)
    ? text
    : text.replace(
        /^.*=.*?(?:\s(?:⇒|→|=>|->|so|hence|thus|therefore)\s|∴|\\(?:Rightarrow|implies|to)(?![a-zA-Z])|이므로|따라서|그러므로)[\s,]*(?=\S)/su,
        "",
      );

/** 3/16 ≈ 0.19, 3/16 (= 0.1875), 3/16 (약 0.19): the exact value alone. */
const withoutRounding = (text: string) =>
  text.replace(
    /^((?:[\d\s.+\-−*/^·×÷√π{}()½⅓¼¾]|\\?[dt]?frac|\\?sqrt|ln)*\d\S*?)\s*(?:[≈≒]\s*[-−]?[\d.]+|\(\s*(?:[≈≒=~]|약|about|approx\.?)\s*[-−]?[\d.]+\s*\))\s*$/u,
    "$1",
  );

const comparison = String.raw`(?:≠|!=|<=?|>=?|≤|≥|∈|→|->|(?<=\s)in(?=\s))`;
const letter = String.raw`\p{L}(?:_?\w)?`;
const conditions = [
  String.raw`(?:[,(]\s*(?:for|if|where|when|with|단,?)?|(?<!\p{L})(?:for|if|where|when|단,?)(?!\p{L}))\s*${letter}\s*${comparison}[^()]*\)?`,
  String.raw`(?<!\p{L})(?:at|when|for|if|where)\s+${letter}\s*=[^()]*`,
  String.raw`(?<=[\p{L}\d]\s)\(\s*${letter}\s*=[^()]*\)`,
  String.raw`[,(]?\s*(?:for\s+(?:all|every|any)(?:\s+real)?|모든(?:\s*실수)?)\s+${letter}\s*\)?`,
  String.raw`[,(]\s*(?:단,?\s*)?${letter}(?:은|는|이|가)\s[^()=]*(?:수|때|경우)\s*\)?`,
];
const condition = new RegExp(String.raw`(?<=\S)\s*(?:${conditions.join("|")})\s*$`, "u");

/** 2x (x ≠ 0), 2x for x > 0, 16 at x = 2 */
const withoutCondition = (text: string) => text.replace(condition, "");

const behind = [
  String.raw`\s*(?:입니다|이다|이에요|예요|임|이요|요|이?\s*(?:됩니다|돼요|된다)|(?:이|가)\s*답(?:입니다|이다)?)[!~]*`,
  String.raw`\s*(?:(?:인\s*)?[것거]\s*같(?:아요|습니다|다|음)|(?:인|아닌)가요|일까요|쯤|정도|일\s*때|에서)`,
  String.raw`\s*(?:\(\s*(?:정?답|answer|전개|정리|약분|통분|인수분해|대입|정의|간단히|expanded?|simplif(?:y|ied)|cancel(?:led)?|factored|rule|(?:곱|몫|합성함수)의?\s*미분법|chain rule|product rule|quotient rule)\s*\)|\(?approx(?:\.|imately)?\)?)`,
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

const steps = [
  withoutWords,
  withoutReasons,
  withoutNames,
  withoutWordsBefore,
  withoutCondition,
  withoutWordsBehind,
  withoutRounding,
];
