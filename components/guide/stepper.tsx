import { useTranslations } from 'next-intl';
import { classNames, Link } from '@/components/ui';
import { STEPS, type Step } from '@/lib/guide/steps';

/** All steps as a thin line of links, with the one the reader is at; plan and what is asked for travel along. */
export function Stepper({ step, href }: { step: Step | null; href: (to: Step | null) => string }) {
  const t = useTranslations('guide');
  const at = step === null ? -1 : STEPS.indexOf(step);
  return (
    <nav aria-label={t('path')} className="print:hidden">
      <ol className="flex gap-1.5">
        {STEPS.map((one, index) => (
          <li key={one} className="min-w-0 flex-1">
            <Link
              href={href(one)}
              aria-current={one === step ? 'step' : undefined}
              title={t(`steps.${one}.name`)}
              className={classNames(
                'flex min-h-6 flex-col justify-center gap-1 rounded-sm text-sm hover:text-text',
                one === step ? 'font-semibold text-accent-strong' : 'text-muted',
              )}
            >
              <span
                aria-hidden
                className={classNames('block h-1 rounded-sm', index <= at ? 'bg-accent' : 'bg-line')}
              />
              <span className="one-line sr-only sm:not-sr-only">{t(`steps.${one}.name`)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
