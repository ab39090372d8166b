/** The preview of an import and a set of drafts as they first appear, without scripts, in both languages. */
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ChangeSetForm, type SetItem } from '@/components/admin/change-set-form';
import { ImportForm, type ImportFormProps } from '@/components/admin/import-form';
import { asksComparing, matchOf } from '@/components/admin/import-form/use-choices';
import { IDLE } from '@/lib/admin/action-state';
import { NEW_PLAN } from '@/lib/import/match';
import type { PlanPreview } from '@/lib/import/preview';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';

const WORDS = { en, zh };
const draw = (locale: keyof typeof WORDS, children: ReactNode): string =>
  renderToString(
    <NextIntlClientProvider
      locale={locale}
      messages={WORDS[locale]}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      {children}
    </NextIntlClientProvider>,
  );

const plan = (said: Partial<PlanPreview>): PlanPreview => ({
  ...{ planId: 'tello-a', match: 'externalId', name: 'Plan A', carrierId: 'tello', rows: [2, 3] },
  ...{ externalIds: [], keys: ['M1'], told: false, suggestions: [], olderDates: [], warnings: [] },
  waits: null,
  changes: [{ path: 'charges.options[monthly].priceByLines.1', before: '9.00', after: '12.00' }],
  ...said,
});
const PLANS = [
  plan({
    olderDates: [{ path: 'verifiedAt', source: null, now: '2026-11-01', file: '2026-08-01' }],
    warnings: [{ code: 'bigChange', path: 'charges', values: { before: '9.00', after: '12.00' } }],
  }),
  plan({
    ...{ planId: 'tello-b', match: 'new', name: 'Plan B', keys: ['M2'] },
    suggestions: [{ planId: 'tello-c', name: 'Plan C', same: ['name', 'data'] }],
  }),
];
const PROPS: ImportFormProps = {
  about: { asks: [], asOf: '2026-08-01', sourceUrl: '', carrierId: '', providers: [], said: {} },
  carriers: [{ id: 'tello', name: 'Tello' }],
  plans: PLANS,
  carrierDrafts: [
    { carrierId: 'breeze', name: { en: 'Breeze', zh: '微风' }, isNew: true, changes: [], waits: null },
  ],
  atFirst: { plans: ['tello-a'], carriers: ['breeze'] },
  plansByCarrier: { tello: [{ id: 'tello-d', name: 'Plan D' }] },
  notes: { 'tello-a': ['a note of its row'] },
  matchedOnly: 0,
  act: async () => IDLE,
};
const ticked = (html: string, value: string): boolean =>
  /checked=""/.test(new RegExp(`<input[^>]*value="${value}"[^>]*>`).exec(html)?.[0] ?? '');

describe.each(['en', 'zh'] as const)('the preview of an import, %s', (locale) => {
  const words = WORDS[locale].admin.import;
  const html = draw(locale, <ImportForm {...PROPS} />);
  test('ticks what it was told to, and counts what is ticked', () => {
    expect([ticked(html, 'tello-a'), ticked(html, 'tello-b'), ticked(html, 'breeze')]).toEqual([
      ...[true, false, true],
    ]);
    expect(html).toContain(locale === 'en' ? 'Make 2 drafts' : '生成 2 份草稿');
  });
  test('offers for a row the likely plan first, a new plan, and the others of the carrier', () => {
    const options = [...html.matchAll(/<option value="tello-b ([^"]*)"/g)].map(([, value]) => value);
    expect(options).toEqual(['', 'tello-c', NEW_PLAN, 'tello-d']);
    expect(html).toContain(locale === 'en' ? 'Same as Plan C (name, data)' : '与 Plan C 相同（名称、流量）');
  });
  test('asks about an older date, and says what there is to look at', () => {
    expect(html).toContain('2026-08-01');
    expect(html).toContain('name="older"');
    expect(html).toContain('a note of its row');
    expect(html).toContain(locale === 'en' ? 'more than 30' : '变动超过 30%');
  });
  test('asks for day and address where they are not known, and proposes a carrier', () => {
    const asks = draw(
      locale,
      <ImportForm
        {...PROPS}
        plans={[]}
        carrierDrafts={[]}
        about={{
          ...{ asks: ['day', 'source'], asOf: '', sourceUrl: '', carrierId: '', said: {} },
          providers: [{ provider: 'Tello Inc', rows: [2, 3, 9], suggestion: 'tello' }],
        }}
      />,
    );
    expect(asks).toContain(words.asks.day);
    expect(asks).toContain(words.asks.source);
    expect(/name="provider Tello Inc".*?<option value="tello" selected=""/.test(asks)).toBe(true);
    expect(asks).not.toContain('value="apply"');
  });
  test.each(['inReview', 'scheduled'] as const)('asks before it is written into a draft: %s', (status) => {
    const waits = {
      draftId: 'd7',
      status,
      by: 'Anna',
      publishAt: status === 'scheduled' ? '2026-12-01T08:00:00Z' : null,
    };
    const changes = [{ path: 'website', before: null, after: 'https://example.org' }];
    const carrierDrafts = [
      { carrierId: 'breeze', name: { en: 'Breeze', zh: '微风' }, isNew: false, changes, waits },
    ];
    const form = (act: ImportFormProps['act']) =>
      draw(
        locale,
        <ImportForm
          {...PROPS}
          {...{ act, carrierDrafts }}
          plans={[plan({ waits: { ...waits, draftId: 'd8' } })]}
        />,
      );
    const asking = form(PROPS.act);
    expect([...asking.matchAll(/name="intoDraft" value="(\w+)"/g)].map(([, id]) => id)).toEqual(['d7', 'd8']);
    expect([ticked(asking, 'd7'), ticked(asking, 'd8')]).toEqual([false, false]);
    expect(asking.match(/Anna/g)).toHaveLength(2);
    expect(asking.includes('2026')).toBe(status === 'scheduled' || asking.includes('2026-08-01'));
    expect(asking).toContain(words.into[status]);
    expect(form(null)).not.toContain('intoDraft');
  });
  test('applied, it offers nothing to choose', () => {
    const done = draw(locale, <ImportForm {...PROPS} act={null} />);
    expect(done).not.toMatch(/type="(?:checkbox|submit)"|<select/);
  });
});

describe('a choice of a plan for a row', () => {
  const known = plan({});
  const unknown = plan({ match: 'new' });
  const told = plan({ match: 'new', told: true });
  test.each([
    ['the plan that it has', known, 'tello-a', false],
    ['another plan', known, 'tello-c', true],
    ['a new plan, though it is known', known, NEW_PLAN, true],
    ['undecided, though it is known', known, '', false],
    ['a new plan, as it is taken for', unknown, NEW_PLAN, false],
    ['a plan, for a row of none', unknown, 'tello-c', true],
    ['undecided, as it is', unknown, '', false],
    ['undecided again', told, '', true],
  ] as const)('%s', (_label, one, match, expected) => expect(asksComparing(one, match)).toBe(expected));
  test('is at first what the preview took it for', () =>
    expect([known, unknown, told].map(matchOf)).toEqual(['tello-a', '', NEW_PLAN]));
});

const ITEM: SetItem = {
  ...{ id: 'd1', kind: 'plan', name: 'Plan A', about: 'Tello · tello-a', status: 'inReview', isNew: false },
  ...{ seen: '1', since: '1-0-1' },
  ...{ href: '/drafts/d1', warnings: [], isOpen: true, canRelease: true },
  changes: [{ path: 'sources[0].covers', before: ['charges'], after: ['charges', 'internationalCalling'] }],
  prices: [{ path: 'charges.options[monthly].priceByLines.1', before: '9.00', after: '12.00' }],
};

describe.each(['en', 'zh'] as const)('a set of drafts, %s', (locale) => {
  const form = (said: Partial<SetItem>, rights = { canRelease: true, canWithdraw: true, canSubmit: false }) =>
    draw(locale, <ChangeSetForm items={[{ ...ITEM, ...said }]} {...rights} act={async () => IDLE} />);
  test('shows prices first, ticks what may be released, and names what sources cover', () => {
    const html = form({});
    expect(html).toMatch(/<del>\$(?:<!-- -->)?9\.00<\/del>/);
    expect(ticked(html, 'd1')).toBe(true);
    expect(html).toContain(WORDS[locale].admin.form.field.internationalCalling);
    expect(html).not.toContain('internationalCalling');
    expect(html).toContain('value="publish"');
  });
  test('offers its writer to withdraw it alone', () => {
    const html = form({ canRelease: false }, { canRelease: false, canWithdraw: true, canSubmit: false });
    expect(html).not.toContain('value="publish"');
    expect(html).toContain('value="withdraw"');
  });
  test('offers nothing of what is decided', () =>
    expect(form({ isOpen: false, canRelease: false, status: 'published' })).not.toContain('checkbox'));
});
