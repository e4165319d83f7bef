import { messages } from "../messages.js";

/** A sentence in the page's language. */
export const say = (key: keyof typeof messages): string =>
  messages[key][document.documentElement.lang === "ko" ? "ko" : "en"];
