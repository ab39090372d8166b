import type { MetadataRoute } from 'next';
import { siteAddress } from '@/app/site-address';
import { withBase } from '@/lib/base-path';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: '*',
      allow: withBase('/'),
      disallow: ['/api/', '/en/admin', '/zh/admin', '/en/reports/', '/zh/reports/'].map((path) =>
        withBase(path),
      ),
    },
    sitemap: `${await siteAddress()}/sitemap.xml`,
  };
}
