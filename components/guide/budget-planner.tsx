import { useTranslations } from 'next-intl';
import { LeftOut, ReasonList } from '@/components/reasons';
import { Badge, Button, Disclosure, NotStated, NumberField, TextLink } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { QuoteResult } from '@/lib/cost/result';
import { type Budget, type Limits, planBudget } from '@/lib/guide/budget';
import { sourcesFor } from '@/lib/guide/buying';
import type { Need } from '@/lib/need/need';
import type { PlanDocument } from '@/lib/plan/plan';
import { FactList } from './fact-note';
import { Part } from './part';
import { SourceLinks } from './source-links';
import { useGuideMessages } from './use-guide-messages';

/** A limit as it was typed, and what was read of it; null = it could not be read. */
export interface TypedLimit {
  text: string;
  read: { cents: number | null } | null;
}

/** When the need passes a daily or a monthly limit on the plan, and what stops it there. */
export function BudgetPlanner({
  plan,
  need,
  answer,
  daily,
  monthly,
  hiddenFields,
  cappedHref,
}: {
  plan: PlanDocument;
  need: Need;
  answer: QuoteResult;
  daily: TypedLimit;
  monthly: TypedLimit;
  hiddenFields: readonly (readonly [string, string])[];
  /** The table with only plans that stop by themselves. */
  cappedHref: string;
}) {
  const t = useTranslations('guide.budget');
  const { locale } = useGuideMessages();
  const limits: Limits = { daily: daily.read?.cents ?? null, monthly: monthly.read?.cents ?? null };
  return (
    <Part id="budget" title={t('title')}>
      <p className="max-w-prose text-muted">{t('lead')}</p>
      <form
        action={withBase(`/${locale}/guide/call#budget`)}
        method="get"
        className="flex flex-wrap items-end gap-2 print:hidden"
      >
        {hiddenFields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <LimitField name="daily" limit={daily} />
        <LimitField name="monthly" limit={monthly} />
        <Button type="submit">{t('plan')}</Button>
      </form>
      {(daily.read === null || monthly.read === null) && (
        <p id="limit-fault" role="alert" className="text-sm text-bad">
          {t('fault')}
        </p>
      )}
      {answer.verdict === 'doesNot' ? (
        <div className="flex flex-col gap-2">
          <p>{t('notMet')}</p>
          <ReasonList reasons={answer.reasons} />
        </div>
      ) : (
        <>
          <Outcome budget={planBudget(answer, need, limits)} limits={limits} />
          <p className="max-w-prose text-sm text-watch empty:hidden">
            <LeftOut quote={answer} />
          </p>
        </>
      )}
      <h3 className="font-semibold">{t('stops')}</h3>
      <p className="max-w-prose" data-stop={plan.features.spendingLimit}>
        {plan.features.spendingLimit === null ? (
          <>
            <NotStated /> {t('stop.notStated')}
          </>
        ) : (
          t(`stop.${plan.features.spendingLimit}`)
        )}{' '}
        {plan.features.spendingLimit !== 'prepaid' && <TextLink href={cappedHref}>{t('capped')}</TextLink>}
      </p>
      <Disclosure summary={t('evidence')} className="*:[summary]:font-normal *:[summary]:text-accent-strong">
        <div className="flex flex-col gap-4 pt-2 pb-1">
          <SourceLinks sources={sourcesFor(plan, 'features')} />
          <FactList ids={['alertsFree', 'alertsAtt', 'dayPassMost', 'familyTMobile', 'prepaidLoses']} />
        </div>
      </Disclosure>
    </Part>
  );
}

function LimitField({ name, limit }: { name: 'daily' | 'monthly'; limit: TypedLimit }) {
  const t = useTranslations('guide.budget');
  const faulty = limit.read === null;
  return (
    <div className="w-40">
      <NumberField
        label={t(name)}
        name={name}
        type="text"
        defaultValue={limit.text}
        aria-invalid={faulty || undefined}
        aria-describedby={faulty ? 'limit-fault' : undefined}
        unit={t('dollars')}
      />
    </div>
  );
}

function Outcome({ budget, limits }: { budget: Budget; limits: Limits }) {
  const t = useTranslations('guide.budget');
  const { money } = useGuideMessages();
  const stay = budget.months === 1;
  const { monthlyPassed, dailyPassed } = budget;
  return (
    <ul className="flex max-w-prose flex-col gap-2" data-budget>
      <li>
        {t('bought', { amount: money(budget.boughtCents) })}{' '}
        {budget.mostUseCents > 0 ? t('used', { amount: money(budget.mostUseCents) }) : t('noUse')}
      </li>
      <li>{t('highest', { amount: money(budget.highest.cents), month: budget.highest.month })}</li>
      {limits.monthly !== null && (
        <li data-monthly={monthlyPassed?.day ?? 'within'}>
          <Badge tone={monthlyPassed ? 'watch' : 'good'}>{t(monthlyPassed ? 'passed' : 'within')}</Badge>{' '}
          {monthlyPassed
            ? t('monthPassed', {
                limit: money(limits.monthly),
                ...monthlyPassed,
                of: stay ? 1 : budget.months,
              })
            : t('monthWithin', { limit: money(limits.monthly) })}
        </li>
      )}
      {limits.daily !== null && (
        <li data-daily={dailyPassed?.day ?? 'within'}>
          <Badge tone={dailyPassed ? 'watch' : 'good'}>{t(dailyPassed ? 'passed' : 'within')}</Badge>{' '}
          {dailyPassed
            ? t('dayPassed', { limit: money(limits.daily), ...dailyPassed })
            : t('dayWithin', { limit: money(limits.daily) })}{' '}
          {budget.buyingPassesDaily && t('buying', { amount: money(budget.boughtCents) })}
        </li>
      )}
      <li className="text-sm text-muted">{t('how', { days: budget.days })}</li>
    </ul>
  );
}
