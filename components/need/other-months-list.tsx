'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Disclosure, useHydrated } from '@/components/ui';
import { MAX_OTHER_MONTHS } from '@/lib/need/limits';
import { mostOtherMonths } from '@/lib/need/other-months';
import { otherMonthsKey } from '@/lib/need/url-keys';
import type { NeedEdit } from './edit';
import { FIELD } from './field-look';
import { useFieldName } from './field-name';
import { HelpTip } from './help-tip';
import { OtherMonthsRow } from './other-months-row';

/** The amounts of a new kind in a plain form, with what they are called. */
const NEW_FIELDS = [
  ['months', 'otherMonths.months'],
  ['gb', 'data'],
  ['min', 'minutes'],
  ['sms', 'texts'],
] as const;

/** Months of the horizon with another use, up to three kinds. */
export function OtherMonthsList({ need, onEdit }: NeedEdit) {
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const fieldName = useFieldName();
  const { otherMonths: kinds } = need;
  const [open] = useState(kinds.length > 0);
  const room = mostOtherMonths(need) - kinds.reduce((sum, { months }) => sum + months, 0);
  const set = (edit: (now: typeof kinds) => typeof kinds) =>
    onEdit((now) => ({ ...now, otherMonths: edit(now.otherMonths) }));
  return (
    <Disclosure
      open={open}
      summary={<span className="text-sm font-normal">{t('otherMonths.title', { count: kinds.length })}</span>}
    >
      <div className="flex flex-col gap-3">
        <div className="flex items-start justify-between gap-2 text-xs text-muted">
          {t('otherMonths.lead')}
          <HelpTip topic="otherMonths" />
        </div>
        {kinds.map((kind, index) => (
          <OtherMonthsRow
            // biome-ignore lint/suspicious/noArrayIndexKey: kinds have no other identity, two may be the same
            key={index}
            index={index}
            kind={kind}
            usual={need.monthly}
            most={kind.months + Math.max(0, room)}
            onChange={(changed) => set((now) => now.map((other, row) => (row === index ? changed : other)))}
            onRemove={() => set((now) => now.filter((_, row) => row !== index))}
          />
        ))}
        {!hydrated && kinds.length < MAX_OTHER_MONTHS && (
          <noscript>
            <fieldset className="min-w-0">
              <legend className="text-xs text-muted">{t('otherMonths.add')}</legend>
              <div className="grid grid-cols-4 gap-2">
                {NEW_FIELDS.map(([field, label]) => (
                  <label key={field} className="min-w-0 text-right text-xs text-muted">
                    <input
                      name={fieldName(otherMonthsKey(kinds.length, field))}
                      inputMode="decimal"
                      className={`${FIELD} text-right`}
                    />
                    {t(label)}
                  </label>
                ))}
              </div>
              <p className="text-xs text-muted">{t('otherMonths.empty')}</p>
            </fieldset>
          </noscript>
        )}
        {hydrated && room > 0 && kinds.length < MAX_OTHER_MONTHS && (
          <Button
            className="w-fit"
            onClick={() => set((now) => [...now, { months: Math.min(2, room), monthly: {} }])}
          >
            {t('otherMonths.add')}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}
