import { expect, test } from 'vitest';
import { formStateChanges } from '@/components/hydration';
import { DEFAULT_VIEW, NO_FACETS, writeView } from '@/lib/table/view-params';

const COLUMNS: [string, string][] = DEFAULT_VIEW.columns.map((key) => ['cols', key]);
const entered = (...pairs: [string, string][]) => new URLSearchParams([...COLUMNS, ...pairs]);

test.each([
  ['nothing was touched', entered(['q', '']), {}],
  ['words were typed', entered(['q', 'mint']), { query: 'mint' }],
  [
    'an option was ticked',
    entered(['q', ''], ['f-net', 'att']),
    { facets: { ...NO_FACETS, network: ['att'] } },
  ],
  [
    'a plan was ticked in table and card',
    entered(['q', ''], ['pick', 'a'], ['pick', 'a']),
    { picked: ['a'] },
  ],
  ['there is no form', new URLSearchParams(), {}],
])('%s', (_, form, expected) => {
  expect(formStateChanges(form, DEFAULT_VIEW)).toEqual(expected);
});

test('a plan that is selected and not listed stays selected', () => {
  const view = { ...DEFAULT_VIEW, picked: ['far-down'] };
  expect(writeView(view)).toContainEqual(['pick', 'far-down']);
  expect(formStateChanges(entered(['q', ''], ['pick', 'a']), view)).toEqual({ picked: ['far-down', 'a'] });
});

test('a filter of the address stays where the page has no field for it', () => {
  const view = { ...DEFAULT_VIEW, filters: { total: { kind: 'between' as const, min: null, max: 200_00 } } };
  expect(formStateChanges(entered(['q', '']), view)).toEqual({});
});
