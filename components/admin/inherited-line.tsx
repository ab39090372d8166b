'use client';

import { Link } from '@/components/ui';
import { type SharedField, topFieldOf } from '@/lib/plan/shared-fields';
import { useFieldLabels } from './use-field-labels';

/** Names what a plan has from its carrier; nothing where it has nothing. */
export function InheritedLine({
  fields,
  href,
}: {
  fields: readonly SharedField[];
  /** Of the page of the carrier's facts. */
  href: string;
}) {
  const { t, field } = useFieldLabels();
  if (fields.length === 0) return null;
  const said = [...new Set(fields.map(topFieldOf))].map((top) => {
    const inner = fields.filter((one) => topFieldOf(one) === top).flatMap((one) => one.split('.')[1] ?? []);
    return inner.length === 0 ? field(top) : `${field(top)} (${inner.map(field).join(', ')})`;
  });
  return (
    <p className="rounded-md bg-accent-soft p-3 text-sm">
      {t('inherited', { fields: said.join(' · ') })}{' '}
      <Link className="inline-flex min-h-6 items-center underline underline-offset-3" href={href}>
        {t('toFacts')}
      </Link>
    </p>
  );
}
