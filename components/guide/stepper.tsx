import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui';
import { STEPS, type Step } from '@/lib/guide/steps';

/** All steps as links, with the one the reader is at; plan and need travel along. */
export function Stepper({ step, href }: { step: Step | null; href: (to: Step | null) => string }) {
  const t = useTranslations('guide');
  return (
    <nav aria-label={t('path')} className="print:hidden">
      <ol className="grid grid-cols-3 gap-1.5 sm:grid-cols-6">
        {STEPS.map((one, index) => (
          <li key={one}>
            <Link
              href={href(one)}
              prefetch={false}
              aria-current={one === step ? 'step' : undefined}
              className={classNames(
                'flex min-h-9 items-center gap-1.5 rounded-md border px-2 py-1 text-sm',
                one === step
                  ? 'border-accent bg-accent-soft font-semibold text-accent-strong'
                  : 'text-muted hover:bg-sunken hover:text-text',
              )}
            >
              <span aria-hidden className="tabular-nums">
                {index + 1}
              </span>
              <span className="min-w-0">{t(`steps.${one}.name`)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
