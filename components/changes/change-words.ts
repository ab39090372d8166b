/** The words of a change: on pages, in feeds, in files. */
import { useTranslations } from 'next-intl';
import { exactDate } from '@/components/formatters';
import { type FactWords, factText, useFactWords } from '@/components/plan';
import type { ChangeLine } from '@/lib/changes/lines';
import type { OptionName, OptionPart } from '@/lib/changes/option-lines';
import { FACT_GROUPS, type FactGroupKey, type FactKey, pathsOf } from '@/lib/facts/facts';
import { shownTitle } from '@/lib/facts/source-kind';
import type { FactValue } from '@/lib/facts/value';
import type { ShownSource } from '@/lib/plan/change-sources';
import { spaced } from '@/lib/spaced';

export interface ChangeWords extends FactWords {
  changes: ReturnType<typeof useTranslations<'changes'>>;
}

/** Works on the server and in the browser. */
export function useChangeWords(): ChangeWords {
  return { ...useFactWords(), changes: useTranslations('changes') };
}

const GROUP_OF = new Map<FactKey, FactGroupKey>(
  FACT_GROUPS.flatMap((group) => pathsOf(group).map(({ key }) => [key, group] as const)),
);
/** Their facts have names that say too little alone. */
const NAMED_BY_GROUP: readonly FactGroupKey[] = ['callsAbroad', 'textsAbroad', 'roaming', 'voice', 'sms'];

function howPaid({ period, newCustomersOnly }: OptionName, { plan: t }: ChangeWords): string {
  const how =
    'months' in period
      ? t('prices.periodMonths', { count: period.months })
      : t('prices.periodDays', { count: period.days });
  return newCustomersOnly ? `${how} (${t('prices.intro')})` : how;
}

function optionName(part: OptionPart, words: ChangeWords): string {
  const { changes: t, plan } = words;
  const how = howPaid(part.option, words);
  switch (part.part) {
    case 'price':
      return t('option.price', { how, lines: part.lines });
    case 'autopay':
      return t('option.autopay', { how, means: plan(`means.${part.means}`) });
    default:
      return t(`option.${part.part}`, { how });
  }
}

/** What a line is about, e.g. "One-time fees, SIM card: Amount". */
export function lineName({ fact, detail }: ChangeLine, words: ChangeWords): string {
  const { plan: t, facts, changes } = words;
  if (detail?.kind === 'option') return optionName(detail.part, words);
  const group = GROUP_OF.get(fact);
  const name = t(`facts.${fact}` as 'facts.name');
  const whole =
    group && NAMED_BY_GROUP.includes(group) ? changes('pair', { a: t(`groups.${group}`), b: name }) : name;
  if (!detail) return whole;
  if (detail.kind === 'topic') return changes('pair', { a: whole, b: facts(`topics.${detail.topic}`) });
  const entry = changes('pair', { a: whole, b: shortened(factText(detail.title, words) ?? '') });
  return changes('pair', { a: entry, b: t(`parts.${detail.part}`) });
}

const LONGEST = 160;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A value as a line of text; what was not there, or is gone, says so. */
export function valueText(value: FactValue | null, words: ChangeWords): string {
  if (value === null) return words.changes('nothing');
  if (value.kind === 'tagged') {
    const how = factText(value.tag, words);
    return [factText(value.value, words), how && words.plan('evidence', { how })].filter(Boolean).join(' ');
  }
  return factText(value, words) ?? words.plan('notApplicable');
}

/** A line as text: "List price, every month, 1 line: $10 → $12". */
export function lineText(line: ChangeLine, words: ChangeWords): string {
  return words.changes('line', {
    name: lineName(line, words),
    before: shortened(valueText(line.before, words)),
    after: shortened(valueText(line.after, words)),
  });
}

/** The time of a publication to the minute, in UTC. */
export const publishedTime = (instant: string, { format }: ChangeWords): string =>
  spaced(
    format.dateTime(new Date(instant), {
      ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
      ...{ hourCycle: 'h23', timeZone: 'UTC' },
    }),
  );

/** A source by its title and date, and whether the date came with the change. */
export function sourceText(source: ShownSource, { changes: t, plan, format }: ChangeWords): string {
  const dated =
    source.asOf === null
      ? plan('sourceNoDate')
      : plan('sourceDate', { date: exactDate(format, source.asOf) });
  const title = shownTitle(source) ?? t('thirdParty');
  return t(source.isNew || source.asOf === null ? 'source' : 'sourceKept', { title, dated });
}

/** A change in a headline: the plan, what changed first, and how much more. */
export function changeTitle(plan: string, lines: readonly ChangeLine[], words: ChangeWords): string {
  const [first] = lines;
  if (!first) return words.changes('titleNew', { plan });
  return words.changes('titleOf', { plan, line: lineText(first, words), more: lines.length - 1 });
}
