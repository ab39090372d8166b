import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { type NamedPlan, planTitle } from '@/lib/catalog/plan-title';

/**
 * A search box for a plan by carrier and name: the browser completes what is typed from the names, and the form works
 * without scripts; the page that it leads to reads the text (`findPlans`).
 */
export function PlanSearch({
  action,
  name,
  plans,
  pairs,
  label,
  button,
  text = '',
  isLabelSeen = false,
}: {
  action: string;
  /** The key under which the text is sent. */
  name: string;
  plans: readonly (NamedPlan & { plan: { id: string } })[];
  /** The rest of the link. */
  pairs: readonly (readonly [string, string])[];
  label: string;
  button: string;
  /** What was typed before. */
  text?: string;
  isLabelSeen?: boolean;
}) {
  const t = useTranslations('planSearch');
  const locale = useLocale();
  const id = `find-${name}`;
  return (
    <search className="w-full min-w-0 sm:w-auto print:hidden">
      <form action={withBase(action)} method="get" className="flex min-w-0 flex-wrap items-end gap-2">
        {pairs.map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
        <div className="min-w-0 flex-1 sm:w-80 sm:flex-none">
          <label htmlFor={id} className={isLabelSeen ? 'mb-1 block text-sm text-muted' : 'sr-only'}>
            {label}
          </label>
          <input
            id={id}
            name={name}
            list={`${id}-names`}
            defaultValue={text}
            required
            autoComplete="off"
            placeholder={t('placeholder')}
            className="h-11 w-full min-w-0 rounded-md border border-line-strong bg-raised px-3"
          />
          <datalist id={`${id}-names`}>
            {plans.map((one) => (
              <option key={one.plan.id} value={planTitle(one, locale)} />
            ))}
          </datalist>
        </div>
        <Button type="submit" className="h-11">
          {button}
        </Button>
      </form>
    </search>
  );
}
