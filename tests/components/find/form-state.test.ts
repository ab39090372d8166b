import { expect, test } from 'vitest';
import { formStateChanges } from '@/components/find/form-state';
import { DEFAULT_VIEW, NO_FACETS, writeView } from '@/lib/table/view-params';

const entered = (...pairs: [string, string][]) => new URLSearchParams(pairs);
const FILTERING = { ...DEFAULT_VIEW, filtering: true };

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
  expect(formStateChanges(form, FILTERING)).toEqual(expected);
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

test('filters that are not shown stay as they are', () => {
  const view = { ...DEFAULT_VIEW, facets: { ...NO_FACETS, network: ['att'] } };
  expect(formStateChanges(entered(['q', '']), view)).toEqual({});
  expect(formStateChanges(entered(['q', '']), { ...view, filtering: true })).toEqual({ facets: NO_FACETS });
});
