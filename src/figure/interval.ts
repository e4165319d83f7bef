import { say } from "../language.js";

/** A checked part of an axis. */
export function interval(ends: readonly [number, number]): [number, number] {
  const [from, to] = Array.isArray(ends) ? ends : [0, 0];
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) throw new RangeError(say(messages));
  return [from, to];
}

const messages = {
  ko: "구간은 [-3, 3]처럼 작은 수와 큰 수로 적어 주세요.",
  en: "An interval is a smaller and a larger number, such as [-3, 3].",
};
