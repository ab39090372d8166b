/** Kills of the server in the middle of acts, each followed by a look at everything. */
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@/server/db';
import { Random } from '../../random';
import { ActFailed, signIn } from '../acts';
import { Client } from '../client';
import { lookInto, lossFaults } from '../integrity';
import type { Place } from '../place';
import { startServer } from '../server';
import { prepare, type Scene, TRIAL_NAMES, type TrialName } from './trials';

export interface KillResult {
  act: TrialName;
  kills: number;
  /** Acts that were done whole before the kill, and those of which nothing was left. */
  whole: number;
  none: number;
  faults: string[];
}

/** Whether an act was done whole, not at all, or in part. */
export function judgeParts(done: number, all: number): 'whole' | 'none' | 'part' {
  if (done === 0) return 'none';
  return done === all ? 'whole' : 'part';
}

/** Kills the server so many times, in each act in turn; `first` is the number of the first kill. */
export async function killInActs(
  place: Place,
  { kills, seed, first = 0 }: { kills: number; seed: number; first?: number },
): Promise<KillResult[]> {
  const database = openDatabase(place.url);
  const results = TRIAL_NAMES.map((act): KillResult => ({ act, kills: 0, whole: 0, none: 0, faults: [] }));
  const usual = new Map<TrialName, number>();
  let server = await startServer({ url: place.url, folder: place.folder });
  const clients = ['program', 'publisher', 'editor'].map(
    () => new Client(server.address, { connections: 4 }),
  );
  const [program, publisher, editor] = clients as [Client, Client, Client];
  await signIn(publisher, 'publisher');
  await signIn(editor, 'editor');
  let { counts } = await lookInto(database, place.url);
  const restart = async () => {
    server = await startServer({ url: place.url, folder: place.folder, port: server.port });
  };
  try {
    for (let number = first; number < first + kills; number += 1) {
      const at = number % TRIAL_NAMES.length;
      const [act, result] = [TRIAL_NAMES[at] as TrialName, results[at] as KillResult];
      const random = new Random(seed * 1_000_003 + number);
      const scene: Scene = { place, database, random, program, publisher, editor, turn: 2 * number };
      try {
        if (!usual.has(act)) {
          // Once to its end, to know how long it takes and that it is done at all.
          const trial = await prepare(act, { ...scene, turn: 2 * number + 1 });
          const from = performance.now();
          const answer = await trial.send();
          if (judgeParts(await trial.done(), trial.all) !== 'whole')
            throw new ActFailed(`${act}, not killed`, answer);
          usual.set(act, performance.now() - from);
        }
        const trial = await prepare(act, scene);
        const sent = trial.send();
        await sleep(random.next() * (usual.get(act) ?? 500) * 1.1);
        await server.end('SIGKILL');
        await sent;
        result.kills += 1;
        const done = await trial.done();
        const judged = judgeParts(done, trial.all);
        if (judged === 'part') result.faults.push(`#${number}: ${done} of ${trial.all} parts done`);
        else result[judged] += 1;
        const found = await lookInto(database, place.url);
        for (const fault of [...found.faults, ...lossFaults(counts, found.counts)])
          result.faults.push(`#${number}: ${fault}`);
        counts = found.counts;
      } catch (error) {
        result.faults.push(`#${number}: ${(error as Error).message.slice(0, 300)}`);
      }
      if (server.child.exitCode === null && server.child.signalCode === null) continue;
      try {
        await restart();
      } catch (error) {
        result.faults.push(`#${number}: not started again: ${(error as Error).message.slice(0, 300)}`);
        break;
      }
    }
  } finally {
    await server.end('SIGKILL');
    for (const client of clients) client.close();
    await database.$disconnect();
  }
  return results;
}
