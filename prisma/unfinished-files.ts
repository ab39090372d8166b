/**
 * Files and folders that have another name until they are whole. What a killed process left is taken away by the next
 * one, what a living one is writing is not.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** Nobody writes a file for longer without adding to it: transactions end before. */
const UNTOUCHED_MS = 15 * 60_000;
/** A number that is in use again may be another process's. */
const DAY_MS = 24 * 60 * 60_000;

/** Machine and process in a name; a container's name is its machine's. */
const machine = () => hostname().replace(/[^A-Za-z0-9]/g, '');
const ENDING = /\.([A-Za-z0-9]*)-(\d+)\.unfinished$/;

/** Under which name this process writes a file until it is whole. */
export const unfinishedName = (file: string): string => `${file}.${machine()}-${process.pid}.unfinished`;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Whether its writer is gone. Of a process of another machine, or of an older version, only the time tells. */
export function isAbandoned(file: string, now: number = Date.now()): boolean {
  const [, host, pid] = ENDING.exec(file) ?? [];
  const { mtimeMs } = statSync(file);
  if (host !== machine()) return now - mtimeMs > UNTOUCHED_MS;
  // A container's process has the same number after each start.
  if (Number(pid) === process.pid) return mtimeMs < now - process.uptime() * 1000;
  return !lives(Number(pid)) || now - mtimeMs > DAY_MS;
}

/**
 * Takes away what dead processes left of files in a folder.
 * @param belongs which files, by the name that they would have when whole.
 * @returns what was taken away.
 */
export function clearUnfinished(folder: string, belongs: (name: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  const left = readdirSync(folder).filter((name) => {
    // Older versions added no machine and process.
    const whole = name.replace(ENDING, '').replace(/\.unfinished$/, '');
    return whole !== name && belongs(whole);
  });
  const gone = left.map((name) => path.join(folder, name)).filter((file) => isAbandoned(file));
  for (const file of gone) rmSync(file, { force: true, recursive: true });
  return gone;
}
