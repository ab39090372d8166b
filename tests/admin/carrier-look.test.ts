/** What looking at pages says of a carrier's facts: only the pages of its facts move the day of its check. */
import { describe, expect, it } from 'vitest';
import { checkedSince, factsOfPage, lookedAtCarrier } from '@/lib/admin/carrier-look';
import type { CarrierDocument, SharedFacts, Source } from '@/lib/plan/plan';
import { FULL_FILE } from '../support/full-plan';

const TODAY = '2026-11-20';
const [A, B] = ['https://a.example/volte', 'https://a.example/ids'];
const COPY = 'https://web.archive.org/web/20260101000000/https://a.example/volte';
const source = (url: string, asOf: string | null, ...covers: string[]): Source =>
  ({ url, title: url, asOf, covers }) as Source;
const facts = (sources: Source[], verifiedAt = '2026-06-01'): SharedFacts =>
  ({ features: { volte: true }, requirements: { ssn: false }, sources, verifiedAt }) as SharedFacts;
const carrier = (shared: SharedFacts | null): CarrierDocument => ({
  ...FULL_FILE.carrier,
  families: [],
  shared,
});

describe('the day since which every fact was looked at', () => {
  it.each<[string, Source[], string | null]>([
    ['one page of both', [source(A, '2026-10-01', 'features', 'requirements')], '2026-10-01'],
    [
      'of two pages the first',
      [source(A, '2026-10-01', 'features'), source(B, '2026-09-01', 'requirements')],
      '2026-09-01',
    ],
    [
      'of two pages of one fact the last',
      [source(A, '2026-10-01', 'features'), source(B, '2026-11-01', 'features')],
      '2026-11-01',
    ],
    ['a fact that names no page is left aside', [source(A, '2026-10-01', 'features')], '2026-10-01'],
    [
      'a page of what is not stated is left aside',
      [source(A, '2026-10-01', 'features'), source(B, null, 'sms')],
      '2026-10-01',
    ],
    [
      'a copy of one day says nothing',
      [source(COPY, '2026-01-01', 'requirements'), source(A, '2026-10-01', 'features')],
      '2026-10-01',
    ],
    ['a month is no day', [source(A, '2026-10', 'features')], null],
    ['no day at all', [source(A, '2026-10-01', 'features'), source(B, null, 'requirements')], null],
    ['no page', [], null],
  ])('%s', (_label, sources, day) => expect(checkedSince(facts(sources))).toBe(day));
});

describe('a look', () => {
  const both = [source(`${A}#top`, '2026-06-01', 'features'), source(B, '2026-07-01', 'requirements')];
  const day = (urls: string[], shared = facts(both)) =>
    lookedAtCarrier(carrier(shared), urls, TODAY).shared?.verifiedAt;
  it.each<[string, string[], string]>([
    ['at every page of its facts', [A, B], TODAY],
    ['at one: as far as the other was looked at', [A], '2026-07-01'],
    ['at the later one: as far as the earlier was', [B], '2026-06-01'],
    ['at a page of something else', ['https://a.example/else'], '2026-06-01'],
  ])('%s', (_label, urls, expected) => expect(day(urls)).toBe(expected));
  it('never takes the day back', () => expect(day([A], facts(both, '2026-08-01'))).toBe('2026-08-01'));
  it('dates the pages that were looked at and no other', () => {
    const looked = lookedAtCarrier(carrier(facts(both)), [A], TODAY);
    expect(looked.shared?.sources.map(({ asOf }) => asOf)).toEqual([TODAY, '2026-07-01']);
  });
  it('dates the pages of families too, and needs no facts', () => {
    const family = { ...FULL_FILE.carrier.families[0], sources: [source(A, '2026-01-01', 'roaming')] };
    const families = [family] as CarrierDocument['families'];
    const looked = lookedAtCarrier({ ...carrier(null), families }, [A], TODAY);
    expect(looked).toMatchObject({ shared: null, families: [{ sources: [{ asOf: TODAY }] }] });
  });
});

it('the facts of a page are those that it covers, as the carrier states them', () => {
  const of = (...covers: string[]) =>
    factsOfPage(carrier(facts([])), covers).map(({ path, after }) => [path, after]);
  expect(of('features')).toEqual([['features.volte', true]]);
  expect(of('features', 'requirements')).toEqual([
    ['features.volte', true],
    ['requirements.ssn', false],
  ]);
  expect(of('sms')).toEqual([]);
  expect(factsOfPage(carrier(null), ['features'])).toEqual([]);
});
