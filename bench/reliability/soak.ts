/** `npm run soak`: mixed traffic for half an hour, at 10,000 plans, on both engines; says times, statuses and memory. */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail } from '@/scripts/support/run.mjs';
import { figure, printTable } from '../print';
import { Random } from '../random';
import { Client } from './client';
import { readOptions } from './options';
import { type Engine, enginesOf, makePlace, type Place } from './place';
import { cpuSeconds, requireBuild, residentMB, type Server, startServer, tail } from './server';
import { type Flatness, flatness } from './soak/memory';
import { isFine, nextReading, siteOf } from './soak/readers';
import { watchMemory } from './soak/watch';
import { letWork, signInPeople } from './soak/workers';
import { Tally } from './tally';

const DEFAULTS = { engine: 'both', minutes: 30, plans: 10_000, rate: 20, seed: 1 };
type Options = typeof DEFAULTS;

/** Minutes in which caches fill and code is compiled. */
const FILLING = 5;
const TELL_MS = 300_000;
const SHARES = [0.5, 0.95, 0.99, 1];

/** Scripts and styles that the first page names. */
async function assetsOf(client: Client): Promise<string[]> {
  const { text } = await client.ask('/en', { timeoutMs: 120_000 });
  return [...new Set(text.match(/\/_next\/static\/[\w./-]+\.(?:js|css)/g) ?? [])];
}

/** Asks at a steady rate, whether what was asked before is answered or not; a late start counts as waiting. */
async function letRead(
  server: Server,
  place: Place,
  { rate, seed }: Options,
  tally: Tally,
  isOver: () => boolean,
) {
  const client = new Client(server.address, { connections: 256 });
  const random = new Random(seed);
  const site = siteOf(random, place.planIds, await assetsOf(client));
  const open = new Set<Promise<void>>();
  for (let at = performance.now(); !isOver(); at += 1000 / rate) {
    await sleep(Math.max(0, at - performance.now()));
    const { kind, path, asked } = nextReading(random, site);
    const one = client.ask(path, asked).then((answer) => {
      tally.count(kind, answer, performance.now() - at);
      if (isFine(answer)) return;
      const why = answer.error ?? answer.text.replace(/\s+/g, ' ').slice(0, 160);
      tally.fault(kind, `${asked?.method ?? 'GET'} ${path} → ${answer.status} ${why}`);
    });
    open.add(one);
    void one.finally(() => open.delete(one));
  }
  await Promise.all(open);
  client.close();
}

const memoryRow = (name: string, { first, last, perHour, growth, allowed, verdict }: Flatness) => [
  name,
  ...[first, last, perHour, growth, allowed].map((value) => figure(Math.round(value))),
  verdict,
];

/** One engine; answers what was broken of what is promised. */
async function soak(engine: Engine, options: Options): Promise<string[]> {
  const place = await makePlace(engine, options.plans);
  try {
    const server = await startServer({ url: place.url, folder: place.folder });
    const tally = new Tally();
    const people = await signInPeople(server.address);
    const watched = watchMemory(server);
    const begun = performance.now();
    const end = begun + options.minutes * 60_000;
    const isOver = () => performance.now() >= end || server.child.exitCode !== null;
    const telling = setInterval(() => {
      const minute = Math.round((performance.now() - begun) / 60_000);
      const mb = figure(Math.round(residentMB(server.pid) ?? Number.NaN));
      console.log(
        `${engine}, minute ${minute}: ${tally.total} answers, ${tally.faults.length} faults, ${mb} MB`,
      );
    }, TELL_MS);
    const work = { address: server.address, place, random: new Random(options.seed), tally, isOver };
    await Promise.all([letRead(server, place, options, tally, isOver), letWork(work, people)]);
    watched.stop();
    clearInterval(telling);
    const busy = (cpuSeconds(server.pid) ?? 0) / ((performance.now() - begun) / 1000);
    const died = server.child.exitCode !== null || server.child.signalCode !== null;
    await server.end();
    const rows = [...tally.names(), 'all'].map((kind) => {
      const one = kind === 'all' ? undefined : kind;
      return [kind, ...tally.at(SHARES, one).map(figure), one ? tally.statuses(one) : String(tally.total)];
    });
    printTable(
      `${engine}, ${options.plans} plans, ${options.rate} requests a second for ${options.minutes} min, ms`,
      ['asked', 'p50', 'p95', 'p99', 'slowest', 'answers'],
      rows,
    );
    console.log(
      `\nThe server used ${figure(busy)} of one core; load of this machine: ${loadavg().map(figure)}.`,
    );
    const from = Math.min(FILLING, options.minutes / 3);
    const [resident, heap] = [flatness(watched.resident, from), flatness(watched.heap, from)];
    printTable(
      `${engine}, memory after ${figure(from)} min, MB: the lowest of each minute`,
      ['memory', 'first', 'last', 'an hour', 'grown', 'allowed', 'verdict'],
      [memoryRow('resident', resident), memoryRow('heap in use', heap)],
    );
    const failed = tally.of((status) => status >= 500);
    const silent = tally.of((status) => status === 0);
    if (tally.faults.length > 0) console.log(`\n${tally.toldFaults()}`);
    if (died || failed > 0) console.log(`\nThe end of the log:\n${tail(server.log)}`);
    return [
      ...(died ? ['the server ended'] : []),
      ...(failed > 0 ? [`${failed} answers of 5xx`] : []),
      ...(silent > 0 ? [`${silent} without a whole answer, or acts that did not succeed`] : []),
      ...(tally.faults.length > failed + silent ? ['other answers than wanted'] : []),
      ...([resident, heap].some(({ verdict }) => verdict === 'grows') ? ['memory grows'] : []),
    ].map((what) => `${engine}: ${what}`);
  } finally {
    await place.remove();
  }
}

async function run(): Promise<void> {
  const options = readOptions('soak', DEFAULTS);
  requireBuild();
  const broken: string[] = [];
  for (const engine of enginesOf(options.engine)) broken.push(...(await soak(engine, options)));
  if (broken.length === 0) return console.log('\nHeld.');
  const again = Object.entries(options).map(([name, value]) => `--${name} ${value}`);
  console.log(`\nBroken:\n  ${broken.join('\n  ')}\nAgain: npm run soak -- ${again.join(' ')}`);
  process.exitCode = 1;
}

run().catch(fail);
