import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { guideQuestion } from '@/app/[locale]/guide/guide-question';
import { stepMetadata } from '@/app/[locale]/guide/step-metadata';
import { today } from '@/app/[locale]/request-context';
import { Choose, GuideFrame } from '@/components/guide';
import type { Locale } from '@/i18n/routing';
import { oldestCheckDate, withoutStale } from '@/lib/catalog/stale';
import { choicesOf, countLeft, DONE, type Page, pageOf } from '@/lib/guide/questions';
import { waysOut } from '@/lib/guide/way-out';
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import { getCatalogView } from '@/server/catalog/read';

type Props = PageProps<'/[locale]/guide/choose'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return stepMetadata((await params).locale as Locale, 'choose');
}

/** The need as plain questions, one a screen; the answers stand in the link. */
export default async function ChoosePage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { catalog, search, need, chosen, location } = await guideQuestion(locale, searchParams, ['q']);
  const whole = await getCatalogView();
  const { plans } = withoutStale(whole, oldestCheckDate(whole, today(), false));
  const page = pageOf(search.get('q'));
  const others: [string, string][] = chosen ? [['plan', chosen.plan.id]] : [];
  const hrefOf = (to: Page, next: Need) =>
    `/${locale}/guide/choose?${needQuery(next, [...others, ['q', to]])}`;
  const left = countLeft(plans, need, catalog.settings);
  const out = left.meets + left.mayMeet === 0 ? waysOut(need, plans, catalog.settings) : null;
  const isQuestion = page !== DONE || out !== null;
  return (
    <GuideFrame location={location} step="choose" isQuestion={isQuestion}>
      <Choose
        location={location}
        page={page}
        choices={page === DONE || out ? [] : choicesOf(page, need, plans, catalog.settings)}
        left={left}
        waysOut={out}
        total={plans.length}
        old={{ count: whole.plans.length - plans.length, days: whole.leaveOutAfterDays ?? 0 }}
        states={Object.keys(catalog.taxes.states)}
        hrefOf={hrefOf}
      />
    </GuideFrame>
  );
}
