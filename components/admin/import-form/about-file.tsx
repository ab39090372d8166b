import { useTranslations } from 'next-intl';
import { Select, TextField } from '@/components/ui';
import { rowSpans } from '@/lib/import/groups';
import type { UnknownProvider } from '@/lib/import/preview';

export interface Named {
  id: string;
  name: string;
}

/** What nobody but a person can say of a file of labels: its day, where it was published, whose its rows are. */
export function AboutFile({
  asksDay,
  asOf,
  sourceUrl,
  carrierId,
  carriers,
  providers,
}: {
  asksDay: boolean;
  asOf: string;
  sourceUrl: string;
  carrierId: string;
  carriers: readonly Named[];
  providers: readonly UnknownProvider[];
}) {
  const t = useTranslations('admin.import');
  const named = carriers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border p-4">
      <legend className="px-1 font-semibold">{t('about')}</legend>
      {asksDay && <p className="text-sm text-watch">{t('asksDay')}</p>}
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField label={t('day')} name="asOf" type="date" defaultValue={asOf} />
        <TextField label={t('source')} name="source" type="url" defaultValue={sourceUrl} />
        <Select
          label={t('carrier')}
          name="carrier"
          defaultValue={carrierId}
          options={[{ value: '', label: t('byName') }, ...named]}
        />
      </div>
      {providers.map(({ provider, rows, suggestion }) => (
        <div key={provider} className="flex flex-wrap items-end gap-3">
          <Select
            label={t('provider', {
              provider: provider || '—',
              count: rows.length,
              rows: rowSpans(rows, 4).text,
            })}
            name={`provider ${provider}`}
            defaultValue=""
            options={[
              { value: '', label: t('leaveOut') },
              ...named
                .toSorted((a, b) => Number(b.value === suggestion) - Number(a.value === suggestion))
                .map(({ value, label }) => ({
                  value,
                  label: value === suggestion ? t('perhaps', { name: label }) : label,
                })),
            ]}
          />
        </div>
      ))}
    </fieldset>
  );
}
