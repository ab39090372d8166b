import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui';

/** From page to page of the list; nothing where there is only one. */
export function Pages({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const t = useTranslations('changes');
  if (pages < 2) return null;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-2 print:hidden">
      {page > 1 ? (
        <LinkButton href={hrefOf(Math.min(page - 1, pages))} prefetch={false} size="sm" rel="prev">
          <ArrowLeft aria-hidden className="size-4" />
          {t('newer')}
        </LinkButton>
      ) : (
        <span />
      )}
      <p className="text-sm text-muted tabular-nums">{t('page', { page, pages })}</p>
      {page < pages ? (
        <LinkButton href={hrefOf(page + 1)} prefetch={false} size="sm" rel="next">
          {t('older')}
          <ArrowRight aria-hidden className="size-4" />
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
