/** A plan, its cost and a comparison as Markdown: the figures of the pages, each with source and date. */
import type { Catalog } from '@/lib/catalog/catalog';
import { planTitle } from '@/lib/catalog/plan-title';
import { quote } from '@/lib/cost/quote';
import type { Quote, QuoteResult } from '@/lib/cost/result';
import { compareFacts } from '@/lib/facts/compare';
import { factsOf } from '@/lib/facts/facts';
import { evidenceOf } from '@/lib/facts/statement';
import type { Need } from '@/lib/need/need';
import { summarizeNeed } from '@/lib/need/summary';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { escapeMarkdown as plain, type TextWords } from './words';

export interface FoundPlan {
  plan: PlanDocument;
  carrier: CarrierDocument;
}

/** A need in words: `1 line, 12 months, 10 GB …`. */
export const needText = (need: Need, { needPart, labels }: TextWords): string =>
  labels.list(summarizeNeed(need).map(needPart));

const totalText = ({ totalCents, totalIs }: Quote, { money, verdict }: TextWords): string =>
  totalIs === 'exact' ? money(totalCents) : verdict('from', { total: money(totalCents) });

/** What a plan costs for a need, line by line, what has to be asked, or why it does not meet it. */
export function costMarkdown(
  { plan, carrier }: FoundPlan,
  need: Need,
  answer: QuoteResult,
  words: TextWords,
): string {
  const { text, verdict, money, reasons, item } = words;
  const title = planTitle({ plan, carrier }, words.locale);
  if (answer.verdict === 'doesNot')
    return [
      words.pair(text('forNeed', { need: needText(need, words) }), verdict('doesNot')),
      ...answer.reasons.map((reason) => `- ${plain(reasons.reason(reason))}`),
      ...asksOf(answer.asks, title, need, words),
    ].join('\n');
  const { name, sum } = item(plan);
  return [
    words.pair(text('forNeed', { need: needText(need, words) }), verdict(answer.verdict)),
    '',
    `| ${text('line')} | ${text('sum')} | ${text('amount')} |`,
    '|---|---|---:|',
    ...answer.items.map((one) => `| ${plain(name(one))} | ${plain(sum(one))} | ${money(one.amountCents)} |`),
    `| **${text('total')}** | | **${totalText(answer, words)}** |`,
    '',
    `- ${text('perMonth', { amount: money(answer.monthlyCents) })}`,
    `- ${text('due', { amount: money(answer.dueAtStartCents) })}`,
    ...(answer.asks.length > 0 ? ['', text('toAsk'), ...asksOf(answer.asks, title, need, words)] : []),
  ].join('\n');
}

function asksOf(asks: Quote['asks'], title: string, need: Need, { reasons }: TextWords): string[] {
  return asks.map((ask) => `- ${plain(reasons.question(ask, title, need))}`);
}

/** The sources of a plan, those of its carrier's facts too, and the day of its last check. */
export function sourcesMarkdown({ plan, carrier }: FoundPlan, catalog: Catalog, words: TextWords): string {
  const sources = evidenceOf(plan, carrier, catalog.inherited.get(plan.id) ?? []);
  return [
    words.text('checked', { date: words.labels.date(plan.verifiedAt) }),
    ...sources.map((source) => `- ${words.source(source)}`),
  ].join('\n');
}

/** A plan whole: what it costs for the need, every fact, every source. */
export function planMarkdown(
  found: FoundPlan,
  need: Need,
  catalog: Catalog,
  words: TextWords,
  origin: string,
): string {
  const { text, plan: t, locale } = words;
  const { plan, carrier } = found;
  const parts = [
    `# ${plain(planTitle(found, locale))}`,
    text('from', { address: `${origin}/${locale}/plans/${plan.id}` }),
    `## ${text('cost')}`,
    costMarkdown(found, need, quote(plan, need, catalog.settings), words),
    ...factsOf(plan, carrier).map(({ key, facts }) =>
      [
        `## ${t(`groups.${key}`)}`,
        '',
        ...facts.map((fact) => `- ${words.pair(t(`facts.${fact.key}`), plain(words.fact(fact.value)))}`),
      ].join('\n'),
    ),
    `## ${text('sources')}`,
    sourcesMarkdown(found, catalog, words),
    text('license'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Plans side by side: costs, then every fact in which they may differ, then the sources of each. */
export function compareMarkdown(
  found: readonly FoundPlan[],
  need: Need,
  catalog: Catalog,
  words: TextWords,
  origin: string,
): string {
  const { text, compare, plan: t, locale, verdict, money } = words;
  const answers = found.map(({ plan }) => quote(plan, need, catalog.settings));
  const row = (label: string, cells: readonly string[]) => `| ${[label, ...cells].join(' | ')} |`;
  const cents = (read: (quote: Quote) => string) =>
    answers.map((answer) => (answer.verdict === 'doesNot' ? '–' : read(answer)));
  const names = found.map((one) => plain(planTitle(one, locale)));
  const rows = [
    row(compare('fact'), names),
    `|${'---|'.repeat(found.length + 1)}`,
    row(
      compare('fits'),
      answers.map((answer) => verdict(answer.verdict)),
    ),
    row(
      text('total'),
      cents((one) => totalText(one, words)),
    ),
    row(
      text('dueShort'),
      cents((one) => money(one.dueAtStartCents)),
    ),
    ...compareFacts([...found]).flatMap(({ key: group, rows: facts }) =>
      facts.map(({ key, values }) =>
        row(
          words.pair(t(`groups.${group}`), t(`facts.${key}`)),
          values.map((value) => plain(words.fact(value))),
        ),
      ),
    ),
  ];
  const parts = [
    `# ${text('compare')}`,
    text('from', {
      address: `${origin}/${locale}/compare?plans=${found.map(({ plan }) => plan.id).join(',')}`,
    }),
    text('forNeed', { need: needText(need, words) }),
    rows.join('\n'),
    ...found.flatMap((one, index) => [
      `## ${names[index]}`,
      costMarkdown(one, need, answers[index] as QuoteResult, words),
      sourcesMarkdown(one, catalog, words),
    ]),
    text('license'),
  ];
  return `${parts.join('\n\n')}\n`;
}
