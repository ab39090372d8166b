'use client';

import { useLocale, useTranslations } from 'next-intl';
import { classNames, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { PRICE_BASES, RANK_BY } from '@/lib/results/query';
import type { View } from '@/lib/table/view-params';
import { usStateName } from '@/lib/us-states';
import { useDeferred, useFind, useFindState } from './providers';
import { isRanged } from './selectors';
import { usePageHrefs } from './use-hrefs';

/** One of a few ways to count, as links: they work before scripts, in a new tab and as a shared link. */
function Choice<Value extends string>(props: {
  label: string;
  help: string;
  value: Value;
  options: readonly { value: Value; label: string; change: Partial<View> }[];
}) {
  const { label, help, value, options } = props;
  const { store } = useFind();
  const hrefs = usePageHrefs();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span data-tip={help} className="text-muted underline decoration-dotted underline-offset-4">
        {label}
      </span>
      <span className="inline-flex rounded-md bg-sunken p-0.5">
        {options.map((option) => (
          <a
            key={option.value}
            href={withBase(hrefs.view(option.change))}
            rel="nofollow"
            aria-current={option.value === value ? 'true' : undefined}
            onClick={onPlainClick(() => store.setView(option.change))}
            className={classNames(
              'inline-flex h-7 items-center rounded-md border px-2.5 whitespace-nowrap',
              option.value === value
                ? 'border-line-strong bg-raised'
                : 'border-transparent text-muted hover:text-text',
            )}
          >
            {option.label}
          </a>
        ))}
      </span>
    </span>
  );
}

/** What totals hold and what ranks them; the whole page follows. */
export function PriceChoice({ className }: { className?: string }) {
  const t = useTranslations('find');
  const price = useFindState((state) => state.view.price);
  const by = useFindState((state) => state.view.by);
  const ranged = useFindState(isRanged);
  return (
    <p className={classNames('flex flex-wrap items-center gap-x-5 gap-y-2 text-sm print:hidden', className)}>
      <Choice
        label={t('measure.price')}
        help={t('measure.priceHelp')}
        value={price}
        options={PRICE_BASES.map((value) => ({
          value,
          label: t(`measure.prices.${value}`),
          change: { price: value },
        }))}
      />
      {ranged && (
        <Choice
          label={t('measure.by')}
          help={t('measure.byHelp')}
          value={by}
          options={RANK_BY.map((value) => ({
            value,
            label: t(`measure.bys.${value}`),
            change: { by: value },
          }))}
        />
      )}
    </p>
  );
}

/** What is not as usual in the totals: advertised prices, and use that a plan does not have. */
export function PriceWarning() {
  const t = useTranslations('find');
  const price = useFindState((state) => state.view.price);
  const ranged = useFindState(isRanged);
  const beyond = useDeferred((model) => model.beyondCount);
  if (price === 'allIn' && !ranged) return null;
  return (
    <p className="text-sm">
      {price === 'advertised' && <span className="text-watch">{t('advertisedSentence')} </span>}
      {ranged && <span className="text-muted">{t('rangedSentence', { count: beyond })}</span>}
    </p>
  );
}

/** What is in an all-in total, below the list of totals. */
export function PriceNote() {
  const t = useTranslations('find');
  const locale = useLocale();
  const price = useFindState((state) => state.view.price);
  const state = useFindState(({ need }) => need.state);
  return (
    <div className="-mt-3 flex flex-col gap-2 text-sm text-muted">
      {/* Above the receipts there is no room for it on a narrow screen. */}
      <PriceChoice className="sm:hidden" />
      {price === 'allIn' && (
        <p>
          {state === null ? t('allInNoState') : t('allInSentence', { state: usStateName(state, locale) })}
        </p>
      )}
    </div>
  );
}
