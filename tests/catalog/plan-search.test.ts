import { describe, expect, it } from 'vitest';
import { carrierOf } from '@/lib/catalog/lookup';
import { findPlans } from '@/lib/catalog/plan-search';
import { planTitle } from '@/lib/catalog/plan-title';
import { REAL } from '@/tests/support/real-catalog-view';

describe('a plan by what a person types', () => {
  it.each([
    ['carrier and plan', 'Mint Mobile 6GB', 'mint-6gb'],
    ['in other letters, with a space too many', '  mint MOBILE  6gb ', 'mint-6gb'],
    ['in full width', 'Ｍint Mobile 6GB', 'mint-6gb'],
    ['the id', 'mint-6gb', 'mint-6gb'],
    ['a plan that is called as its carrier', 'visible', 'visible-base'],
  ])('%s', (_, text, id) => {
    expect(findPlans(REAL, text)).toEqual({ id, matches: [] });
  });

  it('a carrier alone: all of its plans to choose from', () => {
    const { id, matches } = findPlans(REAL, 'tello');
    expect(id).toBeNull();
    expect(matches.length).toBeGreaterThan(1);
    expect(matches.every((one) => one.startsWith('tello'))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['what no plan is called', 'qqqq zzzz'],
  ])('%s: none', (_, text) => {
    expect(findPlans(REAL, text)).toEqual({ id: null, matches: [] });
  });

  it('every name that is offered finds a plan of that name', () => {
    for (const plan of REAL.plans) {
      const title = planTitle({ carrier: carrierOf(REAL, plan.carrier), plan }, 'en');
      const { id, matches } = findPlans(REAL, title);
      expect(id === plan.id || matches.includes(plan.id), title).toBe(true);
    }
  });
});
