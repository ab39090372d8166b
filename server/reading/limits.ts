/** How much a file may ask of the machine while it is read. */

const MEGABYTE = 1024 * 1024;

export interface ReadingLimits {
  /** For the reading alone; starting the program is not counted. */
  ms: number;
  /** Of JavaScript's own memory. */
  heapMb: number;
  /** Of the whole program, where the system says it (Linux). */
  residentMb: number;
}

/** Programs that read at the same time; who comes later waits. */
export const READERS_AT_ONCE = 2;

/** A program that has nothing to do ends after this. */
export const IDLE_MS = 10_000;

/** A program that cannot be started within this is a fault of the machine, not of the file. */
export const START_MS = 60_000;

/** What the first megabytes may cost, and each that follows: a document as an object is some times as long as its text. */
const BASE = { ms: 4_000, heapMb: 192, residentMb: 280, megabytes: 2 };
const EACH = { ms: 1_000, memoryMb: 10 };

/** After a file a program goes on to the next where it holds less than this: what one file left must not count for another. */
export const KEPT_RESIDENT_MB = 160;

/** What a file of that many bytes may cost: a small one 4 s and 280 MB, one of 64 MB 66 s and 900 MB. */
export function limitsFor(contentBytes: number): ReadingLimits {
  const more = Math.max(0, Math.ceil(contentBytes / MEGABYTE) - BASE.megabytes);
  return {
    ms: BASE.ms + more * EACH.ms,
    heapMb: BASE.heapMb + more * EACH.memoryMb,
    residentMb: BASE.residentMb + more * EACH.memoryMb,
  };
}
