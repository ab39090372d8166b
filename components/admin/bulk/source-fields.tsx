import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui';
import type { InputFault } from '@/lib/admin/grid/bulk-edit';
import { MentionTextField } from '../mention-field';
import type { FieldLabels } from '../use-field-labels';

const INPUTS = ['url', 'title', 'asOf', 'checkedAt', 'reason'] as const;

/** One source, its days and one reason for all changes of a form. */
export function SourceFields({
  values,
  today,
  faults,
  labels,
}: {
  /** As sent before. */
  values: Readonly<Record<string, string>>;
  /** The day that is offered for both. */
  today: string;
  faults: readonly InputFault[];
  labels: FieldLabels;
}) {
  const t = useTranslations('admin.together');
  return (
    <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2 lg:grid-cols-6">
      <legend className="mb-2 font-semibold">{t('evidence')}</legend>
      {INPUTS.map((name) => {
        const fault = faults.find((one) => one.name === name)?.fault;
        const Line = name === 'reason' ? MentionTextField : TextField;
        const isDay = name === 'asOf' || name === 'checkedAt';
        return (
          <div
            key={name}
            className={
              isDay ? 'lg:col-span-1' : name === 'reason' ? 'sm:col-span-2 lg:col-span-6' : 'lg:col-span-2'
            }
          >
            <Line
              label={t(`input.${name}`)}
              name={name}
              type={name === 'url' ? 'url' : name === 'checkedAt' ? 'date' : 'text'}
              maxLength={1000}
              defaultValue={values[name] ?? (isDay ? today : '')}
              aria-invalid={fault ? true : undefined}
              aria-describedby={fault ? `shared-${name}` : undefined}
            />
            {fault && (
              <p id={`shared-${name}`} className="mt-1 text-xs text-bad">
                {labels.fault(fault)}
              </p>
            )}
          </div>
        );
      })}
      <p className="text-sm text-muted sm:col-span-full">{t('evidenceHint')}</p>
    </fieldset>
  );
}
