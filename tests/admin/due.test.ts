/** Which pages are due and why, in which order. */
import { describe, expect, test } from 'vitest';
import { type DueInput, dueEntries, filterDue, isSettled, type PageState, UNSEEN } from '@/lib/admin/due';
import { keyFigures } from '@/lib/admin/due-figures';
import { ALL_DUE } from '@/lib/admin/due-filter';
import type { PlanDocument, Source } from '@/lib/plan/plan';
import { sourcePages } from '@/lib/sources/pages';
import { makePlan } from '../support/make-plan';

const TODAY = '2026-11-28';
const DAYS = { freshnessWarnDays: 14, freshnessLimitDays: 60 };
const P = 'https://a.example/prices';
const Q = 'https://a.example/questions';
const COPY = `https://github.com/a/b/blob/${'0a'.repeat(20)}/x`;

const source = (url: string, covers: string[], asOf: string | null = null): Source => ({
  ...{ url, title: url, asOf, covers },
});
const plan = (id: string, verifiedAt: string, sources: Source[], more: Partial<PlanDocument> = {}) =>
  ({ ...makePlan({ id, carrier: id.slice(0, 1) }), notes: {}, verifiedAt, sources, ...more }) as PlanDocument;
const READ: PageState = { ...UNSEEN, outcome: 'same', readAt: new Date('2026-11-27T03:00:00Z') };

function due(plans: PlanDocument[], states: Record<string, PageState>, more: Partial<DueInput> = {}) {
  return dueEntries(
    {
      ...{ pages: sourcePages(plans, []), plans: new Map(plans.map((one) => [one.id, one])) },
      ...{ states: new Map(Object.entries(states)), today: TODAY, days: DAYS, settled: () => false },
      ...more,
    },
    'current',
  ).map(({ carrierId, url, why }) => [carrierId, url, why]);
}

const OLD = '2026-01-01';
const ON_LIMIT = '2026-11-14';
const PAST_LIMIT = '2026-11-13';

describe('why a page is due', () => {
  const one = (verifiedAt: string, covers = ['charges']) => [plan('a-1', verifiedAt, [source(P, covers)])];
  test.each<[string, PlanDocument[], PageState, string[]]>([
    ['a price on the last fresh day', one(ON_LIMIT), READ, []],
    ['a price a day later', one(PAST_LIMIT), READ, ['age']],
    ['nobody read it, although the plan is fresh', one(TODAY), UNSEEN, ['never']],
    ['a person looked, no machine did', one(TODAY), { ...UNSEEN, lookedAt: new Date(TODAY) }, []],
    ['it changed', one(TODAY), { ...READ, outcome: 'changed', changedAt: new Date(TODAY) }, ['changed']],
    ['it changed some days ago', one(TODAY), { ...READ, changedAt: new Date('2026-11-20') }, ['changed']],
    ['it is gone', one(TODAY), { ...READ, outcome: 'gone', failures: 1 }, ['gone']],
    ['no answer, twice', one(TODAY), { ...READ, outcome: 'unreachable', failures: 2 }, []],
    ['no answer, three times', one(TODAY), { ...READ, outcome: 'unreachable', failures: 3 }, ['silent']],
    ['machines are not let in', one(TODAY), { ...READ, outcome: 'blocked', failures: 9 }, []],
    [
      'closed plans are left out',
      [plan('a-1', OLD, [source(P, ['charges'])], { status: 'closed' })],
      UNSEEN,
      [],
    ],
  ])('%s', (_, plans, state, expected) => {
    expect(due(plans, { [P]: state }).map(([, , why]) => why)).toEqual(expected);
  });

  test('a change that was dealt with is over', () => {
    const state = { ...READ, changedAt: new Date('2026-11-20') };
    expect(due(one(TODAY), { [P]: state }, { settled: () => true })).toEqual([]);
  });

  test('a source that was written down within the fresh days counts as read', () => {
    expect(due([plan('a-1', TODAY, [source(P, ['data'], '2026-11-20')])], {})).toEqual([]);
    expect(due([plan('a-1', TODAY, [source(P, ['data'], '2026-11')])], {})).toEqual([['a', P, 'never']]);
  });

  test('age is asked of the pages of the price alone, live ones where there are any', () => {
    const read = { [P]: READ, [Q]: READ };
    expect(
      due([plan('a-1', OLD, [source(P, ['charges']), source(Q, ['sms']), source(COPY, ['charges'])])], read),
    ).toEqual([['a', P, 'age']]);
    expect(due([plan('a-1', OLD, [source(Q, ['sms']), source(COPY, ['charges'])])], read)).toEqual([
      ['a', COPY, 'age'],
    ]);
    expect(due([plan('a-1', OLD, [source(Q, ['sms'])])], read)).toEqual([['a', Q, 'age']]);
  });
});

test('carriers with a changed page first, then those never read, then the oldest; the same within a carrier', () => {
  const plans = [
    plan('a-1', OLD, [source(P, ['charges'])]),
    plan('b-1', PAST_LIMIT, [
      source('https://b.example/1', ['charges']),
      source('https://b.example/2', ['sms']),
    ]),
    plan('c-1', PAST_LIMIT, [source('https://c.example/1', ['charges'])]),
    plan('d-1', PAST_LIMIT, [source('https://d.example/1', ['charges'])]),
  ];
  const changed = { ...READ, changedAt: new Date(TODAY) };
  const states = {
    [P]: READ,
    'https://b.example/1': READ,
    'https://b.example/2': changed,
    'https://d.example/1': READ,
  };
  expect(due(plans, states)).toEqual([
    ['b', 'https://b.example/2', 'changed'],
    ['b', 'https://b.example/1', 'age'],
    ['c', 'https://c.example/1', 'never'],
    ['a', P, 'age'],
    ['d', 'https://d.example/1', 'age'],
  ]);
  const entries = dueEntries(
    {
      ...{ pages: sourcePages(plans, []), plans: new Map(plans.map((one) => [one.id, one])) },
      ...{ states: new Map(Object.entries(states)), today: TODAY, days: DAYS, settled: () => false },
    },
    null,
  );
  const left = (filter: object) => filterDue(entries, { ...ALL_DUE, ...filter }).map(({ url }) => url);
  expect(left({ carrier: 'b' })).toHaveLength(2);
  expect(left({ mark: 'age' })).toHaveLength(3);
  expect(left({ mark: 'old' })).toEqual([P]);
  expect(left({ carrier: 'a', mark: 'changed' })).toEqual([]);
});

const CHANGED = new Date('2026-11-20T15:00:00Z');
test.each<[string, Date | null, string | null, string | null | undefined, boolean]>([
  ['nobody looked', null, null, null, false],
  ['a look before', new Date('2026-11-20T14:59:59Z'), null, null, false],
  ['a look at that moment', CHANGED, null, null, true],
  ['a later day in the plan', null, '2026-11-21', undefined, true],
  ['an earlier day in the plan', null, '2026-11-19', undefined, false],
  ['only a month in the plan', null, '2026-12', undefined, false],
  ['the same day, written since', null, '2026-11-20', '2026-06-01', true],
  ['the same day, written before', null, '2026-11-20', '2026-11-20', false],
  ['the same day, nobody knows since when', null, '2026-11-20', undefined, false],
])('a change is dealt with: %s', (_, look, asOf, before, expected) => {
  expect(isSettled(CHANGED, look, asOf, before)).toBe(expected);
});

test('the figures of a plan in what a page covers, prices and data first', () => {
  const one = plan('a-1', TODAY, []);
  const kinds = keyFigures(one, ['sms', 'data', 'charges']).map((figure) =>
    figure.kind === 'field' ? figure.field : figure.kind,
  );
  expect(kinds[0]).toBe('price');
  expect(kinds.slice(-2)).toEqual(['data', 'sms']);
  expect(keyFigures(one, ['nothingSuch'])).toEqual([]);
});
