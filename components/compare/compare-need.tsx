'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { startTransition, useOptimistic } from 'react';
import { NeedSentence, sectionAnchor } from '@/components/need';
import { TextLink } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import type { SectionId } from '@/lib/need/sentence';
import { needQuery } from '@/lib/need/url';

/**
 * What the plans are compared for, as the sentence of the first page: what is changed counts at once, and the plans
 * stay chosen, in its links, in its plain form and in the long form it leads to.
 */
export function CompareNeed({
  need,
  plans,
  carriers,
  states,
}: {
  need: Need;
  /** The plans that are compared, as pairs of a link. */
  plans: readonly (readonly [string, string])[];
  carriers: readonly { id: string; name: string }[];
  states: readonly string[];
}) {
  const t = useTranslations('need');
  const locale = useLocale();
  const router = useRouter();
  // What was chosen is shown until the page with it is here.
  const [asked, ask] = useOptimistic(need);
  const hrefFor = (next: Need) => `/${locale}/compare?${needQuery(next, plans)}`;
  const formHref = `/${locale}/need?${needQuery(asked, plans)}`;
  const sectionHref = (section: SectionId) => `${formHref}#${sectionAnchor(section)}`;
  return (
    <section
      id="need"
      aria-label={t('title')}
      className="rounded-[12px] border bg-raised px-4 py-2 sm:px-6 sm:py-3 print:hidden"
    >
      <NeedSentence
        need={asked}
        action={`/${locale}/compare`}
        carriers={carriers}
        states={states}
        keep={plans}
        hrefFor={hrefFor}
        onChange={(next) =>
          startTransition(() => {
            ask(next);
            router.push(hrefFor(next), { scroll: false });
          })
        }
        onAsk={(section) => router.push(sectionHref(section))}
        sectionHref={sectionHref}
      />
      <p className="text-sm">
        <TextLink href={formHref} rel="nofollow" className="inline-flex min-h-8 items-center">
          {t('sentence.all')}
        </TextLink>
      </p>
    </section>
  );
}
