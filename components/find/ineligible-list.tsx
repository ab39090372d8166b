'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useAskWords, useReasons } from '@/components/reasons';
import { formatUsd, onPlainClick, TextLink } from '@/components/ui';
import { type IneligibleLine, onlyReason } from '@/lib/advice/ineligible';
import { withBase } from '@/lib/base-path';
import { planTitleParts } from '@/lib/catalog/plan-title';
import { criterionKey, type Reason } from '@/lib/cost/reason';
import { useFind } from './providers';
import { useNeedHrefs, usePageHrefs } from './use-hrefs';

export function IneligibleList({ lines }: { lines: readonly IneligibleLine[] }) {
  const t = useTranslations('find');
  const words = useReasons();
  return (
    <div className="flex flex-col gap-5">
      {groupsOf(lines).map(({ key, reason, lines: group }) => (
        <section key={key}>
          <h3 className="pb-1.5 text-sm font-semibold">
            {reason === null ? t('failsSeveral') : t('failsOnly', { what: words.criterion(reason) })}
          </h3>
          <ul className="border-t border-line">
            {group.map((line) => (
              <IneligibleItem key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface Group {
  key: string;
  /** What all of them fail alone; null = they fail several. */
  reason: Reason | null;
  lines: IneligibleLine[];
}

/** Lines that come one after the other and fail the same. */
function groupsOf(lines: readonly IneligibleLine[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const reason = onlyReason(line);
    const key = reason === null ? '' : criterionKey(reason);
    const last = groups.at(-1);
    if (last?.key === key) last.lines.push(line);
    else groups.push({ key, reason, lines: [line] });
  }
  return groups;
}

function IneligibleItem({ line }: { line: IneligibleLine }) {
  const t = useTranslations('find');
  const locale = useLocale();
  const { store } = useFind();
  const hrefs = usePageHrefs();
  const links = useNeedHrefs();
  const words = useReasons();
  const asks = useAskWords();
  const { id, reasons, remedy } = line;
  const title = planTitleParts({ plan: line, carrier: { name: line.carrier } }, locale);
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 text-sm @3xl:grid-cols-[16rem_minmax(0,1fr)_7rem_minmax(0,20rem)]">
      <p className="min-w-0">
        <TextLink href={links.plan(id)} className="text-text no-underline hover:underline">
          <b className="font-semibold">{title.brand}</b>
          {title.rest}
        </TextLink>
      </p>
      <ul className="min-w-0">
        {reasons.map((reason) => (
          <li key={criterionKey(reason)}>{words.reason(reason)}</li>
        ))}
      </ul>
      <p className="min-w-0 font-semibold tabular-nums @3xl:text-right">
        {remedy && asks.total(formatUsd(remedy.totalCents, locale), remedy.totalIs)}
      </p>
      <p className="min-w-0">
        {remedy ? (
          <a
            href={withBase(hrefs.need(remedy.need))}
            rel="nofollow"
            onClick={onPlainClick(() => store.replaceNeed(remedy.need))}
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
