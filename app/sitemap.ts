import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/app/site-origin';
import { alternatesOf } from '@/i18n/alternates';
import { LOCALES } from '@/i18n/routing';
import { STEPS } from '@/lib/guide/steps';
import { getCatalog } from '@/server/catalog/read';

const PAGES = ['', '/guide', ...STEPS.map((step) => `/guide/${step}`), '/method', '/glossary'];

/** Every page that stands on its own, in both languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteOrigin();
  const { plans } = await getCatalog();
  const paths = [...PAGES, ...plans.map((plan) => `/plans/${encodeURIComponent(plan.id)}`)];
  return paths.flatMap((path) => {
    const { languages } = alternatesOf('en', path);
    const absolute = Object.fromEntries(
      Object.entries(languages).map(([tag, index]) => [tag, `${origin}${index}`]),
    );
    return LOCALES.map((locale) => ({
      url: `${origin}/${locale}${path}`,
      alternates: { languages: absolute },
    }));
  });
}
