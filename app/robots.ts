import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/app/site-origin';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/en/admin', '/zh/admin', '/en/reports/', '/zh/reports/'],
    },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}
