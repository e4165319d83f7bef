// The line at the foot of a terminal that tells what is under way. Plain Node, as the setup shows it before anything is installed.

/** Takes the line away. */
export const erase = "\r\x1b[K";

/** Draws the line anew. The terminal cuts it at its edge, as it does not wrap meanwhile: it knows best how wide its letters are. */
export const drawn = (text) => `${erase}\x1b[?7l${text}\x1b[?7h`;

/** The line of a stream; where that is no terminal, only what is printed is written. */
export function statusLine(stream = process.stdout) {
  const live = stream.isTTY === true;
  let shown = "";
  const show = (text) => {
    shown = text;
    if (live) stream.write(text === "" ? erase : drawn(text));
  };
  return {
    live,
    /** Shows this text instead of the one before. */
    show,
    /** Prints a line that stays, above it. */
    print(line) {
      stream.write(`${live ? erase : ""}${line}\n`);
      if (shown !== "") show(shown);
    },
    /** Takes it away. */
    end: () => show(""),
  };
}
