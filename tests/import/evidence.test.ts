import { describe, expect, test } from 'vitest';
import { isOlderDate, mergedEvidence, olderDates } from '@/lib/import/evidence';
import { blankPlan } from '@/lib/import/merge';
import type { PlanDocument, Source } from '@/lib/plan/plan';
import { makeOption } from '../support/make-plan';

const source = (said: Partial<Source> = {}): Source => ({
  ...{ url: 'https://example.org/plans', title: 'Plans', asOf: '2026-08', covers: ['charges'] },
  ...said,
});
const NEWSROOM = source({
  url: 'https://example.org/news',
  title: 'Newsroom',
  asOf: '2026-11-28',
  covers: ['features', 'requirements'],
});

const makePlan = (said: Partial<PlanDocument> = {}): PlanDocument => {
  const blank = blankPlan({
    ...{ id: 'example-five', carrier: 'example', name: 'Five', billing: 'prepaid', verifiedAt: '2026-11-28' },
  });
  blank.charges.options.push(makeOption({ priceByLines: { '1': '20.00' } }));
  return {
    ...{ ...blank, features: { ...blank.features, volte: true } },
    ...{ requirements: { ...blank.requirements, ssn: false }, sources: [source(), NEWSROOM] },
    ...said,
  };
};
const now = makePlan();
const file = { sources: [source()], verifiedAt: '2026-08-14' };
const titles = ({ sources }: Pick<PlanDocument, 'sources'>) =>
  sources.map(({ title, covers }) => `${title}: ${covers.join(' ')}`);

describe('a source of the plan that the file has not', () => {
  test.each([
    ['stays where its fields stay', now, ['Plans: charges', 'Newsroom: features requirements']],
    [
      'stays with the field of which a part stays',
      { ...now, requirements: { ...now.requirements, ssn: true } },
      ['Plans: charges', 'Newsroom: features'],
    ],
    [
      'goes where every fact of its fields was replaced',
      {
        ...now,
        ...{ features: { ...now.features, volte: false }, requirements: { ...now.requirements, ssn: true } },
      },
      ['Plans: charges'],
    ],
  ])('%s', (_label, next, expected) => expect(titles(mergedEvidence(now, file, next))).toEqual(expected));

  test('stays where a list keeps one of its entries, and where an option keeps its price', () => {
    const calls = (country: string) => ({
      ...{ countries: [country], includedMinutes: 'unlimited' as const, ratePerMinute: null },
    });
    const plan = makePlan({
      internationalCalling: [calls('CN'), calls('MX')],
      sources: [source({ title: 'Calls', covers: ['internationalCalling'] })],
    });
    const kept = mergedEvidence(
      plan,
      { sources: [], verifiedAt: '' },
      { ...plan, internationalCalling: [calls('MX')] },
    );
    expect(titles(kept)).toEqual(['Calls: internationalCalling']);
    const gone = mergedEvidence(plan, { sources: [], verifiedAt: '' }, { ...plan, internationalCalling: [] });
    expect(titles(gone)).toEqual([]);
  });
  test('stays where it covers nothing by name, and where it covers what is no field', () => {
    const plan = makePlan({
      sources: [source({ covers: [] }), source({ title: 'B', covers: ['voicemail'] })],
    });
    const kept = mergedEvidence(plan, { sources: [], verifiedAt: '' }, blankPlan({ ...plan }));
    expect(titles(kept)).toEqual(['Plans: ', 'B: voicemail']);
  });
});

describe('the same source is one, and covers both', () => {
  const merged = (said: Partial<Source>, plan = now) =>
    mergedEvidence(plan, { sources: [source(said)], verifiedAt: '2026-08-14' }, plan).sources;
  test.each([
    [
      'of one address and title',
      { covers: ['data'] },
      ['Plans: charges data', 'Newsroom: features requirements'],
    ],
    [
      'of one address, with the title of the file',
      { title: 'All plans', covers: ['data'] },
      ['All plans: charges data', 'Newsroom: features requirements'],
    ],
    [
      'another address under the same title is another',
      { url: 'https://example.org/old', covers: ['data'] },
      ['Plans: charges', 'Newsroom: features requirements', 'Plans: data'],
    ],
  ])('%s', (_label, said, expected) => expect(titles({ sources: merged(said) })).toEqual(expected));
  test('two parts of one address stay two', () => {
    const plan = makePlan({ sources: [source({ title: 'A' }), source({ title: 'B' })] });
    expect(titles({ sources: merged({ title: 'C' }, plan) })).toEqual([
      'A: charges',
      'B: charges',
      'C: charges',
    ]);
  });
});

describe('no date goes back by itself', () => {
  const dated = (asOf: string | null, verifiedAt: string) => ({ sources: [source({ asOf })], verifiedAt });
  const dates = (given: ReturnType<typeof dated>, takeOlder = false) => {
    const { sources, verifiedAt } = mergedEvidence(now, given, now, { takeOlder });
    return [sources[0]?.asOf, verifiedAt];
  };
  test.each([
    ['a later check and a later page are taken', dated('2026-09', '2026-11-29'), ['2026-09', '2026-11-29']],
    ['an older check and page are not', dated('2026-07', '2026-08-14'), ['2026-08', '2026-11-28']],
    ['a page without a date takes none away', dated(null, '2026-11-28'), ['2026-08', '2026-11-28']],
    ['the day of the same month is more', dated('2026-08-02', '2026-11-28'), ['2026-08-02', '2026-11-28']],
    ['the year alone is less', dated('2026', '2026-11-28'), ['2026-08', '2026-11-28']],
  ])('%s', (_label, given, expected) => expect(dates(given)).toEqual(expected));
  test('unless that was chosen', () => {
    expect(dates(dated('2026-07', '2026-08-14'), true)).toEqual(['2026-07', '2026-08-14']);
    expect(dates(dated(null, '2026-08-14'), true)).toEqual(['2026-08', '2026-08-14']);
  });
  test('each is named, with both dates', () =>
    expect(olderDates(now, dated('2026-07', '2026-08-14'))).toEqual([
      { path: 'verifiedAt', source: null, now: '2026-11-28', file: '2026-08-14' },
      { path: 'sources[0].asOf', source: 'Plans', now: '2026-08', file: '2026-07' },
    ]));
  test('what does not go back is not asked', () => {
    expect(olderDates(now, dated('2026-08', '2026-11-28'))).toEqual([]);
    expect(olderDates(now, dated(null, '2026-11-29'))).toEqual([]);
  });
  test.each([
    ['2026-07', '2026-08', true],
    ['2026-08', '2026-08', false],
    ['2026', '2026-08', true],
    ['2026-08-01', '2026-08', false],
    ['2025-12-31', '2026', true],
    [null, '2026', true],
    ['2026', null, false],
  ])('%s before %s: %s', (one, other, expected) => expect(isOlderDate(one, other)).toBe(expected));
});
