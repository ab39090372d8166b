/** Sends what waits in the queue: one instance at a time, each message until it was taken once. */
import { randomUUID } from 'node:crypto';
import { type DeliverySettings, linkTo } from '@/lib/admin/delivery';
import { type NoticeAbout, readAbout } from '@/lib/admin/notice';
import { type Actor, requirePermission } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { AppError, isAppError, messageOf } from '@/server/errors';
import { readDelivery } from '@/server/storage/delivery';
import { type Mail, sendMail } from './mail';
import { allowedHosts, webhookKey } from './settings';
import { attempt, forgetSent, inTurn, keepOutcome, type SentSummary } from './turn';
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
/** Publications have a runner of their own (`server/webhooks/runner.ts`). */
const OURS = { endpointId: null };

const findDue = (database: Database, now: Date) =>
  database.delivery.findMany({
    where: { ...OURS, status: 'waiting', nextAt: { lte: now } },
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
  const due = { ...OURS, status: 'waiting', nextAt: { lte: now } };
  if ((await withDatabase(() => database.delivery.count({ where: due }))) === 0) return summary;
  await inTurn({ database, now }, LEASE, async (stillMine) => {
    const settings = await withDatabase(() => readDelivery(database));
    for (const rows of messagesOf(await withDatabase(() => findDue(database, now)))) {
      const at = options.now ?? new Date();
      if (!(await stillMine(at))) break;
      const { error } = await attempt(() => sendOne(rows, settings, options, database));
      await withDatabase(() => keepOutcome(database, rows, error, at));
      summary[error === null ? 'sent' : 'failed'] += 1;
    }
    await withDatabase(() => forgetSent(database, OURS, now));
  });
  return summary;
}

async function sendOne(
  rows: readonly Row[],
  settings: DeliverySettings,
  options: SendOptions,
  database: Database,
): Promise<void> {
  const [first] = rows as [Row];
  if (first.channel === 'webhook') await sendCall(first, settings, options, database);
  else await sendToPerson(rows, settings, options.words);
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
      where: { ...OURS, OR: [{ status: 'failed' }, { status: 'waiting', attempts: { gt: 0 } }] },
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
    if (isAppError(error)) throw error;
    throw new AppError('wrongState', `It failed: ${messageOf(error)}`, ['testFailed', messageOf(error)]);
  }
}

/** Tries messages that were given up again, from the beginning. @throws AppError `forbidden`. */
export async function retryFailed(actor: Actor, options: ContextOptions = {}): Promise<number> {
  requirePermission(actor, 'changeSettings');
  const { database, now } = contextOf(options);
  const { count } = await withDatabase(() =>
    database.delivery.updateMany({
      where: { ...OURS, OR: [{ status: 'failed' }, { status: 'waiting', attempts: { gt: 0 } }] },
      data: { status: 'waiting', attempts: 0, nextAt: now },
    }),
  );
  return count;
}
