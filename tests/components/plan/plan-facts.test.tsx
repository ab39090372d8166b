import { describe, expect, it } from 'vitest';
import { PlanFactsView } from '@/components/plan';
import type { PlanDocument } from '@/lib/plan/plan';
import { CARRIER, FILES, FULL_PLAN } from '@/tests/facts/plans';
import { renderWords, textOf } from '@/tests/support/render-words';

const LOCALES = ['en', 'zh'] as const;
const read = (plan: PlanDocument, locale: 'en' | 'zh' = 'en') =>
  textOf(renderWords(<PlanFactsView plan={plan} carrier={CARRIER} inherited={[]} />, locale));

describe('every fact of a plan in words', () => {
  it.each(LOCALES)('no word is missing for the plan that states everything: %s', (locale) => {
    expect(read(FULL_PLAN, locale)).not.toBe('');
  });

  it.each(LOCALES)('no word is missing for a plan of each carrier: %s', (locale) => {
    for (const { carrier, plans } of FILES) {
      const [plan] = plans;
      if (!plan) continue;
      const markup = renderWords(<PlanFactsView plan={plan} carrier={carrier} inherited={[]} />, locale);
      expect(textOf(markup), plan.id).not.toMatch(/public repository|代码仓库/);
    }
  });

  it.each([
    ['en', 'Made says it for all its plans (checked on Oct 20, 2026): VoLTE'],
    ['zh', '样例 对其所有套餐的说明（2026 年 10 月 20 日核对）：VoLTE'],
  ] as const)('what the carrier states for all its plans is said to be its statement: %s', (locale, said) => {
    const shared = { features: { volte: true }, sources: [], verifiedAt: '2026-10-20' };
    const view = (
      <PlanFactsView plan={FULL_PLAN} carrier={{ ...CARRIER, shared }} inherited={['features.volte']} />
    );
    expect(textOf(renderWords(view, locale)).replace(/\s+/g, ' ')).toContain(said);
  });

  it.each([
    ['the kind of number', 'Mobile number'],
    ['household accounts', 'Several accounts in one household'],
    ['the longest stay', '60 days'],
    ['who shares the data', 'All lines of the account share it'],
    ['the block that more data is sold in', 'More data is sold by 1 GB'],
    ['the cap by lines', '$100.00 per account and month'],
    ['a condition of a price', 'Only for: I bring my number along'],
    [
      'autopay by means and from which purchase',
      'Autopay by debit card: $4.00 off each line at each purchase from number 2 on',
    ],
    ['a percentage', '5.25 % of what is paid for the plan'],
    ['a fee of each purchase', '$0.50 per account at each purchase'],
    ['calls from the plan’s minutes', 'From the plan’s own minutes'],
    ['a whole list', 'Not offered: the list is whole'],
    ['speeds', '90–250 Mbps'],
    ['latency', '20–40 ms'],
    ['an early termination fee', '$175.00'],
    ['the kind of a source', 'Carrier’s page'],
    ['a received message', 'Each text received $0.05'],
  ])('%s', (_, words) => expect(read(FULL_PLAN)).toContain(words));

  it('an unread list and “as at home” read so', () => {
    const pass = { ...FULL_PLAN.roamingPasses[0], dataGB: 'home', countries: 'unlisted' };
    const text = read({ ...FULL_PLAN, roamingPasses: [pass] } as PlanDocument);
    expect(text).toContain('As at home');
    expect(text).toContain('a list that nobody here has read');
  });
});
