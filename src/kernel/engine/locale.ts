import ts from "typescript";
import type { EngineHost } from "./host.js";

/** The language that the compiler speaks now; it has one for the whole process. */
let spoken = "en";

/** What the compiler's public way of setting a language comes to, without its search for a file beside itself. */
const { setLocalizedDiagnosticMessages } = ts as unknown as {
  setLocalizedDiagnosticMessages(messages: Record<string, string> | undefined): void;
};

/** From now on the compiler's messages are in the reader's language, where it has them. */
export function speak(host: EngineHost): void {
  const language = host.language();
  if (language === spoken) return;
  spoken = language;
  const table = language === "ko" && host.koreanMessages && host.readFile(host.koreanMessages);
  setLocalizedDiagnosticMessages(table ? JSON.parse(table) : undefined);
}
