import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Verdict } from '@/lib/cost/result';

const LOOKS = {
  meets: { tone: 'text-good', Icon: CircleCheck },
  mayMeet: { tone: 'text-watch', Icon: CircleHelp },
  doesNot: { tone: 'text-bad', Icon: CircleX },
} as const satisfies Record<Verdict, { tone: string; Icon: unknown }>;

/** Whether a plan meets the need, in the words that are the same everywhere, with a sign. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('verdict');
  const { tone, Icon } = LOOKS[verdict];
  return (
    <span className={`inline-flex items-center gap-1 text-sm ${tone}`} data-verdict={verdict}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(verdict)}
    </span>
  );
}
