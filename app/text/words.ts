/** The words of pages for texts that are no pages: answers for language models, Markdown. */
import { needPartWords } from '@/components/need';
import { factLabels, factText, itemLabels } from '@/components/plan';
import { reasonWords } from '@/components/reasons';
import { formatUsd } from '@/components/ui';
import { formatterOf, type Language, translator } from '@/i18n/translator';
import { countryName } from '@/lib/country';
import type { FactValue } from '@/lib/facts/value';
import type { PlanFacts, Source } from '@/lib/plan/plan';

/** Everything that is said in a language, made once for an answer. */
export async function textWords(locale: Language) {
  const words = <Area extends Parameters<typeof translator>[1]>(area: Area) => translator(locale, area);
  const [text, plan, need, facts, reasons, question, verdict, compare, method] = await Promise.all([
    words('text'),
    words('plan'),
    words('need'),
    words('facts'),
    words('reasons'),
    words('question'),
    words('verdict'),
    words('compare'),
    words('method'),
  ]);
  const format = formatterOf(locale);
  const labels = factLabels(plan, format, locale);
  const eligibilityName = (id: string): string => {
    const key = `eligibilityKind.${id}` as 'eligibilityKind.student';
    return need.has(key) ? need(key) : id;
  };
  return {
    locale,
    text,
    plan,
    verdict,
    compare,
    method,
    money: (cents: number) => formatUsd(cents, locale),
    labels,
    country: (code: string) => countryName(code, locale),
    reasons: reasonWords({ t: reasons, question, locale, format, eligibilityName }),
    needPart: needPartWords(need, locale),
    /** `Carrier: Tello`; a full-width colon brings its own space. */
    pair: (label: string, value: string): string => `${label}${locale === 'zh' ? '：' : ': '}${value}`,
    /** A fact in one line; what does not arise is a dash. */
    fact: (value: FactValue): string => factText(value, { locale, format, plan, need, facts }) ?? '–',
    item: (of: PlanFacts) => itemLabels(of, labels),
    /** A source as a Markdown link with its date. */
    source: ({ title, url, asOf }: Source): string =>
      `[${escapeMarkdown(title)}](${url.replaceAll(')', '%29')}), ${asOf === null ? text('noDate') : labels.date(asOf)}`,
  };
}

export type TextWords = Awaited<ReturnType<typeof textWords>>;

/** Text that reads as itself in Markdown, in a cell of a table too. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' ');
