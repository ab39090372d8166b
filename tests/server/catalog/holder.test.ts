/** What is held of the database: one question for many, the last whole state while nobody answers, and back by itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHolder } from '@/server/catalog/holder';
import { AppError } from '@/server/errors';

interface State {
  version: string;
}

const away = () => new AppError('databaseUnavailable', 'away');

/** A source whose version and readiness the test sets; `asked` and `read` count its questions. */
function makeSource(version: string) {
  const state = {
    version,
    asked: 0,
    read: 0,
    fault: null as Error | null,
    /** Answers wait for it. */
    gate: null as Promise<void> | null,
    readGate: null as Promise<void> | null,
    outages: [] as (string | null)[],
  };
  const holder = createHolder<State>({
    async readVersion() {
      state.asked += 1;
      const found = state.version;
      await state.gate;
      if (state.fault) throw state.fault;
      return found;
    },
    async read() {
      state.read += 1;
      await state.readGate;
      if (state.fault) throw state.fault;
      return { version: state.version };
    },
    onOutage: (error) => state.outages.push(error instanceof Error ? error.message : null),
  });
  return { state, holder };
}

function gate() {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('while the database answers', () => {
  it('is asked for once by many, and not again within a second', async () => {
    const { state, holder } = makeSource('a');
    const found = await Promise.all([1, 2, 3].map(() => holder.get()));
    expect(found.map(({ version }) => version)).toEqual(['a', 'a', 'a']);
    await pass(999);
    expect(holder.get()).toEqual({ version: 'a' });
    expect([state.asked, state.read]).toEqual([1, 1]);
  });

  it('is asked for again after a second, and read again only where the version is another', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    await pass(1001);
    await holder.get();
    expect([state.asked, state.read]).toEqual([2, 1]);
    state.version = 'b';
    await pass(1001);
    expect(await holder.get()).toEqual({ version: 'b' });
    expect([state.asked, state.read]).toEqual([3, 2]);
  });

  it('is new at once after a write of this process', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    state.version = 'b';
    holder.forget();
    expect(await holder.get()).toEqual({ version: 'b' });
  });

  it('is never what a question found that began before a write', async () => {
    const { state, holder } = makeSource('a');
    const { closed, open } = gate();
    state.gate = closed;
    const early = holder.get();
    state.version = 'b';
    holder.forget();
    const late = holder.get();
    open();
    await early;
    expect(await late).toEqual({ version: 'b' });
    expect(holder.get()).toEqual({ version: 'b' });
  });

  it('waits for a new state that takes long to read', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    const { closed, open } = gate();
    state.version = 'b';
    state.readGate = closed;
    await pass(1001);
    const found = holder.get();
    await pass(2000);
    open();
    expect(await found).toEqual({ version: 'b' });
    expect([holder.asOf(), state.outages]).toEqual([null, []]);
  });

  it('is the state before, and no outage, while a new one takes very long to read', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    const { closed, open } = gate();
    state.version = 'b';
    state.readGate = closed;
    holder.forget();
    const found = holder.get();
    await pass(5000);
    expect(await found).toEqual({ version: 'a' });
    expect(await holder.get()).toEqual({ version: 'a' });
    expect([holder.asOf(), holder.isAway(), state.outages, state.read]).toEqual([null, false, [], 2]);
    open();
    await pass(0);
    expect(await holder.get()).toEqual({ version: 'b' });
    expect(state.read).toBe(2);
  });

  it('is away where a new state could not be read for half a minute', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    state.version = 'b';
    state.readGate = gate().closed;
    await pass(1001);
    void holder.get();
    await pass(34_900);
    expect(holder.isAway()).toBe(false);
    await pass(200);
    expect(holder.isAway()).toBe(true);
    state.readGate = null;
    void holder.get();
    await pass(1100);
    expect([holder.isAway(), await holder.get()]).toEqual([false, { version: 'b' }]);
  });

  it('passes on what is wrong with the database itself', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    await pass(1001);
    state.fault = new AppError('catalogEmpty', 'empty');
    await expect(holder.get()).rejects.toMatchObject({ code: 'catalogEmpty' });
    state.fault = null;
    expect(await holder.get()).toEqual({ version: 'a' });
  });
});

describe('while the database is away', () => {
  it('is what was read last, and says of when once that is old', async () => {
    const { state, holder } = makeSource('a');
    const before = Date.now();
    await holder.get();
    await pass(1001);
    state.fault = away();
    expect(await holder.get()).toEqual({ version: 'a' });
    // A blip is nothing to talk about.
    expect(holder.asOf()).toBeNull();
    await pass(2500);
    expect(holder.get()).toEqual({ version: 'a' });
    expect(holder.asOf()?.getTime()).toBe(before);
  });

  it('is asked about a second apart behind the readers, however many come', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    await pass(1001);
    state.fault = away();
    await holder.get();
    const before = state.asked;
    for (let at = 0; at < 100; at++) {
      expect(holder.get()).toEqual({ version: 'a' });
      await pass(100);
    }
    expect(state.asked - before).toBeGreaterThanOrEqual(9);
    expect(state.asked - before).toBeLessThanOrEqual(10);
  });

  it('comes back by itself, without a reader', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    await pass(1001);
    state.fault = away();
    await holder.get();
    await pass(5000);
    Object.assign(state, { fault: null, version: 'b' });
    await pass(1000);
    expect(holder.asOf()).toBeNull();
    expect(holder.get()).toEqual({ version: 'b' });
    expect(state.outages).toEqual(['away', null]);
  });

  it('asks no more once nobody wants to know', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    await pass(1001);
    state.fault = away();
    await holder.get();
    await pass(120_000);
    const { asked } = state;
    await pass(600_000);
    expect(state.asked).toBe(asked);
    state.fault = null;
    // Who comes then is not told of an outage that may be over.
    expect(await holder.get()).toEqual({ version: 'a' });
    expect(holder.asOf()).toBeNull();
  });

  it('cannot be told where nothing was read yet', async () => {
    const { state, holder } = makeSource('a');
    state.fault = away();
    await expect(holder.get()).rejects.toMatchObject({ code: 'databaseUnavailable' });
    expect(holder.asOf()).toBeNull();
    state.fault = null;
    expect(await holder.get()).toEqual({ version: 'a' });
  });

  it('is not what was there before a write of this process, without saying so', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    holder.forget();
    state.fault = away();
    expect(await holder.get()).toEqual({ version: 'a' });
    expect(holder.asOf()).not.toBeNull();
  });
});

describe('while the database says nothing', () => {
  it('is waited for a moment by who comes first, and then by nobody', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    await pass(1001);
    const { closed, open } = gate();
    state.gate = closed;
    const first = holder.get();
    expect(first).toBeInstanceOf(Promise);
    await pass(150);
    expect(await first).toEqual({ version: 'a' });
    expect(holder.get()).toEqual({ version: 'a' });
    expect(state.asked).toBe(2);
    await pass(4000);
    expect(holder.asOf()).not.toBeNull();
    // The same question is still open: nothing queues up behind it.
    expect(state.asked).toBe(2);
    open();
    await pass(0);
    expect(holder.asOf()).toBeNull();
  });

  it('is asked anew where a question was never answered', async () => {
    const { state, holder } = makeSource('a');
    await holder.get();
    await pass(1001);
    state.gate = gate().closed;
    void holder.get();
    await pass(2000);
    state.gate = null;
    await pass(11_000);
    expect(holder.asOf()).toBeNull();
    expect(await holder.get()).toEqual({ version: 'a' });
  });

  it('is a refusal after a few seconds where nothing was read yet', async () => {
    const { state, holder } = makeSource('a');
    state.gate = gate().closed;
    const refused = expect(holder.get()).rejects.toMatchObject({ code: 'databaseUnavailable' });
    await pass(5000);
    await refused;
    // Whoever comes then does not wait as long again.
    await expect(holder.get()).rejects.toMatchObject({ code: 'databaseUnavailable' });
  });

  it('is told from an event loop that stood still', async () => {
    vi.useRealTimers();
    const { state, holder } = makeSource('a');
    await holder.get();
    holder.forget();
    let answer = () => {};
    state.gate = new Promise((resolve) => {
      answer = resolve;
    });
    state.version = 'b';
    const found = holder.get();
    setTimeout(answer, 10);
    const until = performance.now() + 1100;
    while (performance.now() < until);
    expect(await found).toEqual({ version: 'b' });
  });
});
