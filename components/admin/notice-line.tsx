import { useTranslations } from 'next-intl';
import type { NoticeAbout, NoticeKind } from '@/lib/admin/notice';

/** What happened, as one sentence in the reader's language. */
export function NoticeLine({ kind, about }: { kind: NoticeKind; about: NoticeAbout }) {
  const t = useTranslations('notice');
  const { who, thing, name, count } = about;
  return t(`said.${kind}`, { who: who ?? t('clock'), what: t(`thing.${thing}`, { name }), count });
}
