/**
 * Reads files in a process of their own, with bounds on time and memory: a file that breaks what reads it ends that
 * process, and nothing else. A thread would not do: V8 ends the whole process where a large piece of memory is refused.
 */
import { log } from '@/server/log';
import { IDLE_MS, KEPT_RESIDENT_MB, limitsFor, READERS_AT_ONCE, type ReadingLimits } from './limits';
import { Reader, ReadingFailed } from './process';
import type { TaskName, Tasks } from './tasks';

export { ReadingFailed, type Why } from './process';

let running = 0;
const waiting: (() => void)[] = [];
const idle: { reader: Reader; timer: NodeJS.Timeout }[] = [];

async function turn(): Promise<void> {
  if (running < READERS_AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** The turn goes to whoever waits longest. */
function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/** One that has nothing to do, else a new one. */
async function readerFor(limits: ReadingLimits): Promise<Reader> {
  for (let free = idle.pop(); free; free = idle.pop()) {
    clearTimeout(free.timer);
    if (free.reader.isAlive && free.reader.heapMb === limits.heapMb) return free.reader;
    free.reader.end();
  }
  return Reader.start(limits.heapMb);
}

async function keep(reader: Reader): Promise<void> {
  const held = await reader.residentMb();
  if (!reader.isAlive || held === null || held > KEPT_RESIDENT_MB) {
    reader.end();
    return;
  }
  const kept = { reader, timer: setTimeout(() => drop(kept), IDLE_MS) };
  const drop = (one: typeof kept) => {
    idle.splice(idle.indexOf(one), 1);
    one.reader.end();
  };
  // A command that is done ends without waiting for it.
  kept.timer.unref();
  idle.push(kept);
}

/**
 * Does a task in another process.
 * @throws ReadingFailed where it took too long, asked for too much memory, or ended the process otherwise; Error with
 * the message of whatever the task threw.
 */
export async function readApart<Name extends TaskName>(
  task: Name,
  content: Uint8Array,
  told: Tasks[Name]['told'],
  limits: ReadingLimits = limitsFor(content.length),
): Promise<Tasks[Name]['answer']> {
  await turn();
  try {
    const reader = await readerFor(limits);
    try {
      return (await reader.ask({ task, told }, content, limits)) as Tasks[Name]['answer'];
    } finally {
      await keep(reader);
    }
  } catch (error) {
    if (error instanceof ReadingFailed) {
      const { why, said } = error;
      log().warn({ task, bytes: content.length, why, said }, 'a file could not be read within its bounds');
    }
    throw error;
  } finally {
    giveTurn();
  }
}
