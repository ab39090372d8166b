import { describe, expect, it } from 'vitest';
import { type Path, pathOfPlace, valueAt } from '@/lib/admin/document-values';
import type { Field } from '@/lib/admin/field';
import { foldedKeys, isFilled, isMarked, isWithin } from '@/lib/admin/form-folds';
import { emptyPlan, PLAN_FIELDS } from '@/lib/admin/plan-fields';
import { FULL_FILE } from '@/tests/support/full-plan';

const field = (kind: string, more: object = {}): Field => ({ key: 'a', kind, ...more }) as Field;
const group = (...fields: Field[]): Field => ({ key: 'g', kind: 'group', fields });

describe('a field says something', () => {
  it.each([
    ['an amount that is not stated', field('amount'), null, false],
    ['an amount that is not offered', field('amount'), 0, true],
    ['unlimited', field('amount'), 'unlimited', true],
    ['a fact that is not stated', field('fact'), null, false],
    ['a fact that is "no"', field('fact'), false, true],
    ['a text that may be left out', field('text', { nullable: true }), null, false],
    ['a text of spaces that may be left out', field('text', { nullable: true }), ' ', false],
    ['a text that may not be left out', field('text'), '', true],
    ['a note without words', field('long'), '', false],
    ['a note', field('long'), 'From $5.', true],
    ['an empty list', field('list', { fields: [] }), [], false],
    ['an empty list that a plan is looked up for', field('list', { fields: [], main: true }), [], true],
    ['lines', field('lines'), ['a'], true],
    ['no further line stated', field('extraLine'), null, false],
    ['no further line sold', field('extraLine'), 'notSold', true],
    ['no discount', field('discount'), null, false],
    ['a range', field('range'), [1, 2], true],
    ['no prices where there may be none', field('prices', { nullable: true }), null, false],
    ['a choice of nothing', field('choice', { options: ['x'], nullable: true }), null, false],
    [
      'a choice that states nothing',
      field('choice', { options: ['all', 'some'], unsaid: 'some' }),
      'some',
      false,
    ],
    ['a choice beside it', field('choice', { options: ['all', 'some'], unsaid: 'some' }), 'all', true],
    ['countries, which an entry is about', field('countries'), [], true],
    ['a group of nothing', group(field('fact')), { a: null }, false],
    ['a group that is not there', group(field('fact')), undefined, false],
    ['a group with something', group(field('fact')), { a: true }, true],
  ])('%s: %#', (_name, of, value, said) => expect(isFilled(of, value)).toBe(said));
});

describe('a marked place', () => {
  it.each([
    ['data', 'data', true],
    ['data.priorityGB', 'data', true],
    ['charges.options[0].id', 'charges.options', true],
    ['charges.options (order)', 'charges.options', true],
    ['dataSharing', 'data', false],
    ['data', 'data.priorityGB', false],
    ['', 'data', false],
  ])('%s is within %s: %s', (marked, place, within) => expect(isWithin(marked, place)).toBe(within));

  const root = { options: [{ id: 'monthly' }, { id: 'annual' }], fees: [{ name: 'a' }] };
  it.each([
    ['options[annual].id', ['options', 1], true],
    ['options[1].id', ['options', 1], true],
    ['options[annual].id', ['options', 0], false],
    ['fees[0].name', ['fees', 0, 'name'], true],
  ] as [string, Path, boolean][])('%s marks %j: %s', (marked, path, is) =>
    expect(isMarked([marked], root, path)).toBe(is),
  );

  it.each([
    ['options[annual].id', 'options[1].id'],
    ['options[1].id', 'options[1].id'],
    ['options[gone].id', 'options[gone].id'],
    ['fees[0].name', 'fees[0].name'],
    ['data.priorityGB', 'data.priorityGB'],
    ['', ''],
  ])('%s is %s among the controls', (place, path) => expect(pathOfPlace(root, place)).toBe(path));
});

const fieldsOf = (name: string): readonly Field[] =>
  PLAN_FIELDS.find(({ group }) => group === name)?.fields ?? [];
const insideOf = (name: string, key: string): readonly Field[] => {
  const found = fieldsOf(name).find((one) => one.key === key);
  return found?.kind === 'group' || found?.kind === 'list' ? found.fields : [];
};

describe('the form of a plan folds', () => {
  const fresh = emptyPlan('tello-new', 'tello', '2026-11-26');
  const [full] = FULL_FILE.plans;

  it('of a new plan all but what every plan is looked up for', () => {
    expect([...foldedKeys(fieldsOf('plan'), fresh, [], [])]).toEqual([
      'networksEvidence',
      'number',
      'separateAccounts',
      'eligibility',
      'sim',
    ]);
    expect([...foldedKeys(fieldsOf('charges'), fresh, [], [])]).toEqual([]);
    expect([...foldedKeys(fieldsOf('addOns'), fresh, [], [])]).toEqual(['addOns']);
    expect([...foldedKeys(fieldsOf('roaming'), fresh, [], [])]).toEqual([
      'roaming',
      'roamingPasses',
      'maxDaysAbroad',
      'listed',
    ]);
    expect([...foldedKeys(fieldsOf('evidence'), fresh, [], [])]).toEqual(['notes']);
  });

  it('nothing that is filled in', () => {
    for (const { fields } of PLAN_FIELDS) {
      const folded = foldedKeys(fields, full, [], []);
      for (const one of fields)
        if (folded.has(one.key)) expect(isFilled(one, valueAt(full, [one.key])), one.key).toBe(false);
    }
    expect([...foldedKeys(insideOf('use', 'data'), full, ['data'], [])]).toEqual([
      'priorityGB',
      'throttleKbps',
      'videoMaxHeight',
      'priorityClass',
      'priorityEvidence',
    ]);
  });

  it('nothing within a part that says nothing at all: somebody opened it, or has just added it', () =>
    expect(foldedKeys(insideOf('terms', 'requirements'), fresh, ['requirements'], []).size).toBe(0));

  it('neither of the two languages of a note', () => {
    const half = { notes: { price: { en: 'From $5.', zh: '' } } };
    const price = insideOf('evidence', 'notes').find(({ key }) => key === 'price');
    const languages = price?.kind === 'group' ? price.fields : [];
    expect(foldedKeys(languages, half, ['notes', 'price'], []).size).toBe(0);
  });

  it.each(['data.priorityGB', 'data.overageCapByLines.2'])('nothing that %s is within', (marked) => {
    const [key = ''] = marked.split('.').slice(1);
    const data = insideOf('use', 'data');
    expect(foldedKeys(data, fresh, ['data'], []).has(key)).toBe(true);
    expect(foldedKeys(data, fresh, ['data'], [marked]).has(key)).toBe(false);
  });
});
