import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Queue, takeTurn, WaitedTooLong } from '@/lib/turns';

describe('turns', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('come in the order in which they were asked for, one at a time', async () => {
    const queue: Queue = [];
    const seen: string[] = [];
    const act = async (name: string) => {
      const release = await takeTurn(queue);
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      release();
    };
    await Promise.all([act('first'), act('second'), act('third')]);
    expect(seen).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(queue).toEqual([]);
  });

  it('are waited for half a minute, and who gave up is passed over', async () => {
    const queue: Queue = [];
    const release = await takeTurn(queue);
    const impatient = expect(takeTurn(queue)).rejects.toBeInstanceOf(WaitedTooLong);
    await vi.advanceTimersByTimeAsync(29_999);
    const next = takeTurn(queue);
    expect(queue).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1);
    await impatient;
    release();
    await expect(next).resolves.toBeTypeOf('function');
  });

  it('are given up by a signal, also one that was given before', async () => {
    const queue: Queue = [];
    const release = await takeTurn(queue);
    const controller = new AbortController();
    const given = expect(takeTurn(queue, controller.signal)).rejects.toBeInstanceOf(WaitedTooLong);
    controller.abort();
    await given;
    await expect(takeTurn(queue, AbortSignal.abort())).rejects.toBeInstanceOf(WaitedTooLong);
    release();
    release();
    expect(queue).toEqual([]);
  });
});
