/** Sends what waits in the queue: one instance at a time, each message until it was taken once. */
import { randomUUID } from 'node:crypto';
import { type DeliverySettings, linkTo } from '@/lib/admin/delivery';
import { type NoticeAbout, nextTry, readAbout } from '@/lib/admin/notice';
import { type Actor, requirePermission } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { AppError, messageOf } from '@/server/errors';
import { releaseLease, renewLease, takeLease } from '@/server/sources/lease';
import { isStopping } from '@/server/stopping';
import { readDelivery } from '@/server/storage/delivery';
import { acquireWriteLock } from '@/server/storage/write';
import { type Mail, sendMail } from './mail';
import { allowedHosts, webhookKey } from './settings';
import { callWebhook, type WebhookOptions } from './webhook';

export type NoticeLocale = 'en' | 'zh';

/** The words of messages, which the rooms above hold. */
export interface NoticeWords {
  /** What happened, as one sentence. */
  said(locale: NoticeLocale, kind: string, about: NoticeAbout): Promise<string>;
  /** A message at once of one notice, or of several that were kept for the day. */
  mail(
    locale: NoticeLocale,
    items: readonly { said: string; note: string; link: string }[],
    links: { inbox: string; account: string },
  ): Promise<Omit<Mail, 'to'>>;
}

export interface SendOptions extends ContextOptions {
  words: NoticeWords;
  webhook?: Partial<WebhookOptions>;
}

const LEASE = 'deliveries';
/** Messages of one round; the next one follows within half a minute. */
const A_ROUND = 100;
const MOST_ERROR = 500;
/** What was sent is of no use after that long. */
const KEPT_DAYS = 30;
const dayBefore = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 3_600_000);

export interface SentSummary {
  sent: number;
  failed: number;
}

const findDue = (database: Database, now: Date) =>
  database.delivery.findMany({
    where: { status: 'waiting', nextAt: { lte: now } },
    include: { person: { include: { noticeChoice: true } } },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
    take: A_ROUND,
  });
type Row = Awaited<ReturnType<typeof findDue>>[number];

/** Rows that go out as one message: the digest of a person, any other row alone. */
function messagesOf(rows: readonly Row[]): Row[][] {
  const digests = new Map<string | null, Row[]>();
  for (const row of rows)
    if (row.channel === 'digest') digests.set(row.personId, [...(digests.get(row.personId) ?? []), row]);
  return [...rows.filter(({ channel }) => channel !== 'digest').map((row) => [row]), ...digests.values()];
}

/**
 * Sends what is due; any number of instances may ask at once, and one of them does it. What was taken by the other side
 * is never sent again; what was refused is tried again later, five times, and is then shown to owners as failed.
 */
export async function sendDue(options: SendOptions): Promise<SentSummary> {
  const { database, now } = contextOf(options);
  const summary: SentSummary = { sent: 0, failed: 0 };
  const holder = randomUUID();
  const begun = await withDatabase(async () => {
    if ((await database.delivery.count({ where: { status: 'waiting', nextAt: { lte: now } } })) === 0)
      return false;
    return database.$transaction(async (tx) => {
      await acquireWriteLock(tx);
      return (await takeLease(tx, LEASE, holder, now)).kind === 'taken';
    });
  });
  if (!begun) return summary;
  try {
    const settings = await withDatabase(() => readDelivery(database));
    for (const rows of messagesOf(await withDatabase(() => findDue(database, now)))) {
      if (isStopping()) break;
      const at = options.now ?? new Date();
      if (!(await withDatabase(() => database.$transaction((tx) => renewLease(tx, LEASE, holder, at)))))
        break;
      const error = await tryOne(rows, settings, options, database);
      await withDatabase(() => keepOutcome(database, rows, error, at));
      summary[error === null ? 'sent' : 'failed'] += 1;
    }
  } finally {
    await withDatabase(async () => {
      await database.$transaction((tx) => releaseLease(tx, LEASE, holder));
      await database.delivery.deleteMany({
        where: { status: 'sent', sentAt: { lt: dayBefore(now, KEPT_DAYS) } },
      });
    });
  }
  return summary;
}

/** @returns what went wrong; null where it was taken. */
async function tryOne(
  rows: readonly Row[],
  settings: DeliverySettings,
  options: SendOptions,
  database: Database,
): Promise<string | null> {
  try {
    const [first] = rows as [Row];
    if (first.channel === 'webhook') await sendCall(first, settings, options, database);
    else await sendToPerson(rows, settings, options.words);
    return null;
  } catch (error) {
    return messageOf(error).slice(0, MOST_ERROR);
  }
}

const aboutOf = ({ about }: Row): NoticeAbout =>
  readAbout(about) ?? { who: null, thing: 'plan', name: '', count: 1, note: '' };

async function sendCall(row: Row, settings: DeliverySettings, options: SendOptions, database: Database) {
  const { webhookAddress, webhookLocale: locale } = settings;
  if (webhookAddress === '') throw new Error('No webhook is set up.');
  await callWebhook(
    webhookAddress,
    await webhookKey(database),
    {
      ...{ id: row.id, kind: row.kind, at: row.createdAt.toISOString() },
      text: await options.words.said(locale, row.kind, aboutOf(row)),
      link: linkTo(settings, locale, row.link),
    },
    { allowedHosts: allowedHosts(), ...options.webhook },
  );
}

async function sendToPerson(rows: readonly Row[], settings: DeliverySettings, words: NoticeWords) {
  const person = rows[0]?.person;
  // Whoever left meanwhile is written to no more; nothing is owed to them.
  if (!person || person.disabledAt !== null) return;
  const locale = person.noticeChoice?.locale === 'zh' ? 'zh' : 'en';
  const items = await Promise.all(
    rows.map(async (row) => ({
      said: await words.said(locale, row.kind, aboutOf(row)),
      ...{ note: aboutOf(row).note, link: linkTo(settings, locale, row.link) },
    })),
  );
  const links = { inbox: linkTo(settings, locale, '/inbox'), account: linkTo(settings, locale, '/account') };
  await sendMail(settings, { to: person.email, ...(await words.mail(locale, items, links)) });
}

async function keepOutcome(database: Database, rows: readonly Row[], error: string | null, now: Date) {
  for (const { id, attempts } of rows) {
    const next = error === null ? null : nextTry(attempts + 1, now);
    await database.delivery.update({
      where: { id },
      data: {
        ...{ attempts: attempts + 1, error },
        ...(error === null && { status: 'sent', sentAt: now }),
        ...(error !== null && (next === null ? { status: 'failed' } : { nextAt: next })),
      },
    });
  }
}

/** A message that did not get through, for owners. */
export interface FailedDelivery {
  id: string;
  channel: string;
  /** Name of the person; null for the webhook. */
  person: string | null;
  kind: string;
  about: NoticeAbout;
  attempts: number;
  error: string;
  /** ISO instants, UTC; `nextAt` null where it was given up. */
  createdAt: string;
  nextAt: string | null;
}

/** Messages that failed or are being tried again, the newest first. @throws AppError `forbidden`. */
export async function listFailed(actor: Actor, options: ContextOptions = {}): Promise<FailedDelivery[]> {
  requirePermission(actor, 'changeSettings');
  const { database } = contextOf(options);
  const rows = await withDatabase(() =>
    database.delivery.findMany({
      where: { OR: [{ status: 'failed' }, { status: 'waiting', attempts: { gt: 0 } }] },
      include: { person: { include: { noticeChoice: true } } },
      orderBy: { createdAt: 'desc' },
      take: 50,
    }),
  );
  return rows.map((row) => ({
    ...{ id: row.id, channel: row.channel, person: row.person?.name ?? null, kind: row.kind },
    ...{ about: aboutOf(row), attempts: row.attempts, error: row.error ?? '' },
    createdAt: row.createdAt.toISOString(),
    nextAt: row.status === 'failed' ? null : row.nextAt.toISOString(),
  }));
}

/**
 * Sends a message to one's own address, or a call to the webhook, now: to see that it is set up right.
 * @throws AppError `forbidden`; `wrongState` with what the other side said (`testFailed`).
 */
export async function sendTest(
  actor: Actor,
  to: { mail: Mail } | { webhook: string },
  options: ContextOptions & { webhook?: Partial<WebhookOptions> } = {},
): Promise<void> {
  requirePermission(actor, 'changeSettings');
  const { database, now } = contextOf(options);
  const settings = await withDatabase(() => readDelivery(database));
  try {
    if ('mail' in to) return await sendMail(settings, to.mail);
    if (settings.webhookAddress === '') throw new Error('No webhook is set up.');
    const link = linkTo(settings, settings.webhookLocale, '');
    await callWebhook(
      settings.webhookAddress,
      await webhookKey(database),
      { id: randomUUID(), kind: 'test', text: to.webhook, link, at: now.toISOString() },
      { allowedHosts: allowedHosts(), ...options.webhook },
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('wrongState', `It failed: ${messageOf(error)}`, ['testFailed', messageOf(error)]);
  }
}

/** Tries messages that were given up again, from the beginning. @throws AppError `forbidden`. */
export async function retryFailed(actor: Actor, options: ContextOptions = {}): Promise<number> {
  requirePermission(actor, 'changeSettings');
  const { database, now } = contextOf(options);
  const { count } = await withDatabase(() =>
    database.delivery.updateMany({
      where: { OR: [{ status: 'failed' }, { status: 'waiting', attempts: { gt: 0 } }] },
      data: { status: 'waiting', attempts: 0, nextAt: now },
    }),
  );
  return count;
}
