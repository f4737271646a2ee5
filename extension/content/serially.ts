/**
 * Runs work one at a time. Calls that come meanwhile are answered by one more run behind it, asked for if any of them
 * was. What a run throws ends that run only: the page that it looked at may be anything.
 */
export function serially(work: (asked: boolean) => Promise<void>): (asked: boolean) => void {
  let running = false;
  let waiting: { asked: boolean } | undefined;
  const start = async (asked: boolean): Promise<void> => {
    running = true;
    try {
      await work(asked);
    } catch {
      // Nothing that a page can do about it, and nothing that it may see.
    }
    running = false;
    const next = waiting;
    waiting = undefined;
    if (next) void start(next.asked);
  };
  return (asked) => {
    if (running) waiting = { asked: asked || (waiting?.asked ?? false) };
    else void start(asked);
  };
}
