import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton, TextLink } from '@/components/ui';
import { guideHref, STEPS, type Step } from '@/lib/guide/steps';
import type { Need } from '@/lib/need/need';
import { Notice } from './notice';
import { Stepper } from './stepper';

/** Where in the guide a reader is: with which need, which plan, in which language. */
export interface GuideLocation {
  locale: string;
  need: Need;
  plan: { id: string; title: string } | null;
  /** An id in the link that the catalog does not have. */
  unknownPlan: string | null;
  /** Parts of the link that could not be read, as they were written. */
  ignored: readonly string[];
  findHref: string;
}

/**
 * The frame of every page of the guide: the steps, the chosen plan, the page itself, and the way on. `isQuestion`: the
 * page is one question with its own heading and its own way on, so nothing competes with its answers.
 */
export function GuideFrame({
  location,
  step,
  isQuestion = false,
  children,
}: {
  location: GuideLocation;
  /** null: the overview. */
  step: Step | null;
  isQuestion?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('guide');
  const { locale, need, plan } = location;
  const href = (to: Step | null) => guideHref(locale, to, plan?.id ?? null, need);
  const index = step === null ? -1 : STEPS.indexOf(step);
  const before = STEPS[index - 1];
  const after = STEPS[index + 1];
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6 px-4 py-6 lg:px-6">
      {!isQuestion && <Stepper step={step} href={href} />}
      <header className={isQuestion ? 'contents' : 'flex flex-col gap-2'}>
        {!isQuestion && (
          <>
            <h1 className="text-xl font-semibold sm:text-2xl">
              {step === null ? t('title') : t(`steps.${step}.title`)}
            </h1>
            <p className="max-w-prose text-muted">{step === null ? t('intro') : t(`steps.${step}.lead`)}</p>
            <p className="text-sm print:hidden">
              {plan ? (
                <>
                  {t('chosen', { plan: plan.title })}{' '}
                  <TextLink href={location.findHref}>{t('another')}</TextLink>
                </>
              ) : (
                <>
                  {t('noPlan')} <TextLink href={location.findHref}>{t('toTable')}</TextLink>
                </>
              )}
            </p>
          </>
        )}
        {location.unknownPlan !== null && <Notice>{t('unknownPlan', { id: location.unknownPlan })}</Notice>}
        {location.ignored.length > 0 && (
          <Notice>{t('ignored', { what: location.ignored.join(', ') })}</Notice>
        )}
      </header>
      {children}
      {isQuestion && <Stepper step={step} href={href} />}
      {step !== null && !isQuestion && (before || after) && (
        <nav
          aria-label={t('wayOn')}
          className="flex flex-wrap justify-between gap-2 border-t pt-4 print:hidden"
        >
          {before ? (
            <LinkButton href={href(before)}>
              <ArrowLeft aria-hidden className="size-4" />
              {t(`steps.${before}.name`)}
            </LinkButton>
          ) : (
            <span />
          )}
          {after && (
            <LinkButton href={href(after)} variant="primary">
              {t('next', { step: t(`steps.${after}.name`) })}
              <ArrowRight aria-hidden className="size-4" />
            </LinkButton>
          )}
        </nav>
      )}
    </div>
  );
}
