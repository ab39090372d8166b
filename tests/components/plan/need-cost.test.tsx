import { describe, expect, it } from 'vitest';
import { BillDetails, NeedAnswer, PlanReceipt, VerdictSentence } from '@/components/plan';
import { quote } from '@/lib/cost/quote';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { nextPeriod } from '@/lib/results/next-period';
import { CARRIER } from '@/tests/facts/plans';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption, makePlan } from '@/tests/support/make-plan';
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
  const answer = quote(plan, need, SETTINGS);
  const asked = { plan, carrier: SUPPORTED, need, taxes: TAXES };
  const next = answer.verdict === 'doesNot' ? null : nextPeriod(plan, need, answer, SETTINGS);
  return renderWords(
    <>
      <VerdictSentence answer={answer} next={next} need={need} />
      <NeedAnswer {...asked} answer={answer} />
      <PlanReceipt
        {...asked}
        answer={answer}
        next={next}
        hrefs={{ find: '/en', compare: '/en/compare', guide: '/en/guide' }}
      />
      {answer.verdict !== 'doesNot' && (
        <BillDetails
          {...asked}
          quote={answer}
          settings={SETTINGS}
          findHref="/en"
          reportHref="/en/plans/plain/report"
        />
      )}
    </>,
    locale,
  );
}
const china = makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes: 60 }] } });
const silent = makePlan({ listed: { internationalCalling: 'some' }, sim: { esim: null, physical: true } });

const year = (price: string, newCustomersOnly = false) =>
  makeOption({
    id: 'year',
    period: { months: 12 },
    priceByLines: { '1': price },
    newCustomersOnly,
    maxUses: null,
  });

describe('whether a plan meets the need, on its page', () => {
  it.each([
    ['en', 'Fits.', 'May fit: first ask about calls to China.', 'Does not fit:'],
    ['zh', '合适。', '可能合适：先问清楚', '不合适：'],
  ] as const)('the three verdicts in words: %s', (locale, meets, mayMeet, doesNot) => {
    expect(textOf(markupOf(makePlan(), makeNeed(), locale))).toContain(meets);
    expect(textOf(markupOf(silent, china, locale))).toContain(mayMeet);
    expect(textOf(markupOf(makePlan(), china, locale))).toContain(doesNot);
  });

  it('an open ask: “from”, and what the total leaves out', () => {
    const text = textOf(markupOf(silent, china));
    // In the receipt, and where it begins a sentence.
    expect(text).toContain('from $360.00');
    expect(text).toContain('. From $360.00');
    expect(text).toContain('calls to China not included');
    expect(text).toContain('Total, at least');
  });

  it('a priced ask leaves the total as it is', () => {
    const text = textOf(markupOf(silent, makeNeed({ require: { esim: true } })));
    expect(text).not.toMatch(/from \$360\.00/i);
    expect(text).toContain('If the answer is yes, the total is as shown.');
  });

  it('each question can be read without scripts, leads to support and to a report with the answer', () => {
    const markup = markupOf(silent, makeNeed({ require: { esim: true } }));
    expect(textOf(markup)).toContain('Can Made Plain be used with an eSIM?');
    expect(markup).toContain('https://made.example/help');
    // The button that copies has its place, and is not seen before scripts run.
    expect(markup.match(/<button[^>]*>/g)).toEqual([expect.stringContaining(' invisible noscript:hidden"')]);
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

  it.each([
    [
      'all of it today',
      makePlan({ charges: { options: [year('360.00')] } }),
      '$360.00 for 12 months , all of it today.',
    ],
    ['a part of it today', makePlan(), '$360.00 for 12 months , $30.00 of it today.'],
    [
      'twice as much afterwards',
      makePlan({ charges: { options: [makeOption(), year('180.00', true)] } }),
      'From month 13 $30.00 a month , twice as much.',
    ],
    [
      'more afterwards',
      makePlan({ charges: { options: [makeOption(), year('300.00', true)] } }),
      'From month 13 $30.00 a month , $60.00 more a year.',
    ],
    [
      'no price afterwards',
      makePlan({ charges: { options: [year('300.00', true)] } }),
      'No price is stated from month 13 on.',
    ],
  ])('the sentence says %s', (_, plan, words) => expect(textOf(markupOf(plan, makeNeed()))).toContain(words));

  it('the receipt says the second year, in words too where it costs more', () => {
    const plan = makePlan({ charges: { options: [makeOption(), year('180.00', true)] } });
    const text = textOf(markupOf(plan, makeNeed()));
    expect(text).toContain('12 months at once, new customers $180.00');
    expect(text).toContain('Year 2 $360.00 (more than before)');
    expect(textOf(markupOf(makePlan(), makeNeed()))).toContain('Year 2 $360.00');
  });

  it('months are a table only where they differ', () => {
    expect(textOf(markupOf(makePlan(), makeNeed()))).not.toContain('Month by month');
    const plan = makePlan({ charges: { options: [year('360.00')] } });
    expect(textOf(markupOf(plan, makeNeed()))).toContain('Month by month');
  });
});
