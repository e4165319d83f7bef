/** Small texts kept from one session to the next. */
export interface Store {
  /** The text of this name; undefined where there is none. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  /** Reads and writes of this text with no other kernel's in between; left out where there is no other. */
  alone?<Value>(name: string, run: () => Value): Value;
}

/** A store that keeps nothing, for notebooks that are run without their reader. */
export const forgetful: Store = { read: () => undefined, write: () => {} };
