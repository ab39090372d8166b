import { useTranslations } from 'next-intl';
import { Button, Select } from '@/components/ui';
import { withBase } from '@/lib/base-path';

export interface FilterChoice {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

/** Filters of a list, kept in the address: a plain form that is sent by its button. */
export function FilterBar({
  path,
  label,
  choices,
}: {
  path: string;
  label: string;
  choices: readonly FilterChoice[];
}) {
  const t = useTranslations('admin.list');
  return (
    <form method="get" action={withBase(path)} aria-label={label} className="flex flex-wrap items-end gap-3">
      {choices.map(({ name, ...choice }) => (
        <div key={name} className="min-w-40">
          <Select
            key={choice.value}
            name={name}
            label={choice.label}
            defaultValue={choice.value}
            options={choice.options}
          />
        </div>
      ))}
      <Button type="submit">{t('filter')}</Button>
    </form>
  );
}
