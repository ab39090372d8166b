import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { exactDate, nameList } from '@/components/formatters';
import { useNeedPartWords } from '@/components/need';
import { withBase } from '@/lib/base-path';
import type { Need } from '@/lib/need/need';
import { summarizeNeed } from '@/lib/need/summary';
import { daySpan } from '@/lib/plan/age';

const LINK =
  'inline-flex min-h-6 items-center text-accent underline underline-offset-4 hover:text-accent-strong';

/** What stands in a frame of another site: the content, what it is priced for, how old it is and where it comes from. */
export function EmbedFrame({
  href,
  need,
  checked,
  notices,
  children,
}: {
  /** The page of the site with all of it. */
  href: string;
  need: Need;
  /** Days on which what is shown was last checked. */
  checked: readonly string[];
  /** What of the address was left out. */
  notices: readonly string[];
  children: ReactNode;
}) {
  const t = useTranslations('embed');
  const format = useFormatter();
  const locale = useLocale();
  const partWords = useNeedPartWords();
  const span = daySpan(checked);
  return (
    <div className="flex flex-col gap-3 p-3 sm:p-4">
      {notices.map((notice) => (
        <p key={notice} className="rounded-md bg-watch-soft px-3 py-2 text-sm">
          {notice}
        </p>
      ))}
      {children}
      <footer className="flex flex-col gap-0.5 border-t pt-2 text-sm text-muted">
        <p>{t('for', { what: nameList(locale, format, summarizeNeed(need).map(partWords)) })}</p>
        <p>
          {span &&
            t('checked', {
              from: exactDate(format, span.from),
              to: exactDate(format, span.to),
              days: span.from === span.to ? 'one' : 'two',
            })}{' '}
          <a href={withBase(href)} target="_blank" rel="noopener" className={LINK}>
            {t('source')}
          </a>
        </p>
      </footer>
    </div>
  );
}
