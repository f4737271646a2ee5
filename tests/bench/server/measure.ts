/** Loaded into each server before it starts: tells the bench over IPC what this very process has used, and profiles it. Keeps nothing alive. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

const session = new Session();

process.on('message', (message) => {
  if (typeof message === 'object') void profile(message);
  else tell(message);
});
process.on('disconnect', () => process.exit());
process.channel?.unref();

function tell(message: unknown): void {
  if (message === 'collect') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, systemMs: system / 1_000, rss, heapUsed, external, arrayBuffers });
}

/** `{}` begins a CPU profile, `{ file }` ends it and writes it there. */
async function profile(message: object | null): Promise<void> {
  if (message && 'file' in message) {
    const { profile } = await session.post('Profiler.stop');
    writeFileSync(String(message.file), JSON.stringify(profile));
    session.disconnect();
  } else {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
  }
  process.send?.({});
}
