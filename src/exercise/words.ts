/** Words with one meaning, the one in front being how it is shown. In each, blanks and hyphens do not count. */
const MEANINGS = [
  ["minimum", "min", "local minimum", "local min", "relative minimum", "minimum point", "local minimum point"],
  ["maximum", "max", "local maximum", "local max", "relative maximum", "maximum point", "local maximum point"],
  ["saddle", "saddle point"],
  ["inflection", "inflection point", "point of inflection"],
  [
    "neither",
    "none",
    "neither one",
    "neither of them",
    "neither a minimum nor a maximum",
    "neither minimum nor maximum",
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
  return ordinals[core] ?? core;
}

const canonical = new Map<string, string>();
for (const words of MEANINGS) for (const word of words) canonical.set(bare(word), words[0]);

/** The word as it is shown where it is one of those that have a meaning here. */
export const meaningOf = (text: string): string | undefined => canonical.get(bare(text)) ?? canonical.get(inside(text));

/** The one letter or digit that a text names, b for "(b)" and "b번". */
export function letterNamed(text: string): string | undefined {
  const named = inside(text);
  return /^[\p{L}\d]$/u.test(named) ? named : undefined;
}

/** Do two words say the same: "(b)" and "B", "Saddle point" and "saddle", "극소점" and "minimum", "line 2" and "2"? */
export function sameWord(text: string, expected: string): boolean {
  if (text === expected) return true;
  const [one, other] = [text, expected].map((word) => {
    const meaning = meaningOf(word) ?? inside(word);
    return TRANSLATED[meaning] ?? meaning;
  });
  return one !== "" && one === other;
}
