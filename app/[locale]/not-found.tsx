import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { planWithCarrier } from '@/app/[locale]/request-context';
import { PlanLinks } from '@/components/plan-search/plan-links';
import { TextLink } from '@/components/ui/button';
import { nearestPlans } from '@/lib/catalog/nearest';
import { getCatalog, getCatalogView } from '@/server/catalog/read';
import { PATH_HEADER } from '@/server/http/headers.js';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return { title: t('notFoundTitle') };
}

/** What was asked for as a plan; null for any other address. */
async function typedPlan(): Promise<string | null> {
  const path = (await headers()).get(PATH_HEADER) ?? '';
  return /^\/(?:en|zh)\/plans\/([^/]+)/.exec(path)?.[1] ?? null;
}

/** An address that no page has: plans that it may have meant, and the main pages. */
export default async function NotFound() {
  const [t, locale, typed] = await Promise.all([getTranslations('shell'), getLocale(), typedPlan()]);
  const near = typed === null ? [] : nearestPlans(await getCatalogView(), typed);
  const catalog = near.length > 0 ? await getCatalog() : null;
  const plans = near.flatMap((id) => {
    const one = catalog && planWithCarrier(catalog, id);
    return one ? [{ ...one, href: `/${locale}/plans/${id}` }] : [];
  });
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5 px-4 py-10">
      <h1 className="text-xl font-semibold sm:text-2xl">{t(typed === null ? 'notFound' : 'noSuchPlan')}</h1>
      <p className="text-muted">{t('notFoundWhat')}</p>
      {plans.length > 0 && (
        <section aria-labelledby="near">
          <h2 id="near" className="mb-1 font-semibold">
            {t('near')}
          </h2>
          <PlanLinks plans={plans} />
        </section>
      )}
      <nav aria-label={t('mainPages')}>
        <ul className="flex flex-wrap gap-x-5">
          {(
            [
              ['toFirstPage', ''],
              ['toCompare', '/compare'],
              ['guide', '/guide'],
              ['method', '/method'],
            ] as const
          ).map(([key, path]) => (
            <li key={path}>
              <TextLink href={`/${locale}${path}`} className="inline-flex min-h-6 items-center">
                {t(key)}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
