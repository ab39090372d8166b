import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { guideQuestion } from '@/app/[locale]/guide/guide-question';
import { stepMetadata } from '@/app/[locale]/guide/step-metadata';
import {
  BudgetPlanner,
  CallingAbroad,
  CallingOn,
  CallLookup,
  Codes,
  GuideFrame,
  PlanChoice,
} from '@/components/guide';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { quote } from '@/lib/cost/quote';
import { readLimit } from '@/lib/guide/budget';
import { readCall } from '@/lib/guide/call-price';
import { guideHref } from '@/lib/guide/steps';
import { needQuery } from '@/lib/need/url';

type Props = PageProps<'/[locale]/guide/call'>;

const OWN = ['from', 'to', 'daily', 'monthly'];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return stepMetadata((await params).locale as Locale, 'call');
}

/** Making and receiving calls, what they cost on the chosen plan, and a budget for them. */
export default async function CallPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { catalog, search, need, chosen, location, hiddenFields, planSearch } = await guideQuestion(
    locale,
    searchParams,
    OWN,
  );
  const t = await getTranslations('guide.call');
  const own = (keys: readonly string[]): [string, string][] => [
    ...hiddenFields,
    ...[...search].filter(([key]) => keys.includes(key)),
  ];
  const typed = (key: string) => ({ text: search.get(key) ?? '', read: readLimit(search.get(key)) });
  const capped = needQuery({ ...need, require: { ...need.require, spendingLimit: true } });
  return (
    <ClientMessages>
      <GuideFrame location={location} step="call">
        <PlanChoice
          action={`/${locale}/guide/call`}
          search={planSearch((id) => guideHref(locale, 'call', id, need))}
          hiddenFields={hiddenFields}
        />
        {!chosen && <p className="max-w-prose text-muted">{t('withoutPlan')}</p>}
        <CallingOn chosen={chosen} />
        <CallingAbroad chosen={chosen} />
        {chosen && (
          <CallLookup
            plan={chosen.plan}
            carrier={chosen.carrier}
            question={readCall(search.get('from'), search.get('to'))}
            hiddenFields={own(['daily', 'monthly'])}
          />
        )}
        <Codes chosen={chosen} />
        {chosen && (
          <BudgetPlanner
            plan={chosen.plan}
            need={need}
            answer={quote(chosen.plan, need, catalog.settings)}
            daily={typed('daily')}
            monthly={typed('monthly')}
            hiddenFields={own(['from', 'to'])}
            cappedHref={`/${locale}?${capped}`}
          />
        )}
      </GuideFrame>
    </ClientMessages>
  );
}
