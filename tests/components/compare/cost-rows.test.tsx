import { describe, expect, it } from 'vitest';
import { CostRows } from '@/components/compare/cost-rows';
import { quote } from '@/lib/cost/quote';
import type { PlanDocument } from '@/lib/plan/plan';
import { CARRIER } from '@/tests/facts/plans';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption, makePlan, type PartialPlan } from '@/tests/support/make-plan';
import { renderWords, textOf } from '@/tests/support/render-words';

const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };
const NEED = makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes: 60 }] } });
const costing = (price: string, rest: PartialPlan = {}): PartialPlan => ({
  charges: { options: [makeOption({ priceByLines: { '1': price } })] },
  ...rest,
});
const CALLS: PartialPlan = {
  internationalCalling: [{ countries: ['CN'], includedMinutes: 'unlimited', ratePerMinute: null }],
};

const markupOf = (...plans: PartialPlan[]): string =>
  renderWords(
    <table>
      <CostRows
        need={NEED}
        taxes={{ taxableShare: { value: '0.48', year: 2025, source: '' }, states: {} }}
        plans={plans.map((said, index) => {
          const plan = makePlan({ id: `plan-${index}`, ...said });
          return {
            plan: { ...plan, sources: [], notes: {} } satisfies PlanDocument,
            carrier: CARRIER,
            answer: quote(plan, NEED, SETTINGS),
            next: null,
            daysOld: null,
            href: `/en/plans/plan-${index}`,
            guideHref: '/en/guide',
            removeHref: '/en/compare',
          };
        })}
      />
    </table>,
    'en',
  );

describe('the cost of plans side by side', () => {
  const dear = costing('40.00', CALLS);
  const cheap = costing('30.00', CALLS);
  const open = costing('10.00', { listed: { internationalCalling: 'some' } });
  const not = costing('5.00');

  it('says what has to be asked, and reasons where a plan does not fit', () => {
    const text = textOf(markupOf(cheap, open, not));
    expect(text).toContain('Ask first: calls to China');
    expect(text).toContain('Calls to China are not offered at any price');
  });

  it('a total that leaves something out says so, and is never the best', () => {
    const text = textOf(markupOf(cheap, dear, open));
    expect(text).toContain('from $120.00 calls to China not included');
    expect(text).toContain('$360.00 (best)');
    expect(text).not.toMatch(/120\.00[^$]*\(best\)/);
  });

  it('one plan that meets the need is not called the best of one', () => {
    expect(textOf(markupOf(cheap, open))).not.toContain('(best)');
  });

  it('what has to be asked leads to the questions on the plan’s page', () => {
    expect(markupOf(cheap, open)).toContain('href="/en/plans/plan-1#asks"');
    expect(textOf(markupOf(cheap, dear))).not.toContain('Ask first');
  });
});
