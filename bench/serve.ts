/** Requests a second and memory of the built product, beside a bare Next app that is built and asked in the same run. */
import { execFileSync } from 'node:child_process';
import { run, StepFailed } from '@/scripts/support/run.mjs';
import { withBareApp } from './bare-app';
import { median } from './measure';
import { withServer } from './page-server';
import { figure, printTable } from './print';

const CONNECTIONS = 32;
const ROUNDS = 3;
const SECONDS = 4;
const MEMORY_SECONDS = 95;

interface Load {
  url: string;
  bodies?: string;
  accept?: string;
  seconds?: number;
}
interface Outcome {
  perSecond: number;
  p50: number;
  p99: number;
  bytes: number;
  failed: number;
}

async function load({ seconds = SECONDS, ...rest }: Load): Promise<Outcome> {
  const options = JSON.stringify({ connections: CONNECTIONS, seconds, ...rest });
  const { code, output } = await run([process.execPath, 'bench/load-client.mjs', options]);
  if (code !== 0) throw new StepFailed(`Asking ${rest.url}`, 'See the output.', output);
  return JSON.parse(output);
}

/** Resident memory of a process, in MB. */
function memoryMB(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

const need = (minutes: string) => `{"need":{"monthly":{"voiceMinutes":${minutes},"dataGB":5}}}`;

/** What is asked of whom; `beside` names the row of the bare app that it is divided by. */
function rowsOf(product: string, bare: string, planId: string) {
  return [
    { name: 'bare: page made at build time', load: { url: `${bare}/` } },
    { name: 'bare: page made for each request', load: { url: `${bare}/dynamic` } },
    { name: 'bare: handler, small answer', load: { url: `${bare}/api/tiny` } },
    { name: 'bare: handler, 50 plans', load: { url: `${bare}/api/plans` } },
    { name: '/en', load: { url: `${product}/en` }, beside: 1 },
    { name: '/en, brotli', load: { url: `${product}/en`, accept: 'br' }, beside: 1 },
    { name: '/en?gb=10&min=300', load: { url: `${product}/en?gb=10&min=300` }, beside: 1 },
    { name: '/en, another question each time', load: { url: `${product}/en?min={n}` }, beside: 1 },
    { name: 'GET /api/v1/plans', load: { url: `${product}/api/v1/plans` }, beside: 3 },
    { name: 'GET /api/v1/plans/{id}', load: { url: `${product}/api/v1/plans/${planId}` }, beside: 2 },
    {
      name: 'POST /api/v1/quotes, same need',
      load: { url: `${product}/api/v1/quotes`, bodies: need('200') },
      beside: 3,
    },
    {
      name: 'POST /api/v1/quotes, another need each time',
      load: { url: `${product}/api/v1/quotes`, bodies: need('{n}') },
      beside: 3,
    },
  ];
}

async function speed(product: string, bare: string): Promise<void> {
  const { plans } = (await (await fetch(`${product}/api/v1/plans`)).json()) as { plans: { id: string }[] };
  const rows = rowsOf(product, bare, plans[0]?.id ?? '').map((row) => ({
    ...row,
    outcomes: [] as Outcome[],
  }));
  for (const { load: what } of rows) await load({ ...what, seconds: 1 });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const row of rows) row.outcomes.push(await load(row.load));
  const of = (row: (typeof rows)[number] | undefined, key: keyof Outcome) =>
    median(row?.outcomes.map((outcome) => outcome[key]) ?? []);
  printTable(
    `Requests a second on ${CONNECTIONS} connections, medians of ${ROUNDS} interleaved rounds of ${SECONDS} s`,
    ['asked', 'a second', 'of the bare app', 'p50 ms', 'p99 ms', 'bytes', 'failed'],
    rows.map((row) => [
      row.name,
      figure(of(row, 'perSecond')),
      row.beside === undefined ? '' : figure(of(row, 'perSecond') / of(rows[row.beside], 'perSecond')),
      ...(['p50', 'p99', 'bytes', 'failed'] as const).map((key) => figure(of(row, key))),
    ]),
  );
}

async function memory(product: string, pid: number): Promise<void> {
  const before = memoryMB(pid);
  await load({ url: `${product}/en` });
  const hot = memoryMB(pid);
  let peak = hot;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryMB(pid));
  }, 500);
  await load({ url: `${product}/en?min={n}`, seconds: MEMORY_SECONDS });
  clearInterval(watch);
  printTable(
    `Memory of the server, MB; ${CONNECTIONS} connections`,
    ['at start', 'after /en', `highest in ${MEMORY_SECONDS} s of another question each time`, 'after it'],
    [[before, hot, peak, memoryMB(pid)].map((value) => figure(Math.round(value)))],
  );
}

/** Real number of plans, so that figures are those of the seeded product. */
export async function benchServe(plans = 185): Promise<void> {
  await withServer(plans, memory);
  await withServer(plans, (product) => withBareApp((bare) => speed(product, bare)));
}
