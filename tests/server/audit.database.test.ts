/** The audit log's chain: whatever is done to an entry afterwards is found, and where. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_HASH } from '@/lib/admin/audit';
import { OPERATOR, runAction } from '@/server/actions';
import { auditEntries, readAudit, verifyAudit } from '@/server/audit';
import { TEST_ENGINES } from '../prisma/engines';
import { PEOPLE, useBackOffice } from './back-office';

describe.each(TEST_ENGINES)('the audit log on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (minute: number) => ({
    database: office.database,
    now: new Date(Date.UTC(2026, 10, 1, 12, minute, 0, 123)),
  });
  const record = (minute: number, actor = PEOPLE.editor as typeof OPERATOR) =>
    runAction(actor, 'view', at(minute), async (context) => {
      context.record({
        action: 'draft.save',
        subject: 'plan:a',
        details: { minute, none: undefined, text: '“é” 套餐' },
      });
      context.record({ action: 'draft.submit', subject: 'plan:b' });
    });

  beforeEach(async () => {
    await record(1);
    await record(2, OPERATOR);
    await record(3);
  });
  afterEach(() => office.database.auditEvent.deleteMany());

  it('an empty log fits, and so does one that was only appended to', async () => {
    expect(await verifyAudit(office.database)).toMatchObject({ entries: 6, fault: null });
    await office.database.auditEvent.deleteMany();
    expect(await verifyAudit(office.database)).toEqual({ entries: 0, head: FIRST_HASH, fault: null });
  });

  it('is read newest first and by filter, and whole oldest first', async () => {
    const { entries, count } = await readAudit({ action: 'draft.save' }, { take: 2 }, office.database);
    expect([count, entries.map(({ seq }) => seq)]).toEqual([3, [5, 3]]);
    expect(entries[0]?.details).toEqual({ minute: 3, text: '“é” 套餐' });
    const { count: ofOperator } = await readAudit({ actorId: PEOPLE.editor.id }, {}, office.database);
    expect(ofOperator).toBe(4);
    const all = [];
    for await (const entry of auditEntries(office.database)) all.push(entry.seq);
    expect(all).toEqual([1, 2, 3, 4, 5, 6]);
  });

  const change = (seq: number, data: object) => office.database.auditEvent.update({ where: { seq }, data });
  it.each([
    ['other details', () => change(3, { details: '{}' }), { seq: 3, why: 'changed' }],
    ['another actor', () => change(3, { actorName: 'nobody' }), { seq: 3, why: 'changed' }],
    ['another time', () => change(4, { at: new Date(0) }), { seq: 4, why: 'changed' }],
    ['another hash', () => change(2, { hash: 'f'.repeat(64) }), { seq: 2, why: 'changed' }],
    ['another link', () => change(5, { previousHash: FIRST_HASH }), { seq: 5, why: 'unchained' }],
    [
      'an entry taken away',
      () => office.database.auditEvent.delete({ where: { seq: 3 } }),
      { seq: 4, why: 'missing' },
    ],
    [
      'the first taken away',
      () => office.database.auditEvent.delete({ where: { seq: 1 } }),
      { seq: 2, why: 'missing' },
    ],
  ])('%s is found', async (_label, tamper, fault) => {
    await tamper();
    expect((await verifyAudit(office.database)).fault).toEqual(fault);
  });

  it('an act that fails leaves no entry', async () => {
    const failing = runAction(OPERATOR, 'view', at(9), async (context) => {
      context.record({ action: 'draft.save', subject: 'plan:a' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await office.database.auditEvent.count()).toBe(6);
  });

  it('acts at once are chained one after the other', async () => {
    await Promise.all([4, 5, 6, 7].map((minute) => record(minute)));
    expect(await verifyAudit(office.database)).toMatchObject({ entries: 14, fault: null });
  });
});
