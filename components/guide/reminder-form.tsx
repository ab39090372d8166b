import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, LinkButton, Select, TextField } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { type Basis, bases, basisId, type ReminderDates } from '@/lib/guide/reminder';
import type { PlanDocument } from '@/lib/plan/plan';
import { Part } from './part';
import { useGuideMessages } from './use-guide-messages';

/** Words for the rule that a date follows from. */
export function useBasisLabels(): (basis: Basis) => string {
  const t = useTranslations('guide.keep');
  const { rate } = useGuideMessages();
  return (basis) => {
    if (basis.kind === 'inactivity') return t('basis.inactivity', { days: basis.days });
    const { kind, id, lasts } = basis.paid;
    const period =
      'months' in lasts ? t('months', { months: lasts.months }) : t('days', { days: lasts.days });
    return kind === 'topUp' ? t('basis.topUp', { price: rate(id), period }) : t('basis.option', { period });
  };
}

/** Makes a calendar file for the plan chosen, from the person's own last day and a rule that the plan states. */
export function ReminderForm({
  plan,
  hiddenFields,
  basis,
  last,
  dates,
  fileHref,
}: {
  plan: PlanDocument;
  hiddenFields: readonly (readonly [string, string])[];
  basis: string;
  /** As it stands in the link; empty = not asked yet. */
  last: string;
  dates: ReminderDates | null;
  fileHref: string;
}) {
  const t = useTranslations('guide.keep');
  const formatters = useBasisLabels();
  const { locale, date } = useGuideMessages();
  const possible = bases(plan);
  if (possible.length === 0)
    return (
      <Part id="reminder" title={t('reminder')}>
        <p className="max-w-prose">{t('noBasis')}</p>
      </Part>
    );
  return (
    <Part id="reminder" title={t('reminder')}>
      <p className="max-w-prose text-muted">{t('reminderLead')}</p>
      <form
        action={withBase(`/${locale}/guide/keep#reminder`)}
        method="get"
        className="flex flex-wrap items-end gap-2"
      >
        {hiddenFields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="w-full min-w-0 sm:w-80">
          <Select
            label={t('by')}
            name="basis"
            defaultValue={basis}
            options={possible.map((one) => ({ value: basisId(one), label: formatters(one) }))}
          />
        </div>
        <div className="w-44">
          <TextField label={t('last')} name="last" type="date" required defaultValue={last} />
        </div>
        <Button type="submit">{t('reckon')}</Button>
      </form>
      {last !== '' && dates === null && (
        <p role="status" className="text-bad">
          {t('fault')}
        </p>
      )}
      {dates && (
        <div className="flex flex-col gap-2 rounded-md bg-sunken px-3 py-2">
          <p data-due={dates.due}>
            {t('due', { date: date(dates.due) })}{' '}
            {dates.graceEnd === null ? t('noGrace') : t('graceUntil', { date: date(dates.graceEnd) })}
          </p>
          <p>
            <LinkButton href={fileHref} variant="primary" download>
              <CalendarPlus aria-hidden className="size-4" />
              {t('file')}
            </LinkButton>
          </p>
        </div>
      )}
    </Part>
  );
}
