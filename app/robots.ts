import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/app/site-origin';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}
