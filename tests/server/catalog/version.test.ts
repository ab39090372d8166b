/** The version in memory: one question for many, at once after a write of this process, soon after one of another. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentVersion, forgetVersion } from '@/server/catalog/version';
import type { Database } from '@/server/db';

/** A database that only knows its version, and counts how often it is asked. */
function makeDatabase(version: string | null) {
  const state = { version, asked: 0, release: null as Promise<void> | null };
  const findUnique = async () => {
    state.asked += 1;
    const read = state.version;
    await state.release;
    return read === null ? null : { version: read };
  };
  return { state, database: { catalogState: { findUnique } } as unknown as Database };
}

describe('the version in memory', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    return () => vi.useRealTimers();
  });

  it('is asked for once by many callers, and not again within a second', async () => {
    const { state, database } = makeDatabase('a');
    expect(await Promise.all([1, 2, 3].map(() => currentVersion(database)))).toEqual(['a', 'a', 'a']);
    vi.advanceTimersByTime(999);
    expect(currentVersion(database)).toBe('a');
    expect(state.asked).toBe(1);
  });

  it('is asked for again after a second: another process may have written', async () => {
    const { state, database } = makeDatabase('a');
    await currentVersion(database);
    state.version = 'b';
    vi.advanceTimersByTime(1001);
    expect(await currentVersion(database)).toBe('b');
  });

  it('is new at once after a write of this process', async () => {
    const { state, database } = makeDatabase('a');
    await currentVersion(database);
    state.version = 'b';
    forgetVersion(database);
    expect(await currentVersion(database)).toBe('b');
  });

  it('is never what a check found that began before a write', async () => {
    const { state, database } = makeDatabase('a');
    let release = () => {};
    state.release = new Promise((resolve) => {
      release = resolve;
    });
    const early = currentVersion(database);
    state.version = 'b';
    forgetVersion(database);
    const late = currentVersion(database);
    release();
    expect([await early, await late]).toEqual(['a', 'b']);
    expect(currentVersion(database)).toBe('b');
  });

  it('is asked for each time where there is none, and after a failure', async () => {
    const { state, database } = makeDatabase(null);
    await expect(currentVersion(database)).rejects.toMatchObject({ code: 'catalogEmpty' });
    state.version = 'a';
    expect(await currentVersion(database)).toBe('a');
  });
});
