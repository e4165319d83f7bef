/**
 * Calls `ended` once the process that started this one is gone. Polled from the worker thread, so that it is
 * noticed while the main thread is in an endless loop. `JPY_PARENT_PID` names the client where a wrapper stands
 * in between; on Windows it holds a handle, not a process id. `NABLA_PARENT_PID` is our own wrapper's parent.
 */
export function watchParent(ended: () => void, everyMilliseconds = 1000): void {
  const direct = process.ppid;
  const { JPY_PARENT_PID, NABLA_PARENT_PID } = process.env;
  const named = process.platform === "win32" ? [] : [Number(JPY_PARENT_PID), Number(NABLA_PARENT_PID)];
  const watched = [direct, ...named].filter((pid) => pid > 1 && exists(pid));
  const timer = setInterval(() => {
    // Orphans get another parent on Unix; on Windows the number stays, and names a process that is gone.
    if (process.ppid === direct && watched.every(exists)) return;
    clearInterval(timer);
    ended();
  }, everyMilliseconds);
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
