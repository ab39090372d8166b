/** The addresses that are called on publication, kept by owners. */
import { randomUUID } from 'node:crypto';
import {
  type EndpointSettings,
  MOST_ENDPOINTS,
  OLD_SECRET_HOURS,
  parseEndpoint,
  readEvents,
} from '@/lib/admin/webhook';
import type { Fault } from '@/lib/fault';
import { refusalOf } from '@/lib/sources/private-address';
import { type Actor, requirePermission, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Transaction, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { allowedHosts } from '@/server/notices/settings';
import { newSecret, shownSecret } from './signature';

const HOUR_MS = 3_600_000;

/** An address as its page shows it. */
export interface Endpoint extends EndpointSettings {
  id: string;
  /** Names what is set; a change names the one it saw. */
  stamp: string;
  /** ISO instants, UTC. */
  createdAt: string;
  /** Until when the secret before signs too; null where it does not. */
  oldSecretUntil: string | null;
  /** How many calls of the last days got through, wait to be tried again, and were given up. */
  counts: { sent: number; waiting: number; failed: number };
}

type Row = NonNullable<Awaited<ReturnType<Transaction['webhookEndpoint']['findUnique']>>>;

const settingsOf = ({ address, locale, events, active }: Row): EndpointSettings => ({
  ...{ address, active, events: readEvents(events) },
  locale: locale === 'zh' ? 'zh' : 'en',
});

/** The addresses, the oldest first. @throws AppError `forbidden`. */
export async function listEndpoints(actor: Actor, options: ContextOptions = {}): Promise<Endpoint[]> {
  requirePermission(actor, 'changeSettings');
  const { database, now } = contextOf(options);
  return withDatabase(async () => {
    const rows = await database.webhookEndpoint.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    const counts = await database.delivery.groupBy({
      by: ['endpointId', 'status'],
      where: { endpointId: { not: null } },
      _count: true,
    });
    return rows.map((row) => {
      const count = (status: string) =>
        counts.find((one) => one.endpointId === row.id && one.status === status)?._count ?? 0;
      const { previousUntil } = row;
      return {
        ...{ id: row.id, ...settingsOf(row), stamp: row.updatedAt.toISOString() },
        createdAt: row.createdAt.toISOString(),
        oldSecretUntil: previousUntil && previousUntil > now ? previousUntil.toISOString() : null,
        counts: { sent: count('sent'), waiting: count('waiting'), failed: count('failed') },
      };
    });
  });
}

/** An address; null where there is none of that id. @throws AppError `forbidden`. */
export async function getEndpoint(
  actor: Actor,
  id: string,
  options: ContextOptions = {},
): Promise<Endpoint | null> {
  return (await listEndpoints(actor, options)).find((one) => one.id === id) ?? null;
}

/** With the stamp of what a person saw of an address. */
interface SeenOptions extends ContextOptions {
  seen?: string;
}

/** What came of saving an address. */
export type SavedEndpoint =
  /** With the secret of a new one: shown once. */
  { kind: 'saved'; id: string; secret: string | null } | { kind: 'refused'; faults: Fault[] };

/** @throws AppError `notFound`, or `conflict` where somebody changed it since it was seen. */
async function requireEndpoint(tx: Transaction, id: string, seen?: string): Promise<Row> {
  const row = await tx.webhookEndpoint.findUnique({ where: { id } });
  if (!row) throw new AppError('notFound', 'There is no such webhook.');
  if (seen !== undefined && seen !== row.updatedAt.toISOString())
    throw new AppError('conflict', 'Somebody changed this webhook meanwhile. Reload the page.');
  return row;
}

function accepted(input: unknown): ReturnType<typeof parseEndpoint> {
  const parsed = parseEndpoint(input);
  if (!parsed.ok || refusalOf(new URL(parsed.settings.address), allowedHosts()) === null) return parsed;
  const message = 'must be an address of the public web, without a password in it';
  return { ok: false, faults: [{ path: 'address', code: 'privateAddress', message }] };
}

/**
 * Adds an address, or changes one.
 * @param which the address and the stamp of what was seen of it; null for a new one.
 * @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState` (`mostEndpoints`) where there are too many.
 */
export async function saveEndpoint(
  actor: Actor,
  which: { id: string; seen: string } | null,
  input: unknown,
  options: ContextOptions = {},
): Promise<SavedEndpoint> {
  return runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, record }) => {
    const before = which && (await requireEndpoint(tx, which.id, which.seen));
    const parsed = accepted(input);
    if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
    const { settings } = parsed;
    const data = { ...settings, events: JSON.stringify(settings.events), updatedAt: now };
    const details = { before: before && settingsOf(before), after: settings };
    if (before) {
      if (JSON.stringify(settingsOf(before)) === JSON.stringify(settings))
        return { kind: 'saved', id: before.id, secret: null };
      await tx.webhookEndpoint.update({ where: { id: before.id }, data });
      record({ action: 'webhook.save', subject: `webhook:${before.id}`, details });
      return { kind: 'saved', id: before.id, secret: null };
    }
    if ((await tx.webhookEndpoint.count()) >= MOST_ENDPOINTS)
      throw new AppError('wrongState', `At most ${MOST_ENDPOINTS} webhooks. Remove one first.`, [
        'mostEndpoints',
      ]);
    const [id, secret] = [randomUUID(), newSecret()];
    await tx.webhookEndpoint.create({ data: { ...data, id, secret, createdAt: now } });
    record({ action: 'webhook.save', subject: `webhook:${id}`, details });
    return { kind: 'saved', id, secret: shownSecret(secret) };
  });
}

/**
 * Gives an address a new secret; the one before signs too for a day, so that no call is lost while it is changed.
 * @returns the secret, shown once.
 * @param options with the stamp of what was seen, so that a secret that somebody just handed on is not replaced unseen.
 * @throws AppError `forbidden`, `notFound`, `conflict`.
 */
export async function rotateSecret(actor: Actor, id: string, options: SeenOptions = {}): Promise<string> {
  return runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, record }) => {
    const { secret: previousSecret } = await requireEndpoint(tx, id, options.seen);
    const secret = newSecret();
    const previousUntil = new Date(now.getTime() + OLD_SECRET_HOURS * HOUR_MS);
    await tx.webhookEndpoint.update({
      where: { id },
      data: { secret, previousSecret, previousUntil, updatedAt: now },
    });
    record({ action: 'webhook.rotate', subject: `webhook:${id}` });
    return shownSecret(secret);
  });
}

/** Removes an address with what waits for it and what it was sent. @throws AppError `forbidden`, `notFound`, `conflict`. */
export async function removeEndpoint(actor: Actor, id: string, options: SeenOptions = {}): Promise<void> {
  await runAction(actor, 'changeSettings', contextOf(options), async ({ tx, record }) => {
    const before = settingsOf(await requireEndpoint(tx, id, options.seen));
    await tx.webhookEndpoint.delete({ where: { id } });
    record({ action: 'webhook.remove', subject: `webhook:${id}`, details: { before } });
  });
}
