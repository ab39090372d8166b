/** Timing: some runs to warm up, then the middle of many. */

/** The middle value; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median milliseconds of `runs` runs after `warmUp` others; `work` gets the number of its run. */
export function medianMs(runs: number, warmUp: number, work: (run: number) => unknown): number {
  for (let run = 0; run < warmUp; run += 1) work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work(warmUp + run);
    times.push(performance.now() - start);
  }
  return median(times);
}
