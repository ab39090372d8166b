'use client';

import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui';
import { MAX_PICKED } from '@/lib/table/view-params';
import { useFind, useScreen } from './find-context';
import { useNeedHrefs } from './use-hrefs';

/** What is ticked for the comparison, at the bottom of the window. */
export function Tray() {
  const t = useTranslations('find');
  const { store } = useFind();
  const picked = useScreen((screen) => screen.selected);
  const hrefs = useNeedHrefs();
  if (picked.length === 0) return null;
  return (
    <section
      aria-label={t('tray')}
      className="mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line-strong bg-raised py-2 pr-2 pl-4 shadow-float print:hidden"
    >
      <p role="status" className="min-w-0 text-sm">
        <span className="font-semibold">{t('trayCount', { count: picked.length, most: MAX_PICKED })}</span>
        <span className="ml-2 hidden max-w-md truncate align-bottom text-muted lg:inline-block">
          {picked.map(({ name }) => name).join(' · ')}
        </span>
      </p>
      <span className="flex items-center gap-2">
        <LinkButton
          variant="primary"
          size="sm"
          href={hrefs.compare(picked.map(({ id }) => id))}
          prefetch={false}
        >
          {t('compare')}
        </LinkButton>
        <Button variant="quiet" size="sm" onClick={() => store.setView({ picked: [] })}>
          {t('clear')}
        </Button>
      </span>
    </section>
  );
}
