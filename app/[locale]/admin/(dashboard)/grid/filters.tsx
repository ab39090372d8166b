import { useLocale, useTranslations } from 'next-intl';
import { GridForm, NamedCountries, useFieldLabels } from '@/components/admin';
import { Button, Disclosure, Link, Select, TextField } from '@/components/ui';
import { GRID_COLUMNS } from '@/lib/admin/grid/columns';
import { RATE_MEASURES } from '@/lib/admin/grid/country-lists';
import { type GridView, gridParams } from '@/lib/admin/grid/view';
import { NETWORKS, STATUSES } from '@/lib/plan/constants';
import type { CarrierDocument } from '@/lib/plan/plan';

const GROUPS = [...new Set(GRID_COLUMNS.map(({ group }) => group))];

/** Which plans and which columns the grid shows: a form that works without scripts. */
export function GridFilters({ view, carriers }: { view: GridView; carriers: CarrierDocument[] }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const labels = useFieldLabels();
  const all = { value: '', label: t('list.all') };
  return (
    <GridForm key={gridParams(view).toString()}>
      <div className="flex flex-wrap items-end gap-3">
        <TextField label={t('list.search')} name="q" type="search" defaultValue={view.search} />
        <Select
          label={t('list.carrier')}
          name="carrier"
          defaultValue={view.carrier ?? ''}
          options={[all, ...carriers.map(({ id, name }) => ({ value: id, label: name[locale] }))]}
        />
        <Select
          label={t('form.field.networks')}
          name="network"
          defaultValue={view.network ?? ''}
          options={[all, ...NETWORKS.map((value) => ({ value, label: labels.option(value) }))]}
        />
        <Select
          label={t('list.status')}
          name="status"
          defaultValue={view.status ?? ''}
          options={[all, ...STATUSES.map((value) => ({ value, label: labels.option(value) }))]}
        />
        <Button type="submit">{t('list.show')}</Button>
      </div>
      <Disclosure summary={t('grid.columns')} className="rounded-md border px-3 py-1 text-sm">
        <div className="flex flex-col gap-4 py-2">
          {GROUPS.map((group) => (
            <fieldset key={group} className="min-w-0">
              <legend className="mb-1 font-semibold">
                {t(`together.group.${group}` as 'together.group.terms')}
              </legend>
              <div className="flex flex-wrap gap-x-4 gap-y-1">
                {GRID_COLUMNS.filter((column) => column.group === group).map(({ key }) => (
                  <label key={key} className="flex min-h-6 items-center gap-1.5">
                    <input
                      type="checkbox"
                      name="column"
                      value={key}
                      defaultChecked={view.columns.includes(key)}
                      className="size-4.5 accent-accent"
                    />
                    {labels.path(key)}
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
          <fieldset className="flex min-w-0 flex-col gap-2">
            <legend className="mb-1 font-semibold">{t('grid.byCountry')}</legend>
            <NamedCountries
              id="grid-countries"
              name="countries"
              label={t('form.field.countries')}
              text={view.countries.join(', ')}
            />
            <div className="flex flex-wrap gap-x-4 gap-y-1">
              {RATE_MEASURES.map((measure) => (
                <label key={measure} className="flex min-h-6 items-center gap-1.5">
                  <input
                    type="checkbox"
                    name="rate"
                    value={measure}
                    defaultChecked={view.measures.includes(measure)}
                    className="size-4.5 accent-accent"
                  />
                  {t(`together.measure.${measure}` as 'together.measure.callRate')}
                </label>
              ))}
            </div>
          </fieldset>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit">{t('grid.showColumns')}</Button>
            <Link href="?" data-stays className="underline underline-offset-3">
              {t('grid.firstColumns')}
            </Link>
          </div>
        </div>
      </Disclosure>
    </GridForm>
  );
}
