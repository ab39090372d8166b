import { describe, expect, it } from 'vitest';
import type { WayToWin } from '@/lib/advice/break-even';
import { type Compared, compareVerdict } from '@/lib/advice/compare-verdict';
import type { Quote } from '@/lib/cost/result';
import { makeNeed } from '@/tests/support/make-need';

const quoteOf = (id: string, totalCents: number, more: Partial<Quote> = {}): Quote => ({
  planId: id,
  verdict: 'meets',
  asks: [],
  totalIs: 'exact',
  items: [],
  totalCents,
  monthlyCents: Math.round(totalCents / 12),
  dueAtStartCents: Math.round(totalCents / 12),
  usageFromCreditCents: null,
  schedule: () => [],
  scheduleByItem: () => [],
  ...more,
});
const fits = (id: string, totalCents: number, today: number, next: number | null = null): Compared => ({
  id,
  answer: quoteOf(id, totalCents, { dueAtStartCents: today }),
  next: next === null ? null : { totalCents: next, totalIs: 'exact' },
});
const may = (id: string, totalCents: number, totalIs: Quote['totalIs'] = 'exact'): Compared => ({
  id,
  answer: quoteOf(id, totalCents, { verdict: 'mayMeet', totalIs }),
  next: null,
});
const not = (id: string): Compared => ({
  id,
  answer: { planId: id, verdict: 'doesNot', reasons: [], asks: [] },
  next: null,
});
const WAY: WayToWin = { change: 'data', value: 23, up: true, country: null, need: makeNeed() };

const saidOf = (plans: Compared[], ways = new Map<string, WayToWin[]>()) => compareVerdict(plans, ways);

describe('plans side by side in a sentence', () => {
  it('one plan alone has nothing to be compared with', () => {
    expect(saidOf([fits('a', 100, 100)])).toEqual([]);
  });

  it('the cheapest, with how much less than the next one', () => {
    expect(saidOf([fits('a', 30000, 2500), fits('b', 24000, 2000), fits('c', 40000, 4000)])[0]).toEqual({
      key: 'cheapest',
      id: 'b',
      totalCents: 24000,
      against: 'a',
      lessCents: 6000,
    });
  });

  it('two at one price are said together, and which of them takes less today', () => {
    expect(
      saidOf([fits('air', 18000, 1500), fits('mint', 18000, 18000), fits('flex', 21000, 21000)]),
    ).toEqual([
      { key: 'same', ids: ['air', 'mint'], totalCents: 18000 },
      { key: 'today', id: 'air', cents: 1500, against: 'mint', againstCents: 18000 },
    ]);
  });

  it('a plan that is cheaper afterwards is said, but not the cheapest itself', () => {
    expect(saidOf([fits('a', 18000, 1500, 36000), fits('b', 24000, 2000, 24000)]).at(-1)).toEqual({
      key: 'next',
      id: 'b',
      cents: 24000,
      against: 'a',
      againstCents: 36000,
    });
    expect(saidOf([fits('a', 18000, 1500, 18000), fits('b', 24000, 2000, 24000)])).toHaveLength(1);
  });

  it('a difference of cents speaks for no plan', () => {
    expect(saidOf([fits('a', 18000, 1599), fits('b', 24000, 1500)])).toHaveLength(1);
    expect(saidOf([fits('a', 18000, 1600), fits('b', 24000, 1500)])).toHaveLength(2);
  });

  it('one that fits beside one that may: only it is said to fit, however cheap the other', () => {
    expect(saidOf([may('a', 100), fits('b', 24000, 2000)])).toEqual([
      { key: 'onlyFits', id: 'b', totalCents: 24000 },
    ]);
  });

  it('of plans that may fit an exact total comes before an open one', () => {
    expect(saidOf([may('a', 100, 'atLeast'), may('b', 300), not('c')])).toEqual([
      { key: 'mayFit', id: 'b', totalCents: 300, totalIs: 'exact' },
    ]);
  });

  it('none fits', () => {
    expect(saidOf([not('a'), not('b')])).toEqual([{ key: 'noneFits' }]);
  });

  it('the change that makes the next cheapest plan win is said once', () => {
    const ways = new Map([
      ['c', [WAY]],
      ['b', [WAY]],
    ]);
    expect(saidOf([fits('a', 100, 100), fits('b', 200, 100), fits('c', 300, 100)], ways).slice(1)).toEqual([
      { key: 'win', id: 'b', way: WAY },
    ]);
  });
});
