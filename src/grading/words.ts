/** Words with one meaning, the one in front being how it is shown. In each, blanks and hyphens do not count. */
const MEANINGS = [
  ["minimum", "min", "local minimum", "local min", "relative minimum", "minimum point", "local minimum point"],
  ["maximum", "max", "local maximum", "local max", "relative maximum", "maximum point", "local maximum point"],
  ["saddle", "saddle point", "a saddle point"],
  ["inflection", "inflection point", "point of inflection"],
  ["neither", "none", "neither one", "neither of them"],
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
  ...{ 극소: "minimum", 극대: "maximum", 안장점: "saddle", 변곡점: "inflection", 아님: "neither" },
};

/** A word's letters and digits: without case, width, quotes, brackets, a full stop, "point 3번". */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/["'`“”‘’.,()[\]{}\s_]|(?<=\p{L})-(?=\p{L})|번$|번째$|^(line|option|choice|answer)(?=\s*[\w(])/gu, "");
}

const canonical = new Map<string, string>();
for (const words of MEANINGS) for (const word of words) canonical.set(bare(word), words[0]);

/** The word as it is shown where it is one of those that have a meaning here. */
export function meaningOf(text: string): string | undefined {
  return canonical.get(bare(text));
}

/** Do two words say the same: "(b)" and "B", "Saddle point" and "saddle", "극소점" and "minimum"? */
export function sameWord(text: string, expected: string): boolean {
  if (text === expected) return true;
  const [one, other] = [text, expected].map((word) => {
    const letters = bare(word);
    const meaning = canonical.get(letters) ?? letters;
    return TRANSLATED[meaning] ?? meaning;
  });
  return one !== "" && one === other;
}
