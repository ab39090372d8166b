/** What may fail around the server: locks, disks, the clock, PostgreSQL. Readers stay, acts are refused in words. */
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@/server/db';
import { decide, handIn, readPlan, signIn, wordsOf } from '../acts';
import { Client } from '../client';
import { lookInto, lossFaults } from '../integrity';
import { type Engine, makePlace, type Place } from '../place';
import { type Server, type ServerOptions, startServer } from '../server';

/** Readers of what was asked before wait at most so long, whatever fails. */
const READER_MS = 3000;
/** Where an act waits for a lock, it is refused by then. */
const ACT_MS = 40_000;

interface Stage {
  place: Place;
  server: Server;
  reader: Client;
  publisher: Client;
  /** Serves anew, with other options. */
  restart(options?: Partial<ServerOptions>): Promise<void>;
}

export interface Failure {
  name: string;
  engines: readonly Engine[];
  /** Does the harm and undoes it; meanwhile `during` is awaited once. @returns what was seen, in words. */
  harm(stage: Stage, during: () => Promise<void>): Promise<void>;
  /** Whether an act may succeed while it lasts. */
  actsMayPass?: boolean;
  /** Whether the server starts with it, so that it holds no catalog: readers are then told in words, with 503. */
  holdsNothing?: boolean;
}

const READ = ['/en', '/zh', '/api/v1/plans?limit=10', '/en/method'];

async function readAll(reader: Client, told: string[], when: string, holdsNothing = false): Promise<number> {
  let slowest = 0;
  for (const path of READ) {
    const { status, ms, error, text } = await reader.ask(path);
    slowest = Math.max(slowest, ms);
    const isTold = holdsNothing && status === 503 && wordsOf(text).length >= 20;
    if (status !== 200 && !isTold) told.push(`${when}: ${path} → ${status || error}`);
    else if (ms > READER_MS) told.push(`${when}: ${path} took ${Math.round(ms)} ms`);
  }
  return slowest;
}

/** Publishes a draft; answers whether the plan reads so afterwards. */
async function act({ place, reader, publisher }: Stage, note: string): Promise<boolean> {
  const id = place.planIds[3] as string;
  await decide(publisher, await handIn(reader, place.token, id, note), 'publish');
  return JSON.stringify((await readPlan(reader, id)).notes).includes(note);
}

/** An act while something fails: refused with words, or where it may be, done. */
async function tryAct({ server, place }: Stage, told: string[], mayPass: boolean): Promise<string> {
  const client = new Client(server.address);
  const body = JSON.stringify({
    ...{
      planId: place.planIds[5],
      reason: 'A trial',
      changes: [{ path: 'notes', after: { other: { en: 'x', zh: 'x' } } }],
    },
    sources: [{ url: 'https://example.org/plans', title: 'A trial', asOf: null }],
  });
  const headers = { authorization: `Bearer ${place.token}`, 'content-type': 'application/json' };
  const { status, text, error, ms } = await client.ask('/api/admin/v1/drafts', {
    method: 'POST',
    headers,
    body,
    timeoutMs: ACT_MS,
  });
  client.close();
  if (status === 200 && !mayPass) told.push('an act succeeded that could not be kept');
  if (status !== 200 && (status === 0 || status === 500 || wordsOf(text).length < 20))
    told.push(`an act was refused without words: ${status || error}`);
  return `act ${status || error} in ${Math.round(ms)} ms`;
}

/** Holds the write lock of a SQLite file in a process of its own. */
async function holdLock(file: string, ms: number): Promise<() => Promise<void>> {
  const code = `const { createClient } = await import('@libsql/client'); const c = createClient({ url: 'file:' + process.argv[1] }); await c.execute('PRAGMA busy_timeout=20000'); const tx = await c.transaction('write'); console.log('held'); await new Promise((done) => setTimeout(done, ${ms})); await tx.rollback(); process.exit(0);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((done) => child.stdout.once('data', () => done()));
  return () => ended;
}

const fileOf = ({ place }: Stage): string => place.url.slice('file:'.length);

const clock = (name: string, shift: string): Failure => ({
  ...{ name, engines: ['SQLite', 'PostgreSQL'], actsMayPass: true },
  async harm(stage, during) {
    const preload = path.join(stage.place.folder, `${name.replaceAll(' ', '-')}.mjs`);
    writeFileSync(
      preload,
      `const Real = Date; const shift = ${shift};\nglobalThis.Date = class extends Real { constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given); } static now() { return Real.now() + shift; } static UTC = Real.UTC; static parse = Real.parse; };\n`,
    );
    await stage.restart({ node: ['--import', preload] });
    await signIn(stage.publisher, 'publisher');
    await during();
    await stage.restart();
    await signIn(stage.publisher, 'publisher');
  },
});

const stopped = (name: string, mode: 'fast' | 'immediate', ms: number): Failure => ({
  ...{ name, engines: ['PostgreSQL'], actsMayPass: true },
  async harm({ place }, during) {
    await place.cluster?.halt(mode);
    const meanwhile = ms > 0 ? during() : Promise.resolve();
    await sleep(ms);
    await meanwhile;
    await place.cluster?.resume();
    if (ms === 0) await during();
  },
});

/** Everything that is tried. */
export const FAILURES: readonly Failure[] = [
  {
    ...{ name: 'lock', engines: ['SQLite'], actsMayPass: true },
    async harm(stage, during) {
      const ended = await holdLock(fileOf(stage), 30_000);
      await during();
      await ended();
    },
  },
  {
    ...{ name: 'disk full', engines: ['SQLite'] },
    async harm(stage, during) {
      // No file may grow any more: what a write gets from a full disk.
      await stage.restart({ through: ['prlimit', '--fsize=16384'], env: { LOG_LEVEL: 'silent' } });
      await during();
      await stage.restart();
    },
  },
  {
    ...{ name: 'read-only', engines: ['SQLite'], holdsNothing: true },
    async harm(stage, during) {
      const file = fileOf(stage);
      copyFileSync(file, `${file}.kept`);
      chmodSync(file, 0o444);
      chmodSync(path.dirname(file), 0o755);
      // Root writes to any file, so the server is started as somebody who may not.
      await stage.restart({
        through: process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups'] : [],
        env: { LOG_LEVEL: 'silent' },
        until: '/api/health/live',
      });
      await during();
      chmodSync(file, 0o600);
      await stage.restart();
    },
  },
  clock('clock an hour back', '-3_600_000'),
  clock('clock a year ahead', '365 * 86_400_000'),
  clock('clock in 1970', '-Real.now()'),
  stopped('restart fast', 'fast', 0),
  stopped('restart immediate', 'immediate', 0),
  stopped('stopped for 30 s', 'fast', 30_000),
];

/** Tries one; answers what was seen and what was broken. */
export async function tryFailure(
  failure: Failure,
  engine: Engine,
  plans: number,
): Promise<{ figures: string; faults: string[] }> {
  const place = await makePlace(engine, plans);
  const told: string[] = [];
  let figures = '';
  const database = openDatabase(place.url);
  try {
    const server = await startServer({ url: place.url, folder: place.folder });
    const stage: Stage = {
      ...{ place, server, reader: new Client(server.address), publisher: new Client(server.address) },
      restart: async (options = {}) => {
        await stage.server.end();
        stage.server = await startServer({
          url: place.url,
          folder: place.folder,
          port: server.port,
          ...options,
        });
        for (const path of READ) await stage.reader.ask(path);
      },
    };
    await signIn(stage.publisher, 'publisher');
    if (!(await act(stage, 'before'))) told.push('nothing could be published before');
    await readAll(stage.reader, [], 'before');
    const { counts } = await lookInto(database, place.url);
    await failure
      .harm(stage, async () => {
        const trial = tryAct(stage, told, failure.actsMayPass === true);
        const slowest = await readAll(stage.reader, told, 'meanwhile', failure.holdsNothing);
        figures = `readers ${Math.round(slowest)} ms, ${await trial}`;
      })
      .catch((error: Error) => told.push(`meanwhile: ${error.message}`));
    // The first connection after a restart of the database may find the old one closed.
    const after = openDatabase(place.url);
    try {
      if (
        !(await act(stage, 'after').catch((error: Error) => void told.push(`afterwards: ${error.message}`)))
      )
        told.push('nothing could be published afterwards');
      await readAll(stage.reader, told, 'afterwards');
      const found = await lookInto(after, place.url);
      told.push(...found.faults, ...lossFaults(counts, found.counts));
    } finally {
      await after.$disconnect();
    }
    await stage.server.end();
    stage.reader.close();
    stage.publisher.close();
  } catch (error) {
    told.push((error as Error).message);
  } finally {
    await database.$disconnect().catch(() => {});
    await place.remove();
  }
  return { figures, faults: told };
}
