import { describe, expect, test } from 'vitest';
import { changesPrice, groupRows, inOrderOfWeight, isTickedAtFirst, rowSpans } from '@/lib/import/groups';
import type { PlanPreview } from '@/lib/import/preview';

const note = (row: number, code: string, params: Record<string, string> = {}, field?: string) => ({
  ...{ row, note: { code, params } },
  ...(field !== undefined && { field }),
});

test('rows of one reason are one group, the most rows first, with the values in which they differ', () =>
  expect(
    groupRows([note(9, 'fixed'), note(3, 'noPrice', { value: 'a' }), note(2, 'fixed'), note(4, 'fixed')]),
  ).toEqual([
    { code: 'fixed', field: '', rows: [2, 4, 9], values: [{ params: {}, rows: [9, 2, 4] }] },
    { code: 'noPrice', field: '', rows: [3], values: [{ params: { value: 'a' }, rows: [3] }] },
  ]));
test('two columns are two groups', () =>
  expect(groupRows([note(2, 'html', {}, 'a'), note(2, 'html', {}, 'b')])).toHaveLength(2));

test.each([
  ['one row', [5], '5', 0],
  ['side by side', [2, 3, 4], '2–4', 0],
  ['a row twice', [2, 2, 3], '2–3', 0],
  ['more spans than shown', [1, 3, 5, 7, 8], '1, 3, 5', 2],
])('%s', (_label, rows, text, more) => expect(rowSpans(rows, 3)).toEqual({ text, more }));

const plan = (said: Partial<PlanPreview>): PlanPreview => ({
  ...{ planId: 'a', match: 'planId', name: 'A', carrierId: 'c', rows: [2], externalIds: [], keys: [] },
  ...{ olderDates: [], warnings: [], suggestions: [], waits: null, told: false },
  changes: [{ path: 'name', before: 'A', after: 'B' }],
  ...said,
});
const price = { path: 'charges.options[monthly].priceByLines.1', before: '1.00', after: '2.00' };
const older = { path: 'verifiedAt', source: null, now: '2026-11-01', file: '2026-08-01' };

test('prices that change come first, new plans last, and prices first in each', () => {
  const plans = [
    plan({ planId: 'new', match: 'new', changes: [price] }),
    plan({ planId: 'name' }),
    plan({ planId: 'price', changes: [{ path: 'name', before: 'A', after: 'B' }, price] }),
  ];
  const sorted = inOrderOfWeight(plans);
  expect(sorted.map(({ planId }) => planId)).toEqual(['price', 'name', 'new']);
  expect(sorted[0]?.changes.map(({ path }) => path)).toEqual([price.path, 'name']);
  expect(plans.map(changesPrice)).toEqual([false, false, true]);
});

describe('what is ticked at first', () => {
  test.each([
    ['a plan that changes', plan({}), false, true],
    ['a new plan of a file of documents', plan({ match: 'new' }), false, true],
    ['a row of a label file with its plan', plan({ match: 'externalId' }), true, true],
    ['a row that nobody matched', plan({ match: 'new' }), true, false],
    ['a row that somebody said is a new plan', plan({ match: 'new', told: true }), true, true],
    ['a plan of which the file says nothing new', plan({ changes: [] }), false, false],
    ['an older price', plan({ changes: [price], olderDates: [older] }), false, false],
    ['an older check without a price', plan({ olderDates: [older] }), false, true],
    [
      'a price whose other source is older',
      plan({ changes: [price], olderDates: [{ ...older, source: 'FAQ' }] }),
      ...[false, true],
    ],
  ] as [string, PlanPreview, boolean, boolean][])('%s', (_label, one, isLabels, expected) =>
    expect(isTickedAtFirst(one, isLabels)).toBe(expected),
  );
});
