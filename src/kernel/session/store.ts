/** Small texts kept from one session to the next. */
export interface Store {
  /** The text of this name; undefined where there is none. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
}

/** A store that keeps nothing, for notebooks that are run without their reader. */
export const forgetful: Store = { read: () => undefined, write: () => {} };
