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

describe('the cost of a need in the comparison', () => {
  const dear = costing('40.00', CALLS);
  const cheap = costing('30.00', CALLS);
  const open = costing('10.00', { listed: { internationalCalling: 'some' } });
  const not = costing('5.00');

  it('says the verdict of each plan, and reasons where it does not meet the need', () => {
    const text = textOf(markupOf(cheap, open, not));
    expect(text).toContain('Meets your needs');
    expect(text).toContain('May meet it, ask first');
    expect(text).toContain('Does not meet it');
    expect(text).toContain('Calls to China are not offered at any price');
  });

  it('a total that leaves something out says so, and is never the lowest', () => {
    const text = textOf(markupOf(cheap, dear, open));
    expect(text).toContain('from $120.00 calls to China not included');
    expect(text).toContain('$360.00 lowest total');
    expect(text.match(/lowest total/g)).toHaveLength(1);
  });

  it('one plan that meets the need is not called the lowest of one', () => {
    expect(textOf(markupOf(cheap, open))).not.toContain('lowest total');
  });

  it('what has to be asked leads to the questions on the plan’s page', () => {
    expect(markupOf(cheap, open)).toContain('href="/en/plans/plan-1#asks"');
    expect(textOf(markupOf(cheap, dear))).not.toContain('Ask first');
  });
});
