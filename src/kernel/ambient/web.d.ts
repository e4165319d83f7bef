// A browser worker's own globals in small, beside those of shared.d.ts. What reaches other places, such as fetch, is not among
// them: a cell on a page is shut in.

declare function setTimeout(callback: (nothing: void) => void, milliseconds?: number): number;
declare function setTimeout<T extends unknown[]>(
  callback: (...values: T) => void,
  milliseconds?: number,
  ...values: T
): number;
declare function setInterval(callback: (nothing: void) => void, milliseconds?: number): number;
declare function setInterval<T extends unknown[]>(
  callback: (...values: T) => void,
  milliseconds?: number,
  ...values: T
): number;
declare function clearTimeout(timer: number | undefined): void;
declare function clearInterval(timer: number | undefined): void;

interface Crypto {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): string;
}
declare var crypto: Crypto;

interface ImportMeta {
  readonly url: string;
}
