import { useTranslations } from 'next-intl';
import { Select, TextField } from '@/components/ui';
import { rowSpans } from '@/lib/import/groups';
import type { ImportPreview, UnknownProvider } from '@/lib/import/preview';

export interface Named {
  id: string;
  name: string;
}

/** What nobody but a person can say of a file of labels: its day, where it was published, whose its rows are. */
export function AboutFile({
  asks,
  asOf,
  sourceUrl,
  carrierId,
  carriers,
  providers,
  said,
}: {
  asks: ImportPreview['asks'];
  asOf: string;
  sourceUrl: string;
  carrierId: string;
  carriers: readonly Named[];
  providers: readonly UnknownProvider[];
  /** What was said of them already; the likeliest is proposed where nothing was. */
  said: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('admin.import');
  const named = carriers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border p-4">
      <legend className="px-1 font-semibold">{t('about')}</legend>
      {asks.map((ask) => (
        <p key={ask} className="text-sm text-watch">
          {t(`asks.${ask}`)}
        </p>
      ))}
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
            defaultValue={said[provider] ?? suggestion ?? ''}
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
