'use client';

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { Button, onPlainClick, useHydrated } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { Need } from '@/lib/need/need';
import {
  amountOf,
  amountsInSentence,
  amountsToChoose,
  furtherParts,
  keysInSentence,
  pairsBesideSentence,
  type SectionId,
  type SentenceKey,
  sectionOf,
  withAmount,
  withoutPart,
} from '@/lib/need/sentence';
import { summarizeNeed } from '@/lib/need/summary';
import { EXACT_USE, rangeToParams, type UsageRange } from '@/lib/need/usage-range';
import { US_STATES, usStateName } from '@/lib/us-states';
import { rangeParts } from './range-parts';
import { SentenceChoice } from './sentence-choice';
import { useNeedPartWords } from './use-need-words';
import { useRangeWords } from './use-range-words';

type Pairs = readonly (readonly [string, string])[];

export interface NeedSentenceProps {
  need: Need;
  /** Usage that is not sure. */
  range?: UsageRange;
  /** Where the form goes without scripts, e.g. `/en`. */
  action: string;
  carriers: readonly { id: string; name: string }[];
  /** USPS codes of the tax table. */
  states: readonly string[];
  /** Pairs of others that a submit without scripts must keep, e.g. the sort order. */
  keep?: Pairs;
  /** The address of the page with another need; links work without scripts. */
  hrefFor: (need: Need, range: UsageRange) => string;
  /** What is chosen and taken out counts at once; left out: the page is loaded with it. */
  onChange?: (need: Need, range: UsageRange) => void;
  /** Opens the long form at a section, at the field of that name where one is given. */
  onAsk?: (section: SectionId, field?: string) => void;
  /** The address of a section of the long form. */
  sectionHref?: (section: SectionId) => string;
  /** Whether it is the product's own example, which nobody has asked for. */
  isExample?: boolean;
}

/**
 * A part and the sign behind it: a line never begins with that sign. The line may break behind it; a space inside would
 * be held together too.
 */
function Together({ children, sign = '' }: { children: ReactNode; sign?: string }) {
  const bare = sign.trimEnd();
  return (
    <>
      <span className="whitespace-nowrap">
        {children}
        {bare}
      </span>
      {bare === sign ? <wbr /> : ' '}
    </>
  );
}

/** Before an amount of the other kind of period. */
const OTHER_KIND = 'other:';

/** What the person needs as a sentence whose parts can be changed: a GET form of native lists. */
export function NeedSentence(props: NeedSentenceProps) {
  const { need, range = EXACT_USE, action, carriers, states, keep = [], hrefFor, onChange, onAsk } = props;
  const { sectionHref, isExample = false } = props;
  const t = useTranslations('need');
  const locale = useLocale();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const partWords = useNeedPartWords(carriers);
  const rangeWords = useRangeWords();
  const change = (next: Need, nextRange: UsageRange = range) => {
    if (onChange) onChange(next, nextRange);
    else location.assign(withBase(hrefFor(next, nextRange)));
  };

  // What was chosen before the page listened counts.
  const first = useRef({ need, change });
  useEffect(() => {
    const { need: asked, change: act } = first.current;
    const entered = new FormData(form.current ?? undefined);
    let next = asked;
    for (const key of keysInSentence(asked)) {
      const text = entered.get(key);
      if (typeof text === 'string' && Number(text) !== amountOf(next, key))
        next = withAmount(next, key, Number(text));
    }
    const state = entered.get('state');
    if (typeof state === 'string' && (state || null) !== next.state) next = { ...next, state: state || null };
    if (next !== asked) act(next);
  }, []);

  const words: Record<SentenceKey, (amount: number) => string> = {
    lines: (count) => t('part.lines', { count }),
    months: (count) => t('part.months', { count }),
    days: (count) => t('part.days', { count }),
    gb: (amount) => t('sentence.data', { amount }),
    min: (amount) => t('sentence.minutes', { amount }),
    sms: (amount) => t('sentence.texts', { amount }),
  };
  const labels: Record<SentenceKey, string> = {
    lines: t('lines'),
    months: t('period'),
    days: t('period'),
    gb: t('data'),
    min: t('minutes'),
    sms: t('texts'),
  };
  const optionsOf = (key: SentenceKey, prefix = '') =>
    amountsToChoose(key, amountOf(need, key)).map((amount) => ({
      value: `${prefix}${amount}`,
      label: words[key](amount),
    }));
  const choice = (key: SentenceKey, other?: SentenceKey) => (
    <SentenceChoice
      key={key}
      label={labels[key]}
      name={key}
      value={String(amountOf(need, key))}
      options={optionsOf(key)}
      // A plain form sends one name a list, so the other kind of period is there with scripts alone.
      groups={
        other && hydrated
          ? [
              {
                label: t(other === 'days' ? 'sentence.stay' : 'sentence.byMonth'),
                options: optionsOf(other, OTHER_KIND),
              },
            ]
          : []
      }
      onPick={(text) =>
        change(
          other && text.startsWith(OTHER_KIND)
            ? withAmount(need, other, Number(text.slice(OTHER_KIND.length)))
            : withAmount(need, key, Number(text)),
        )
      }
      other={hydrated ? t('sentence.otherAmount') : undefined}
      onOther={onAsk && (() => onAsk('use', key))}
    />
  );
  const isStay = need.horizonDays !== null;
  const isHousehold = need.groups.length > 0;
  const amounts = amountsInSentence(need);
  const groupWords = summarizeNeed(need)
    .filter(({ key }) => key === 'groups')
    .map(partWords)
    .join('');
  const state = (
    <SentenceChoice
      label={t('state')}
      name="state"
      value={need.state ?? ''}
      options={[
        { value: '', label: t('sentence.anyState') },
        ...US_STATES.filter((code) => states.includes(code)).map((code) => ({
          value: code as string,
          label: usStateName(code, locale),
        })),
      ]}
      onPick={(code) => change({ ...need, state: code || null })}
    />
  );

  const parts = [
    ...furtherParts(need).map((part) => ({
      words: partWords(part),
      section: sectionOf(part),
      without: [withoutPart(need, part), range] as const,
    })),
    ...rangeParts(range).map(({ part, without }) => ({
      words: rangeWords(part),
      section: part.key === 'calls' ? ('abroad' as const) : ('use' as const),
      without: [need, without] as const,
    })),
  ];
  const leadTo = (section: SectionId, said: string) =>
    sectionHref ? (
      <a
        href={withBase(sectionHref(section))}
        rel="nofollow"
        onClick={onAsk && onPlainClick(() => onAsk(section))}
      >
        {said}
      </a>
    ) : (
      <span>{said}</span>
    );
  const further: ReactNode = parts.map(({ words: said, section, without }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two trips may say the same
    <Fragment key={index}>
      <Together sign={t(index < parts.length - 1 ? 'listComma' : 'sentence.end')}>
        <span className="sentence-part">
          {leadTo(section, said)}
          <a
            href={withBase(hrefFor(...without))}
            rel="nofollow"
            aria-label={t('removeWhat', { what: said })}
            onClick={onChange && onPlainClick(() => onChange(...without))}
          >
            <X aria-hidden className="size-[0.8em]" />
          </a>
        </span>
      </Together>
    </Fragment>
  ));

  const around = {
    state: () => <Together sign={t(parts.length > 0 ? 'sentence.also' : 'sentence.end')}>{state}</Together>,
    k: (chunks: ReactNode) => <Together>{chunks}</Together>,
  };

  return (
    <form
      ref={form}
      method="get"
      autoComplete="off"
      action={withBase(action)}
      aria-label={t('title')}
      onSubmit={(event) => onChange && event.preventDefault()}
    >
      {[...pairsBesideSentence(need), ...rangeToParams(range), ...keep].map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key may come twice with the same value
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <p className="sentence">
        {isExample && <span className="text-muted">{t('sentence.example')} </span>}
        {isHousehold
          ? t.rich('sentence.household', {
              ...around,
              count: amounts.length,
              lines: () => <span className="sentence-part inline!">{leadTo('groups', groupWords)}</span>,
              // A stay has no groups.
              period: () => choice('months'),
              a: () => amounts[0] && choice(amounts[0]),
              b: () => amounts[1] && choice(amounts[1]),
              c: () => amounts[2] && choice(amounts[2]),
            })
          : t.rich(isStay ? 'sentence.days' : 'sentence.months', {
              ...around,
              count: need.lines,
              lines: () => choice('lines'),
              period: () => (isStay ? choice('days', 'months') : choice('months', 'days')),
              data: () => choice('gb'),
              minutes: () => choice('min'),
              texts: () => choice('sms'),
            })}
        {further}
      </p>
      {!hydrated && (
        <noscript>
          <Button type="submit" variant="primary" className="mt-2">
            {t('submit')}
          </Button>
        </noscript>
      )}
    </form>
  );
}
