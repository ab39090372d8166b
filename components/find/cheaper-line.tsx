'use client';

import { CircleHelp } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useFormatters } from '@/components/formatters';
import { useReasons } from '@/components/reasons';
import { onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { localized } from '@/lib/localized';
import { MAY_MEET_ID } from './may-meet';
import { useDeferred, useFind } from './providers';
import { usePageHrefs } from './use-hrefs';

/** The question that may save the most; it leads to the plan with its question in the list of those that may meet. */
export function CheaperLine() {
  const t = useTranslations('verdict');
  const locale = useLocale();
  const formatters = useFormatters();
  const { criterion } = useReasons();
  const { store } = useFind();
  const cheaper = useDeferred((model) => model.cheaperIfAsked);
  const hrefs = usePageHrefs();
  if (!cheaper) return null;
  const { planId, planName, carrier, totalCents, savingCents, asks } = cheaper;
  const change = { may: true, open: planId };
  return (
    <p className="flex items-start gap-1.5 text-sm">
      <CircleHelp aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-watch" />
      <a
        href={withBase(`${hrefs.view(change)}#${MAY_MEET_ID}`)}
        rel="nofollow"
        onClick={onPlainClick(() => {
          store.setView(change);
          requestAnimationFrame(() => document.getElementById(MAY_MEET_ID)?.scrollIntoView());
        })}
        className="min-w-0 text-accent hover:underline"
      >
        {t('mayBeCheaper', {
          saving: formatters.money(savingCents),
          plan: `${localized(locale, carrier)} ${planName}`,
          total: formatters.money(totalCents),
          what: formatters.list(asks.map(criterion)),
        })}
      </a>
    </p>
  );
}
