import { Check, ExternalLink, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames, NotStated } from '@/components/ui';
import type { FactValue } from '@/lib/facts/value';
import { Countries } from './countries';
import { EntryList } from './entry-list';
import { factPhrase, isComposite, type SimpleFact, useFactWords } from './fact-words';
import { NotesByTopic } from './notes-by-topic';
import { PriceOptions } from './price-options';

const isAbsent = (value: SimpleFact): boolean =>
  value.kind === 'notApplicable' ||
  value.kind === 'none' ||
  value.kind === 'noLink' ||
  (value.kind === 'amount' && value.amount === 0 && value.unit !== 'pieces' && value.unit !== 'videoLines');

const isFigure = ({ kind }: SimpleFact): boolean => kind === 'amount' || kind === 'range' || kind === 'money';

/** A fact that is one phrase: figures are aligned, a unit is small, what is not there is grey. */
function Phrase({ value, compact }: { value: SimpleFact; compact: boolean }): ReactNode {
  const { text, unit } = factPhrase(value, useFactWords());
  switch (value.kind) {
    case 'notStated':
      return <NotStated quiet={compact} />;
    case 'yesNo': {
      const Icon = value.yes ? Check : Minus;
      return (
        <span className="inline-flex items-center gap-1">
          <Icon aria-hidden className={`size-4 ${value.yes ? 'text-good' : 'text-muted'}`} />
          {text}
        </span>
      );
    }
    case 'date':
      return <time dateTime={value.date}>{text}</time>;
    case 'countries':
      return <Countries value={value} text={text} />;
    default: {
      const look = classNames(
        isAbsent(value) && 'text-muted',
        isFigure(value) && 'tabular-nums',
        compact && value.kind === 'text' && typeof value.text !== 'string' && 'text-sm',
      );
      if (look === '' && !unit) return text;
      return (
        <span className={look || undefined}>
          {text}
          {unit && <span className="text-[0.85em] text-muted"> {unit}</span>}
        </span>
      );
    }
  }
}

/** How a value is known, beside it. */
function Evidence({ tag }: { tag: FactValue }): ReactNode {
  const words = useFactWords();
  if (tag.kind !== 'notStated' && tag.kind !== 'word') return null;
  const how = tag.kind === 'notStated' ? words.plan('evidenceNotStated') : factPhrase(tag, words).text;
  return <span className="text-xs text-muted">{words.plan('evidence', { how })}</span>;
}

/** A fact in words, whatever its kind; what is not stated says so. */
export function FactValueView({
  value,
  compact = false,
}: {
  value: FactValue;
  compact?: boolean;
}): ReactNode {
  const { plan: t } = useFactWords();
  if (!isComposite(value)) return <Phrase value={value} compact={compact} />;
  switch (value.kind) {
    case 'notes':
      return <NotesByTopic notes={value.notes} className={compact ? 'text-sm' : undefined} />;
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
    case 'tagged':
      return (
        <>
          <FactValueView value={value.value} compact={compact} /> <Evidence tag={value.tag} />
        </>
      );
    case 'prices':
      return <PriceOptions options={value.options} compact={compact} />;
    case 'entries':
      return <EntryList entries={value.entries} compact={compact} Value={FactValueView} />;
  }
}
