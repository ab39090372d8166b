import { describe, expect, test } from 'vitest';
import { groupByDay } from '@/lib/changes/group';
import { kindsOf } from '@/lib/changes/kinds';
import { changeLines } from '@/lib/changes/lines';
import { fieldsOf, type PublishedChange } from '@/lib/changes/published-change';
import type { PaymentOption, PlanDocument } from '@/lib/plan/plan';
import { REAL_FILES } from '../server/real-catalog';

const PLAN = REAL_FILES.flatMap(({ plans }) => plans).find(
  ({ charges }) => charges.options.length === 1 && charges.options[0]?.autopayDiscount,
) as PlanDocument;
const [OPTION] = PLAN.charges.options as [PaymentOption];
const DISCOUNT = OPTION.autopayDiscount as NonNullable<PaymentOption['autopayDiscount']>;
const option = (part: Partial<PaymentOption>): PlanDocument => ({
  ...PLAN,
  charges: { ...PLAN.charges, options: [{ ...OPTION, ...part }] },
});
const fee = (amount: string) => ({ name: 'SIM', amount, per: 'line' as const });
const withFees = (...oneTimeFees: PlanDocument['charges']['oneTimeFees']): PlanDocument => ({
  ...PLAN,
  charges: { ...PLAN.charges, oneTimeFees },
});
const money = (amount: string) => expect.objectContaining({ kind: 'money', amount });

describe('what differs, in facts', () => {
  test.each<[label: string, before: PlanDocument, after: PlanDocument, kinds: string[], lines: unknown[]]>([
    ['nothing', PLAN, PLAN, [], []],
    ['looked at again', PLAN, { ...PLAN, verifiedAt: '2030-01-01', sources: [] }, [], []],
    [
      'a price for one line',
      option({ priceByLines: { 1: '10.00', 2: '18.00' } }),
      option({ priceByLines: { 1: '12.00', 2: '18.00' } }),
      ['price'],
      [
        {
          fact: 'options',
          detail: { kind: 'option', part: expect.objectContaining({ part: 'price', lines: 1 }) },
          before: money('10.00'),
          after: money('12.00'),
        },
      ],
    ],
    [
      'a price for a second line comes in',
      option({ priceByLines: { 1: '10.00' } }),
      option({ priceByLines: { 1: '10.00', 2: '18.00' } }),
      ['price'],
      [{ detail: { part: expect.objectContaining({ lines: 2 }) }, before: null, after: money('18.00') }],
    ],
    [
      'the discount for autopay goes',
      option({ autopayDiscount: { ...DISCOUNT, bank: '5.00', debit: null, card: null } }),
      option({ autopayDiscount: null }),
      ['price'],
      [
        {
          detail: { part: expect.objectContaining({ part: 'autopay', means: 'bank' }) },
          before: money('5.00'),
          after: null,
        },
      ],
    ],
    [
      'an option becomes another: one went, one came',
      option({ period: { months: 1 } }),
      option({ period: { months: 3 } }),
      ['price'],
      [
        { detail: null, before: expect.objectContaining({ kind: 'prices' }), after: null },
        { detail: null, before: null, after: expect.objectContaining({ kind: 'prices' }) },
      ],
    ],
    [
      'a fee comes in',
      withFees(),
      withFees(fee('10.00')),
      ['price'],
      [{ fact: 'oneTimeFees', before: null }],
    ],
    [
      'a fee of the same name',
      withFees(fee('10.00')),
      withFees(fee('15.00')),
      ['price'],
      [{ detail: { kind: 'entry', part: 'amount' }, before: money('10.00'), after: money('15.00') }],
    ],
    [
      'a fact that was not stated',
      { ...PLAN, sim: { ...PLAN.sim, esim: null } },
      { ...PLAN, sim: { ...PLAN.sim, esim: true } },
      ['fact'],
      [{ fact: 'esim', detail: null, before: { kind: 'notStated' }, after: { kind: 'yesNo', yes: true } }],
    ],
    [
      'a note, by its topic',
      { ...PLAN, notes: { price: { en: 'One', zh: '一' } } } as PlanDocument,
      { ...PLAN, notes: { price: { en: 'Two', zh: '二' } } } as PlanDocument,
      ['fact'],
      [{ fact: 'notes', detail: { kind: 'topic', topic: 'price' } }],
    ],
    [
      'no longer sold',
      { ...PLAN, status: 'current' },
      { ...PLAN, status: 'closed' },
      ['closed'],
      [{ fact: 'status' }],
    ],
    [
      'sold again, for more',
      { ...withFees(), status: 'closed' },
      { ...withFees(fee('1.00')), status: 'current' },
      ['price', 'reopened'],
      [{ fact: 'status' }, { fact: 'oneTimeFees' }],
    ],
  ])('%s', (_, before, after, kinds, lines) => {
    expect(kindsOf(before, after)).toEqual(kinds);
    const found = changeLines(before, after);
    expect(found).toHaveLength(lines.length);
    expect(found).toMatchObject(lines);
  });

  test('the fields of the document leave out where and when it was looked up', () => {
    const after = { ...PLAN, verifiedAt: '2030-01-01', sources: [], name: 'Other' };
    expect(fieldsOf({ before: PLAN, after }).map(({ path }) => path)).toEqual(['name']);
    expect(fieldsOf({ before: null, after })).toEqual([]);
  });

  test('every plan of the catalog can be told against every other of its carrier', () => {
    for (const { plans } of REAL_FILES)
      for (const [at, plan] of plans.entries()) {
        const before = plans[at - 1];
        if (!before) continue;
        const lines = changeLines(before, plan);
        const back = changeLines(plan, before);
        expect(lines.length, plan.id).toBe(back.length);
      }
  });
});

describe('groups', () => {
  const change = (planId: string, publishedAt: string, after: PlanDocument): PublishedChange => ({
    ...{ planId, carrierId: PLAN.carrier, number: 2, publishedAt, kinds: ['fact'], ofCarrier: true },
    ...{ before: PLAN, after, evidence: { before: [], after: [] } },
  });
  const renamed = { ...PLAN, name: 'Other' };

  test('one act that says the same of several plans is told once; another says something else', () => {
    const days = groupByDay([
      change('a', '2026-11-02T10:00:00.000Z', renamed),
      change('b', '2026-11-02T10:00:00.000Z', { ...PLAN, name: 'Third' }),
      change('c', '2026-11-02T10:00:00.000Z', renamed),
      change('d', '2026-11-02T09:00:00.000Z', renamed),
      change('e', '2026-11-01T10:00:00.000Z', renamed),
    ]);
    expect(
      days.map(({ date, groups }) => [
        date,
        groups.map(({ changes }) => changes.map(({ planId }) => planId)),
      ]),
    ).toEqual([
      ['2026-11-02', [['a', 'c'], ['b'], ['d']]],
      ['2026-11-01', [['e']]],
    ]);
  });
});
