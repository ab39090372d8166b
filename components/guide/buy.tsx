import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NotesByTopic } from '@/components/plan';
import { AskList, ReasonList, VerdictBadge } from '@/components/reasons';
import { Badge, Checkbox, Money, NotStated, TextLink } from '@/components/ui';
import type { QuoteResult } from '@/lib/cost/result';
import { atHand, dueLines, type Hand, plainDollars, sourcesFor } from '@/lib/guide/buying';
import { toCents } from '@/lib/money';
import type { Need } from '@/lib/need/need';
import { CARRIER_LINKS } from '@/lib/plan/constants';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { CopyAndPrint } from './copy-button';
import { Part } from './part';
import { SourceLinks } from './source-links';
import { useGuideMessages } from './use-guide-messages';

/** Buying one plan: due today, at hand, fees, traps, the carrier's pages, and a list to take along. */
export function Buy({
  plan,
  carrier,
  answer,
  need,
  planHref,
}: {
  plan: PlanDocument;
  carrier: CarrierDocument;
  answer: QuoteResult;
  need: Need;
  planHref: string;
}) {
  const t = useTranslations('guide.buy');
  return (
    <>
      <Part id="due" title={t('due')}>
        <VerdictBadge verdict={answer.verdict} />
        <Due answer={answer} planHref={planHref} />
        {answer.asks.length > 0 && (
          <>
            <p className="font-semibold">{t('askFirst')}</p>
            <AskList asks={answer.asks} plan={plan} carrier={carrier} need={need} />
          </>
        )}
        {plan.charges.taxesAndFees !== 'included' && (
          <p className="text-sm text-muted">{t(`tax.${plan.charges.taxesAndFees}`)}</p>
        )}
        <SourceLinks sources={sourcesFor(plan, 'charges')} />
      </Part>
      <Part id="hand" title={t('hand')}>
        <p className="max-w-prose text-muted">{t('handLead')}</p>
        <dl className="divide-y border-y">
          {atHand(plan).map((hand) => (
            <div key={hand.key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-4 py-2">
              <dt>{t(`at.${hand.key}`)}</dt>
              <dd className="text-right">
                <HandValue hand={hand} />
              </dd>
            </div>
          ))}
          <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-4 py-2">
            <dt>{t('at.id')}</dt>
            <dd className="text-right">
              <NotStated />
            </dd>
          </div>
        </dl>
        <SourceLinks sources={sourcesFor(plan, 'requirements')} />
      </Part>
      <Part id="fees" title={t('fees')}>
        {plan.charges.oneTimeFees.length === 0 ? (
          <p>{t('noFees')}</p>
        ) : (
          <ul className="flex flex-col gap-1">
            {plan.charges.oneTimeFees.map(({ name, amount, per }) => (
              <li key={name} className="flex justify-between gap-4">
                <span>
                  {name} <span className="text-sm text-muted">{t(`per.${per}`)}</span>
                </span>
                <Money cents={toCents(amount)} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part id="traps" title={t('traps')}>
        {Object.keys(plan.notes).length === 0 ? (
          <p>{t('noNotes')}</p>
        ) : (
          <NotesByTopic notes={plan.notes} className="max-w-prose" />
        )}
      </Part>
      <CarrierPages carrier={carrier} />
      <Checklist plan={plan} carrier={carrier} answer={answer} />
    </>
  );
}

function Due({ answer, planHref }: { answer: QuoteResult; planHref: string }) {
  const t = useTranslations('guide.buy');
  if (answer.verdict === 'doesNot')
    return (
      <div className="flex flex-col gap-2">
        <p>{t('notMet')}</p>
        <ReasonList reasons={answer.reasons} />
      </div>
    );
  return (
    <>
      <dl className="max-w-prose divide-y">
        {dueLines(answer).map(({ kind, name, cents }) => (
          <div key={`${kind} ${name}`} className="flex justify-between gap-4 py-1.5">
            <dt>{kind === 'firstPurchase' ? t('firstPurchase') : name}</dt>
            <dd>
              <Money cents={cents} />
            </dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-t border-line-strong py-1.5 font-semibold">
          <dt>{t('dueTotal')}</dt>
          <dd data-due>
            <Money cents={answer.dueAtStartCents} />
          </dd>
        </div>
      </dl>
      <p className="max-w-prose text-sm text-muted">
        {t('dueNote')} <TextLink href={planHref}>{t('allCosts')}</TextLink>
      </p>
    </>
  );
}

function HandValue({ hand: { key, stated, asks } }: { hand: Hand }) {
  const t = useTranslations('guide.buy');
  if (stated === null) return <NotStated />;
  return <Badge tone={asks ? 'watch' : 'good'}>{t(`state.${key}.${stated ? 'yes' : 'no'}`)}</Badge>;
}

function CarrierPages({ carrier }: { carrier: CarrierDocument }) {
  const t = useTranslations('guide.buy');
  const { localized } = useGuideMessages();
  const links = CARRIER_LINKS.flatMap((key) => {
    const url = carrier.links[key];
    return url === null ? [] : [{ key, url }];
  });
  return (
    <Part id="pages" title={t('pages', { carrier: localized(carrier.name) })}>
      {links.length === 0 && carrier.website === null && <p>{t('noPages')}</p>}
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {carrier.website && (
          <li>
            <Outward url={carrier.website}>{t('link.website')}</Outward>
          </li>
        )}
        {links.map(({ key, url }) => (
          <li key={key}>
            <Outward url={url}>{t(`link.${key}`)}</Outward>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Outward({ url, children }: { url: string; children: string }) {
  return (
    <TextLink href={url} rel="noreferrer" className="inline-flex min-h-6 items-center gap-1">
      {children}
      <ExternalLink aria-hidden className="size-3.5" />
    </TextLink>
  );
}

function Checklist({
  plan,
  carrier,
  answer,
}: {
  plan: PlanDocument;
  carrier: CarrierDocument;
  answer: QuoteResult;
}) {
  const t = useTranslations('guide.buy');
  const facts = useTranslations('facts');
  const { localized } = useGuideMessages();
  const due = answer.verdict === 'doesNot' ? facts('notStated') : plainDollars(answer.dueAtStartCents);
  const lines = [
    t('list.price', { due }),
    ...atHand(plan)
      .filter(({ stated, asks }) => asks || stated === null)
      .map(({ key, stated }) => t(stated === null ? `list.ask.${key}` : `list.have.${key}`)),
    t('list.phone'),
    t('list.id'),
    t('list.terms'),
    t('list.receipt'),
  ];
  const title = `${localized(carrier.name)} · ${plan.name}`;
  const text = [title, ...lines.map((line) => `[ ] ${line}`), carrier.links.plans ?? carrier.website ?? '']
    .join('\n')
    .trim();
  return (
    <Part id="checklist" title={t('checklist')}>
      <div>
        {lines.map((line) => (
          <Checkbox key={line} label={line} />
        ))}
      </div>
      <CopyAndPrint
        text={text}
        words={{ copy: t('copy'), copied: t('copied'), failed: t('copyFailed'), print: t('print') }}
      />
    </Part>
  );
}
