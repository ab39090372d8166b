import type { Metadata } from 'next';
import type { Locale } from '@/i18n/routing';

/** The size of `app/[locale]/picture`. */
const SIZE = { width: 1200, height: 630 };
/** A longer address is not kept in memory; the picture of such a page would be drawn for everybody who asks. */
const LONGEST = 1900;

/** What a link to a page shows where it is shared: title and picture, for `generateMetadata`. `search`: what the page is asked. */
export function picturesOf(
  locale: Locale,
  kind: 'find' | 'plan' | 'compare',
  search: URLSearchParams,
  title: string,
): Pick<Metadata, 'openGraph' | 'twitter'> {
  const query = search.toString();
  const url = `/${locale}/picture/${kind}${query && `?${query}`}`;
  if (url.length > LONGEST) return {};
  const images = [{ url, ...SIZE, alt: title }];
  return { openGraph: { title, images, type: 'website' }, twitter: { card: 'summary_large_image', images } };
}
