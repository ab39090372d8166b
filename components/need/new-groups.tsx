'use client';

import { useTranslations } from 'next-intl';
import { GROUPS, MAX_GROUP_NAME } from '@/lib/need/limits';
import { groupPrefix } from '@/lib/need/url-keys';
import { FIELD } from './field-look';

/** The fields of a new group in a plain form, with what they are called. */
const FIELDS = [
  ['lines', 'lines'],
  ['gb', 'data'],
  ['min', 'minutes'],
  ['sms', 'texts'],
] as const;

/** Empty groups to fill in without scripts: two for a household to begin with, then one at a time. */
export function NewGroups({ count }: { count: number }) {
  const t = useTranslations('need');
  const places = count === 0 ? [0, 1] : count < GROUPS.max ? [count] : [];
  return (
    <noscript>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {places.map((place) => (
          <fieldset key={place} className="min-w-0 rounded-lg border p-3">
            <legend className="text-xs text-muted">{t('groups.newGroup', { number: place + 1 })}</legend>
            <label className="block text-xs text-muted">
              {t('groups.name')}
              <input name={`${groupPrefix(place)}name`} maxLength={MAX_GROUP_NAME} className={FIELD} />
            </label>
            <div className="grid grid-cols-4 gap-2 pt-1">
              {FIELDS.map(([field, label]) => (
                <label key={field} className="min-w-0 text-right text-xs text-muted">
                  <input
                    name={`${groupPrefix(place)}${field}`}
                    inputMode="decimal"
                    className={`${FIELD} text-right`}
                  />
                  {t(label)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <p className="pt-1 text-xs text-muted">{t(count === 0 ? 'groups.emptyStart' : 'groups.empty')}</p>
    </noscript>
  );
}
