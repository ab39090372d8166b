/** Where the changes of carriers or of a plan can be followed. */

/** Feeds and the API's list of all changes, or of these carriers, or of one plan. */
export function changeFeeds(
  locale: string,
  { carriers, plan }: { carriers: readonly string[]; plan: string },
) {
  const query = new URLSearchParams();
  if (carriers.length > 0) query.set('carrier', carriers.join(','));
  if (plan !== '') query.set('plan', plan);
  const end = query.size > 0 ? `?${query.toString().replaceAll('%2C', ',')}` : '';
  const hrefs = {
    atom: `/${locale}/changes/feed.atom${end}`,
    json: `/${locale}/changes/feed.json${end}`,
    api: `/api/v1/changes${end}`,
  };
  /** For `alternates` of a page's metadata. */
  const types = { 'application/atom+xml': hrefs.atom, 'application/feed+json': hrefs.json };
  return { hrefs, types };
}
