/** oEmbed (version 1.0): what an address of this site shows in a frame of another. */
import { getTranslations } from 'next-intl/server';
import { planWithCarrier } from '@/app/[locale]/request-context';
import { guarded, methods, OPEN, sendProblem } from '@/app/api/problems';
import { siteAddress } from '@/app/site-address';
import { planTitle } from '@/lib/catalog/plan-title';
import { embedHref, embedOf, frameCode } from '@/lib/embed/embed';
import { parseOembed, sizeWithin } from '@/lib/embed/oembed';
import { getCatalog } from '@/server/catalog/read';

export const dynamic = 'force-dynamic';

/** A day: prices change seldom, and the frame itself is always of today. */
const CACHE_SECONDS = 86_400;

export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const parsed = parseOembed(new URL(request.url).searchParams);
    if (!parsed.ok) return sendProblem('invalid-input', 'The query has faults.', parsed.faults);
    const { query } = parsed;
    const origin = await siteAddress();
    const embed = embedOf(query.url, origin);
    const catalog = await getCatalog();
    const plans = embed?.plans.map((id) => planWithCarrier(catalog, id)) ?? [];
    if (!embed || plans.includes(null))
      return sendProblem(
        'not-found',
        'Give the address of a plan, of a comparison or of the first page of this site.',
      );
    if (query.format === 'xml') return sendProblem('not-implemented', 'Only format=json is answered.');
    const t = await getTranslations({ locale: embed.locale, namespace: 'embed' });
    const names = plans.flatMap((one) => (one ? [planTitle(one, embed.locale)] : []));
    const title = names.length > 0 ? names.join(', ') : t('findTitle');
    const size = sizeWithin(embed.kind, query);
    const src = `${origin}${embedHref(embed)}`;
    return Response.json(
      {
        ...{ version: '1.0', type: 'rich', title, provider_name: 'Plansight', provider_url: origin },
        ...{ cache_age: CACHE_SECONDS, ...size },
        html: frameCode({ src, title: `Plansight: ${title}`, ...size }),
      },
      { headers: { ...OPEN, 'cache-control': 'public, max-age=3600' } },
    );
  });
}

const { refuse, options } = methods('GET', 'HEAD');

export { options as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
