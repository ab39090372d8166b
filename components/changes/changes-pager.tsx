import { useTranslations } from 'next-intl';
import { type PagerWords, Pager as Pages } from '@/components/ui';

/** From page to page of the changes, the newest first. */
export function ChangesPager(props: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const t = useTranslations('changes');
  const { page, pages } = props;
  const words: PagerWords = {
    ...{ label: t('pages'), before: t('newer'), next: t('older') },
    page: t('page', { page, pages }),
  };
  return <Pages {...props} words={words} />;
}
