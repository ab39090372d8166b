import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { comparePlans } from '@/app/[locale]/compare/compare-plans';
import { toParams } from '@/app/[locale]/request-context';
import { embedNeed } from '@/app/embed/[locale]/embed-need';
import { CompareTable, CompareVerdict } from '@/components/compare';
import { EmbedFrame } from '@/components/embed';
import { EmptyState, LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { waysToWin } from '@/lib/advice/break-even';
import { compareVerdict } from '@/lib/advice/compare-verdict';
import { planTitle } from '@/lib/catalog/plan-title';
import { pageHref, planIdsOf } from '@/lib/embed/embed';
import { compareFacts, layOut } from '@/lib/facts/compare';
import { needToParams } from '@/lib/need/url';
import { getCatalog, plansByIdOf } from '@/server/catalog/read';

type Props = PageProps<'/embed/[locale]/compare'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'compare' });
  return { title: t('title'), alternates: { canonical: `/${locale}/compare` } };
}

/** Up to six plans side by side in a frame: what each costs and what decides; what else differs is on the site. */
export default async function CompareEmbed({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const [t, compare, catalog] = await Promise.all([
    getTranslations('embed'),
    getTranslations('compare'),
    getCatalog(),
  ]);
  const search = toParams(await searchParams);
  const asked = planIdsOf(search);
  const byId = plansByIdOf(catalog);
  const ids = asked.filter((id) => byId.has(id));
  const unknown = asked.filter((id) => !byId.has(id));
  const { need, notices } = await embedNeed(search, catalog, locale);
  const plans = comparePlans(ids, need, catalog, locale, null);
  const href = pageHref({ kind: 'compare', locale, plans: ids, need: needToParams(need), theme: null });
  const layout = layOut(compareFacts(plans), plans.length);
  const ways = waysToWin(
    plans.map(({ plan }) => plan),
    need,
    catalog.settings,
  );
  const phrases = compareVerdict(
    plans.map((one) => ({ id: one.plan.id, answer: one.answer, next: one.next })),
    ways,
  );
  const names = new Map(plans.map((one) => [one.plan.id, planTitle(one, locale)]));
  return (
    <EmbedFrame
      href={href}
      need={need}
      checked={plans.map(({ plan }) => plan.verifiedAt)}
      notices={[...(unknown.length > 0 ? [compare('unknown', { ids: unknown.join(', ') })] : []), ...notices]}
    >
      <h1 className="sr-only">{compare('heading', { count: plans.length })}</h1>
      {plans.length === 0 ? (
        <EmptyState
          title={t('noPlans')}
          action={
            <LinkButton href={`/${locale}/embed`} target="_blank" rel="noopener">
              {t('toMaker')}
            </LinkButton>
          }
        >
          {t('noPlansWhat')}
        </EmptyState>
      ) : (
        <>
          <CompareVerdict phrases={phrases} need={need} names={names} />
          <div className="[&_thead]:static!">
            <CompareTable
              plans={plans}
              layout={{ ...layout, differing: [] }}
              need={need}
              taxes={catalog.taxes}
            />
          </div>
        </>
      )}
    </EmbedFrame>
  );
}
