/** Memory of the server while it works, each ten seconds. */
import { Client } from '../client';
import { METRICS_TOKEN, residentMB, type Server } from '../server';
import type { MemorySample } from './memory';

const EVERY_MS = 10_000;

export interface Watched {
  resident: MemorySample[];
  /** What the program itself uses of its heap. */
  heap: MemorySample[];
  stop(): void;
}

const figureOf = (text: string, name: string): number =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);

/** Begins to look. */
export function watchMemory(server: Server): Watched {
  const client = new Client(server.address);
  const from = Date.now();
  const watched: Watched = { resident: [], heap: [], stop: () => {} };
  const look = async () => {
    const seconds = (Date.now() - from) / 1000;
    const resident = residentMB(server.pid);
    if (resident !== null) watched.resident.push({ seconds, mb: resident });
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const { status, text } = await client.ask('/api/metrics', { headers });
    const heap = figureOf(text, 'nodejs_heap_size_used_bytes') / 1024 / 1024;
    if (status === 200 && heap > 0) watched.heap.push({ seconds, mb: heap });
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  watched.stop = () => {
    clearInterval(timer);
    client.close();
  };
  return watched;
}
