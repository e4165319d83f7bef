import type { ExecuteReply, ExecuteRequest, Output } from "../session/types.js";

/** What the supervisor and the process of a submission tell each other, one JSON text a line. */
export type FromChild =
  | { kind: "ready" }
  | { kind: "output"; output: Output }
  | { kind: "executed"; reply: ExecuteReply };

export interface ToChild {
  kind: "execute";
  request: ExecuteRequest;
  /** Characters that the cell may show. */
  output: number;
}

/** Calls `take` with each line of a stream, whole. Node's readline would also break JSON at U+2028. */
export function eachLine(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
}
