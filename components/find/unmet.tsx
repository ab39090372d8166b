'use client';

import { CircleX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { isPlainClick } from '@/components/plan-table';
import { useReasons } from '@/components/reasons';
import { TextLink } from '@/components/ui';
import type { UnmetLine } from '@/lib/view/unmet';
import { useFind, useFindState, useScreen } from './find-context';
import { useNeedHrefs, usePageHrefs } from './use-hrefs';

/** The plans that do not meet the need, a click away: why not, and what would change that. */
export function UnmetPlans() {
  const t = useTranslations('find');
  const { store } = useFind();
  const open = useFindState((state) => state.view.unmet);
  const all = useFindState((state) => state.view.all);
  const count = useScreen((screen) => screen.counts.plans - screen.counts.meets);
  const lines = useScreen((screen) => screen.unmet);
  const hrefs = usePageHrefs();
  if (count === 0) return null;
  return (
    <section aria-labelledby="unmet" className="flex flex-col gap-3">
      <h2 id="unmet" className="text-lg font-semibold">
        <a
          href={hrefs.view({ unmet: !open })}
          rel="nofollow"
          aria-expanded={open}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            store.setView({ unmet: !open });
          }}
          className="inline-flex items-center gap-2 hover:underline"
        >
          <CircleX aria-hidden="true" className="size-4 text-bad" />
          {t(open ? 'hideUnmet' : 'showUnmet', { count })}
        </a>
      </h2>
      {open && (
        <>
          <p className="text-sm text-muted">{t('unmetLead')}</p>
          <ul className="border-t border-line">
            {lines.map((line) => (
              <UnmetItem key={line.id} line={line} />
            ))}
          </ul>
          {!all && lines.length < count && (
            <a
              href={hrefs.view({ all: true })}
              rel="nofollow"
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                store.setView({ all: true });
              }}
              className="self-start text-sm text-accent hover:underline"
            >
              {t('showAllUnmet', { count })}
            </a>
          )}
        </>
      )}
    </section>
  );
}

function UnmetItem({ line }: { line: UnmetLine }) {
  const t = useTranslations('find');
  const locale = useLocale();
  const { store } = useFind();
  const hrefs = usePageHrefs();
  const links = useNeedHrefs();
  const words = useReasons();
  const { id, name, carrier, reasons, remedy } = line;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 text-sm @3xl:grid-cols-[15rem_minmax(0,1fr)_minmax(0,20rem)]">
      <p className="min-w-0">
        <TextLink
          href={links.plan(id)}
          prefetch={false}
          className="font-semibold text-text no-underline hover:underline"
        >
          {name}
        </TextLink>
        <span className="block text-xs text-muted">{locale === 'zh' ? carrier.zh : carrier.en}</span>
      </p>
      <ul className="min-w-0">
        {reasons.map((reason) => (
          <li key={reason}>{words.reason(reason)}</li>
        ))}
      </ul>
      <p className="min-w-0">
        {remedy ? (
          <a
            href={hrefs.need(remedy.need)}
            rel="nofollow"
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              store.ask(remedy.need);
            }}
            className="text-accent hover:underline"
          >
            {t('wouldMeet', { changes: remedy.changes.map(words.change).join(t('phraseSeparator')) })}
          </a>
        ) : (
          <span className="text-muted">{t('nothingHelps')}</span>
        )}
      </p>
    </li>
  );
}
