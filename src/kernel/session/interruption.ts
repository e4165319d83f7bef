import { messages } from "./messages.js";

/** What code fails with that an interrupt has ended. */
export const interruption = (): Error => Object.assign(new Error(messages.interrupted()), { name: "Interrupted" });
