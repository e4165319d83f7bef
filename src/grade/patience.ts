import { StepError } from "./step.js";

/** How often a locked grade book is asked again; each time it is waited for 20 seconds (`batch.py`). */
const AGAIN = 30;

/**
 * Asks a step of the grade book again while another program has the book locked, a marker at work in formgrader say. Nothing
 * has been written then, and each request can be made twice.
 *
 * @param waits is told each time that the book was locked
 * @throws {StepError} "locked" when that does not end
 */
export async function patiently<Answer>(ask: () => Promise<Answer>, waits: () => void): Promise<Answer> {
  for (let left = AGAIN; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !(error instanceof StepError) || error.message !== "locked") throw error;
      waits();
    }
  }
}
