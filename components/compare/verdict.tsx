import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { useReceiptWords } from '@/components/receipt';
import type { ComparePhrase } from '@/lib/advice/compare-verdict';
import type { Need } from '@/lib/need/need';
import { useWayWords } from './way-words';

const strong = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>;

/** What there is to say of the plans side by side, in a few sentences. */
export function CompareVerdict({
  phrases,
  need,
  names,
}: {
  phrases: readonly ComparePhrase[];
  need: Need;
  /** Carrier and plan by the plan's id. */
  names: ReadonlyMap<string, string>;
}) {
  const t = useTranslations('compare.verdictSays');
  const words = useReceiptWords();
  const way = useWayWords();
  const name = (id: string) => names.get(id) ?? id;
  const say = (phrase: ComparePhrase): ReactNode => {
    const period = words.period(need);
    switch (phrase.key) {
      case 'cheapest':
        return t.rich('cheapest', {
          strong,
          plan: name(phrase.id),
          total: words.money(phrase.totalCents),
          period,
          less: words.money(phrase.lessCents),
          other: name(phrase.against),
        });
      case 'same':
        return t.rich('same', {
          strong,
          plans: () => <Names ids={phrase.ids} name={name} separator={t('and')} />,
          total: words.money(phrase.totalCents),
          period,
        });
      case 'onlyFits':
        return t.rich('onlyFits', {
          strong,
          plan: name(phrase.id),
          total: words.money(phrase.totalCents),
          period,
        });
      case 'mayFit':
        return t.rich('mayFit', {
          strong,
          plan: name(phrase.id),
          total: words.total(phrase.totalCents, phrase.totalIs),
          period,
        });
      case 'noneFits':
        return t('noneFits');
      case 'today':
      case 'next':
        return t.rich(phrase.key, {
          strong,
          plan: name(phrase.id),
          total: words.money(phrase.cents),
          other: name(phrase.against),
          otherTotal: words.money(phrase.againstCents),
          when: words.t('next', { months: need.horizonMonths }),
        });
      case 'win':
        return t.rich('win', { strong, plan: name(phrase.id), way: way(phrase.way) });
    }
  };
  if (phrases.length === 0) return null;
  return (
    <p className="text-verdict max-w-4xl text-pretty" data-compare-verdict>
      {phrases.map((phrase) => (
        <Fragment key={phrase.key}>
          {say(phrase)}
          {words.locale === 'zh' ? '' : ' '}
        </Fragment>
      ))}
    </p>
  );
}

function Names({
  ids,
  name,
  separator,
}: {
  ids: readonly string[];
  name: (id: string) => string;
  separator: string;
}) {
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && separator}
      {strong(name(id))}
    </Fragment>
  ));
}
