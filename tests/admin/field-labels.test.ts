/** Words of the forms of plans and carriers: every field, value and rule has its own in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACT_GROUPS } from '@/lib/admin/carrier-facts';
import { carrierFields } from '@/lib/admin/carrier-fields';
import { type Field, shapeOf } from '@/lib/admin/field';
import { PLAN_FIELDS } from '@/lib/admin/plan-fields';
import { ACCEPTANCE_CODES } from '@/lib/plan/acceptance';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';

const inside = (field: Field): readonly Field[] => {
  if (field.kind === 'group') return field.fields;
  if (field.kind !== 'list') return [];
  return field.shapes ? field.shapes.flatMap(({ fields }) => fields) : field.fields;
};
const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...everyField(inside(field))]);

const GROUPS = [...PLAN_FIELDS, ...carrierFields([])];
const FIELDS = everyField(GROUPS.flatMap(({ fields }) => fields));
const CODES = [
  ...['schema', 'rules', 'carrier-schema', 'value-schemas'].flatMap((file) =>
    [...readFileSync(`lib/plan/${file}.ts`, 'utf8').matchAll(/params: \{ code: '(\w+)'/g)].map(
      ([, code = '']) => code,
    ),
  ),
  ...ACCEPTANCE_CODES,
];

describe.each([
  ['en', en.admin.form],
  ['zh', zh.admin.form],
] as const)('%s', (_, words) => {
  test('every field has a name', () => {
    expect(FIELDS.map(({ key }) => key).filter((key) => !(key in words.field))).toEqual([]);
    for (const means of ['bank', 'debit', 'card', 'per', 'fromPurchase'])
      expect(words.field).toHaveProperty(means);
  });

  test('every part of a form has a name', () =>
    expect(
      [...GROUPS, ...FACT_GROUPS].map(({ group }) => group).filter((group) => !(group in words.group)),
    ).toEqual([]));

  test('every value that is chosen has a name', () => {
    const options = FIELDS.flatMap((field) => (field.kind === 'choice' ? field.options : []));
    const shapes = FIELDS.flatMap((field) => (field.kind === 'list' ? (field.shapes ?? []) : []));
    expect(
      [...options, ...shapes.map(({ name }) => name)].filter((option) => !(option in words.option)),
    ).toEqual([]);
  });

  test('every rule of a plan that is broken is said', () => {
    expect(CODES.length).toBeGreaterThan(8);
    expect(CODES.filter((code) => !(code in words.fault))).toEqual([]);
  });
});

test('an entry of a list with several shapes has the one that it looks like', () => {
  const fees = FIELDS.find(({ key }) => key === 'recurringFees');
  if (fees?.kind !== 'list') throw new Error('recurring fees are a list');
  expect(shapeOf(fees, { name: 'a', percent: '5' })?.name).toBe('feePercent');
  expect(shapeOf(fees, { name: 'a', amount: '5.00' })?.name).toBe('feeAmount');
});
