import { describe, expect, it, vi } from 'vitest';
import { createStopping } from '@/server/stopping';

describe('work behind the requests, when the process is asked to stop', () => {
  it('has its clocks taken away, once', () => {
    const { askToStop, isStopping, stopsWith } = createStopping();
    const clock = vi.fn();
    stopsWith(clock);
    expect(isStopping()).toBe(false);
    askToStop();
    askToStop();
    expect([isStopping(), clock.mock.calls.length]).toEqual([true, 1]);
  });

  it('is waited for, also where it fails or leads to more work', async () => {
    const { backgroundEnded, tracked } = createStopping();
    const done: string[] = [];
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const failing = tracked(gate.then(() => Promise.reject(new Error('no network')))).catch(() => {
      done.push('failed');
    });
    const later = () => new Promise((resolve) => setImmediate(resolve));
    void tracked(gate.then(() => void tracked(later().then(() => done.push('followed')))));
    const ended = backgroundEnded().then(() => done.push('ended'));
    expect(done).toEqual([]);
    go();
    await Promise.all([failing, ended]);
    expect(done.at(-1)).toBe('ended');
    expect(done).toContain('followed');
  });

  it('is none at once where nothing is under way', async () => {
    const { backgroundEnded } = createStopping();
    await expect(backgroundEnded()).resolves.toBeUndefined();
  });
});
