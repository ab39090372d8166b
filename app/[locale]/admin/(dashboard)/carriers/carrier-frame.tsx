import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AdminPage, DraftBadge } from '@/components/admin';
import { Link, LinkButton } from '@/components/ui';
import type { CarrierDraft } from '@/lib/admin/carrier-draft';
import type { CarrierDocument } from '@/lib/plan/plan';
import { adminPath } from '../../actor';

const PAGES = ['edit', 'facts', 'history'] as const;
export type CarrierPage = (typeof PAGES)[number];

/** The frame of a carrier's pages: where its draft stands, and the way from one page to the others. */
export function CarrierFrame({
  id,
  page,
  title,
  lead,
  published,
  draft,
  editable,
  children,
}: {
  id: string;
  page: CarrierPage;
  title: string;
  lead: string;
  published: CarrierDocument | null;
  draft: CarrierDraft | null;
  editable: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const moved = draft !== null && JSON.stringify(draft.base) !== JSON.stringify(published);
  const others = PAGES.filter((one) => {
    if (one === page || (one === 'edit' && !editable)) return false;
    return one !== 'history' || published !== null;
  });
  return (
    <AdminPage
      title={title}
      lead={lead}
      actions={
        <>
          {draft && (
            <Link href={adminPath(locale, `/carriers/drafts/${draft.id}`)}>
              <DraftBadge status={draft.status} />
            </Link>
          )}
          {others.map((one) => (
            <LinkButton key={one} size="sm" href={adminPath(locale, `/carriers/${id}/${one}`)}>
              {t(`carriers.${one}`)}
            </LinkButton>
          ))}
        </>
      }
    >
      {draft?.status === 'returned' && draft.decisionNote && (
        <p className="rounded-md bg-watch-soft p-3 text-sm">
          {t('edit.returned', { name: draft.decidedBy?.name ?? '', note: draft.decisionNote })}
        </p>
      )}
      {moved && page !== 'history' && (
        <p className="rounded-md bg-watch-soft p-3 text-sm">{t('carriers.moved')}</p>
      )}
      {children}
    </AdminPage>
  );
}
