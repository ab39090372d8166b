/** The one way to act in the back office: ask for the right, act, and record it, in one transaction. */
import { MACHINES } from '@/lib/admin/actor-names';
import type { AuditAction } from '@/lib/admin/audit';
import { can, type Permission, type Role } from '@/lib/admin/permissions';
import { forgetVersion } from '@/server/catalog/version';
import { transactInTurn } from '@/server/storage/turn';
import { appendAudit } from './audit';
import { type Database, type Transaction, withDatabase } from './db';
import { AppError } from './errors';
import { tellOfActs } from './notices/from-acts';
import { nameVersion } from './webhooks/queue';

/** Who acts: a person who is signed in, or the machine's own operator on the command line (an owner without an id). */
export interface Actor {
  id: string | null;
  name: string;
  role: Role;
  /** The token of theirs by which a program acts for them, as the audit log names it; none where they act themselves. */
  token?: string;
}

/** Whoever can run commands on the server. */
export const OPERATOR: Actor = { id: null, name: MACHINES.commandLine, role: 'owner' };

/** Long enough for an import of 10,000 plans on a slow disk. */
const TRANSACTION = { timeout: 300_000 };

/** @throws AppError `forbidden` where that role may not. */
export function requirePermission(actor: Actor, right: Permission): void {
  if (!can(actor.role, right))
    throw new AppError(
      'forbidden',
      `A ${actor.role} may not do this (${right}). Ask an owner for the right.`,
    );
}

/** A recorded fact of an act; an act that turns out to change nothing records none. */
export interface RecordedEvent {
  action: AuditAction;
  subject: string;
  details?: Record<string, unknown>;
}

export interface ActionContext {
  tx: Transaction;
  now: Date;
  /** The catalog's version when the turn was taken. */
  version: string;
  /** Puts a fact into the audit log, with the act's own transaction. */
  record: (fact: RecordedEvent) => void;
}

/**
 * Runs `work` in a transaction that holds the writer's turn and appends what it recorded to the audit log, and
 * to the inboxes of those it concerns; where anything throws, nothing of it is kept.
 * @throws AppError `forbidden` before anything is read, and whatever `work` throws.
 */
export async function runAction<T>(
  actor: Actor,
  right: Permission,
  { database, now }: { database: Database; now: Date },
  work: (context: ActionContext) => Promise<T>,
): Promise<T> {
  requirePermission(actor, right);
  const result = await withDatabase(() =>
    transactInTurn(
      database,
      async (tx, version) => {
        const facts: RecordedEvent[] = [];
        const outcome = await work({ tx, now, version, record: (fact) => facts.push(fact) });
        await nameVersion(tx, version);
        await tellOfActs({ tx, now }, actor, facts);
        if (facts.length > 0)
          await appendAudit(
            tx,
            facts.map(({ details = {}, ...fact }) => ({
              ...fact,
              details: { ...details, ...(actor.token !== undefined && { token: actor.token }) },
              actorId: actor.id,
              actorName: actor.name,
            })),
            now,
          );
        return outcome;
      },
      TRANSACTION,
    ),
  );
  forgetVersion(database);
  return result;
}

/** Narrows to somebody with an account: a draft has an author. @throws AppError `forbidden` for the command line. */
export function requirePerson(actor: Actor): Actor & { id: string } {
  if (actor.id === null) throw new AppError('forbidden', 'This needs an account: name one with --as EMAIL.');
  return { ...actor, id: actor.id };
}
