/** What still breaks a rule and is being mended. It may only shrink. */
export const atWork: Record<"arrows" | "circles" | "files" | "functions" | "names", string[]> = {
  arrows: [],
  circles: [],
  files: ["test/expression/answers.ts", "test/kernel/protocol/protocol.test.ts", "test/optimum/critical.test.ts"],
  functions: ["src/kernel/node/children.ts captureChildren", "src/kernel/session/timers.ts installTimers"],
  names: [],
};
