/** The audit log: appended in the transaction of the act itself, each entry bound to the one before by its hash. */
import { createHash } from 'node:crypto';
import { type AuditAction, type AuditEntry, FIRST_HASH, hashedText } from '@/lib/admin/audit';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface AuditEvent {
  actorId: string | null;
  actorName: string;
  action: AuditAction;
  subject: string;
  details: Record<string, unknown>;
}

/** Appends entries; the caller holds the writer's turn, so no other entry comes between. */
export async function appendAudit(tx: Transaction, facts: AuditEvent[], now: Date): Promise<void> {
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' } });
  let [seq, previousHash] = [last?.seq ?? 0, last?.hash ?? FIRST_HASH];
  const rows = facts.map((fact) => {
    seq += 1;
    // What JSON drops (undefined, a date's type) must not be in the hash either.
    const details = JSON.parse(JSON.stringify(fact.details)) as Record<string, unknown>;
    const entry = { ...fact, seq, at: now.toISOString(), details, previousHash };
    const hash = hashOf(hashedText(entry));
    previousHash = hash;
    return { ...entry, at: now, details: JSON.stringify(details), hash };
  });
  await tx.auditEvent.createMany({ data: rows });
}

type Row = Awaited<ReturnType<Database['auditEvent']['findMany']>>[number];

const toEntry = (row: Row): AuditEntry => ({
  ...row,
  at: row.at.toISOString(),
  action: row.action as AuditAction,
  details: JSON.parse(row.details),
});

export interface AuditFilter {
  action?: AuditAction;
  actorId?: string;
  subject?: string;
}

/** Entries that the filter lets through, newest first, from `skip` on; with how many there are of them in all. */
export async function readAudit(
  filter: AuditFilter = {},
  { skip = 0, take = 100 }: { skip?: number; take?: number } = {},
  database: Database = db(),
): Promise<{ entries: AuditEntry[]; count: number }> {
  return withDatabase(async () => {
    const rows = await database.auditEvent.findMany({ where: filter, orderBy: { seq: 'desc' }, skip, take });
    return { entries: rows.map(toEntry), count: await database.auditEvent.count({ where: filter }) };
  });
}

const BATCH = 1000;

/** Every entry, oldest first, a batch at a time. */
export async function* auditEntries(database: Database = db()): AsyncGenerator<AuditEntry> {
  for (let after = 0; ; ) {
    const rows = await withDatabase(() =>
      database.auditEvent.findMany({ where: { seq: { gt: after } }, orderBy: { seq: 'asc' }, take: BATCH }),
    );
    for (const row of rows) yield toEntry(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.seq;
  }
}

export interface AuditCheck {
  entries: number;
  /** Hash of the last entry; note it elsewhere to notice a log that was cut short. */
  head: string;
  /** The first entry that does not fit, and how; null where the chain holds. */
  fault: { seq: number; why: 'missing' | 'changed' | 'unchained' } | null;
}

/** Follows the chain from the first entry: numbers without a gap, each hash that of its text and of the one before. */
export async function verifyAudit(database: Database = db()): Promise<AuditCheck> {
  let [entries, head] = [0, FIRST_HASH];
  for await (const { hash, ...entry } of auditEntries(database)) {
    const fault = (why: 'missing' | 'changed' | 'unchained') => ({
      entries,
      head,
      fault: { seq: entry.seq, why },
    });
    if (entry.seq !== entries + 1) return fault('missing');
    if (entry.previousHash !== head) return fault('unchained');
    if (hashOf(hashedText(entry)) !== hash) return fault('changed');
    [entries, head] = [entry.seq, hash];
  }
  return { entries, head, fault: null };
}
