import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui';
import { localized } from '@/lib/localized';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';

/** Chooses the plan that a step is about by a form that needs no script; the need travels along. */
export function PlanChoice({
  action,
  carriers,
  plans,
  hiddenFields,
  selected = '',
}: {
  action: string;
  carriers: readonly CarrierDocument[];
  plans: readonly PlanFacts[];
  hiddenFields: readonly (readonly [string, string])[];
  selected?: string;
}) {
  const t = useTranslations('guide');
  const locale = useLocale();
  return (
    <form action={action} method="get" className="flex flex-wrap items-end gap-2 print:hidden">
      {hiddenFields
        .filter(([name]) => name !== 'plan')
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <label className="flex w-full min-w-0 flex-col gap-1 text-sm sm:w-80">
        <span className="text-muted">{t('choosePlan')}</span>
        <select
          name="plan"
          required
          defaultValue={selected}
          className="h-9 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-base"
        >
          <option value="">{t('chooseOne')}</option>
          {carriers.map((carrier) => {
            const own = plans.filter((plan) => plan.carrier === carrier.id);
            return own.length === 0 ? null : (
              <optgroup key={carrier.id} label={localized(locale, carrier.name)}>
                {own.map((plan) => (
                  <option key={plan.id} value={plan.id}>
                    {plan.name}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </label>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
