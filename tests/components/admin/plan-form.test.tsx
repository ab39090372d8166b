import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PlanForm } from '@/components/admin/plan-form';
import type { PlanDocument } from '@/lib/plan/plan';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { FULL_FILE } from '@/tests/support/full-plan';

const WORDS = { en, zh };
const [byOptions, byTopUps] = FULL_FILE.plans as [PlanDocument, PlanDocument];

function draw(
  locale: keyof typeof WORDS,
  start: unknown,
  more: Partial<ComponentProps<typeof PlanForm>> = {},
): string {
  return renderToString(
    <NextIntlClientProvider
      locale={locale}
      messages={WORDS[locale]}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      <PlanForm
        start={start}
        published={null}
        stamp={{ lockVersion: 1, basis: 'r1' }}
        reason=""
        userId={null}
        today="2026-11-30"
        brand="Example"
        catalogHref="/catalog/1"
        reviewHref="/drafts"
        act={async (state) => state}
        {...more}
      />
    </NextIntlClientProvider>,
  );
}

/** The control with this id: its tag, up to the end of a select. */
const control = (html: string, id: string): string =>
  new RegExp(`<(select|input|textarea)[^>]*id="${id}".*?(?:</\\1>|/>)`).exec(html)?.[0] ?? '';
/** The option that a select shows. */
const chosen = (html: string, id: string): string =>
  /<option[^>]*selected=""[^>]*>([^<]*)/.exec(control(html, id))?.[1] ?? '';

describe.each(['en', 'zh'] as const)('the form of a plan that says something of each field, %s', (locale) => {
  const html = draw(locale, byOptions);
  const { form } = WORDS[locale].admin;

  test('shows what is chosen in its words', () => {
    expect(chosen(html, 'f-number')).toBe(form.option.voip);
    expect(chosen(html, 'f-data_sharing')).toBe(form.option.account);
    expect(chosen(html, 'f-charges_options_0__extraLinePrice')).toBe(form.extraLine.notSold);
    expect(chosen(html, 'f-charges_recurringFees_0__each')).toBe(form.option.purchase);
    expect(chosen(html, 'f-listed_internationalCalling')).toBe(form.option.all);
    expect(chosen(html, 'f-roaming_0__data_includedGB')).toBe(form.amount.home);
  });

  test('shows what is typed', () => {
    expect(control(html, 'f-charges_options_0__autopayDiscount_debit')).toContain('value="5.00"');
    expect(control(html, 'f-charges_recurringFees_1__percent')).toContain('value="5"');
    expect(control(html, 'f-data_overageCapByLines_2')).toContain('value="100.00"');
    expect(control(html, 'f-typicalSpeeds_0__downloadMbps_1_')).toContain('value="250.5"');
    expect(control(html, 'f-roaming_0__sms_ratePerReceived')).toContain('value="0.0235"');
    expect(control(html, 'f-terms_earlyTerminationFee')).toContain('value="150.00"');
  });

  test('offers "as at home" abroad alone, and "not stated" for nothing that is sold', () => {
    expect(control(html, 'f-data_highSpeedGB')).not.toContain(form.amount.home);
    expect(control(html, 'f-addOns_0__dataGB')).not.toContain(form.amount.notStated);
  });

  test('calls from the plan’s own minutes have countries and nothing else', () => {
    expect(control(html, 'f-internationalCalling_0__countries')).not.toBe('');
    expect(control(html, 'f-internationalCalling_0__includedMinutes')).toBe('');
    expect(control(html, 'f-internationalCalling_1__includedMinutes')).not.toBe('');
  });

  test('has nothing at fault', () => expect(html).not.toContain('aria-invalid="true"'));
});

describe('rules that are broken are said beside their fields', () => {
  const { fault } = en.admin.form;
  test.each([
    [
      'a first top-up that none reaches',
      { ...byTopUps, charges: { ...byTopUps.charges, firstTopUpAtLeast: '50.00' } },
      fault.firstTopUpReached,
    ],
    [
      'a cap where each line has its own data',
      { ...byOptions, data: { ...byOptions.data, sharing: 'line' } },
      fault.capOfSharedDataOnly,
    ],
    [
      'shared data with top-ups',
      { ...byTopUps, data: { ...byTopUps.data, sharing: 'account' } },
      fault.noSharingWithTopUps,
    ],
    [
      'an add-on of data with shared data',
      { ...byOptions, addOns: byOptions.addOns.map((addOn) => ({ ...addOn, dataGB: 5 })) },
      fault.noDataAddOnsWithSharing,
    ],
  ])('%s', (_, start, words) => {
    // Once in the summary, once at the field.
    expect(draw('en', start).split(words).length - 1).toBe(2);
  });
});

/** Whether a control stands in no fold that is closed. */
function inView(html: string, id: string): boolean {
  const before = html.slice(0, html.indexOf(` id="${id}"`));
  const open: boolean[] = [];
  for (const [tag] of before.matchAll(/<details\b[^>]*>|<\/details>/g))
    if (tag === '</details>') open.pop();
    else open.push(tag.includes(' open=""'));
  return html.includes(` id="${id}"`) && open.every(Boolean);
}

describe('what is not filled in is folded, still in the page', () => {
  const { terms } = byTopUps;
  const quiet = { ...byTopUps, terms: { ...terms, refundDays: null, minimumMonths: 3 } };
  const field = 'f-terms_refundDays';
  const source = byTopUps.sources[0] as PlanDocument['sources'][number];
  const sourced = { ...quiet, sources: Array.from({ length: 4 }, () => source) };

  test('a field that says something is in view, one that says nothing is not', () => {
    const html = draw('en', quiet, { published: quiet });
    expect(inView(html, 'f-terms_minimumMonths')).toBe(true);
    expect(inView(html, field)).toBe(false);
    expect(control(html, field)).not.toBe('');
  });

  test.each([
    ['a change of the draft', { published: { ...quiet, terms: { ...quiet.terms, refundDays: 30 } } }],
    ['an open comment', { threads: [{ id: 't', path: 'terms.refundDays', comments: [] }] }],
    ['a link', { named: 'terms.refundDays' }],
  ])('%s brings it into view', (_, more) =>
    expect(
      inView(
        draw('en', quiet, { published: quiet, ...more } as Partial<ComponentProps<typeof PlanForm>>),
        field,
      ),
    ).toBe(true),
  );

  test('a fault brings it into view', () =>
    expect(inView(draw('en', { ...quiet, terms: { ...quiet.terms, refundDays: 'soon' } }), field)).toBe(
      true,
    ));

  test('of more than three sources each is behind its name, but for one that is at fault', () => {
    const html = draw('en', sourced);
    expect(inView(html, 'f-sources_0__url')).toBe(false);
    expect(html).toContain(source.title);
    const faulty = { ...sourced, sources: sourced.sources.with(2, { ...source, url: 'nowhere' }) };
    expect(inView(draw('en', faulty), 'f-sources_2__url')).toBe(true);
    expect(inView(draw('en', faulty), 'f-sources_0__url')).toBe(false);
    expect(inView(draw('en', { ...sourced, sources: sourced.sources.slice(1) }), 'f-sources_0__url')).toBe(
      true,
    );
  });
});
