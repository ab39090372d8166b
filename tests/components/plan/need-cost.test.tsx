import { describe, expect, it } from 'vitest';
import { NeedCost } from '@/components/plan';
import { quote } from '@/lib/cost/quote';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { CARRIER } from '@/tests/facts/plans';
import { makeNeed } from '@/tests/support/make-need';
import { makePlan } from '@/tests/support/make-plan';
import { renderWords, textOf } from '@/tests/support/render-words';

const SETTINGS = { combinedTaxRatePercent: { IL: '30.00' }, taxableShare: '0.48' };
const TAXES = {
  taxableShare: { value: '0.48', year: 2025, source: 'A source' },
  states: {
    IL: {
      combinedRatePercent: '30.00',
      basis: 'derived',
      year: 2024,
      highPercent: '34.00',
      source: 'A table',
    },
  },
} as const;
const SUPPORTED = { ...CARRIER, links: { ...CARRIER.links, support: 'https://made.example/help' } };

function markupOf(plan: PlanFacts, need: Need, locale: 'en' | 'zh' = 'en'): string {
  return renderWords(
    <NeedCost
      plan={plan}
      carrier={SUPPORTED}
      need={need}
      answer={quote(plan, need, SETTINGS)}
      taxes={TAXES}
      findHref="/en"
      reportHref="/en/plans/plain/report"
    />,
    locale,
  );
}
const china = makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes: 60 }] } });
const silent = makePlan({ listed: { internationalCalling: 'some' }, sim: { esim: null, physical: true } });

describe('whether a plan meets the need, on its page', () => {
  it.each([
    ['en', 'Meets your need', 'May meet it, ask first', 'Does not meet it'],
    ['zh', '符合需求', '可能符合，先问清楚', '不符合'],
  ] as const)('the three verdicts in words: %s', (locale, meets, mayMeet, doesNot) => {
    expect(textOf(markupOf(makePlan(), makeNeed(), locale))).toContain(meets);
    expect(textOf(markupOf(silent, china, locale))).toContain(mayMeet);
    expect(textOf(markupOf(makePlan(), china, locale))).toContain(doesNot);
  });

  it('an open ask: “from”, and what the total leaves out', () => {
    const text = textOf(markupOf(silent, china));
    expect(text).toContain('from $360.00');
    expect(text).toContain('calls to China not included');
    expect(text).toContain('Total, at least');
  });

  it('a priced ask leaves the total as it is', () => {
    const text = textOf(markupOf(silent, makeNeed({ require: { esim: true } })));
    expect(text).not.toContain('from $360.00');
    expect(text).toContain('If the answer is yes, the total is as shown.');
  });

  it('each question can be read without scripts, leads to support and to a report with the answer', () => {
    const markup = markupOf(silent, makeNeed({ require: { esim: true } }));
    expect(textOf(markup)).toContain('Can Made Plain be used with an eSIM?');
    expect(markup).toContain('https://made.example/help');
    expect(markup).not.toContain('<button');
    const href = /href="([^"]*claim=[^"]*)"/.exec(markup)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const query = new URL(href, 'https://example.org').searchParams;
    expect(query.get('field')).toBe('sim.esim');
    expect(query.get('claim')).toContain('Can Made Plain be used with an eSIM?” The answer: yes');
  });

  it('where the need is not met, questions stand beside the reasons', () => {
    const need = makeNeed({ require: { esim: true, wifiCalling: true } });
    const text = textOf(markupOf({ ...silent, features: { ...silent.features, wifiCalling: false } }, need));
    expect(text).toContain('No Wi-Fi calling');
    expect(text).toContain('Can Made Plain be used with an eSIM?');
  });

  it('an estimate by a rate that was worked out names its range', () => {
    const plan = makePlan({ charges: { taxesAndFees: 'excluded' } });
    const text = textOf(markupOf(plan, makeNeed({ state: 'IL' })));
    expect(text).toContain('30.00 to 34.00 %');
    expect(text).toContain('worked out');
  });
});
