'use client';

import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Tip } from '@/components/ui';

export type HelpTopic =
  | 'hotspot'
  | 'throttled'
  | 'existing'
  | 'autopay'
  | 'priority'
  | 'state'
  | 'eligibility'
  | 'idle'
  | 'present'
  | 'offers'
  | 'otherMonths';

/** A question mark behind a question at which people stumble; what it says is shown on hover, focus and tap. */
export function HelpTip({ topic }: { topic: HelpTopic }) {
  const t = useTranslations('need');
  return (
    <Tip
      text={t(`help.${topic}`)}
      className="grid size-6 shrink-0 place-items-center text-muted hover:text-text"
    >
      <CircleHelp aria-hidden className="size-3.5" />
      <span className="sr-only">{t('helpOn', { what: t(`helpTopic.${topic}`) })}</span>
    </Tip>
  );
}
