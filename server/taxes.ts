/** The tax table, which moves totals: handed in by an owner, published by a second pair of eyes. */
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '@/lib/admin/audit';
import { mergeSides, type SidedConflict } from '@/lib/admin/settle';
import { OPEN_TAX_STATUSES, type TaxDraft, type TaxDraftStatus } from '@/lib/admin/tax-draft';
import type { TaxTable } from '@/lib/catalog/catalog';
import { type Fault, faultsOf } from '@/lib/fault';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import { isUsState } from '@/lib/us-states';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { MOST_REASON, requireSecondPair, WITH_PEOPLE } from '@/server/draft-rows';
import { AppError } from '@/server/errors';
import { readTaxes } from '@/server/storage/read';
import { parseTaxes } from '@/server/storage/taxes-file';
import { advanceVersion, writeTaxes } from '@/server/storage/write';

const OPEN = 'taxes';

const findRows = (tx: Transaction, where: object) =>
  tx.taxDraft.findMany({ where, include: WITH_PEOPLE, orderBy: { updatedAt: 'desc' }, take: 100 });

const toDraft = (row: Awaited<ReturnType<typeof findRows>>[number]): TaxDraft => ({
  ...{ id: row.id, reason: row.reason, status: row.status as TaxDraftStatus, author: row.author },
  contributorIds: JSON.parse(row.contributors),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  ...{ decidedBy: row.decidedBy, decisionNote: row.decisionNote },
  document: JSON.parse(row.document),
  base: JSON.parse(row.baseDocument),
});

const NO_TAXES: TaxTable = { taxableShare: { value: '0', year: 2000, source: '' }, states: {} };

/** What the form of taxes starts from. */
export interface TaxState {
  published: TaxTable;
  draft: TaxDraft | null;
  /** Of the published table and the draft together; a release and a choice name the one that was seen. */
  stamp: string;
}

async function readState(tx: Transaction): Promise<TaxState> {
  const published = (await readTaxes(tx)) ?? NO_TAXES;
  const [row] = await findRows(tx, { openFor: OPEN });
  const text = canonicalJson([published, row?.id ?? null, row?.version ?? 0]);
  const stamp = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { published, draft: row ? toDraft(row) : null, stamp };
}

/** The published tax table, the open draft of it, and the stamp of both. */
export async function getTaxState(database: Database = db()): Promise<TaxState> {
  return withDatabase(() => database.$transaction(readState));
}

/** Drafts of taxes in one of these states, the last saved first. */
export async function listTaxDrafts(
  statuses: readonly TaxDraftStatus[] = OPEN_TAX_STATUSES,
  database: Database = db(),
): Promise<TaxDraft[]> {
  const rows = await withDatabase(() => findRows(database, { status: { in: [...statuses] } }));
  return rows.map(toDraft);
}

/** A draft of taxes; null where there is none of that id. */
export async function getTaxDraft(id: string, database: Database = db()): Promise<TaxDraft | null> {
  const [row] = await withDatabase(() => findRows(database, { id }));
  return row ? toDraft(row) : null;
}

function checkTaxes(input: unknown): { taxes: TaxTable | null; faults: Fault[] } {
  try {
    const taxes = parseTaxes(input);
    const faults = Object.keys(taxes.states)
      .filter((state) => !isUsState(state))
      .map((state) => ({
        path: `states.${state}`,
        code: 'unknownState',
        message: 'is no state of the US; give its two-letter code',
      }));
    return { taxes: faults.length > 0 ? null : taxes, faults };
  } catch (error) {
    if (error instanceof z.ZodError) return { taxes: null, faults: faultsOf(error) };
    throw error;
  }
}

export interface TaxesToSave {
  /** Anything; checked against the rules of tax tables. */
  document: unknown;
  /** The table that the form showed when it was opened; anything that was sent. */
  base: unknown;
  /** Why; may be empty. */
  reason: string;
  /** Whose figures are taken where both changed a state's, by `choiceKey`. */
  choices?: MergeChoices;
  /** The stamp that the choices were made upon. */
  chosenAt?: string;
}

export type TaxesOutcome =
  | { kind: 'saved'; draftId: string; came: Change[] }
  /** It is what is handed in or published already. */
  | { kind: 'same' }
  | { kind: 'refused'; faults: Fault[] }
  /** Both changed these: nothing was written. */
  | { kind: 'choose'; conflicts: SidedConflict[]; stamp: string };

const same = (a: unknown, b: unknown) => changesBetween(a, b).length === 0;
const flat = (changes: readonly Change[]) =>
  changes.map(({ path, before, after }) => ({ path, before: before ?? null, after: after ?? null }));

/**
 * Hands a tax table in for review, each figure with its year and source: nothing that the public sees changes before
 * somebody releases it. A state's rate, year and source are one field; what others changed since the form was opened
 * stays, and is asked about where both changed the same state.
 * @throws AppError `forbidden`.
 */
export async function saveTaxes(
  actor: Actor,
  toSave: TaxesToSave,
  options: ContextOptions = {},
): Promise<TaxesOutcome> {
  return runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, record }) => {
    const person = requirePerson(actor);
    const typed = checkTaxes(toSave.document);
    if (!typed.taxes) return { kind: 'refused', faults: typed.faults };
    const reason = toSave.reason.trim();
    if (reason.length > MOST_REASON)
      return { kind: 'refused', faults: [{ path: 'reason', code: 'too_big', message: 'is too long' }] };
    const { published, draft, stamp } = await readState(tx);
    const { merged, conflicts, came } = mergeSides(
      typed.taxes,
      {
        draft: { base: toSave.base, theirs: draft?.document ?? published },
        published: draft && { base: draft.base, theirs: published },
      },
      toSave.chosenAt === stamp ? toSave.choices : {},
    );
    if (conflicts.length > 0) return { kind: 'choose', conflicts, stamp };
    const { taxes, faults } = checkTaxes(merged);
    if (!taxes) return { kind: 'refused', faults };
    if (same(taxes, draft?.document ?? published) && (draft?.status ?? 'inReview') === 'inReview')
      return { kind: 'same' };
    const id = draft?.id ?? randomUUID();
    const data = {
      ...{ document: JSON.stringify(taxes), baseDocument: JSON.stringify(published), reason },
      ...{ status: 'inReview', updatedAt: now },
      contributors: JSON.stringify([...new Set([...(draft?.contributorIds ?? []), person.id])]),
    };
    if (draft) await tx.taxDraft.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    else
      await tx.taxDraft.create({
        data: { ...data, id, openFor: OPEN, version: 1, authorId: person.id, createdAt: now },
      });
    const changes = flat(changesBetween(published, taxes));
    record({ action: 'taxes.submit', subject: 'settings', details: { draftId: id, reason, changes } });
    return { kind: 'saved', draftId: id, came };
  });
}

async function requireTaxDraft(
  tx: Transaction,
  id: string,
  statuses: readonly TaxDraftStatus[],
): Promise<TaxDraft> {
  const [row] = await findRows(tx, { id });
  if (!row) throw new AppError('notFound', `There is no draft "${id}".`);
  const draft = toDraft(row);
  if (!statuses.includes(draft.status))
    throw new AppError('wrongState', `The draft is ${draft.status}. Reload the page.`);
  return draft;
}

/**
 * Publishes a tax table that is in review: a new catalog version, with totals that differ.
 * @param seen the stamp of what the person looked at.
 * @throws AppError `forbidden` (no right, or its own author's where four eyes are asked for), `notFound`,
 * `wrongState`, `conflict` where draft or published table changed since they were looked at.
 */
export async function publishTaxes(
  actor: Actor,
  id: string,
  seen: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), async ({ tx, now, version, record }) => {
    const draft = await requireTaxDraft(tx, id, ['inReview']);
    await requireSecondPair(tx, draft, actor);
    const { published, stamp } = await readState(tx);
    const { merged, conflicts } = mergeSides(draft.document, {
      draft: null,
      published: { base: draft.base, theirs: published },
    });
    if (seen !== stamp)
      throw new AppError('conflict', 'The draft or the taxes changed since you opened this page.', [
        'draftMoved',
      ]);
    if (conflicts.length > 0)
      throw new AppError('conflict', 'Both changed the same state. Open the form and choose.', ['baseMoved']);
    const taxes = parseTaxes(merged);
    if (await writeTaxes(tx, taxes)) await advanceVersion(tx, version, taxes);
    await tx.taxDraft.update({
      where: { id },
      data: {
        ...{ status: 'published', openFor: null, updatedAt: now, decidedAt: now, decidedById: actor.id },
        version: { increment: 1 },
      },
    });
    record({
      action: 'taxes.change',
      subject: 'settings',
      details: { draftId: id, author: draft.author.name, changes: flat(changesBetween(published, taxes)) },
    });
  });
}

/** Sends a tax table back to its author, with what is to be done. @throws as `publishTaxes`, `inputInvalid`. */
export async function returnTaxes(
  actor: Actor,
  id: string,
  note: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, 'publish', contextOf(options), async ({ tx, now, record }) => {
    await requireTaxDraft(tx, id, ['inReview']);
    const text = note.trim();
    if (text === '' || text.length > MOST_REASON)
      throw new AppError('inputInvalid', 'Say what is to be done, in at most 1,000 characters.', ['note']);
    await tx.taxDraft.update({
      where: { id },
      data: {
        ...{ status: 'returned', updatedAt: now, decidedAt: now, decidedById: actor.id, decisionNote: text },
        version: { increment: 1 },
      },
    });
    record({ action: 'taxes.reject', subject: 'settings', details: { draftId: id, note: text } });
  });
}

/** Ends a draft of taxes without publishing it. @throws AppError `forbidden`, `notFound`, `wrongState`. */
export async function withdrawTaxes(actor: Actor, id: string, options: ContextOptions = {}): Promise<void> {
  await runAction(actor, 'changeSettings', contextOf(options), async ({ tx, now, record }) => {
    await requireTaxDraft(tx, id, OPEN_TAX_STATUSES);
    await tx.taxDraft.update({
      where: { id },
      data: { status: 'withdrawn', openFor: null, updatedAt: now, version: { increment: 1 } },
    });
    record({ action: 'taxes.withdraw', subject: 'settings', details: { draftId: id } });
  });
}
