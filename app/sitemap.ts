import type { MetadataRoute } from 'next';
import { siteAddress } from '@/app/site-address';
import { alternatesOf } from '@/i18n/alternates';
import { LOCALES } from '@/i18n/routing';
import { catalogDate } from '@/lib/api/catalog-date';
import { STEPS } from '@/lib/guide/steps';
import { getCatalog } from '@/server/catalog/read';

const PAGES = [
  '',
  '/guide',
  ...STEPS.map((step) => `/guide/${step}`),
  '/method',
  '/glossary',
  '/api',
  '/changes',
  '/embed',
];

/** Pages whose content is the catalog's. */
const OF_CATALOG = ['', '/method'];

/** Every page that stands on its own, in both languages, with the day of the last check where its figures have one. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteAddress();
  const { plans } = await getCatalog();
  const newest = catalogDate(plans);
  const paths = [
    ...PAGES.map((path) => ({ path, date: OF_CATALOG.includes(path) ? newest : null })),
    ...plans.map(({ id, verifiedAt }) => ({ path: `/plans/${encodeURIComponent(id)}`, date: verifiedAt })),
  ];
  return paths.flatMap(({ path, date }) => {
    const { languages } = alternatesOf('en', path);
    const absolute = Object.fromEntries(
      Object.entries(languages).map(([tag, index]) => [tag, `${origin}${index}`]),
    );
    return LOCALES.map((locale) => ({
      url: `${origin}/${locale}${path}`,
      ...(date !== null && { lastModified: date }),
      alternates: { languages: absolute },
    }));
  });
}
