import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui';
import type { DraftStatus } from '@/lib/admin/draft';

const LOOKS: Record<DraftStatus, string> = {
  editing: 'bg-sunken text-text',
  returned: 'bg-watch-soft text-watch',
  inReview: 'bg-accent-soft text-accent-strong',
  scheduled: 'bg-accent-soft text-accent-strong',
  published: 'bg-good-soft text-good',
  withdrawn: 'bg-sunken text-muted',
};

/** Where a draft stands, in words. */
export function DraftBadge({ status }: { status: DraftStatus }) {
  const t = useTranslations('admin.draftStatus');
  return (
    <span
      className={classNames(
        'inline-flex min-h-6 items-center rounded-full px-2 text-xs whitespace-nowrap',
        LOOKS[status],
      )}
    >
      {t(status)}
    </span>
  );
}
