import { hasLocale } from 'next-intl';
import { chosenPlans } from '@/app/[locale]/compare/chosen-plans';
import { alikeNeedOf, planWithCarrier } from '@/app/[locale]/request-context';
import { siteAddress } from '@/app/site-address';
import { methodMarkdown } from '@/app/text/method-markdown';
import { compareMarkdown, planMarkdown } from '@/app/text/plan-markdown';
import { type TextWords, textWords } from '@/app/text/words';
import { routing } from '@/i18n/routing';
import { nearestPlans } from '@/lib/catalog/nearest';
import { COMPARE_PARAMS, readCompare } from '@/lib/facts/compare';
import { VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog, viewOf } from '@/server/catalog/read';

const HEADERS = {
  'content-type': 'text/markdown; charset=utf-8',
  'cache-control': 'private, no-cache',
  vary: 'Accept',
};

async function markdownOf(page: readonly string[], search: URLSearchParams, words: TextWords) {
  const catalog = await getCatalog();
  const origin = await siteAddress();
  const { need } = alikeNeedOf(search, catalog, [...COMPARE_PARAMS, ...VIEW_PARAMS]);
  const [kind, id = ''] = page;
  if (kind === 'method' && page.length === 1) return methodMarkdown(catalog, words, origin);
  if (kind === 'compare' && page.length === 1) {
    const { ids } = chosenPlans(viewOf(catalog), readCompare(search));
    const found = ids.map((one) => planWithCarrier(catalog, one)).filter((one) => one !== null);
    return compareMarkdown(found, need, catalog, words, origin);
  }
  const found = kind === 'plans' && page.length === 2 ? planWithCarrier(catalog, id) : null;
  return found ? planMarkdown(found, need, catalog, words, origin) : null;
}

/** A page as Markdown, for language models and other readers of plain text; `proxy.ts` leads here. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; page: string[] }> },
): Promise<Response> {
  const { locale: requested, page } = await params;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const words = await textWords(locale);
  const markdown = await markdownOf(page, new URL(request.url).searchParams, words);
  if (markdown !== null) return new Response(markdown, { headers: HEADERS });
  const id = page.at(-1) ?? '';
  const near = nearestPlans(viewOf(await getCatalog()), id);
  const hint = near.length > 0 ? ` ${words.text('near', { ids: near.join(', ') })}` : '';
  return new Response(`${words.text('noPlan', { id: id.slice(0, 100) })}${hint}\n`, {
    status: 404,
    headers: HEADERS,
  });
}
