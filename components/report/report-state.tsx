import { CircleCheck, CircleDot, CircleSlash, Copy, Inbox } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui';
import type { ReportStatus } from '@/lib/admin/report';

const LOOKS = {
  new: { tone: 'neutral', Icon: Inbox },
  checking: { tone: 'accent', Icon: CircleDot },
  corrected: { tone: 'good', Icon: CircleCheck },
  declined: { tone: 'watch', Icon: CircleSlash },
  duplicate: { tone: 'neutral', Icon: Copy },
} as const satisfies Record<ReportStatus, { tone: string; Icon: unknown }>;

/** Where a report stands, in a word with its sign. */
export function ReportStatusBadge({ status }: { status: ReportStatus }) {
  const t = useTranslations('report');
  const { tone, Icon } = LOOKS[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className="size-3" />}>
      {t(`statuses.${status}`)}
    </Badge>
  );
}

/** A name and what it says, one under the other on a narrow screen. */
export function ReportNote({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere whitespace-pre-line">{children}</dd>
    </div>
  );
}
