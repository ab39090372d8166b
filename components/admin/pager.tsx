import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui';

/** From page to page of a long list; nothing where there is only one. */
export function Pager({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const t = useTranslations('admin.list');
  if (pages < 2) return null;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-2">
      {page > 1 ? (
        <LinkButton href={hrefOf(page - 1)} prefetch={false} size="sm">
          <ArrowLeft aria-hidden className="size-4" />
          {t('before')}
        </LinkButton>
      ) : (
        <span />
      )}
      <p className="text-sm text-muted">{t('page', { page, pages })}</p>
      {page < pages ? (
        <LinkButton href={hrefOf(page + 1)} prefetch={false} size="sm">
          {t('next')}
          <ArrowRight aria-hidden className="size-4" />
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
