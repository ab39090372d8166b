'use client';

import { useFormatter } from 'next-intl';
import type { Change } from '@/lib/plan/diff';
import { useFieldLabels } from './use-field-labels';

/** Says which fields others changed and came into what is shown. */
export function CameIn({ changes }: { changes: readonly Change[] }) {
  const labels = useFieldLabels();
  const fields = useFormatter().list(changes.map(({ path }) => labels.path(path)));
  return <p className="rounded-md bg-accent-soft p-3 text-sm">{labels.t('cameIn', { fields })}</p>;
}
