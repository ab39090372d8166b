/** Who has what in hand: given, taken and given back. */
import { ASSIGN_RIGHT, type Assignable, canHave } from '@/lib/admin/assignment';
import type { Person } from '@/lib/admin/draft';
import { OPEN_REPORTS } from '@/lib/admin/report';
import { type Actor, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, type Transaction, withDatabase } from '@/server/db';
import { draftSubject } from '@/server/draft-rows';
import { AppError } from '@/server/errors';
import { activePeople } from '@/server/notices/notify';

/** People who can be given a thing of that kind, by name. */
export async function possibleAssignees(kind: Assignable, database: Database = db()): Promise<Person[]> {
  const people = await withDatabase(() => activePeople(database));
  return people.filter(({ role }) => canHave(kind, role)).map(({ id, name }) => ({ id, name }));
}

/** Everybody who can be mentioned: active people with name and email, by name. */
export async function mentionablePeople(database: Database = db()) {
  const people = await withDatabase(() => activePeople(database));
  return people.map(({ id, name, email }) => ({ id, name, email }));
}

/** Who has things of that kind in hand, by the thing's id. */
export async function assigneesOf(kind: Assignable, database: Database = db()): Promise<Map<string, Person>> {
  const rows = await withDatabase(() =>
    database.assignment.findMany({
      where: { kind },
      include: { person: { select: { id: true, name: true } } },
    }),
  );
  return new Map(rows.map(({ subjectId, person }) => [subjectId, person]));
}

/** Who has one thing in hand; null where nobody has. */
export async function assigneeOf(
  kind: Assignable,
  id: string,
  database: Database = db(),
): Promise<Person | null> {
  return (await assigneesOf(kind, database)).get(id) ?? null;
}

/** What the thing is of, for the audit log; null where it is not there or has ended. */
async function subjectOf(tx: Transaction, kind: Assignable, id: string): Promise<string | null> {
  if (kind === 'set') return (await tx.changeSet.count({ where: { id } })) > 0 ? `set:${id}` : null;
  if (kind === 'report') {
    const report = await tx.report.findUnique({ where: { id }, select: { planId: true, status: true } });
    const isOpen = OPEN_REPORTS.some((status) => status === report?.status);
    return report && isOpen ? `plan:${report.planId}` : null;
  }
  const draft = await draftSubject(tx, { kind, id });
  return draft?.isOpen ? draft.subject : null;
}

/**
 * Gives a thing to somebody, or takes it from whoever has it.
 * @param personId null: nobody has it.
 * @param seen the id of whoever the person acting saw it with; empty for nobody.
 * @throws AppError `forbidden`; `wrongState` where the thing is not there or has ended; `inputInvalid` (`assignee`) for
 * somebody who is not active or may not have it; `conflict` where somebody else has it by now.
 */
export async function assign(
  actor: Actor,
  { kind, id }: { kind: Assignable; id: string },
  personId: string | null,
  seen: string,
  options: ContextOptions = {},
): Promise<void> {
  await runAction(actor, ASSIGN_RIGHT[kind], contextOf(options), async ({ tx, now, record }) => {
    const subject = await subjectOf(tx, kind, id);
    if (subject === null) throw new AppError('wrongState', 'It is not there or has ended. Reload the page.');
    const where = { kind_subjectId: { kind, subjectId: id } };
    const before = (await tx.assignment.findUnique({ where }))?.personId ?? null;
    if (before === personId) return;
    if (seen !== (before ?? ''))
      throw new AppError('conflict', 'Somebody gave it to somebody else meanwhile. Reload the page.', [
        'assigneeMoved',
      ]);
    if (personId === null) await tx.assignment.delete({ where });
    else {
      const person = (await activePeople(tx)).find((one) => one.id === personId);
      if (!person || !canHave(kind, person.role))
        throw new AppError('inputInvalid', 'Choose somebody active whose role may do this.', ['assignee']);
      const row = { personId, at: now };
      await tx.assignment.upsert({ where, create: { kind, subjectId: id, ...row }, update: row });
    }
    record({ action: 'assignee.set', subject, details: { kind, id, before, after: personId } });
  });
}
