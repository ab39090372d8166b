import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { guideQuestion } from '@/app/[locale]/guide/guide-question';
import { stepMetadata } from '@/app/[locale]/guide/step-metadata';
import { Buy, GuideFrame, PlanChoice } from '@/components/guide';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { quote } from '@/lib/cost/quote';
import { guideHref } from '@/lib/guide/steps';
import { needQuery } from '@/lib/need/url';

type Props = PageProps<'/[locale]/guide/buy'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return stepMetadata((await params).locale as Locale, 'buy');
}

/** What buying the chosen plan takes. */
export default async function BuyPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { catalog, need, chosen, location, hiddenFields, planSearch } = await guideQuestion(
    locale,
    searchParams,
  );
  const query = needQuery(need);
  return (
    <ClientMessages>
      <GuideFrame location={location} step="buy">
        <PlanChoice
          action={`/${locale}/guide/buy`}
          search={planSearch((id) => guideHref(locale, 'buy', id, need))}
          hiddenFields={hiddenFields}
        />
        {chosen && (
          <Buy
            plan={chosen.plan}
            carrier={chosen.carrier}
            need={need}
            answer={quote(chosen.plan, need, catalog.settings)}
            planHref={`/${locale}/plans/${chosen.plan.id}${query && `?${query}`}`}
          />
        )}
      </GuideFrame>
    </ClientMessages>
  );
}
