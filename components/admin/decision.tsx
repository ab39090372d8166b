import { useTranslations } from 'next-intl';
import type { DraftSummary } from '@/lib/admin/draft';

/** Who decided a draft and with which words, as a term of a list of facts; nothing while nobody did. */
export function Decision({ draft }: { draft: Pick<DraftSummary, 'decidedBy' | 'decisionNote'> }) {
  const t = useTranslations('admin.draft');
  if (!draft.decidedBy) return null;
  return (
    <>
      <dt className="text-muted">{t('decided')}</dt>
      <dd>
        {draft.decidedBy.name}
        {draft.decisionNote && `: ${draft.decisionNote}`}
      </dd>
    </>
  );
}
