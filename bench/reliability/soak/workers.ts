/** People and programs that act while others read: each act again and again, after a pause. */
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../random';
import { ActFailed, decide, formOn, handIn, readPlan, sendForm, signIn, upload } from '../acts';
import { Client } from '../client';
import type { Place } from '../place';
import type { Tally } from '../tally';

export interface Work {
  address: string;
  place: Place;
  random: Random;
  tally: Tally;
  isOver: () => boolean;
}

/** Does one act with a pause before each, until it is over; its time is that of the whole act. */
async function again(work: Work, kind: string, seconds: number, act: (turn: number) => Promise<void>) {
  const { tally, isOver } = work;
  for (let turn = 1; ; turn += 1) {
    for (const from = performance.now(); performance.now() - from < seconds * 1000; await sleep(200))
      if (isOver()) return;
    const begun = performance.now();
    try {
      await act(turn);
      tally.count(kind, { status: 200 }, performance.now() - begun);
    } catch (error) {
      const status = error instanceof ActFailed ? error.status : 0;
      // A refusal that says a reason in a page of 200 is no success either.
      tally.count(kind, { status: status === 200 ? 0 : status }, performance.now() - begun);
      tally.fault(kind, (error as Error).message);
    }
  }
}

/** Each of them works on plans of its own, so that none is refused for what another does. */
function plansOf({ place }: Work, share: number): (turn: number) => string {
  const part = Math.floor(place.planIds.length / 3);
  return (turn) => place.planIds[share * part + (turn % part)] as string;
}

interface People {
  program: Client;
  publisher: Client;
  editor: Client;
}

/** Those who will act, signed in before others come. */
export async function signInPeople(address: string): Promise<People> {
  const [program, publisher, editor] = [new Client(address), new Client(address), new Client(address)];
  await signIn(publisher, 'publisher');
  await signIn(editor, 'editor');
  return { program, publisher, editor };
}

/** All that act; answers when it is over and the last acts have ended. */
export async function letWork(work: Work, { program, publisher, editor }: People): Promise<void> {
  const { address, place } = work;
  const [saved, released, imported] = [plansOf(work, 0), plansOf(work, 1), plansOf(work, 2)];
  await Promise.all([
    // From one address thirty new browsers may sign in within a quarter of an hour.
    again(work, 'act: sign in', 40, async () => {
      const somebody = new Client(address);
      await signIn(somebody, 'owner');
      somebody.close();
    }),
    again(work, 'act: save a draft', 10, async (turn) => {
      await handIn(program, place.token, saved(turn), `saved ${turn}`);
    }),
    again(work, 'act: publish', 120, async (turn) => {
      const [id, note] = [released(turn), `published ${turn}`];
      await decide(publisher, await handIn(program, place.token, id, note), 'publish');
      const { notes } = await readPlan(program, id);
      if (!JSON.stringify(notes).includes(note)) throw new Error(`${id} was not published.`);
    }),
    again(work, 'act: import a file', 180, async (turn) => {
      const ids = [0, 1, 2].map((at) => imported(3 * turn + at));
      const plans = await Promise.all(ids.map((id) => readPlan(program, id)));
      const notes = { other: { en: `imported ${turn}`, zh: `imported ${turn}` } };
      const content = JSON.stringify(plans.map((plan) => ({ ...plan, notes })));
      const page = await upload(editor, `trial-${turn}.json`, content);
      const answer = await sendForm(editor, page, await formOn(editor, page, 'plan'), {});
      if (answer.status !== 303) throw new ActFailed('applying the file', answer);
    }),
  ]);
  for (const client of [program, publisher, editor]) client.close();
}
