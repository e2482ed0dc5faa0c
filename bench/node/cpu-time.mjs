// Processor time of this process, all its threads: wall time depends on what else the machine does.

/** Microseconds of processor time for each piece of work. */
export async function cpuTime(pieces, work) {
  globalThis.gc?.();
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / pieces;
}

/** Bytes that each piece of work allocates; right as long as nothing is collected meanwhile. */
export async function allocation(pieces, work) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  await work();
  return (process.memoryUsage().heapUsed - before) / pieces;
}
