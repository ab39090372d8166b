import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { withBase } from '@/lib/base-path';

/** The address of the report form of a plan, with a field chosen and what the reader says of it filled in. */
export function reportHref(locale: string, planId: string, path: string | null, claim?: string): string {
  const query = new URLSearchParams();
  if (path !== null) query.set('field', path);
  if (claim !== undefined) query.set('claim', claim);
  return `/${locale}/plans/${planId}/report${query.size > 0 ? `?${query}` : ''}`;
}

/** A flag beside a figure that leads to the report form; on a screen with a pointer it shows on pointing and on focus. */
export function ReportFlag({ href, what }: { href: string; what: string }) {
  const t = useTranslations('report');
  const label = t('of', { what });
  return (
    <a
      href={withBase(href)}
      rel="nofollow"
      aria-label={label}
      title={label}
      className="inline-grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:text-text focus-visible:opacity-100 print:hidden pointer-fine:opacity-0 pointer-fine:group-hover:opacity-100"
    >
      <Flag aria-hidden className="size-3.5" />
    </a>
  );
}

/** The same in words, for a part of the page. */
export function ReportPartLink({ href, what }: { href: string; what: string }) {
  const t = useTranslations('report');
  return (
    <a
      href={withBase(href)}
      rel="nofollow"
      className="inline-flex min-h-6 items-center gap-1 text-xs text-muted underline decoration-line-strong underline-offset-4 hover:text-text print:hidden"
    >
      <Flag aria-hidden className="size-3" />
      {t('ofPart')}
      <span className="sr-only">({what})</span>
    </a>
  );
}
