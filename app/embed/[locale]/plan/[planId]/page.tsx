import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { planWithCarrier, toParams } from '@/app/[locale]/request-context';
import { embedNeed } from '@/app/embed/[locale]/embed-need';
import { BillHead, EmbedFrame, PlanGone, PlanHead } from '@/components/embed';
import { VerdictSentence } from '@/components/plan';
import { Receipt, Ruler } from '@/components/receipt';
import type { Locale } from '@/i18n/routing';
import { planTitle } from '@/lib/catalog/plan-title';
import { quote } from '@/lib/cost/quote';
import { pageHref } from '@/lib/embed/embed';
import { rulerUse } from '@/lib/facts/ruler';
import { needToParams } from '@/lib/need/url';
import { nextPeriod } from '@/lib/results/next-period';
import { getCatalog } from '@/server/catalog/read';

type Props = PageProps<'/embed/[locale]/plan/[planId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, ...rest } = await params;
  const locale = rest.locale as Locale;
  const found = planWithCarrier(await getCatalog(), planId);
  if (!found) return { title: (await getTranslations({ locale, namespace: 'embed' }))('gone') };
  return { title: planTitle(found, locale), alternates: { canonical: `/${locale}/plans/${planId}` } };
}

/** One plan in a frame: whether it fits, its data, its bill. */
export default async function PlanEmbed({ params, searchParams }: Props) {
  const { planId, ...rest } = await params;
  const locale = rest.locale as Locale;
  setRequestLocale(locale);
  const catalog = await getCatalog();
  const found = planWithCarrier(catalog, planId);
  // The page that Next shows for what is not found is drawn by its script, which does not run here.
  if (!found) return <PlanGone />;
  const { plan, carrier } = found;
  const { need, notices } = await embedNeed(toParams(await searchParams), catalog, locale);
  const answer = quote(plan, need, catalog.settings);
  const isMet = answer.verdict !== 'doesNot';
  const next = isMet ? nextPeriod(plan, need, answer, catalog.settings) : null;
  const tax = need.state === null ? undefined : catalog.taxes.states[need.state];
  const href = pageHref({ kind: 'plan', locale, plans: [planId], need: needToParams(need), theme: null });
  return (
    <EmbedFrame href={href} need={need} checked={[plan.verifiedAt]} notices={notices}>
      <PlanHead named={found} carrierId={carrier.id} href={href} />
      <VerdictSentence answer={answer} next={next} need={need} />
      <Ruler plan={plan} use={rulerUse(need, plan)} large />
      {isMet && (
        <Receipt
          plan={plan}
          need={need}
          quote={answer}
          next={next}
          tax={tax ? { highPercent: tax.highPercent, taxableShare: catalog.taxes.taxableShare.value } : null}
          figures="rows"
          isMain
          head={<BillHead need={need} />}
        />
      )}
    </EmbedFrame>
  );
}
