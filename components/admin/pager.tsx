import { useTranslations } from 'next-intl';
import { type PagerWords, Pager as Pages } from '@/components/ui';

/** From page to page of a long list. */
export function Pager(props: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const t = useTranslations('admin.list');
  const { page, pages } = props;
  const words: PagerWords = {
    ...{ label: t('pages'), before: t('before'), next: t('next') },
    page: t('page', { page, pages }),
  };
  return <Pages {...props} words={words} />;
}
