'use client';

import { useLocale, useTranslations } from 'next-intl';
import { classNames, isPlainClick } from '@/components/ui';
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
            href={hrefs.view(option.change)}
            rel="nofollow"
            aria-current={option.value === value ? 'true' : undefined}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              store.setView(option.change);
            }}
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
export function PriceBasisLine() {
  const t = useTranslations('find');
  const price = useFindState((state) => state.view.price);
  const by = useFindState((state) => state.view.by);
  const state = useFindState(({ need }) => need.state);
  const locale = useLocale();
  const ranged = useFindState(isRanged);
  const beyond = useDeferred(({ rows }) =>
    ranged ? rows.filter((row) => row.range?.highCents === null).length : 0,
  );
  return (
    <div className="-mt-3 flex flex-col gap-1.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
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
      {price === 'advertised' ? (
        <p className="text-watch">{t('advertisedSentence')}</p>
      ) : (
        <p className="text-muted">
          {state === null ? t('allInNoState') : t('allInSentence', { state: usStateName(state, locale) })}
        </p>
      )}
      {ranged && <p className="text-muted">{t('rangedSentence', { count: beyond })}</p>}
    </div>
  );
}
