'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useReasons } from '@/components/reasons';
import { isPlainClick, TextLink } from '@/components/ui';
import type { IneligibleLine } from '@/lib/advice/ineligible';
import { criterionKey } from '@/lib/cost/reason';
import { localized } from '@/lib/localized';
import { useFind } from './providers';
import { useNeedHrefs, usePageHrefs } from './use-hrefs';

export function IneligibleList({ lines }: { lines: readonly IneligibleLine[] }) {
  return (
    <ul className="border-t border-line">
      {lines.map((line) => (
        <IneligibleItem key={line.id} line={line} />
      ))}
    </ul>
  );
}

function IneligibleItem({ line }: { line: IneligibleLine }) {
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
        <span className="block text-xs text-muted">{localized(locale, carrier)}</span>
      </p>
      <ul className="min-w-0">
        {reasons.map((reason) => (
          <li key={criterionKey(reason)}>{words.reason(reason)}</li>
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
              store.replaceNeed(remedy.need);
            }}
            className="text-accent hover:underline"
          >
            {t(remedy.verdict === 'meets' ? 'wouldMeet' : 'thenAsk', {
              changes: remedy.changes.map(words.change).join(t('phraseSeparator')),
            })}
          </a>
        ) : (
          <span className="text-muted">{t('nothingHelps')}</span>
        )}
      </p>
    </li>
  );
}
