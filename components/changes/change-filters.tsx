import { useTranslations } from 'next-intl';
import { Button, Checkbox, Select, TextField, TextLink } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { CHANGE_KINDS } from '@/lib/changes/kinds';
import type { ChangesView } from '@/lib/changes/page-query';

/** Which changes are shown: a form whose answer is an address. */
export function ChangeFilters({
  action,
  view,
  carriers,
}: {
  action: string;
  view: ChangesView;
  carriers: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('changes');
  const isAny = view.carriers.length + view.kinds.length > 0 || view.plan !== '' || view.since !== null;
  return (
    <form
      action={withBase(action)}
      aria-label={t('filters')}
      className="grid items-end gap-3 rounded-lg border bg-surface p-4 sm:grid-cols-3 print:hidden"
    >
      <Select
        label={t('carrier')}
        name="carrier"
        defaultValue={view.carriers.length === 1 ? view.carriers[0] : view.carriers.join(',')}
        options={[
          { value: '', label: t('allCarriers') },
          ...(view.carriers.length > 1
            ? [
                {
                  value: view.carriers.join(','),
                  label: view.carriers
                    .map((id) => carriers.find((one) => one.id === id)?.name ?? id)
                    .join(', '),
                },
              ]
            : []),
          ...carriers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField
        label={t('plan')}
        name="plan"
        defaultValue={view.plan}
        maxLength={100}
        placeholder={t('planHint')}
      />
      <TextField label={t('since')} name="since" type="date" defaultValue={view.since ?? ''} />
      <fieldset className="sm:col-span-2">
        <legend className="text-sm font-medium">{t('kind')}</legend>
        <div className="flex flex-wrap gap-x-5">
          {CHANGE_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              name="kind"
              value={kind}
              defaultChecked={view.kinds.includes(kind)}
              label={t(`kinds.${kind}`)}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 sm:justify-end">
        {isAny && <TextLink href={action}>{t('all')}</TextLink>}
        <Button type="submit" variant="primary">
          {t('show')}
        </Button>
      </div>
    </form>
  );
}
