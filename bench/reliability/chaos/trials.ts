/** Acts that are killed in their middle: each is prepared, sent over HTTP, and says how much of it is in the database. */

import { getCarrierEditState, saveCarrierDraft } from '@/server/carriers/drafts';
import type { Database } from '@/server/db';
import type { Random } from '../../random';
import { decide, formOn, handIn, readPlan, sendForm, upload } from '../acts';
import type { Answer, Client } from '../client';
import type { Place } from '../place';

export interface Scene {
  place: Place;
  database: Database;
  random: Random;
  program: Client;
  publisher: Client;
  editor: Client;
  /** A number that no earlier act had. */
  turn: number;
}

export interface Trial {
  send: () => Promise<Answer>;
  /** How many of its parts are done: none or all of them, never some. */
  done: () => Promise<number>;
  all: number;
}

const planOf = ({ place, turn }: Scene, step = 0): string =>
  place.planIds[(7 * turn + step) % place.planIds.length] as string;

/** Open drafts of earlier acts would stand in the way. */
async function closeDrafts({ database }: Scene): Promise<void> {
  const open = { openFor: null, status: 'withdrawn' };
  await database.draft.updateMany({ where: { openFor: { not: null } }, data: open });
  await database.carrierDraft.updateMany({ where: { openFor: { not: null } }, data: open });
}

const statusOf = async ({ database }: Scene, id: string): Promise<string> =>
  (await database.draft.findUniqueOrThrow({ where: { id } })).status;

/** A form of a page, ready to be sent: what is killed is the act alone. */
async function ready(client: Client, page: string, name: string, value: string | undefined, more = {}) {
  const form = await formOn(client, page, name, value);
  const send = () => sendForm(client, page, form, more);
  return Object.assign(send, { ticked: form.fields.filter((field) => field[0] === name).length });
}

async function publish(scene: Scene): Promise<Trial> {
  const id = await handIn(scene.program, scene.place.token, planOf(scene), `kill ${scene.turn}`);
  const send = await ready(scene.publisher, `/en/admin/drafts/${id}`, 'act', 'publish');
  return { send, all: 1, done: async () => Number((await statusOf(scene, id)) === 'published') };
}

async function schedule(scene: Scene): Promise<Trial> {
  const id = await handIn(scene.program, scene.place.token, planOf(scene), `later ${scene.turn}`);
  const publishAt = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 16);
  const send = await ready(scene.publisher, `/en/admin/drafts/${id}`, 'act', 'schedule', { publishAt });
  const { database } = scene;
  const recorded = () =>
    database.auditEvent.count({ where: { action: 'draft.schedule', details: { contains: id } } });
  // Its state and its entry in the log: both or neither.
  const done = async () => Number((await statusOf(scene, id)) === 'scheduled') + (await recorded());
  return { send, all: 2, done };
}

const FILE = 6;

/** A file with other notes for some plans. @returns the page of its preview. */
async function uploaded(scene: Scene): Promise<string> {
  const ids = Array.from({ length: FILE }, (_, at) => planOf(scene, at));
  const plans = await Promise.all(ids.map((id) => readPlan(scene.program, id)));
  const text = `file ${scene.turn}`;
  const changed = plans.map((plan) => ({ ...plan, notes: { other: { en: text, zh: text } } }));
  return upload(scene.editor, `kill-${scene.turn}.json`, JSON.stringify(changed));
}

async function importFile(scene: Scene): Promise<Trial> {
  const page = await uploaded(scene);
  const importRunId = page.split('/').at(-1) as string;
  const send = await ready(scene.editor, page, 'plan', undefined);
  const applied = () => scene.database.importRun.count({ where: { id: importRunId, status: 'applied' } });
  const drafts = () => scene.database.draft.count({ where: { importRunId } });
  // A note that somebody wrote by hand before stays, and its plan is not among those that are ticked.
  return { send, all: send.ticked + 1, done: async () => (await drafts()) + (await applied()) };
}

async function changeSet(scene: Scene): Promise<Trial> {
  const page = await uploaded(scene);
  await (await ready(scene.editor, page, 'plan', undefined))();
  const importRunId = page.split('/').at(-1) as string;
  const { changeSetId } = await scene.database.draft.findFirstOrThrow({ where: { importRunId } });
  const send = await ready(scene.publisher, `/en/admin/changes/${changeSetId}`, 'draft', undefined, {
    act: 'publish',
  });
  const done = () => scene.database.draft.count({ where: { importRunId, status: 'published' } });
  return { send, all: send.ticked, done };
}

async function restore(scene: Scene): Promise<Trial> {
  const planId = planOf(scene);
  // A plan with an earlier state: published once more before.
  const first = await handIn(scene.program, scene.place.token, planId, `earlier ${scene.turn}`);
  await decide(scene.publisher, first, 'publish');
  const page = `/en/admin/plans/${planId}/history`;
  const send = await ready(scene.editor, page, 'reason', undefined, { reason: `back ${scene.turn}` });
  const where = { planId, origin: 'restore', openFor: { not: null } };
  return { send, all: 1, done: () => scene.database.draft.count({ where }) };
}

async function carrierFacts(scene: Scene): Promise<Trial> {
  const { database, turn } = scene;
  const options = { database };
  const carriers = await database.carrier.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  const { id: carrierId = '' } = carriers[turn % carriers.length] ?? {};
  const { published, plans, lockVersion } = await getCarrierEditState(carrierId, database);
  if (published === null) throw new Error(`${carrierId} was never published.`);
  const [{ plan: some } = { plan: null }] = plans;
  const status = some?.status === 'closed' ? 'current' : 'closed';
  const changed = plans.filter(({ plan }) => plan.status !== status);
  const editor = await database.user.findUniqueOrThrow({ where: { email: 'editor@example.org' } });
  const outcome = await saveCarrierDraft(
    { id: editor.id, name: 'editor', role: 'editor' },
    {
      // With its own document unchanged, the plans would be published without a revision of the carrier.
      document: {
        ...published,
        links: { ...published.links, support: `https://example.org/support/${turn}` },
      },
      planChanges: Object.fromEntries(changed.map(({ plan }) => [plan.id, { follow: [], own: { status } }])),
      ...{ lockVersion, reason: `facts ${turn}`, submit: true },
    },
    options,
  );
  if (outcome.kind !== 'saved')
    throw new Error(`A draft of ${carrierId}: ${JSON.stringify(outcome).slice(0, 200)}`);
  const { draftId } = outcome;
  const send = await ready(scene.publisher, `/en/admin/carriers/drafts/${draftId}`, 'act', 'publish');
  const done = async () => {
    const act = await database.carrierRevision.findFirst({ where: { draftId }, include: { plans: true } });
    return act ? 1 + act.plans.length : 0;
  };
  return { send, all: 1 + changed.length, done };
}

const TRIALS = {
  publish,
  schedule,
  import: importFile,
  restore,
  'facts of a carrier': carrierFacts,
  'change set': changeSet,
};
export type TrialName = keyof typeof TRIALS;
export const TRIAL_NAMES = Object.keys(TRIALS) as TrialName[];

/** Makes an act ready to be sent. */
export async function prepare(name: TrialName, scene: Scene): Promise<Trial> {
  await closeDrafts(scene);
  return TRIALS[name](scene);
}
