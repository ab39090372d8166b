'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { canRun, type Standing } from '@/lib/admin/settle';
import { topFields } from '@/lib/plan/merge';
import { useFieldLabels } from './use-field-labels';

/** The places that a standing is about. */
function placesOf(standing: Standing<unknown>): readonly string[] {
  switch (standing.kind) {
    case 'rebases':
      return topFields(standing.came);
    case 'needsLook':
      return standing.fields;
    case 'conflict':
      return standing.conflicts.map(({ path }) => path);
    case 'broken':
      return standing.faults.map(({ path }) => path);
    default:
      return [];
  }
}

/** Why a draft cannot be released as it is, or what comes in with it; nothing where it stands upon what is published. */
export function StandingNote({ standing, scheduled }: { standing: Standing<unknown>; scheduled: boolean }) {
  const t = useTranslations('admin.draft.standing');
  const labels = useFieldLabels();
  const format = useFormatter();
  if (standing.kind === 'fits') return null;
  const places =
    standing.kind === 'plansBreak'
      ? standing.plans.map(({ name }) => name)
      : placesOf(standing).map(labels.path);
  const fields = format.list(places);
  const runs = canRun(standing);
  return (
    <div
      role={runs ? undefined : 'alert'}
      className={`rounded-md p-3 text-sm ${runs ? 'bg-accent-soft' : 'bg-watch-soft'}`}
    >
      {scheduled && !runs && <p className="font-semibold">{t('cannotRun')}</p>}
      <p>{t(standing.kind, { fields })}</p>
    </div>
  );
}
