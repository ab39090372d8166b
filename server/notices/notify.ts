/** Tells people of what happened: rows in their inbox and in the queue of what is sent. Nothing is sent here. */
import { randomUUID } from 'node:crypto';
import { mailsOut } from '@/lib/admin/delivery';
import {
  isPersonal,
  type NoticeAbout,
  type NoticeDraft,
  type NoticeKind,
  nextDigest,
  oneForEach,
  readChoices,
  together,
} from '@/lib/admin/notice';
import { can, isRole, type Permission } from '@/lib/admin/permissions';
import type { Transaction } from '@/server/db';
import { readDelivery } from '@/server/storage/delivery';

/** Something that happened, and who is told of it. */
export interface NoticeEvent {
  kind: NoticeKind;
  about: NoticeAbout;
  /** Path below `/admin`. */
  link: string;
  /** Ids of people; whoever did it and whoever is disabled is left out. */
  to: readonly string[];
}

/** Somebody who can be told: active, with a known role. */
export type ActivePerson = Awaited<ReturnType<typeof activePeople>>[number];

/** Everybody who may sign in, by name. */
export async function activePeople(tx: Pick<Transaction, 'user'>) {
  const rows = await tx.user.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true, email: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap((row) => (isRole(row.role) ? [{ ...row, role: row.role }] : []));
}

/** Ids of those who may do an act. */
export const whoMay = (people: readonly ActivePerson[], right: Permission): string[] =>
  people.filter(({ role }) => can(role, right)).map(({ id }) => id);

/**
 * Adds what happened to the inboxes and, where mail or a webhook is set up, to the queue: to be called inside the
 * transaction of the act. Several events of one kind in one call become one notice with their number, and of one thing a
 * person gets one notice. A mention that somebody was told of with the same words is not told again.
 * @param actorId who did it; null for the clock, the command line and readers.
 */
export async function notify(
  { tx, now }: { tx: Transaction; now: Date },
  actorId: string | null,
  events: readonly NoticeEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const active = new Set((await activePeople(tx)).map(({ id }) => id));
  const drafts: NoticeDraft[] = events.flatMap(({ to, ...event }) =>
    [...new Set(to)]
      .filter((personId) => personId !== actorId && active.has(personId))
      .map((personId) => ({ ...event, personId })),
  );
  const delivery = await readDelivery(tx);
  const fresh = oneForEach(await withoutRepeats(tx, drafts));
  // Several mentions may have been told as one before.
  const told = await withoutRepeats(tx, together(fresh));
  const rows = told.map(({ about, ...draft }) => ({
    ...{ ...draft, about: JSON.stringify(about) },
    ...{ id: randomUUID(), createdAt: now },
  }));
  await tx.notice.createMany({ data: rows });
  const mails = mailsOut(delivery) ? await mailsOf(tx, rows, now) : [];
  // The team is told once of what several people are told of.
  const team = together(
    events.filter(({ kind }) => !isPersonal(kind)).map((event) => ({ ...event, personId: '' })),
  );
  const calls =
    delivery.webhookAddress === ''
      ? []
      : team.map(({ kind, about, link }) => ({
          ...{ kind, about: JSON.stringify(about), link, channel: 'webhook', personId: null, nextAt: now },
        }));
  await tx.delivery.createMany({
    data: [...mails, ...calls].map((row) => ({
      ...row,
      id: randomUUID(),
      status: 'waiting',
      createdAt: now,
    })),
  });
}

async function withoutRepeats(tx: Transaction, drafts: NoticeDraft[]): Promise<NoticeDraft[]> {
  const kept: NoticeDraft[] = [];
  for (const draft of drafts) {
    const { personId, kind, link } = draft;
    if (kind === 'mention') {
      const before = await tx.notice.findMany({ where: { personId, kind, link }, select: { about: true } });
      if (before.some(({ about }) => JSON.parse(about).note === draft.about.note)) continue;
    }
    kept.push(draft);
  }
  return kept;
}

async function mailsOf(
  tx: Transaction,
  rows: readonly { personId: string; kind: NoticeKind; about: string; link: string }[],
  now: Date,
) {
  const choices = await tx.noticeChoice.findMany({
    where: { personId: { in: rows.map(({ personId }) => personId) } },
  });
  return rows.flatMap(({ personId, kind, about, link }) => {
    const row = choices.find((choice) => choice.personId === personId);
    const choice = readChoices(row ? JSON.parse(row.mail) : {})[kind];
    if (choice === 'never') return [];
    const daily = choice === 'daily';
    return [
      {
        ...{ personId, kind, about, link },
        ...{ channel: daily ? 'digest' : 'mail', nextAt: daily ? nextDigest(now) : now },
      },
    ];
  });
}
