import { describe, expect, test } from 'vitest';
import { quoteAll } from '@/lib/cost/rank';
import { makeNeed } from '../support/make-need';
import { makeOption, makePlan } from '../support/make-plan';
import { HALF_TAXABLE } from '../support/outcome';

const plan = (id: string, price: string, months = 1) =>
  makePlan({ id, charges: { options: [makeOption({ period: { months }, priceByLines: { '1': price } })] } });

const order = (...plans: ReturnType<typeof plan>[]) => {
  const { quotes, unmet } = quoteAll(plans, makeNeed({ horizonMonths: 12 }), HALF_TAXABLE);
  return { met: quotes.map(({ planId }) => planId), unmet: unmet.map(({ planId }) => planId) };
};

describe('the order of answers', () => {
  test('goes by total', () => {
    expect(order(plan('a', '10.01'), plan('b', '10.00')).met).toEqual(['b', 'a']);
  });

  test('then by the amount due at start', () => {
    expect(order(plan('a', '120.00', 12), plan('b', '30.00', 3), plan('c', '10.00')).met).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  test('then by id, in code unit order', () => {
    expect(order(plan('b', '10.00'), plan('a-2', '10.00'), plan('a-10', '10.00')).met).toEqual([
      'a-10',
      'a-2',
      'b',
    ]);
  });

  test('a total of nothing stands first', () => {
    expect(order(plan('a', '10.00'), plan('free', '0.00')).met).toEqual(['free', 'a']);
  });

  test('plans that do not meet the need stand apart, by id', () => {
    const closed = (id: string) => ({ ...plan(id, '1.00'), status: 'closed' as const });
    expect(order(closed('z'), plan('a', '10.00'), closed('b'))).toEqual({ met: ['a'], unmet: ['b', 'z'] });
  });

  test('plans that may meet it stand apart, the best first', () => {
    const asked = (id: string, price: string) => ({ ...plan(id, price), networks: [] });
    const need = makeNeed({ require: { networks: ['att'] } });
    const { quotes, mayMeet } = quoteAll([asked('a', '11.00'), asked('b', '10.00')], need, HALF_TAXABLE);
    expect(quotes).toEqual([]);
    expect(mayMeet.map(({ planId, verdict }) => [planId, verdict])).toEqual([
      ['b', 'mayMeet'],
      ['a', 'mayMeet'],
    ]);
  });

  test('no plans, no answers', () => {
    expect(order()).toEqual({ met: [], unmet: [] });
  });
});
