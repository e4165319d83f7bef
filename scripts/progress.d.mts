/** The line at the foot of a terminal that tells what is under way. */
export interface StatusLine {
  /** Is it a terminal? Elsewhere only what is printed is written. */
  readonly live: boolean;
  /** Shows this text instead of the one before; the terminal cuts it at its edge. */
  show(text: string): void;
  /** Prints a line that stays, above it. */
  print(line: string): void;
  /** Takes it away. */
  end(): void;
}

/** @param stream where it is drawn; standard output when nothing is said */
export function statusLine(stream?: NodeJS.WriteStream): StatusLine;
