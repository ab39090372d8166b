import { siteAddress } from '@/app/site-address';

/** The link by which another site finds how a page is shown in a frame, for `alternates.types` of its metadata. */
export async function oembedLink(path: string, search: URLSearchParams): Promise<Record<string, string>> {
  const query = search.toString();
  const url = `${await siteAddress()}${path}${query && `?${query}`}`;
  return { 'application/json+oembed': `/api/oembed?${new URLSearchParams({ url, format: 'json' })}` };
}
