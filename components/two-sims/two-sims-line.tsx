import { Smartphone } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { DeferredIsland, islandCode } from '@/components/hydration';
import { formatUsd, TextLink } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { planTitle } from '@/lib/catalog/plan-title';
import type { Quote } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { arrangementsFor } from '@/lib/results/two-sims-phone';

interface Sim {
  plan: PlanFacts;
  carrier: CarrierDocument;
  quote: Quote;
  /** The plan's page with what this SIM is for. */
  href: string;
}

type Link = Required<Pick<ComponentProps<'a'>, 'href' | 'rel' | 'onClick'>>;

interface Props {
  number: Sim;
  data: Sim;
  totalCents: number;
  dueAtStartCents: number;
  single: Quote | null;
  need: Need;
  isOpen: boolean;
  openLink: Link;
  offLink: Link;
}

/** Fetched when the line is opened. */
const COST_LINES = islandCode(() => import('@/components/plan').then((file) => file.CostLines));

const LINK = 'inline-block align-top leading-6 text-accent hover:underline';
const LOSSES = ['voip', 'number', 'hotspot', 'trips', 'bills', 'phone'] as const;

/** That a number from one plan and data from another cost less together; open, what each costs and what is given up. */
export function TwoSimsLine(props: Props) {
  const { number, data, totalCents, single, isOpen, openLink, offLink } = props;
  const t = useTranslations('twoSims');
  const locale = useLocale();
  const money = (cents: number) => formatUsd(cents, locale);
  const title = (sim: Sim) => planTitle(sim, locale);
  return (
    // Closed it takes one line of the first screen, where there is room for it.
    <section aria-label={t('title')} data-two-sims="" className="-my-4.5 text-sm">
      <div className="flex gap-2.5">
        <Smartphone aria-hidden className="mt-1 size-4 shrink-0 text-muted" />
        <p className="min-w-0 leading-6">
          {t.rich(single ? 'less' : 'only', {
            number: title(number),
            data: title(data),
            total: money(totalCents),
            saving: single ? money(single.totalCents - totalCents) : '',
            b: (chunks) => <b className="font-semibold tabular-nums">{chunks}</b>,
          })}{' '}
          <span className="print:hidden">
            <a {...openLink} href={withBase(openLink.href)} aria-expanded={isOpen} className={`${LINK} pr-4`}>
              {t(isOpen ? 'hide' : 'show')}
            </a>{' '}
            <a {...offLink} href={withBase(offLink.href)} className={`${LINK} text-muted`}>
              {t('off')}
            </a>
          </span>
        </p>
      </div>
      {isOpen && <Opened {...props} />}
    </section>
  );
}

function Opened({ number, data, dueAtStartCents, totalCents, need }: Props) {
  const t = useTranslations('twoSims');
  const locale = useLocale();
  const money = (cents: number) => formatUsd(cents, locale);
  const works = arrangementsFor(number.plan.sim, data.plan.sim);
  const unstated = [number, data].filter(({ plan }) => plan.sim.esim === null || plan.sim.physical === null);
  const losses = LOSSES.filter(
    (key) => (key !== 'trips' || need.trips.length > 0) && (key !== 'voip' || number.plan.number === 'voip'),
  );
  return (
    <div className="flex flex-col gap-4 border-y border-line py-3 @xl:ml-6.5">
      <div className="grid gap-x-8 gap-y-6 @3xl:grid-cols-2">
        {(
          [
            ['number', number],
            ['data', data],
          ] as const
        ).map(([part, sim]) => (
          <section key={part} data-sim={part} aria-label={t(part)}>
            <h3 className="font-semibold">
              {t(part)}: <TextLink href={sim.href}>{planTitle(sim, locale)}</TextLink>
            </h3>
            <DeferredIsland code={COST_LINES} props={{ quote: sim.quote, plan: sim.plan }} />
          </section>
        ))}
      </div>
      <p className="font-semibold tabular-nums">
        {t('sum', { total: money(totalCents), today: money(dueAtStartCents) })}
      </p>
      <div>
        <h3 className="font-semibold">{t('phoneNeeds')}</h3>
        <p className="max-w-prose">
          {works.length === 0
            ? t('phoneNotStated', { plans: unstated.map((sim) => planTitle(sim, locale)).join(t('and')) })
            : t('phoneHas', { ways: works.map((way) => t(`phone.${way}`)).join(t('or')) })}
        </p>
      </div>
      <div>
        <h3 className="font-semibold">{t('givenUp')}</h3>
        <ul className="max-w-prose list-disc pl-5">
          {losses.map((key) => (
            <li key={key}>
              {t(`lost.${key}`, { number: planTitle(number, locale), data: planTitle(data, locale) })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
