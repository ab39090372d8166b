/** The form's picture of a plan document: every field is in it, and nothing changes by being shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Path, typedAmount, typedNumber, valueAt, withValue } from '@/lib/admin/document-values';
import { type Field, fieldsOfEntry, type ListField } from '@/lib/admin/field';
import { emptyPlan, PLAN_FIELDS } from '@/lib/admin/plan-fields';
import { planLines } from '@/lib/admin/plan-list';
import { type PresetEffect, presetEffects } from '@/lib/admin/preset-effects';
import { parsePlan } from '@/lib/plan/schema';
import { FULL_FILE } from '@/tests/support/full-plan';
import { REAL_FILES, REAL_PLANS, REAL_TAXES } from '../server/real-catalog';

const FIELDS = PLAN_FIELDS.flatMap(({ fields }) => fields);
/** Set where the plan is begun, never changed. */
const FIXED = ['id', 'carrier'];
/** Edited as a whole by one control. */
const WHOLE = ['countries', 'period', 'prices', 'discount', 'lines', 'choices', 'range'];
/** Set by the kind of an entry. */
const BY_SHAPE = ['fromVoice'];

/** Paths of a document that no field of the form reaches. */
function unreached(value: unknown, fields: readonly Field[], path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (BY_SHAPE.includes(key)) return [];
    const field = fields.find((one) => one.key === key);
    const here = `${path}.${key}`;
    if (!field) return [here];
    if (field.kind === 'group') return unreached(part, field.fields, here);
    if (field.kind === 'list')
      return (part as unknown[]).flatMap((entry) => unreached(entry, fieldsOfEntry(field, entry), here));
    const plain = typeof part !== 'object' || part === null;
    return plain || WHOLE.includes(field.kind) ? [] : [here];
  });
}

describe('the fields of the form', () => {
  it('reach every field of every real plan', () => {
    const faults = REAL_PLANS.flatMap((plan) => unreached(plan, FIELDS, plan.id));
    expect(
      faults.filter((path) => !FIXED.some((key) => path.endsWith(`.${key}`) && path.split('.').length === 2)),
    ).toEqual([]);
  });

  it('reach every field of a plan that says something of each', () => {
    const faults = FULL_FILE.plans.flatMap((plan) => unreached(plan, FIELDS, plan.id));
    expect(faults).toEqual(FULL_FILE.plans.flatMap(({ id }) => FIXED.map((key) => `${id}.${key}`)));
  });

  it('give an entry the other shape, keeping what both have', () => {
    const lists = FIELDS.flatMap((field) => (field.kind === 'group' ? field.fields : [field]));
    const listOf = (key: string) => lists.find((field) => field.key === key) as ListField;
    const convert = (key: string, entry: Record<string, unknown>) =>
      listOf(key)
        .shapes?.find(({ is }) => !is(entry))
        ?.from(entry);
    expect(convert('recurringFees', { name: 'Fee', amount: '1.00', per: 'line', each: 'month' })).toEqual({
      name: 'Fee',
      percent: '',
    });
    expect(convert('recurringFees', { name: 'Fee', percent: '5' })).toEqual({
      name: 'Fee',
      amount: '',
      per: 'line',
      each: 'month',
    });
    expect(
      convert('internationalCalling', { countries: ['CN'], includedMinutes: 60, ratePerMinute: null }),
    ).toEqual({ countries: ['CN'], fromVoice: true });
  });

  it('make an empty plan of the same shape, which the schema wants filled in', () => {
    const empty = emptyPlan('tello-new', 'tello', '2026-11-26');
    expect(Object.keys(empty as object).sort()).toEqual(Object.keys(REAL_PLANS[0] as object).sort());
    const parsed = parsePlan(empty);
    if (parsed.ok) throw new Error('an empty plan cannot be right');
    expect(parsed.faults.map(({ path }) => path).sort()).toEqual(['charges.options', 'name']);
  });

  it('begin list entries that the schema knows the shape of', () => {
    const lists = (fields: readonly Field[]): ListField[] =>
      fields.flatMap((field) =>
        field.kind === 'list'
          ? [field, ...lists(field.fields)]
          : field.kind === 'group'
            ? lists(field.fields)
            : [],
      );
    for (const list of lists(FIELDS))
      expect(Object.keys(list.fresh([]) as object).sort(), list.key).toEqual(
        list.fields.map(({ key }) => key).sort(),
      );
  });
});

describe('a value in a document', () => {
  const anyPath = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.nat(3)), {
    minLength: 1,
    maxLength: 4,
  });

  it('is what was put there, and what stands beside it is untouched', () => {
    fc.assert(
      fc.property(fc.jsonValue(), anyPath, fc.jsonValue(), (root, path, value) => {
        const before = JSON.stringify(root);
        const after = withValue(root, path as Path, value);
        expect(valueAt(after, path as Path)).toEqual(value);
        expect(JSON.stringify(root)).toBe(before);
      }),
    );
  });

  it('leaves a plan as it was where it is put back', () => {
    for (const plan of REAL_PLANS.slice(0, 40)) {
      const path = ['data', 'highSpeedGB'];
      expect(withValue(plan, path, valueAt(plan, path))).toEqual(plan);
    }
  });

  it.each([
    ['12', 12],
    [' 12.5 ', 12.5],
    ['0', 0],
    ['', ''],
    ['12,5', 12.5],
    ['1,000', 1000],
    ['-1', '-1'],
    ['1e9', '1e9'],
    ['abc', 'abc'],
  ])('%j typed is %j', (typed, value) => expect(typedNumber(typed)).toBe(value));

  it.each([
    ['14.50', 'usd', '14.50'],
    ['14,50', 'usd', '14.50'],
    ['$1,200', 'usd', '1200'],
    ['１４', 'usd', '14'],
    ['14.', 'usd', '14.'],
    ['about 14', 'usd', 'about 14'],
    ['3.75 %', 'percent', '3.75'],
  ] as const)('%j typed as %s is %j', (typed, unit, value) => expect(typedAmount(typed, unit)).toBe(value));
});

const settings = { combinedTaxRatePercent: {}, taxableShare: REAL_TAXES.taxableShare.value };

describe('what a change does to the ready-made needs', () => {
  const cheapest = REAL_PLANS.find(({ id }) => id === 'tello-unlimited') as (typeof REAL_PLANS)[number];

  it('nothing, where nothing changes', () => {
    for (const { before, after } of presetEffects(REAL_PLANS, cheapest, settings))
      expect(after).toEqual(before);
  });

  it('a price of one dollar brings the plan to the front of what it meets', () => {
    const [option] = cheapest.charges.options;
    const cheap = {
      ...cheapest,
      charges: {
        ...cheapest.charges,
        options: [
          {
            ...option,
            period: { months: 1 },
            priceByLines: { '1': '1.00' },
            maxUses: null,
            newCustomersOnly: false,
          },
        ],
      },
    } as typeof cheapest;
    const effects = presetEffects(REAL_PLANS, cheap, settings);
    const everyday = effects.find(({ preset }) => preset === 'everyday');
    expect(everyday?.before).toMatchObject({ kind: 'meets' });
    expect(everyday?.after).toMatchObject({ kind: 'meets', totalCents: 1200, rank: 1 });
  });

  it('a fact that is not stated makes a plan that may meet, with what to ask', () => {
    const vague = { ...cheapest, voice: { ...cheapest.voice, includedMinutes: null } };
    const { after } = presetEffects(REAL_PLANS, vague, settings).find(
      ({ preset }) => preset === 'everyday',
    ) as PresetEffect;
    expect(after).toMatchObject({ kind: 'mayMeet', totalIs: 'atLeast' });
    expect(after.kind === 'mayMeet' && after.asks).toContainEqual({
      code: 'voice',
      country: null,
      open: true,
    });
  });

  it('a plan that is nowhere yet is absent before; a closed one meets nothing', () => {
    const made = { ...cheapest, id: 'tello-made' };
    for (const { before } of presetEffects(REAL_PLANS, made, settings))
      expect(before).toEqual({ kind: 'absent' });
    const closed = { ...cheapest, status: 'closed' as const };
    for (const { after } of presetEffects(REAL_PLANS, closed, settings)) expect(after.kind).toBe('doesNot');
  });
});

describe('the list of plans', () => {
  const carriers = REAL_FILES.map(({ carrier }) => carrier);
  const days = { freshnessWarnDays: 14, freshnessLimitDays: 60 };
  const drafts = [{ id: 'd', planId: 'tello-5gb', status: 'inReview' as const }];
  const lines = planLines(REAL_PLANS, carriers, drafts, '2026-11-26', days);

  it('holds every plan once, with its draft', () => {
    expect(lines.length).toBe(REAL_PLANS.length);
    expect(lines.find(({ id }) => id === 'tello-5gb')?.draft).toEqual({ id: 'd', status: 'inReview' });
  });
});
