/** A learning platform's run-time, in the names of SCORM 2004. */
export interface RunTime {
  edition: Edition;
  get(element: string): string;
  /** Did it take the value? */
  set(element: string, value: string): boolean;
  commit(): void;
  finish(): void;
}

export type Edition = "1.2" | "2004";
