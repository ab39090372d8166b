'use client';

import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { DeferredIsland, islandCode } from '@/components/hydration';
import { NeedSentence, sectionAnchor } from '@/components/need';
import { CopyLink } from '@/components/share';
import { onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { FIRST_NEED } from '@/lib/need/first-visit';
import type { SectionId } from '@/lib/need/sentence';
import { isSameNeed } from '@/lib/need/url';
import { isExact } from '@/lib/need/usage-range';
import type { CatalogChoices } from '@/lib/plan/choices';
import { viewToKeep } from '@/lib/table/view-params';
import { questionQuery } from './address';
import { forgetNeed } from './kept-need';
import { NEED_ID } from './need-id';
import { useFind, useFindState } from './providers';
import { SeePlans } from './see-plans';
import { useCarrierNames } from './use-carrier-names';
import { pageHref, usePageHrefs } from './use-hrefs';

/** Loaded when it is opened; without scripts it is a page of its own. */
const LONG_FORM = islandCode(() => import('./long-form').then((file) => file.LongForm));

/** What can be added, in the order of the long form; `field` is where its question is. */
const ADDS = [
  { key: 'abroad', section: 'abroad' },
  { key: 'trips', section: 'trips' },
  { key: 'phone', section: 'phone' },
  { key: 'network', section: 'phone', field: 'net' },
  { key: 'payment', section: 'payment' },
  { key: 'hotspot', section: 'use', field: 'hot' },
  { key: 'groups', section: 'groups' },
] as const satisfies readonly { key: string; section: SectionId; field?: string }[];

/** What the person needs: a sentence to change, and behind it the long form with every question. */
export function NeedCard({ choices, isFirst }: { choices: CatalogChoices; isFirst: boolean }) {
  const t = useTranslations('need');
  const locale = useLocale();
  const { store, known } = useFind();
  const need = useFindState((state) => state.need);
  const range = useFindState((state) => state.range);
  const isOpen = useFindState((state) => state.asking !== null);
  const target = useFindState((state) => state.asking);
  const carriers = useCarrierNames();
  const hrefs = usePageHrefs();
  const details = useRef<HTMLDetailsElement>(null);
  const [keep] = useState(() => viewToKeep(store.getState().view));
  const isExample = isFirst && isExact(range) && isSameNeed(need, FIRST_NEED);

  // What was opened before the page listened.
  useEffect(() => {
    if (details.current?.open) store.ask({ section: 'use' });
  }, [store]);

  const formHref = `/${locale}/need?${questionQuery({ need, range, view: { ...store.getState().view, open: null } })}`;
  const sectionHref = (section: SectionId) => `${formHref}#${sectionAnchor(section)}`;
  const ask = (section: SectionId, field?: string) => store.ask({ section, field });
  const load = () => void LONG_FORM.load();
  return (
    <section
      id={NEED_ID}
      aria-label={t('title')}
      className="rounded-[12px] border bg-raised px-4 py-2 sm:px-6 sm:py-3 print:hidden"
    >
      <NeedSentence
        need={need}
        range={range}
        action={`/${locale}`}
        carriers={carriers}
        states={known.states}
        keep={keep}
        hrefFor={(next, nextRange) => pageHref(locale, next, nextRange, store.getState().view)}
        onChange={store.setQuestion}
        onAsk={ask}
        sectionHref={sectionHref}
        isExample={isExample}
      />
      <div className="mt-1 flex flex-wrap items-center gap-x-4 text-sm sm:mt-2">
        <ul aria-label={t('sentence.add')} className="hidden flex-wrap items-center gap-x-4 sm:flex">
          {ADDS.map((add) => (
            <li key={add.key}>
              <a
                href={withBase(sectionHref(add.section))}
                rel="nofollow"
                onPointerEnter={load}
                onFocus={load}
                onClick={onPlainClick(() => ask(add.section, 'field' in add ? add.field : undefined))}
                className="inline-flex min-h-8 items-center gap-1 text-muted hover:text-text"
              >
                <Plus aria-hidden className="size-3.5" />
                {t(`sentence.adds.${add.key}`)}
              </a>
            </li>
          ))}
        </ul>
        <noscript>
          <a href={withBase(formHref)} className="inline-flex min-h-8 items-center font-semibold text-accent">
            {t('sentence.all')}
          </a>
        </noscript>
        {/* Open, it takes a line of its own below the others. */}
        <details
          ref={details}
          open={isOpen}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== (store.getState().asking !== null))
              currentTarget.open ? store.ask({ section: 'use' }) : store.ask(null);
          }}
          className="min-w-0 noscript:hidden open:order-last open:basis-full"
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control */}
          <summary
            onPointerEnter={load}
            onFocus={load}
            className="inline-flex min-h-8 list-none items-center font-semibold text-accent hover:underline [&::-webkit-details-marker]:hidden"
          >
            <span className="in-[details[open]>summary]:hidden">
              <span className="max-sm:hidden">{t('sentence.all')}</span>
              <span className="sm:hidden">{t('sentence.allPhone')}</span>
            </span>
            <span className="hidden in-[details[open]>summary]:inline">{t('sentence.fold')}</span>
          </summary>
          {isOpen && (
            <div className="min-h-80 border-t pt-2">
              <DeferredIsland code={LONG_FORM} props={{ choices, target }} />
              <div className="hidden pt-2 lg:block">
                <SeePlans />
              </div>
            </div>
          )}
        </details>
        <span className="ml-auto flex items-center gap-x-4">
          {!isExample && (
            <a
              href={withBase(`/${locale}`)}
              onClick={forgetNeed}
              className="inline-flex min-h-8 items-center text-muted hover:text-text"
            >
              {t('sentence.again')}
            </a>
          )}
          <CopyLink href={() => hrefs.view({ open: null })} isShort={!isExample} />
        </span>
      </div>
    </section>
  );
}
