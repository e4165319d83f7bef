/** Where small texts are kept, by name. */
export interface Kept {
  read(name: string): string | undefined;
  /** @throws when there is no room */
  write(name: string, text: string): void;
  remove(name: string): void;
  names(): string[];
  /** Is it there after this visit? */
  lasts: boolean;
}

/** Under this symbol every script of the page finds the one place. Who shows the page may put another there: see scorm/scorm.ts. */
const PLACE = Symbol.for("nabla.kept");
const places = globalThis as unknown as Record<symbol, Kept | undefined>;

/** The place that is there already, or else this one. */
export function placeOr(make: () => Kept): Kept {
  places[PLACE] ??= make();
  return places[PLACE];
}
