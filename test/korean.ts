import { language } from "../src/language.js";

// The sentences that a test looks for are Korean unless it says otherwise, whatever the language of the machine that it runs on.
language("ko");
