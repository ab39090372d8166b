import { describe, expect, test } from 'vitest';
import { blankPlan } from '@/lib/import/merge';
import {
  acceptPlan,
  carrierFaults,
  EXTRA_LINE_MOST,
  FIRST_LINE_LEAST,
  isFuture,
  planFaults,
} from '@/lib/plan/acceptance';
import type { CarrierDocument, PaymentOption, PlanDocument, Source } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { readDocuments } from '@/scripts/catalog/documents';
import { makeOption } from '../support/make-plan';

const TODAY = '2026-11-30';
const source = (asOf: string | null): Source => ({
  ...{ url: 'https://example.org/plans', title: 'Plans', asOf, covers: ['charges'] },
});
function makePlan(said: Partial<PlanDocument> = {}, option: Partial<PaymentOption> = {}): PlanDocument {
  const plan = blankPlan({
    ...{ id: 'example-five', carrier: 'example', name: 'Five', billing: 'prepaid', verifiedAt: TODAY },
  });
  plan.charges.options.push(makeOption(option));
  return { ...plan, sources: [source('2026-11')], ...said };
}
const codes = (plan: PlanDocument, today = TODAY) =>
  planFaults(plan, { today }).map(({ path, code }) => `${path} ${code}`);

describe('dates to come', () => {
  test.each([
    ['today', makePlan(), []],
    ['tomorrow', makePlan({ verifiedAt: '2026-12-01' }), ['verifiedAt futureDate']],
    ['a source of this month', makePlan({ sources: [source('2026-11')] }), []],
    ['of this year', makePlan({ sources: [source('2026')] }), []],
    ['of next month', makePlan({ sources: [source('2026-12')] }), ['sources[0].asOf futureDate']],
    ['of next year', makePlan({ sources: [source('2027')] }), ['sources[0].asOf futureDate']],
    [
      'of tomorrow',
      makePlan({ sources: [source(null), source('2026-12-01')] }),
      ['sources[1].asOf futureDate'],
    ],
  ])('%s', (_label, plan, expected) => expect(codes(plan)).toEqual(expected));

  test('one that is published already is not asked about again', () => {
    const published = makePlan({ verifiedAt: '2027-01-01', sources: [source('2027')] });
    expect(planFaults(published, { today: TODAY, published })).toEqual([]);
    const later = { ...published, verifiedAt: '2027-01-02' };
    expect(planFaults(later, { today: TODAY, published })).toMatchObject([
      { path: 'verifiedAt', code: 'futureDate', params: { date: '2027-01-02', today: TODAY } },
    ]);
  });
  test.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-11', false],
    ['2026-12', true],
    ['2026', false],
    ['2027', true],
  ])('%s is to come: %s', (date, expected) => expect(isFuture(date, TODAY)).toBe(expected));

  test('of what a carrier states and of its families', () => {
    const carrier = {
      ...{ shared: { sources: [source('2027')], verifiedAt: '2026-12-01' } },
      families: [{ id: 'all', plans: ['example-five'], sources: [source('2026-12-05')] }],
    } as unknown as CarrierDocument;
    expect(carrierFaults(carrier, { today: TODAY }).map(({ path }) => path)).toEqual([
      'shared.sources[0].asOf',
      'shared.verifiedAt',
      'families[0].sources[0].asOf',
    ]);
    expect(carrierFaults(carrier, { today: '2027-01-01' })).toEqual([]);
  });
});

test('a plan names a source', () => expect(codes(makePlan({ sources: [] }))).toEqual(['sources noSource']));

describe('a further line', () => {
  const extra = (price: string, priceByLines: Record<string, string>) =>
    codes(makePlan({}, { priceByLines, extraLinePrice: price })).length > 0;
  test.each([
    ['five times the first', '125.00', { '1': '25.00' }, false],
    ['a cent more', '125.01', { '1': '25.00' }, true],
    ['a first line for less counts as 20 dollars', '100.00', { '1': '0.00' }, false],
    ['and no more', '100.01', { '1': '15.00' }, true],
    ['the first line of two', '130.00', { '2': '50.00' }, true],
  ])('%s', (_label, price, prices, refused) => expect(extra(price, prices as never)).toBe(refused));
  test('is measured as said', () => expect([EXTRA_LINE_MOST, FIRST_LINE_LEAST]).toEqual([5, 20]));
});

test('the faults of form come first, those of matter after them, with the place in the file', () => {
  const plan = makePlan({ sources: [] });
  expect(acceptPlan({ ...plan, billing: 'never' }, { today: TODAY })).toMatchObject({
    ok: false,
    faults: [{ path: 'billing' }],
  });
  expect(acceptPlan(plan, { today: TODAY }, 'plans[2]')).toMatchObject({
    ok: false,
    faults: [{ path: 'plans[2].sources', code: 'noSource' }],
  });
  expect(acceptPlan(makePlan(), { today: TODAY })).toEqual({ ok: true, plan: makePlan() });
});

test('every plan and carrier of the catalog is accepted', () => {
  const { documents, faults } = readDocuments(['data/catalog'], TODAY);
  expect(faults).toEqual([]);
  expect(documents.files.length).toBeGreaterThan(30);
});

describe('countries of a document', () => {
  const withCalls = (...countries: string[]) => ({
    ...makePlan(),
    internationalCalling: [{ countries, includedMinutes: 'unlimited', ratePerMinute: null }],
  });
  test('names become codes', () => {
    const parsed = parsePlan(withCalls('CHINA', '墨西哥', 'Hong Kong', 'ca'));
    expect(parsed.ok && parsed.plan.internationalCalling[0]?.countries).toEqual(['CN', 'MX', 'HK', 'CA']);
  });
  test('what is none is named, each at its place', () => {
    const parsed = parsePlan(withCalls('CN', 'Elbonia', 'Slobbovia'));
    expect(parsed.ok ? [] : parsed.faults).toMatchObject([
      { path: 'internationalCalling[0].countries[1]', code: 'unknownCountry', params: { name: 'Elbonia' } },
      { path: 'internationalCalling[0].countries[2]', code: 'unknownCountry', params: { name: 'Slobbovia' } },
    ]);
  });
  test('a country by two names is there twice', () => {
    const parsed = parsePlan(withCalls('China', 'CN'));
    expect(parsed.ok ? [] : parsed.faults).toMatchObject([{ code: 'countryInListTwice' }]);
  });
});
