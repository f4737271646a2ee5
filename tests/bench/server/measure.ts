/** Loaded into each server before it starts: tells the bench over IPC what this very process has used. Keeps nothing alive. */
process.on('message', (message) => {
  if (message === 'collect') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, systemMs: system / 1_000, rss, heapUsed, external, arrayBuffers });
});
process.on('disconnect', () => process.exit());
process.channel?.unref();
