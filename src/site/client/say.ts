import type { Bilingual } from "../../language.js";
import { messages } from "../messages.js";

/** A text in the page's language. */
export const inLanguage = (text: Bilingual): string => text[document.documentElement.lang === "ko" ? "ko" : "en"];

/** A sentence of the page's own. */
export const say = (key: keyof typeof messages): string => inLanguage(messages[key]);
