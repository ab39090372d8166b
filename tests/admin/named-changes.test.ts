/** Changes by the names that changes have, made upon a document. */
import { describe, expect, test } from 'vitest';
import { withNamedChanges } from '@/lib/admin/named-changes';
import { changesBetween } from '@/lib/plan/diff';

const DOCUMENT = {
  name: 'Five',
  data: { highSpeedGB: 5, videoMaxHeight: null },
  charges: {
    options: [
      { id: 'monthly', priceByLines: { '1': '10.00' } },
      { id: 'annual', priceByLines: { '1': '99.00' } },
    ],
    fees: [{ name: 'SIM', amount: '5.00' }],
  },
  networks: ['tmobile'],
  sources: [{ url: 'https://example.com/a', title: 'A' }],
};
const after = (path: string, value: unknown) => withNamedChanges(DOCUMENT, [{ path, after: value }]);

describe('makes a change', () => {
  test.each<[string, string, unknown]>([
    ['of a field', 'name', 'Six'],
    ['of a field of a record', 'data.highSpeedGB', 6],
    ['to what is not stated', 'data.highSpeedGB', null],
    ['from what is not stated', 'data.videoMaxHeight', 480],
    ['of an entry by its id', 'charges.options[annual].priceByLines.1', '100.00'],
    ['of a number of lines that is new', 'charges.options[monthly].priceByLines.2', '18.00'],
    ['of an entry by its place, where entries have no names', 'charges.fees[0].amount', '6.00'],
    ['of an entry by the address of its page', 'sources[https://example.com/a].title', 'B'],
    ['of a list as a whole', 'networks', ['att']],
    ['of an entry that is new', 'charges.options[weekly]', { id: 'weekly', priceByLines: { '1': '3.00' } }],
    ['of an entry at the end', 'charges.fees[1]', { name: 'Port', amount: '1.00' }],
  ])('%s', (_, path, value) => {
    const changed = after(path, value);
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    expect(changesBetween(DOCUMENT, changed.document)).toMatchObject([{ after: value }]);
  });
});

test('everything that differs between two documents can be made upon the first', () => {
  const [monthly, annual] = DOCUMENT.charges.options;
  const next = {
    ...DOCUMENT,
    ...{ name: 'Other', data: { highSpeedGB: 1, videoMaxHeight: 720 }, networks: [] },
    charges: {
      ...DOCUMENT.charges,
      options: [{ ...monthly, priceByLines: { '1': '11.00', '2': '20.00' } }, annual],
    },
  };
  const changes = changesBetween(DOCUMENT, next);
  expect(withNamedChanges(DOCUMENT, changes)).toEqual({ kind: 'changed', document: next });
});

test.each([
  '',
  'plans.none.deep',
  'name.first',
  'charges.options[none].id',
  'charges.fees[7].amount',
  'charges.options (order)',
])('“%s” leads nowhere: the change is named by its place in the request', (path) => {
  const changed = withNamedChanges(DOCUMENT, [
    { path: 'name', after: 'Six' },
    { path, after: 'x' },
  ]);
  expect(changed).toMatchObject({ kind: 'refused', faults: [{ path: 'changes[1].path', code: 'noPlace' }] });
});

test.each<[string, unknown, unknown, string]>([
  ['what it expects', 'Five', 'Six', 'changed'],
  ['something else', 'Four', 'Six', 'moved'],
  ['what it wants already', 'Four', 'Five', 'changed'],
])('a change that finds %s', (_, before, value, kind) => {
  const changed = withNamedChanges(DOCUMENT, [{ path: 'name', before, after: value }]);
  expect(changed.kind).toBe(kind);
  if (changed.kind === 'moved')
    expect(changed.conflicts).toEqual([{ path: 'name', base: before, theirs: 'Five', mine: value }]);
});

test('null and what is not there are the same to expect', () => {
  const path = 'charges.options[monthly].priceByLines.2';
  expect(withNamedChanges(DOCUMENT, [{ path, before: null, after: '18.00' }]).kind).toBe('changed');
});
