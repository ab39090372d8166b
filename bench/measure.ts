/** Timing: some runs to warm up, then the middle of many. */

/** The middle value; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Milliseconds of processor time that `work` takes: what one core needs, also where other programs share it. The
 * garbage collector's threads count in.
 */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Median of `runs` times of `work` after `warmUp` that do not count; `work` gets the number of its run. What is too
 * short for the clock is done `times` times in each run and divided.
 */
export function medianCpuMs(runs: number, warmUp: number, work: (run: number) => unknown, times = 1): number {
  const found: number[] = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    const ms = cpuMs(() => {
      for (let time = 0; time < times; time += 1) work(run);
    });
    if (run >= warmUp) found.push(ms / times);
  }
  return median(found);
}
