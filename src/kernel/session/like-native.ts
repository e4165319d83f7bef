/** A function as JavaScript without types has it. */
export type Native = (this: unknown, ...values: unknown[]) => unknown;

/** A module or a prototype, by the names of what it does. */
export type Functions = Record<string, Native>;

/** `replacement` with the native one's name, length and what hangs on it, such as Node's form for `util.promisify`. */
export function likeNative<F extends object>(replacement: F, native: object): F {
  for (const key of Reflect.ownKeys(native)) {
    const own = Object.getOwnPropertyDescriptor(replacement, key);
    if (own?.configurable === false) continue;
    Object.defineProperty(replacement, key, Object.getOwnPropertyDescriptor(native, key) as PropertyDescriptor);
  }
  return replacement;
}
