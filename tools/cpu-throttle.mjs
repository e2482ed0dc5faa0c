// CPU_THROTTLE=6 makes every page of the tests six times slower, to show that no verdict depends on speed.

/** How many times slower pages run; 1 leaves them as they are. */
export const cpuThrottle = Number(process.env.CPU_THROTTLE || 1);
if (!(cpuThrottle >= 1)) {
  throw new Error(`CPU_THROTTLE is ${process.env.CPU_THROTTLE}; it takes a number from 1 up.`);
}
