import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Language } from "../language.js";
import { escapeHtml } from "./highlight.js";

/** What is used of speech-rule-engine, which has no types of its own. */
interface SpeechRuleEngine {
  setupEngine(options: Record<string, string>): Promise<unknown>;
  engineReady(): Promise<unknown>;
  toSpeech(mathml: string): string;
}

const require = createRequire(import.meta.url);
const known = new Map<string, string>();
const FORMULA = /<span class="katex">(<span class="katex-mathml">(<math[\s\S]*?<\/math>)<\/span>)/g;

/**
 * Gives every formula of a page its words, in the page's language. As one picture with a name it is read by every screen reader
 * alike, also on phones, where most pass KaTeX by; its MathML stays for those who copy it.
 *
 * Source of the words: speech-rule-engine, its ClearSpeak rules.
 */
export async function withSpeech(html: string, language: Language): Promise<string> {
  const formulas = [...html.matchAll(FORMULA)].map(([, , mathml = ""]) => mathml);
  const missing = formulas.filter((mathml) => !known.has(language + mathml));
  if (missing.length > 0) {
    const engine = await engineFor(language);
    for (const mathml of new Set(missing)) known.set(language + mathml, wordsOf(engine, mathml));
  }
  return html.replace(
    FORMULA,
    (_, inner: string, mathml: string) =>
      `<span class="katex" role="img" aria-label="${escapeHtml(known.get(language + mathml) as string)}">${inner}`,
  );
}

let speaks: Language | undefined;

/** One engine speaks one language at a time; to change it takes a while, so pages come language by language. */
async function engineFor(language: Language): Promise<SpeechRuleEngine> {
  const engine = require("speech-rule-engine") as SpeechRuleEngine;
  if (speaks === language) return engine;
  const json = join(dirname(require.resolve("speech-rule-engine/package.json")), "lib", "mathmaps");
  await engine.setupEngine({ locale: language, domain: "clearspeak", modality: "speech", markup: "none", json });
  await engine.engineReady();
  speaks = language;
  return engine;
}

function wordsOf(engine: SpeechRuleEngine, mathml: string): string {
  const bare = mathml.replace(/<annotation[\s\S]*?<\/annotation>/, "");
  // KaTeX puts every syllable of a Korean word in a place of its own, and the engine would spell it.
  const words = new Map<string, string>();
  const whole = bare.replace(/<mtext>([^<]*)<\/mtext>/g, (all, text: string) => {
    if (!/[가-힣]/.test(text)) return all;
    const name = `word${String.fromCharCode(97 + words.size)}`;
    words.set(name, text.trim());
    return `<mtext>${name}</mtext>`;
  });
  let said = engine.toSpeech(whole);
  for (const [name, text] of words) said = said.replace(name, ` ${text} `);
  return said.replace(/\s+/g, " ").trim();
}
