import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DraftSummary } from '@/lib/admin/draft';
import { DraftReason } from './draft-reason';

/** Why a draft was written, when it is to be published, and who decided it with which words. */
export function DraftFacts({
  draft,
  publishAt = null,
  children,
}: {
  draft: Pick<DraftSummary, 'reason' | 'decidedBy' | 'decisionNote'>;
  /** In words; null where it is not scheduled. */
  publishAt?: string | null;
  /** More terms of the list. */
  children?: ReactNode;
}) {
  const t = useTranslations('admin');
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
      <dt className="text-muted">{t('drafts.reason')}</dt>
      <dd>
        <DraftReason reason={draft.reason} />
      </dd>
      {publishAt && (
        <>
          <dt className="text-muted">{t('draft.publishAt')}</dt>
          <dd>{publishAt}</dd>
        </>
      )}
      {draft.decidedBy && (
        <>
          <dt className="text-muted">{t('draft.decided')}</dt>
          <dd>
            {draft.decidedBy.name}
            {draft.decisionNote && `: ${draft.decisionNote}`}
          </dd>
        </>
      )}
      {children}
    </dl>
  );
}
