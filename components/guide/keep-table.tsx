import { useTranslations } from 'next-intl';
import { Term } from '@/components/glossary';
import { useAskWords, useReasons } from '@/components/reasons';
import { NotStated, TextLink } from '@/components/ui';
import { sourcesFor } from '@/lib/guide/buying';
import type { Keeper } from '@/lib/guide/keep';
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import type { PlanDocument } from '@/lib/plan/plan';
import { YesNo } from './call';
import { SourceLinks } from './source-links';
import { useGuideMessages } from './use-guide-messages';

/** Words for what resets the clock; what the catalog writes otherwise stands as it is written. */
export function useResetLabels(): (rule: string) => string {
  const t = useTranslations('guide.keep');
  return (rule) => {
    const key = `reset.${rule}` as 'reset.use';
    return t.has(key) ? t(key) : rule;
  };
}

/** Plans by the cheapest year that keeps a number, each with its rule and the rule's source. */
export function KeepTable({
  keepers,
  need,
  hrefOf,
  first = 1,
}: {
  keepers: readonly Keeper<PlanDocument>[];
  /** The year that was priced. */
  need: Need;
  /** The page of this step with the plan chosen. */
  hrefOf: (planId: string) => string;
  first?: number;
}) {
  const t = useTranslations('guide.keep');
  const { localized, locale, money, list } = useGuideMessages();
  const { criterion } = useReasons();
  const askWords = useAskWords();
  return (
    <ol start={first} className="flex flex-col divide-y border-y">
      {keepers.map(({ plan, carrier, yearCents, totalIs, asks }) => (
        <li key={plan.id} data-keeper={plan.id} className="flex flex-col gap-2 py-3">
          <div className="flex items-baseline justify-between gap-4">
            <h3 className="min-w-0">
              <span className="block text-sm text-muted">{localized(carrier.name)}</span>
              <TextLink href={hrefOf(plan.id)} className="font-semibold">
                {plan.name}
              </TextLink>
            </h3>
            <p className="shrink-0 text-right">
              <span className="text-lg font-semibold tabular-nums">
                {askWords.total(money(yearCents), totalIs)}
              </span>
              <span className="block text-sm text-muted">{t('aYear')}</span>
            </p>
          </div>
          <Rule plan={plan} />
          {asks.length > 0 && (
            <p className="text-sm">
              <TextLink href={`/${locale}/plans/${plan.id}?${needQuery(need)}#asks`}>
                {t('ask', { count: asks.length, what: list(asks.map(criterion)) })}
              </TextLink>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What the carrier states of keeping the number; what it does not state is said so. */
export function Rule({ plan }: { plan: PlanDocument }) {
  const t = useTranslations('guide.keep');
  const resetWords = useResetLabels();
  const { list, locale } = useGuideMessages();
  const { inactivityDays, graceDays, resetBy } = plan.numberKeeping;
  const days = (value: number | null) => (value === null ? <NotStated quiet /> : t('days', { days: value }));
  const roams = plan.roaming.some(
    ({ voice, sms }) =>
      (voice.includedMinutes ?? 0) !== 0 ||
      voice.ratePerMinute !== null ||
      (sms.includedMessages ?? 0) !== 0 ||
      sms.ratePerMessage !== null,
  );
  const facts = [
    ['inactivity', t('idle'), days(inactivityDays)],
    ['grace', t('grace'), days(graceDays)],
    [
      'resetClock',
      t('resets'),
      resetBy.length === 0 ? <NotStated key="r" quiet /> : list(resetBy.map(resetWords)),
    ],
    ['roaming', t('roaming'), roams ? t('roamingListed') : <NotStated key="a" quiet />],
    ['wifiCalling', t('wifiAbroad'), <YesNo key="w" fact={plan.features.wifiCallingAbroad} />],
    [null, t('activate'), <YesNo key="v" fact={plan.requirements.activateFromAbroad} />],
  ] as const;
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 text-sm sm:grid-cols-3">
        {facts.map(([term, name, value]) => (
          <div key={name}>
            <dt className="text-muted">
              {term === null ? (
                name
              ) : (
                <Term term={term} locale={locale}>
                  {name}
                </Term>
              )}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SourceLinks sources={sourcesFor(plan, 'numberKeeping')} />
    </>
  );
}
