import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { today, toParams } from '@/app/[locale]/request-context';
import { embedNeed, rankedNeed } from '@/app/embed/[locale]/embed-need';
import { EmbedFrame, PlanRows } from '@/components/embed';
import { EmptyState, LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { pageHref } from '@/lib/embed/embed';
import { needToParams } from '@/lib/need/url';
import { priceToday } from '@/lib/results/price-catalog';
import { getCatalog, getCatalogView } from '@/server/catalog/read';

type Props = PageProps<'/embed/[locale]/find'>;

/** What stands in a frame is read at a glance. */
const SHOWN = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'embed' });
  return { title: t('findTitle'), alternates: { canonical: `/${locale}` } };
}

/** The plans that cost the least for a need, in a frame. */
export default async function FindEmbed({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const [t, catalog, view] = await Promise.all([getTranslations('embed'), getCatalog(), getCatalogView()]);
  const asked = await embedNeed(toParams(await searchParams), catalog, locale);
  const need = rankedNeed(asked.need);
  const { rows, counts } = priceToday(view, need, today());
  const shown = rows.slice(0, SHOWN);
  const pairs = needToParams(need);
  const href = pageHref({ kind: 'find', locale, plans: [], need: pairs, theme: null });
  return (
    <EmbedFrame
      href={href}
      need={need}
      checked={shown.map(({ plan }) => plan.verifiedAt)}
      notices={asked.notices}
    >
      <h1 className="text-lg font-semibold">{t('findTitle')}</h1>
      {shown.length === 0 ? (
        <EmptyState
          title={t('nothingFits')}
          action={
            <LinkButton href={href} target="_blank" rel="noopener">
              {t('toSite')}
            </LinkButton>
          }
        >
          {t('nothingFitsWhat')}
        </EmptyState>
      ) : (
        <>
          <PlanRows
            rows={shown}
            need={need}
            hrefOf={(id) => pageHref({ kind: 'plan', locale, plans: [id], need: pairs, theme: null })}
          />
          <p className="text-sm text-muted">{t('ofAll', { shown: shown.length, count: counts.meets })}</p>
        </>
      )}
    </EmbedFrame>
  );
}
