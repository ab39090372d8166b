import { useLocale, useTranslations } from 'next-intl';
import { Button, Select, TextField } from '@/components/ui';
import { OPEN_STATUSES } from '@/lib/admin/draft';
import { FRESHNESS } from '@/lib/admin/freshness';
import { LIST_SORTS, type ListFilter } from '@/lib/admin/plan-list';
import { STATUSES } from '@/lib/plan/constants';
import type { CarrierDocument } from '@/lib/plan/plan';

/** What narrows and orders the list of plans, as a form that works without scripts. */
export function PlanFilters({ filter, carriers }: { filter: ListFilter; carriers: CarrierDocument[] }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const all = { value: '', label: t('list.all') };
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <TextField label={t('list.search')} name="q" type="search" defaultValue={filter.search} />
      <Select
        label={t('list.carrier')}
        name="carrier"
        defaultValue={filter.carrier ?? ''}
        options={[all, ...carriers.map((carrier) => ({ value: carrier.id, label: carrier.name[locale] }))]}
      />
      <Select
        label={t('list.status')}
        name="status"
        defaultValue={filter.status ?? ''}
        options={[all, ...STATUSES.map((value) => ({ value, label: t(`form.option.${value}`) }))]}
      />
      <Select
        label={t('list.age')}
        name="age"
        defaultValue={filter.freshness ?? ''}
        options={[all, ...FRESHNESS.map((value) => ({ value, label: t(`list.freshness.${value}`) }))]}
      />
      <Select
        label={t('list.draft')}
        name="draft"
        defaultValue={filter.draft ?? ''}
        options={[
          all,
          { value: 'any', label: t('list.anyDraft') },
          ...OPEN_STATUSES.map((value) => ({ value, label: t(`draftStatus.${value}`) })),
        ]}
      />
      <Select
        label={t('list.sort')}
        name="sort"
        defaultValue={filter.sort}
        options={LIST_SORTS.map((value) => ({ value, label: t(`list.sorts.${value}`) }))}
      />
      <label className="flex h-9 items-center gap-2 text-sm">
        <input
          type="checkbox"
          name="incomplete"
          value="1"
          defaultChecked={filter.incomplete}
          className="size-4.5 accent-accent"
        />
        {t('list.incomplete')}
      </label>
      <Button type="submit">{t('list.show')}</Button>
    </form>
  );
}
