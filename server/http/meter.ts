/** What is counted of requests, in a registry that front and product share. Labels are few by construction. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { processWide } from '@/lib/process-wide';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Seconds; a page from memory takes a few milliseconds, one that is made anew a tenth of a second and more. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The registry of this process, with what Node says of itself. */
export function metricsRegistry(): Registry {
  return processWide('metrics', () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    return registry;
  });
}

/** What is held of finished responses. */
export interface HeldSize {
  bytes: number;
  entries: number;
}

export interface Meter {
  begun(): void;
  /** @param status HTTP status; 0 where the reader left before there was one. @param seconds from the first byte to the last. */
  ended(route: string, method: string, status: number, seconds: number): void;
  /** Whether a response was held already. */
  looked(kind: string, held: boolean): void;
  /** Says where to ask for how much is held, when somebody wants to know. */
  holds(size: () => { responses: HeldSize; files: HeldSize }): void;
}

/** `2xx` …; `aborted` where the reader left before there was a status. */
const classOf = (status: number): string => (status === 0 ? 'aborted' : `${Math.floor(status / 100)}xx`);

/** Counts into that registry; once for each. */
export function createMeter(registry: Registry): Meter {
  const registers = [registry];
  const requests = new Counter({
    name: 'plansight_http_requests_total',
    help: 'Requests answered, by route template, method and class of status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'plansight_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its response, by route template.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'plansight_http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
  });
  const cache = new Counter({
    name: 'plansight_page_cache_requests_total',
    help: 'Requests that may be answered from memory, by kind and whether they were (hit) or had to be made (miss).',
    labelNames: ['kind', 'result'],
    registers,
  });
  return {
    begun: () => inFlight.inc(),
    ended(route, method, status, seconds) {
      inFlight.dec();
      requests.inc({ route, method: METHODS.includes(method) ? method : 'other', status: classOf(status) });
      durations.observe({ route }, seconds);
    },
    looked: (kind, held) => cache.inc({ kind, result: held ? 'hit' : 'miss' }),
    holds(size) {
      const gauge = (name: string, help: string, of: (held: HeldSize) => number) =>
        new Gauge({
          name,
          help,
          labelNames: ['part'],
          registers,
          collect() {
            const { responses, files } = size();
            this.set({ part: 'responses' }, of(responses));
            this.set({ part: 'files' }, of(files));
          },
        });
      gauge('plansight_page_cache_bytes', 'Bytes of finished responses in memory.', (held) => held.bytes);
      gauge('plansight_page_cache_entries', 'Finished responses in memory.', (held) => held.entries);
    },
  };
}
