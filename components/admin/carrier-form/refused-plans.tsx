'use client';

import type { CarrierPreview } from '@/lib/admin/carrier-draft';
import { useFieldLabels } from '../use-field-labels';

/** Plans that would break a rule, each with what is wrong; nothing where none would. */
export function RefusedPlans({ refused }: Pick<CarrierPreview, 'refused'>) {
  const { t } = useFieldLabels();
  if (refused.length === 0) return null;
  return (
    <section
      aria-label={t('facts.refused', { count: refused.length })}
      className="rounded-md bg-bad-soft p-4 text-sm"
    >
      <p className="font-semibold">{t('facts.refused', { count: refused.length })}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {refused.map(({ id, name, faults }) => (
          <li key={id}>
            {name}: {faults.join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
