import { lookUp } from "../look-up.js";

/** Words with one meaning, the one in front being how it is shown. In each, blanks and hyphens do not count. */
const MEANINGS = [
  [
    "minimum",
    "min",
    "local minimum",
    "local min",
    "relative minimum",
    "relative min",
    "minimum point",
    "local minimum point",
  ],
  [
    "maximum",
    "max",
    "local maximum",
    "local max",
    "relative maximum",
    "relative max",
    "maximum point",
    "local maximum point",
  ],
  ["saddle", "saddle point", "saddle pt"],
  ["inflection", "inflection point", "point of inflection"],
  [
    "neither",
    "none",
    "neither one",
    "neither of them",
    "neither a minimum nor a maximum",
    "neither minimum nor maximum",
    "neither a maximum nor a minimum",
    "neither maximum nor minimum",
    "neither min nor max",
    "neither max nor min",
    "not an extremum",
  ],
  ["true"],
  ["false"],
  ["참"],
  ["거짓"],
  ["극소", "극소점", "극솟점", "극솟값", "극소값", "로컬 미니멈"],
  ["극대", "극대점", "극댓점", "극댓값", "극대값"],
  ["안장점", "안장", "새들", "새들 포인트"],
  ["변곡점", "변곡"],
  [
    "아님",
    "아니다",
    "아닙니다",
    "둘 다 아님",
    "극소도 극대도 아님",
    "극대도 극소도 아님",
    "극값 아님",
    "극값이 아님",
    "해당 없음",
  ],
] as const;

/** The same idea in Korean and in English. */
const TRANSLATED: Record<string, string> = {
  극소: "minimum",
  극대: "maximum",
  안장점: "saddle",
  변곡점: "inflection",
  아님: "neither",
  참: "true",
  거짓: "false",
};

/** Ordinal numbers as words. */
const ordinals: Record<string, string> = {
  ...{ 첫: "1", 두: "2", 둘: "2", 세: "3", 셋: "3", 네: "4", 넷: "4", 다섯: "5", 여섯: "6" },
  ...{ first: "1", second: "2", third: "3", fourth: "4", fifth: "5" },
};

/** A word's letters and digits: without case, width, article, quotes, brackets, full stop. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\s*(?:an?|the)\s+(?=\p{L}{3})/u, "")
    .replace(/["'`“”‘’「」.,:;!?()[\]{}<>\s_]|(?<=\p{L})-(?=\p{L})/gu, "");

/** The same without what stands around it: b of 정답은 b입니다, of choice B, of "it is (b)"; 2 of 두 번째 줄, of line 2. */
function inside(text: string): string {
  const core = bare(text).replace(
    /^(?:line|the|choice|option|(?:my)?answer|it['’]?s|itis|is|ithink|아마도?|보기|정답은?|답은?|제)+(?=.)|(?:번째줄|번째|째줄|째|번줄|번|입니다|이에요|예요|이다|요|one|line|choice)+$/g,
    "",
  );
  return lookUp(ordinals, core) ?? core;
}

const canonical = new Map<string, string>();
for (const words of MEANINGS) for (const word of words) canonical.set(bare(word), words[0]);

/** The word as it is shown where it is one of those that have a meaning here. */
export function meaningOf(text: string): string | undefined {
  const word = text.replace(/^\s*(?:it(?:\s+is|['’]s)|this\s+is|(?:the|this)\s+point\s+is)\s+/i, "");
  return canonical.get(bare(word)) ?? canonical.get(inside(text));
}

/** The one letter or digit that a text names, b for "(b)", "b번" and "(b) because it has a corner". */
export function letterNamed(text: string): string | undefined {
  const named = inside(text);
  return /^[\p{L}\d]$/u.test(named) ? named : letterBefore(text);
}

/** The letter in front of a choice's own words or of a reason; none where another letter follows, as in "a) or b)". */
function letterBefore(text: string): string | undefined {
  const found = /^\s*(?:\(([a-z])\)|([a-z])(?:[).:,]|\s+[-–—]))\s*(\p{L}{2}.*|[a-z]\s.*)$/isu.exec(
    text.normalize("NFKC"),
  );
  const [, bracketed, plain, words = ""] = found ?? [];
  return /(?<!\p{L})\(?[a-f][).]|^(?:or|and|또는|혹은|이나)(?!\p{L})/iu.test(words)
    ? undefined
    : (bracketed ?? plain)?.toLowerCase();
}

const truths = new Map([
  ...words(
    "true yes yep y t o 1 correct right possible differentiable convex exists itis",
    "✓ ✔ ○ ⭕ 참 예 네 응 맞음 맞다 맞아요 맞습니다 옳음 옳다 그렇다 그렇습니다 가능 가능함 가능하다 가능합니다",
    "미분가능 미분가능함 미분가능하다 미분가능합니다 있음 있다 있어요 있습니다 존재 존재한다 볼록 볼록함 볼록하다 볼록합니다",
  ).map((word) => [word, true] as const),
  ...words(
    "false no nope n f x 0 incorrect wrong impossible notpossible notdifferentiable nondifferentiable notconvex nonconvex",
    "doesnotexist doesntexist itisnot noderivative ✗ ✘ × ❌ 거짓 아니요 아니오 아뇨 아님 아니다 아닙니다 틀림 틀리다 틀려요 틀립니다",
    "그렇지않다 그렇지않습니다 불가 불가능 불가능함 불가능하다 불가능합니다 미분불가 미분불가능 미분불가능하다 미분불가능합니다",
    "미분가능하지않다 미분가능하지않음 미분가능하지않습니다 미분가능아님 없음 없다 없어요 없습니다 존재하지않는다 존재하지않음",
    "볼록아님 볼록하지않음 볼록하지않다 볼록하지않습니다",
  ).map((word) => [word, false] as const),
]);

function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(" "));
}

/** What a text says where true or false is asked for: "yes", "O", "미분 불가능"; undefined where it says neither. */
export function truthIn(text: string): boolean | undefined {
  // "예, 가능합니다" says it twice; "yes, no" says neither.
  const said = [text, ...text.split(/[,.;(]/)].map((part) => truths.get(bare(part)));
  const [whole, ...parts] = said;
  return whole ?? (parts.length > 1 && parts.every((part) => part === parts[0]) ? parts[0] : undefined);
}

/** Do two words say the same: "(b)" and "B", "Saddle point" and "saddle", "극소점" and "minimum", "line 2" and "2"? */
export function sameWord(text: string, expected: string): boolean {
  if (text === expected) return true;
  const [one, other] = [text, expected].map((word) => {
    const meaning = meaningOf(word) ?? letterNamed(word) ?? inside(word);
    return lookUp(TRANSLATED, meaning) ?? meaning;
  });
  return one !== "" && one === other;
}
