/** What may break a rule, and why. */
export const exceptions = {
  files: {
    "src/exercise/bank.ts": "generated: the build writes it from the chapters",
    "test/expression/answers.ts": "a table of what learners type, one line an answer",
  } as Record<string, string>,
  /** A table of words with one meaning, by which answers are read: no sentences. */
  names: ["exercise/words.ts"],
};
