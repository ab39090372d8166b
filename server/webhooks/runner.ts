/** Calls the addresses that wait to be told of publications: each at its own pace, so that none holds up another. */
import { randomUUID } from 'node:crypto';
import { type PublicationCall, publicLink, type WebhookEvent } from '@/lib/admin/webhook';
import { type Actor, requirePermission } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { allowedHosts } from '@/server/notices/settings';
import {
  attempt,
  forgetSent,
  forgottenBefore,
  inTurn,
  keepOutcome,
  type SentSummary,
} from '@/server/notices/turn';
import { postSigned, type WebhookOptions, WebhookRefused } from '@/server/notices/webhook';
import { readDelivery } from '@/server/storage/delivery';
import { PUBLICATION } from './queue';
import { signedHeaders } from './signature';

export interface CallOptions extends ContextOptions {
  webhook?: Partial<WebhookOptions>;
}

const LEASE = 'publications';
/** Calls of one address in a round, and for how long: what is left follows within half a minute. */
const A_ROUND = 100;
const ROUND_MS = 20_000;

type Endpoint = Awaited<ReturnType<Database['webhookEndpoint']['findMany']>>[number];
type Row = Awaited<ReturnType<Database['delivery']['findMany']>>[number];

/** Who is waited for at that moment. */
const dueOf = (now: Date) => ({
  channel: PUBLICATION,
  status: 'waiting',
  nextAt: { lte: now },
  endpoint: { active: true },
});

/** The secrets that sign now. */
const secretsOf = ({ secret, previousSecret, previousUntil }: Endpoint, now: Date): string[] =>
  previousSecret !== null && previousUntil !== null && previousUntil > now
    ? [secret, previousSecret]
    : [secret];

const localeOf = ({ locale }: Endpoint): 'en' | 'zh' => (locale === 'zh' ? 'zh' : 'en');

function callOf(row: Row, endpoint: Endpoint, siteAddress: string): PublicationCall {
  return {
    ...{ id: row.id, event: row.kind as WebhookEvent, at: row.createdAt.toISOString() },
    catalogVersion: row.catalogVersion || null,
    ...JSON.parse(row.about),
    link: publicLink(siteAddress, localeOf(endpoint), row.link),
  };
}

async function post(
  endpoint: Endpoint,
  call: PublicationCall,
  at: Date,
  options: CallOptions,
): Promise<void> {
  const body = JSON.stringify(call);
  const headers = signedHeaders(secretsOf(endpoint, at), { id: call.id, body, at });
  await postSigned(endpoint.address, { body, headers }, { allowedHosts: allowedHosts(), ...options.webhook });
}

interface Round {
  database: Database;
  now: Date;
  options: CallOptions;
  siteAddress: string;
  stillMine: (at: Date) => Promise<boolean>;
  summary: SentSummary;
}

/** What waits for one address, in its order. One that does not answer at all is left until the next round. */
async function callOne(endpoint: Endpoint, round: Round): Promise<void> {
  const { database, now, options, siteAddress, stillMine, summary } = round;
  const rows = await withDatabase(() =>
    database.delivery.findMany({
      where: { ...dueOf(now), endpointId: endpoint.id },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: A_ROUND,
    }),
  );
  const begun = performance.now();
  for (const row of rows) {
    const at = options.now ?? new Date();
    if (performance.now() - begun > ROUND_MS || !(await stillMine(at))) return;
    const { error, thrown } = await attempt(() =>
      post(endpoint, callOf(row, endpoint, siteAddress), at, options),
    );
    await withDatabase(() => keepOutcome(database, [row], error, at));
    summary[error === null ? 'sent' : 'failed'] += 1;
    if (error !== null && !(thrown instanceof WebhookRefused)) return;
  }
}

/**
 * Calls whom publications wait for; any number of instances may ask at once, and one of them does it. All addresses are
 * called at the same time. What was taken is never sent again; what was not is tried again later, five times, and is
 * then shown to owners.
 */
export async function sendPublications(options: CallOptions = {}): Promise<SentSummary> {
  const { database, now } = contextOf(options);
  const summary: SentSummary = { sent: 0, failed: 0 };
  const waiting = await withDatabase(() =>
    database.delivery.groupBy({ by: ['endpointId'], where: dueOf(now), _count: true }),
  );
  if (waiting.length === 0) return summary;
  await inTurn({ database, now }, LEASE, async (stillMine) => {
    const { siteAddress } = await withDatabase(() => readDelivery(database));
    const ids = waiting.flatMap(({ endpointId }) => endpointId ?? []);
    const endpoints = await withDatabase(() =>
      database.webhookEndpoint.findMany({ where: { id: { in: ids } } }),
    );
    const round = { database, now, options, siteAddress, stillMine, summary };
    await Promise.all(endpoints.map((endpoint) => callOne(endpoint, round)));
    await withDatabase(async () => {
      await forgetSent(database, { channel: PUBLICATION }, now);
      await database.delivery.deleteMany({
        where: { channel: PUBLICATION, status: 'failed', createdAt: { lt: forgottenBefore(now) } },
      });
    });
  });
  return summary;
}

/**
 * Calls an address now with an event `test`, to see that it is set up right; also one that is paused.
 * @throws AppError `forbidden`, `notFound`; `wrongState` with what the other side said (`testFailed`).
 */
export async function callForTest(actor: Actor, id: string, options: CallOptions = {}): Promise<void> {
  requirePermission(actor, 'changeSettings');
  const { database, now } = contextOf(options);
  const endpoint = await withDatabase(() => database.webhookEndpoint.findUnique({ where: { id } }));
  if (!endpoint) throw new AppError('notFound', 'There is no such webhook.');
  const { siteAddress } = await withDatabase(() => readDelivery(database));
  const call: PublicationCall = {
    ...{ id: randomUUID(), event: 'test', at: now.toISOString(), catalogVersion: null },
    link: publicLink(siteAddress, localeOf(endpoint), ''),
  };
  const { error } = await attempt(() => post(endpoint, call, now, options));
  if (error !== null) throw new AppError('wrongState', `It failed: ${error}`, ['testFailed', error]);
}
