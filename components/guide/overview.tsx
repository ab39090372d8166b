import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui';
import { guideHref, STEPS } from '@/lib/guide/steps';
import type { GuideLocation } from './guide-frame';
import { Part } from './part';

const CAUTIONS = ['esim', 'region', 'budget', 'emergency'] as const;

/** What each step is for, and what to know before one starts. */
export function Overview({ location }: { location: GuideLocation }) {
  const t = useTranslations('guide');
  return (
    <>
      <ol className="flex flex-col divide-y border-y">
        {STEPS.map((step, index) => (
          <li key={step}>
            <Link
              href={guideHref(location.locale, step, location.plan?.id ?? null, location.need)}
              className="flex gap-3 py-3 hover:bg-sunken"
            >
              <span aria-hidden className="w-6 shrink-0 text-right text-lg text-muted tabular-nums">
                {index + 1}
              </span>
              <span>
                <span className="block font-semibold text-accent">{t(`steps.${step}.title`)}</span>
                <span className="block text-muted">{t(`steps.${step}.lead`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <Part id="cautions" title={t('cautionsTitle')}>
        <ul className="flex flex-col gap-2">
          {CAUTIONS.map((key) => (
            <li key={key} className="flex max-w-prose gap-2">
              <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-watch" />
              <span>{t(`cautions.${key}`)}</span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
