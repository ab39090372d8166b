/** The method page as Markdown. */
import {
  ASSUMPTIONS,
  coverageOf,
  GAPS,
  HOUSEHOLD_RULES,
  MEASURES,
  ORDER_NOTES,
  ORDER_RULES,
  RULES,
  type SECTIONS,
  TWO_SIMS_RULES,
  VERDICT_RULES,
} from '@/components/method';
import type { Catalog } from '@/lib/catalog/catalog';
import { VERDICTS } from '@/lib/cost/result';
import { localized } from '@/lib/localized';
import { readEnv } from '@/server/env';
import { escapeMarkdown as plain, type TextWords } from './words';

const points = (items: readonly string[]): string => items.map((item) => `- ${plain(item)}`).join('\n');

/** How costs and order come about, what is covered and assumed, and who runs the site. */
export function methodMarkdown(catalog: Catalog, words: TextWords, origin: string): string {
  const { method: t, text, labels, locale, verdict } = words;
  const { carriers, plans, taxes, site } = catalog;
  const rows = coverageOf(carriers, plans);
  const days = rows.flatMap(({ oldest, newest }) => [oldest, newest]).sort();
  const day = (date: string | undefined) => (date ? labels.date(date) : '–');
  const { value, year, source } = taxes.taxableShare;
  const percent = labels.number(Number(value) * 100);
  const coverage = [
    `| ${t('coverage.carrier')} | ${t('coverage.plans')} | ${t('coverage.oldest')} | ${t('coverage.newest')} |`,
    '|---|---:|---|---|',
    ...rows.map(
      ({ carrier, plans: count, oldest, newest }) =>
        `| ${plain(localized(locale, carrier.name))} | ${count} | ${day(oldest)} | ${day(newest)} |`,
    ),
  ].join('\n');
  const section = (key: (typeof SECTIONS)[number], ...parts: string[]) => [
    `## ${t(`${key}.title`)}`,
    ...parts,
  ];
  const parts = [
    `# ${t('title')}`,
    t('intro'),
    text('from', { address: `${origin}/${locale}/method` }),
    ...section('cost', t('cost.lead'), points(RULES.map((rule) => t(`cost.rules.${rule}`)))),
    ...section(
      'verdicts',
      t('verdicts.lead'),
      points(VERDICTS.map((one) => words.pair(verdict(one), t(`verdicts.${one}`)))),
      points(VERDICT_RULES.map((rule) => t(`verdicts.rules.${rule}`))),
    ),
    ...section(
      'order',
      t('order.lead'),
      ORDER_RULES.map((rule, index) => `${index + 1}. ${t(`order.${rule}`)}`).join('\n'),
      ...ORDER_NOTES.map((note) => t(`order.${note}`)),
    ),
    ...section(
      'households',
      t('households.lead'),
      points(HOUSEHOLD_RULES.map((rule) => t(`households.rules.${rule}`))),
      `### ${t('households.twoSims')}`,
      points(TWO_SIMS_RULES.map((rule) => t(`households.sims.${rule}`))),
    ),
    ...section(
      'coverage',
      t('coverage.lead', {
        plans: plans.length,
        carriers: rows.length,
        from: day(days[0]),
        to: day(days.at(-1)),
      }),
      coverage,
      points(GAPS.map((gap) => t(`coverage.gaps.${gap}`))),
    ),
    ...section('measures', points(MEASURES.map((key) => t(`measures.${key}`)))),
    ...section(
      'assumptions',
      points([
        t('assumptions.shareText', { share: percent, year: String(year), source }),
        ...ASSUMPTIONS.map((key) => t(`assumptions.${key}`)),
      ]),
      t('assumptions.taxBasis'),
    ),
    ...section(
      'freshness',
      t('freshness.text', { warn: site.freshnessWarnDays, limit: site.freshnessLimitDays }),
      t(site.leaveOldOut ? 'freshness.out' : 'freshness.stay'),
    ),
    ...section('errors', t('errors.report'), t('errors.answer', { days: site.reportResponseDays })),
    ...section(
      'who',
      t('who.text', { operator: site.operator || readEnv().OPERATOR || t('who.unknown') }),
      t('who.money'),
    ),
    ...section('data', t('data.text', { date: day(days.at(-1)) }), t('data.license')),
    ...section('privacy', t('privacy.text')),
  ];
  return `${parts.join('\n\n')}\n`;
}
