import { getTranslations } from 'next-intl/server';
import { alikeNeedOf } from '@/app/[locale]/request-context';
import type { Locale } from '@/i18n/routing';
import type { Catalog } from '@/lib/catalog/catalog';
import { EMBED_PARAMS } from '@/lib/embed/embed';
import { FIRST_NEED } from '@/lib/need/first-visit';
import type { Need } from '@/lib/need/need';
import { needToParams } from '@/lib/need/url';
import { VIEW_PARAMS } from '@/lib/table/view-params';

/** The need in the address of a page for frames, and what of the address was left out, in words. */
export async function embedNeed(
  search: URLSearchParams,
  catalog: Catalog,
  locale: Locale,
): Promise<{ need: Need; notices: string[] }> {
  const t = await getTranslations({ locale, namespace: 'embed' });
  const plan = await getTranslations({ locale, namespace: 'plan' });
  const foreign = [...EMBED_PARAMS, ...VIEW_PARAMS];
  const { need, ignored, household } = alikeNeedOf(search, catalog, foreign);
  const notices = [
    ...(ignored.length > 0
      ? [plan('needIgnored', { what: ignored.map(({ key, value }) => `${key}=${value}`).join(', ') })]
      : []),
    ...(household ? [t('alike', { count: need.lines })] : []),
  ];
  return { need, notices };
}

/** The need of a ranking in a frame: one that says nothing asks for everyday use, as the first page does. */
export const rankedNeed = (need: Need): Need => (needToParams(need).length === 0 ? FIRST_NEED : need);
