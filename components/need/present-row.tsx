'use client';

import { useTranslations } from 'next-intl';
import { dollarsText, readDollars } from '@/lib/need/url-offers';
import { DraftInput } from './draft-input';
import type { NeedEdit } from './edit';
import { HelpTip } from './help-tip';

/** What the person pays now, in dollars a month. */
export function PresentRow({ need, onEdit }: NeedEdit) {
  const t = useTranslations('need');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_4.5rem_2.5rem] items-center gap-x-2 text-sm">
      <span className="flex min-h-8 items-center">
        {t('present')}
        <HelpTip topic="present" />
      </span>
      <DraftInput
        label={t('present')}
        name="pay"
        text={need.present ? dollarsText(need.present.perMonth) : ''}
        read={(plain) => (plain.startsWith('-') ? { reason: 'out-of-range' } : readDollars(plain))}
        onChange={(perMonth) =>
          onEdit((now) => ({ ...now, present: perMonth === null ? null : { perMonth } }))
        }
        inputMode="decimal"
        className="text-right tabular-nums"
      />
      <span className="text-xs text-muted">{t('presentUnit')}</span>
    </div>
  );
}
