/** Counts requests by address, minute by minute: in memory, and together with other instances where there may be some. */

const MINUTE_MS = 60_000;
/** How often counts are told to the others. */
const SHARE_MS = 1000;
/** Addresses that are kept; beyond it the first that came is forgotten. */
const MOST_ADDRESSES = 50_000;
/** What is told to the others is this part of the limit or more: readers like any other never touch the database. */
const SHARED_PART = 1 / 10;

/** Adds what an address spent here to what it spent everywhere. @returns the whole, and for how long it counts (ms). */
export type Share = (address: string, points: number) => Promise<{ spent: number; ms: number }>;

export interface RequestLimitOptions {
  /** Points of an address in a minute. */
  perMinute: number;
  /** None where one process is all there is. */
  share?: Share | null;
  onError?: (error: unknown) => void;
  now?: () => number;
}

interface Count {
  spent: number;
  /** Spent here, and not told to the others yet. */
  own: number;
  /** When a new minute begins for it. */
  until: number;
}

export interface RequestLimit {
  /** Spends points of an address. @returns the seconds to wait where it has none left, else null. */
  spend(address: string, points: number): number | null;
  /** Tells the others what was spent, and learns what they know; by itself every second. */
  exchange(): Promise<void>;
}

/**
 * The limit of an instance. Requests that are refused cost nothing. With others over one database an address may spend
 * a little more than the limit: what each instance has not told yet, a tenth at most for each, and what comes within a
 * second.
 */
export function requestLimit(options: RequestLimitOptions): RequestLimit {
  const { perMinute, share = null, onError = () => {}, now = Date.now } = options;
  const counts = new Map<string, Count>();
  let swept = now();
  let running: Promise<void> | null = null;

  function sweep(at: number): void {
    if (at - swept >= MINUTE_MS) {
      swept = at;
      for (const [address, { until }] of counts) if (until <= at) counts.delete(address);
    }
    for (const address of counts.keys()) {
      if (counts.size < MOST_ADDRESSES) return;
      counts.delete(address);
    }
  }

  function countOf(address: string, at: number): Count {
    const there = counts.get(address);
    if (there && there.until > at) return there;
    counts.delete(address);
    sweep(at);
    const fresh = { spent: 0, own: 0, until: at + MINUTE_MS };
    counts.set(address, fresh);
    return fresh;
  }

  async function tell(address: string, count: Count, exchangeWith: Share): Promise<void> {
    const { own } = count;
    count.own = 0;
    try {
      const { spent, ms } = await exchangeWith(address, own);
      count.spent = Math.max(count.spent, spent + count.own);
      count.until = Math.max(count.until, now() + ms);
    } catch (error) {
      count.own += own;
      onError(error);
    }
  }

  async function exchangeAll(): Promise<void> {
    if (!share) return;
    const at = now();
    const least = perMinute * SHARED_PART;
    for (const [address, count] of counts)
      if (count.own >= least && count.until > at) await tell(address, count, share);
  }

  function exchange(): Promise<void> {
    running ??= exchangeAll().finally(() => {
      running = null;
    });
    return running;
  }

  if (share) setInterval(() => void exchange(), SHARE_MS).unref();

  return {
    exchange,
    spend(address, points) {
      if (points === 0) return null;
      const at = now();
      const count = countOf(address, at);
      if (count.spent + points > perMinute) return Math.max(1, Math.ceil((count.until - at) / 1000));
      count.spent += points;
      count.own += points;
      return null;
    },
  };
}
