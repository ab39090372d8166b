import { ExternalLink } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { reportHref } from '@/components/report';
import { withBase } from '@/lib/base-path';
import { type Ask, criterionKey } from '@/lib/cost/reason';
import { criterionField } from '@/lib/facts/criterion-field';
import { localized } from '@/lib/localized';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { CopyQuestion } from './copy-question';
import { useReasons } from './use-reasons';

const LINK =
  'inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-4 hover:text-accent-strong';

/**
 * What has to be asked of a plan's carrier: each as a question that can be copied, with the carrier's support and the
 * way to tell its answer.
 */
export function AskList({
  asks,
  plan,
  carrier,
  need,
}: {
  asks: readonly Ask[];
  plan: Pick<PlanFacts, 'id' | 'name'>;
  carrier: Pick<CarrierDocument, 'name' | 'links'>;
  need: Need;
}) {
  const t = useTranslations('verdict');
  const { question } = useReasons();
  const locale = useLocale();
  const carrierName = localized(locale, carrier.name);
  const { support } = carrier.links;
  return (
    <ul className="flex flex-col gap-3">
      {asks.map((ask) => {
        const text = question(ask, `${carrierName} ${plan.name}`, need);
        const answered = (answer: 'yes' | 'no') => (
          <a
            href={withBase(
              reportHref(
                locale,
                plan.id,
                criterionField(ask),
                t('claim', { question: text, answer: t(answer) }),
              ),
            )}
            rel="nofollow"
            aria-label={`${t('asked')} ${t(answer)}: ${text}`}
            className={`${LINK} min-w-6 justify-center print:hidden`}
          >
            {t(answer)}
          </a>
        );
        return (
          <li key={criterionKey(ask)} data-ask={criterionKey(ask)}>
            <p className="select-text">{text}</p>
            <p className="text-sm text-muted">{t(ask.open ? 'open' : 'priced')}</p>
            <div className="flex flex-wrap items-center gap-x-4 text-sm">
              <CopyQuestion text={text} words={{ copy: t('copy'), copied: t('copied') }} />
              {support && (
                <a href={support} rel="noreferrer" className={LINK}>
                  {t('support', { carrier: carrierName })}
                  <ExternalLink aria-hidden className="size-3" />
                </a>
              )}
              <span className="inline-flex items-center gap-2 text-muted print:hidden">
                {t('asked')} {answered('yes')} {answered('no')}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
