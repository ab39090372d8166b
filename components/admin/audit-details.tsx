'use client';

import { useTranslations } from 'next-intl';
import type { Change } from '@/lib/plan/diff';
import { ChangeTable } from './change-list';
import { useFieldLabels } from './use-field-labels';

interface Changes {
  changes: Change[];
  /** Changes of settings name a setting, all others a place in a document. */
  ofSettings: boolean;
}

/** What stood in a place before and what stands there now, as acts record it; null for any other detail. */
function changesIn(value: unknown): Changes | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  if (value.every((one) => typeof one?.path === 'string')) return { changes: value, ofSettings: false };
  if (!value.every((one) => typeof one?.key === 'string')) return null;
  return { changes: value.map(({ key, ...change }) => ({ path: key, ...change })), ofSettings: true };
}

/** What an entry of the audit log says besides who, when, what and on what: each detail with its name. */
export function AuditDetails({ details }: { details: Readonly<Record<string, unknown>> }) {
  const t = useTranslations('admin.audit');
  const settings = useTranslations('admin.settings');
  const labels = useFieldLabels();
  const settingName = (key: string): string =>
    settings.has(key as 'operator') ? settings(key as 'operator') : key;
  const nameOf = (key: string): string => {
    const name = `detail.${key}` as 'detail.reason';
    return t.has(name) ? t(name) : labels.field(key);
  };
  const textOf = (value: unknown, key: string): string =>
    value === '' || value === null || value === undefined ? t('none') : labels.value(value, key);
  return (
    <dl className="mt-2 flex flex-col gap-2 text-sm">
      {Object.entries(details).map(([key, value]) => {
        const changes = changesIn(value);
        return (
          <div key={key} className={changes ? '' : 'flex flex-wrap gap-x-2'}>
            <dt className="text-muted">{nameOf(key)}</dt>
            <dd className="min-w-0 break-words">
              {changes ? (
                <ChangeTable
                  changes={changes.changes}
                  label={nameOf(key)}
                  nameOf={changes.ofSettings ? settingName : undefined}
                />
              ) : (
                textOf(value, key)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
