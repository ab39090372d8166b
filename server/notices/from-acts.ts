/** What people are told of an act, by what it recorded: called for every act, within its transaction. */
import { readActor } from '@/lib/admin/actor-names';
import { type Assignable, pageOf } from '@/lib/admin/assignment';
import type { AuditAction } from '@/lib/admin/audit';
import type { DraftKind } from '@/lib/admin/draft';
import { mentionedIn } from '@/lib/admin/mentions';
import { type NoticeAbout, noteOf } from '@/lib/admin/notice';
import { isSiteKind } from '@/lib/admin/site-draft';
import type { Transaction } from '@/server/db';
import { type ActivePerson, activePeople, type NoticeEvent, notify, whoMay } from './notify';

interface Fact {
  action: AuditAction;
  subject: string;
  details?: Record<string, unknown>;
}

/** Kinds of drafts by the first part of an act's name. */
const DRAFTS: Record<string, DraftKind> = {
  ...{ draft: 'plan', plan: 'plan', carrier: 'carrier', taxes: 'taxes', settings: 'settings' },
};
const ENDS: Record<string, 'handedIn' | 'returned' | 'published' | 'scheduleFailed'> = {
  ...{ 'draft.submit': 'handedIn', 'carrier.submit': 'handedIn', 'taxes.submit': 'handedIn' },
  ...{ 'settings.submit': 'handedIn', 'settings.reject': 'returned', 'settings.change': 'published' },
  ...{ 'draft.reject': 'returned', 'carrier.reject': 'returned', 'taxes.reject': 'returned' },
  ...{ 'plan.publish': 'published', 'carrier.publish': 'published', 'taxes.change': 'published' },
  ...{ 'draft.unschedule': 'scheduleFailed', 'carrier.unschedule': 'scheduleFailed' },
};

/** What the notices of a draft need to know of it. */
interface DraftFacts {
  kind: DraftKind;
  name: string;
  contributors: string[];
  assigneeId: string | null;
}

const nameIn = (document: string): string => {
  const { name } = JSON.parse(document) as { name?: string | { en?: string } };
  return typeof name === 'string' ? name : (name?.en ?? '');
};

async function draftFacts(tx: Transaction, kind: DraftFacts['kind'], id: string): Promise<DraftFacts | null> {
  const select = { contributors: true, document: true };
  const row =
    kind === 'plan'
      ? await tx.draft.findUnique({ where: { id }, select })
      : kind === 'carrier'
        ? await tx.carrierDraft.findUnique({ where: { id }, select })
        : await tx.siteDraft.findUnique({ where: { id }, select });
  if (!row) return null;
  const assignment = await tx.assignment.findUnique({ where: { kind_subjectId: { kind, subjectId: id } } });
  return {
    ...{ kind, name: isSiteKind(kind) ? '' : nameIn(row.document) },
    ...{ contributors: JSON.parse(row.contributors) },
    assigneeId: assignment?.personId ?? null,
  };
}

/** Who is told of what became of a draft. */
function toldOf(
  kind: (typeof ENDS)[string],
  { contributors, assigneeId }: DraftFacts,
  people: readonly ActivePerson[],
  { releasedBy }: Record<string, unknown>,
): string[] {
  const own = [...contributors, ...(assigneeId === null ? [] : [assigneeId])];
  if (kind === 'scheduleFailed') return [...own, ...(typeof releasedBy === 'string' ? [releasedBy] : [])];
  if (kind !== 'handedIn') return own;
  const releasers = whoMay(people, 'publish').filter((id) => !contributors.includes(id));
  // Whoever has it in hand and may release it is the one who is waited for.
  return assigneeId !== null && releasers.includes(assigneeId) ? [assigneeId] : releasers;
}

/** Words of an act in which somebody may be mentioned. */
const wordsOf = ({ reason, note, outcome, text, question }: Record<string, unknown>): string =>
  [reason, note, outcome, text, question].filter((words) => typeof words === 'string').join('\n');

async function eventsOf(tx: Transaction, facts: readonly Fact[], who: string | null): Promise<NoticeEvent[]> {
  const people = await activePeople(tx);
  const events: NoticeEvent[] = [];
  for (const { action, subject, details = {} } of facts) {
    const [area = ''] = action.split('.');
    const kind = DRAFTS[area];
    const { draftId } = details;
    const draft = kind && typeof draftId === 'string' ? await draftFacts(tx, kind, draftId) : null;
    const end = ENDS[action];
    if (draft && end) {
      const note = noteOf(end === 'published' ? '' : (details.note ?? details.reason));
      const about: NoticeAbout = { who, thing: draft.kind, name: draft.name, count: 1, note };
      const link = pageOf(draft.kind, String(draftId));
      events.push({ kind: end, about, link, to: toldOf(end, draft, people, details) });
    }
    if (action === 'import.apply') events.push(...(await importEvents(tx, subject, details, who, people)));
    if (action === 'assignee.set') events.push(...(await assignedEvents(tx, details, who)));
    const words = wordsOf(details);
    // What an author wrote is repeated by the act that publishes it.
    if (!words.includes('@') || end === 'published') continue;
    const place = await placeOf(tx, details, draft);
    if (place)
      events.push({
        ...{ kind: 'mention', link: place.link, to: mentionedIn(words, people) },
        about: { who, thing: place.thing, name: place.name, count: 1, note: noteOf(words) },
      });
  }
  return events.filter(({ to, kind }) => to.length > 0 || kind !== 'mention');
}

/** Drafts that an import made wait for review as one set. */
async function importEvents(
  tx: Transaction,
  subject: string,
  details: Record<string, unknown>,
  who: string | null,
  people: readonly ActivePerson[],
): Promise<NoticeEvent[]> {
  const importRunId = subject.replace(/^import:/, '');
  const set = await tx.changeSet.findFirst({ where: { importRunId }, orderBy: { createdAt: 'desc' } });
  if (!set) return [];
  const to = whoMay(people, 'publish').filter((id) => id !== set.authorId);
  const about = { who, thing: 'set' as const, name: String(details.fileName ?? ''), count: 1, note: '' };
  return [{ kind: 'handedIn', about, link: pageOf('set', set.id), to }];
}

async function assignedEvents(
  tx: Transaction,
  details: Record<string, unknown>,
  who: string | null,
): Promise<NoticeEvent[]> {
  const { kind, id, after } = details as { kind: Assignable; id: string; after: string | null };
  if (after === null) return [];
  const name = await nameOfThing(tx, kind, id);
  return [
    {
      kind: 'assigned',
      about: { who, thing: kind, name, count: 1, note: '' },
      link: pageOf(kind, id),
      to: [after],
    },
  ];
}

/** The name of a thing that can be had in hand; empty where it has none. */
export async function nameOfThing(tx: Transaction, kind: Assignable, id: string): Promise<string> {
  if (kind === 'set') return (await tx.changeSet.findUnique({ where: { id } }))?.name ?? '';
  if (kind === 'report')
    return (await tx.report.findUnique({ where: { id }, include: { plan: true } }))?.plan.name ?? '';
  return (await draftFacts(tx, kind, id))?.name ?? '';
}

/** Where the words of an act were said. */
async function placeOf(
  tx: Transaction,
  { draftId, reportId }: Record<string, unknown>,
  draft: DraftFacts | null,
): Promise<{ thing: DraftFacts['kind'] | 'report'; name: string; link: string } | null> {
  if (draft) return { thing: draft.kind, name: draft.name, link: pageOf(draft.kind, String(draftId)) };
  if (typeof reportId !== 'string') return null;
  const name = await nameOfThing(tx, 'report', reportId);
  return { thing: 'report', name, link: pageOf('report', reportId) };
}

const TELLING: readonly string[] = [...Object.keys(ENDS), 'import.apply', 'assignee.set'];

/** Tells people of an act that is being recorded; an act of which nobody is told costs nothing. */
export async function tellOfActs(
  context: { tx: Transaction; now: Date },
  actor: { id: string | null; name: string },
  facts: readonly Fact[],
): Promise<void> {
  const telling = facts.filter(
    ({ action, details = {} }) => TELLING.includes(action) || wordsOf(details).includes('@'),
  );
  if (telling.length === 0) return;
  const named = readActor(actor.id, actor.name);
  const who = actor.id !== null && 'person' in named ? named.person : null;
  await notify(context, actor.id, await eventsOf(context.tx, telling, who));
}
