import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui';
import { localized } from '@/lib/localized';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';

/** Adds a plan to the comparison by a form that needs no script: the need and the plans so far travel along. */
export function AddPlan({
  carriers,
  plans,
  chosen,
  pairs,
}: {
  carriers: readonly CarrierDocument[];
  plans: readonly PlanDocument[];
  chosen: readonly string[];
  /** The rest of the link. */
  pairs: readonly (readonly [string, string])[];
}) {
  const t = useTranslations('compare');
  const locale = useLocale();
  return (
    <form
      action={`/${locale}/compare`}
      method="get"
      className="flex w-full min-w-0 items-center gap-2 sm:w-auto print:hidden"
    >
      {pairs.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="add-plan" className="sr-only">
        {t('add')}
      </label>
      <select
        id="add-plan"
        name="plans"
        required
        defaultValue=""
        className="h-9 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 sm:w-72"
      >
        <option value="">{t('choose')}</option>
        {carriers.map((carrier) => {
          const own = plans.filter((plan) => plan.carrier === carrier.id && !chosen.includes(plan.id));
          if (own.length === 0) return null;
          return (
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
      <Button type="submit">{t('addButton')}</Button>
    </form>
  );
}
