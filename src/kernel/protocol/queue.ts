/** Requests wait here and are handled one at a time, in the order they came in. */
export interface Queue<Request> {
  add(request: Request): void;
  /** The ones that wait, after a moment in which no more came in. */
  settled(): Promise<Request[]>;
}

/** Requests that a client sent together arrive within moments of each other. */
const moment = 10;
const atMost = 10;

export function createQueue<Request>(handle: (request: Request) => Promise<void>): Queue<Request> {
  const waiting: Request[] = [];
  let arrived = 0;
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) await handle(request);
    working = false;
  }

  return {
    add(request) {
      arrived++;
      waiting.push(request);
      void work();
    },
    async settled() {
      for (let turn = 0, before = -1; turn < atMost && before !== arrived; turn++) {
        before = arrived;
        await new Promise((resolve) => setTimeout(resolve, moment));
      }
      return [...waiting];
    },
  };
}
