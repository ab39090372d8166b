import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { guideQuestion } from '@/app/[locale]/guide/guide-question';
import { stepMetadata } from '@/app/[locale]/guide/step-metadata';
import { GuideFrame, Keep, PlanChoice, ReminderForm } from '@/components/guide';
import type { Locale } from '@/i18n/routing';
import { rankKeepers, yearOfKeeping } from '@/lib/guide/keep';
import { reminderDates } from '@/lib/guide/reminder';
import { guideHref } from '@/lib/guide/steps';
import { needQuery } from '@/lib/need/url';

type Props = PageProps<'/[locale]/guide/keep'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return stepMetadata((await params).locale as Locale, 'keep');
}

/** The cheapest year that keeps a real US number, the rules, and a reminder for the chosen plan. */
export default async function KeepPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const own = ['basis', 'last'];
  const { catalog, search, need, chosen, location, hiddenFields, planSearch } = await guideQuestion(
    locale,
    searchParams,
    own,
  );
  const [basis, last] = [search.get('basis') ?? '', search.get('last') ?? ''];
  const file = new URLSearchParams({ plan: chosen?.plan.id ?? '', basis, last });
  return (
    <GuideFrame location={location} step="keep">
      <PlanChoice
        action={`/${locale}/guide/keep#reminder`}
        search={planSearch((id) => guideHref(locale, 'keep', id, need))}
        hiddenFields={hiddenFields}
      />
      {chosen && (
        <ReminderForm
          plan={chosen.plan}
          hiddenFields={hiddenFields}
          basis={basis}
          last={last}
          dates={reminderDates(chosen.plan, basis, last)}
          fileHref={`/${locale}/guide/keep/reminder?${file}`}
        />
      )}
      <Keep
        need={yearOfKeeping(need)}
        keepers={rankKeepers(catalog.plans, catalog.carriers, need, catalog.settings)}
        hrefOf={(id) => `${guideHref(locale, 'keep', id, need)}#reminder`}
        findHref={`/${locale}?${needQuery(yearOfKeeping(need))}`}
      />
    </GuideFrame>
  );
}
