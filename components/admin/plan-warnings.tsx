import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PlanWarning } from '@/lib/plan/warnings';
import { useFieldLabels } from './use-field-labels';

/** What of a change somebody should look at, each with its field; nothing where there is nothing. */
export function PlanWarnings({ warnings }: { warnings: readonly PlanWarning[] }) {
  const t = useTranslations('admin.warning');
  const labels = useFieldLabels();
  if (warnings.length === 0) return null;
  const title = t('title', { count: warnings.length });
  return (
    <section aria-label={title} className="rounded-md bg-watch-soft p-3 text-sm">
      <p className="flex items-center gap-2 font-semibold">
        <TriangleAlert aria-hidden className="size-4 text-watch" />
        {title}
      </p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-6">
        {warnings.map(({ code, path, values }) => (
          <li key={`${code} ${path} ${values.id ?? ''}`}>
            {t('line', { field: labels.path(path), text: t(`of.${code}`, values as never) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
