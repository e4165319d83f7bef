import type { Bilingual, Language } from "../../language.js";
import { messages } from "../messages.js";

export const pageLanguage = (): Language => (document.documentElement.lang === "ko" ? "ko" : "en");

/** A text in the page's language. */
export const inLanguage = (text: Bilingual): string => text[pageLanguage()];

/** A sentence of the page's own. */
export const say = (key: keyof typeof messages): string => inLanguage(messages[key]);
