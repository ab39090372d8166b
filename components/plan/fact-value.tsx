import { Check, ExternalLink, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEligibilityName } from '@/components/need';
import { Fact, NotStated } from '@/components/ui';
import type { FactValue, WordSet } from '@/lib/facts/value';
import { localized } from '@/lib/localized';
import { Countries } from './countries';
import { EntryList } from './entry-list';
import { NotesByTopic } from './notes-by-topic';
import { PriceOptions } from './price-options';
import { type FactLabels, useFactLabels } from './use-fact-labels';

/** The words of a closed set; a member that has none (a new way to keep a number) stands as it is. */
function useWord(): (set: WordSet, word: string) => string {
  const { t } = useFactLabels();
  const eligibilityName = useEligibilityName();
  return (set, word) => {
    const key = `words.${set}.${word}` as 'words.billing.prepaid';
    if (t.has(key)) return t(key);
    return set === 'eligibility' ? eligibilityName(word) : word;
  };
}

function Amount({ value, labels }: { value: FactValue & { kind: 'amount' }; labels: FactLabels }) {
  const { amount, unit, per } = value;
  if (unit === 'videoLines') return <span className="tabular-nums">{amount}p</span>;
  if (unit === 'pieces') return <span>{labels.t('atMost', { count: amount })}</span>;
  const isRunning = per !== null && amount !== 0 && amount !== 'unlimited';
  return (
    <span>
      <Fact amount={amount} unit={unit === 'days' ? undefined : labels.t(`units.${unit}`)} />
      {unit === 'days' && <span className="text-[0.85em] text-muted"> {labels.t('units.days')}</span>}
      {isRunning && <span className="text-[0.85em] text-muted"> {labels.perPeriod(per)}</span>}
    </span>
  );
}

/** A fact in words, whatever its kind; what is not stated says so. */
export function FactValueView({
  value,
  compact = false,
}: {
  value: FactValue;
  compact?: boolean;
}): ReactNode {
  const labels = useFactLabels();
  const wordFor = useWord();
  const { t } = labels;
  switch (value.kind) {
    case 'notStated':
      return <NotStated quiet={compact} />;
    case 'notApplicable':
      return <span className="text-muted">{t('notApplicable')}</span>;
    case 'none':
      return <span className="text-muted">{t('none')}</span>;
    case 'noLink':
      return <span className="text-muted">{t('noLink')}</span>;
    case 'amount':
      return <Amount value={value} labels={labels} />;
    case 'asAtHome':
      return t('asAtHome');
    case 'percent':
      return t('percentOfPlan', { percent: value.percent });
    case 'range': {
      const bounds = [...new Set([value.from, value.to])].map(labels.number).join('–');
      return (
        <span className="tabular-nums">
          {bounds}
          <span className="text-[0.85em] text-muted"> {t(`units.${value.unit}`)}</span>
        </span>
      );
    }
    case 'money':
      return (
        <span className="tabular-nums">
          {labels.price(value.amount)}
          {value.per && <span className="text-[0.85em] text-muted"> {t(`rates.${value.per}`)}</span>}
        </span>
      );
    case 'yesNo': {
      const Icon = value.yes ? Check : Minus;
      return (
        <span className="inline-flex items-center gap-1">
          <Icon aria-hidden className={`size-4 ${value.yes ? 'text-good' : 'text-muted'}`} />
          {t(value.yes ? 'yes' : 'no')}
        </span>
      );
    }
    case 'word':
      return wordFor(value.set, value.word);
    case 'words':
      return labels.list(value.words.map((word) => wordFor(value.set, word)));
    case 'text':
      if (typeof value.text === 'string') return value.text;
      return <span className={compact ? 'text-sm' : undefined}>{localized(labels.locale, value.text)}</span>;
    case 'notes':
      return <NotesByTopic notes={value.notes} className={compact ? 'text-sm' : undefined} />;
    case 'date':
      return <time dateTime={value.date}>{labels.date(value.date)}</time>;
    case 'link':
      return (
        <a
          href={value.url}
          rel="noreferrer"
          className="inline-flex min-h-6 items-center gap-1 text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong"
        >
          {value.title ?? t('openLink')}
          <ExternalLink aria-hidden className="size-3 shrink-0" />
        </a>
      );
    case 'countries':
      return <Countries value={value} />;
    case 'tagged':
      return (
        <>
          <FactValueView value={value.value} compact={compact} />{' '}
          <span className="text-xs text-muted">
            {value.tag.kind === 'notStated'
              ? t('evidence', { how: t('evidenceNotStated') })
              : value.tag.kind === 'word' && t('evidence', { how: wordFor(value.tag.set, value.tag.word) })}
          </span>
        </>
      );
    case 'prices':
      return <PriceOptions options={value.options} compact={compact} />;
    case 'entries':
      return <EntryList entries={value.entries} compact={compact} Value={FactValueView} />;
  }
}
