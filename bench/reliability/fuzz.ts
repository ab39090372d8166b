/** `npm run fuzz`: every route of the build, its actions and forms, with what nobody should send. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fail } from '@/scripts/support/run.mjs';
import { figure, printTable } from '../print';
import { Random } from '../random';
import { handIn, signIn } from './acts';
import { Client } from './client';
import { faultsOfAnswer } from './fuzz/judge';
import { faultsOfValid, validQuestions } from './fuzz/quotes';
import { requestOf, type Target } from './fuzz/requests';
import { routesOfBuild } from './fuzz/routes';
import { readOptions } from './options';
import { enginesOf, makePlace, type Place } from './place';
import { requireBuild, residentMB, type Server, startServer, tail } from './server';
import { Tally } from './tally';

const DEFAULTS = { requests: 50_000, seed: 1, from: 0, plans: 185, engine: 'sqlite' };
const AT_ONCE = 8;
/** Of all requests these are valid questions. */
const VALID = 0.1;
/** An answer that takes longer hangs. */
const MOST_MS = 30_000;
const FORMS = [
  '/en/admin/sign-in',
  '/en/admin/account',
  '/en/admin/users',
  '/en/admin/settings',
  '/zh/admin/plans/new',
];

function actionIds(): string[] {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  return Object.keys(node);
}

async function targetOf(server: Server, place: Place, owner: Client): Promise<Target> {
  const { carriers } = JSON.parse((await owner.ask('/api/v1/carriers')).text) as {
    carriers: { id: string }[];
  };
  const draftIds: string[] = [];
  for (const id of place.planIds.slice(0, 4))
    draftIds.push(await handIn(owner, place.token, id, 'to be fuzzed'));
  const paths = [
    ...FORMS,
    ...draftIds.map((id) => `/en/admin/drafts/${id}`),
    `/en/plans/${place.planIds[9]}/report`,
    `/zh/admin/plans/${place.planIds[9]}/price`,
  ];
  const pages: Target['pages'][number][] = [];
  for (const path of paths) pages.push({ path, html: (await owner.ask(path)).text });
  return {
    routes: routesOfBuild(),
    parts: { planIds: place.planIds, carrierIds: carriers.map(({ id }) => id), draftIds, others: {} },
    ...{ actions: actionIds(), token: place.token, pages, origin: server.address },
  };
}

async function fuzz(options: typeof DEFAULTS, place: Place): Promise<string[]> {
  const server = await startServer({ url: place.url, folder: place.folder });
  const [stranger, owner] = [new Client(server.address), new Client(server.address)];
  await signIn(owner, 'owner');
  const target = await targetOf(server, place, owner);
  const questions = validQuestions(options.seed, Math.ceil(options.requests * VALID * 2));
  const tally = new Tally();
  const host = new URL(server.address).host;
  const asked = new Set<string>();
  let next = options.from;
  const begun = performance.now();
  const one = async (number: number) => {
    const random = new Random(options.seed * 1_000_003 + number);
    const told = (route: string, what: string, faults: readonly string[]) => {
      for (const fault of faults) tally.fault(route, `#${number} ${what}: ${fault}`);
    };
    if (random.chance(VALID)) {
      const body = questions[number % questions.length] as string;
      const headers = { 'content-type': 'application/json' };
      const answer = await stranger.ask('/api/v1/quotes', {
        method: 'POST',
        headers,
        body,
        timeoutMs: MOST_MS,
      });
      tally.count('valid questions', answer, answer.ms);
      return told('valid questions', body.slice(0, 60), faultsOfValid(answer).slice(0, 3));
    }
    const request = await requestOf(target, random, number);
    const client = request.signedIn ? owner : stranger;
    const answer = await client.ask(request.path, { ...request.asked, timeoutMs: MOST_MS });
    asked.add(request.route);
    // Somebody who was signed out by an act before signs in again.
    if (request.signedIn && String(answer.headers.location).includes('/sign-in'))
      await signIn(owner, 'owner').catch(() => {});
    tally.count(request.route, answer, answer.ms);
    const action = request.asked.headers?.['next-action'];
    const what = `${request.asked.method ?? 'GET'} ${request.path.slice(0, 160)}${action ? ` action ${action}` : ''}`;
    told(request.route, what, faultsOfAnswer(answer, host));
  };
  const worker = async () => {
    for (let number = next++; number < options.from + options.requests; number = next++) {
      if (server.child.exitCode !== null) return;
      await one(number);
      if (number % 5000 === 4999)
        console.log(
          `${number + 1} requests, ${tally.faults.length} faults, ${Math.round(residentMB(server.pid) ?? 0)} MB`,
        );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - begun) / 1000;
  const ended = server.child.exitCode !== null || server.child.signalCode !== null;
  await server.end();
  printTable(
    `${tally.total} requests, ${AT_ONCE} at once, seed ${options.seed}, ${place.engine}, ${figure(seconds)} s`,
    ['route', 'slowest ms', 'answers'],
    tally.names().map((name) => [name, figure(tally.at([1], name)[0] ?? Number.NaN), tally.statuses(name)]),
  );
  const missed =
    options.requests >= 20 * target.routes.length ? target.routes.filter((route) => !asked.has(route)) : [];
  if (tally.faults.length > 0)
    console.log(`\n${tally.toldFaults()}\n\nThe end of the log:\n${tail(server.log)}`);
  for (const client of [stranger, owner]) client.close();
  return [
    ...(ended ? ['the server ended'] : []),
    ...(tally.faults.length > 0 ? [`${tally.faults.length} answers that none may be`] : []),
    ...(missed.length > 0 ? [`not asked: ${missed.join(', ')}`] : []),
  ];
}

async function run(): Promise<void> {
  const options = readOptions('fuzz', DEFAULTS);
  requireBuild();
  const broken: string[] = [];
  for (const engine of enginesOf(options.engine)) {
    const place = await makePlace(engine, options.plans);
    try {
      broken.push(...(await fuzz(options, place)));
    } finally {
      await place.remove();
    }
  }
  if (broken.length === 0) return console.log('\nHeld.');
  console.log(
    `\nBroken:\n  ${broken.join('\n  ')}\nOne request again (its number is behind #): npm run fuzz -- --seed ${options.seed} --engine ${options.engine} --from NUMBER --requests 1`,
  );
  process.exitCode = 1;
}

run().catch(fail);
