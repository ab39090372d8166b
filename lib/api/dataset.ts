/** The catalog as a schema.org Dataset (JSON-LD), for search engines of data. */
import type { Thing } from '@/lib/facts/json-ld';
import { localized } from '@/lib/localized';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { catalogDate } from './catalog-date';
import { LICENSE } from './license';

const NAME = { en: 'US mobile plans', zh: '美国手机套餐' };
const ABOUT = {
  en: 'Prices, allowances, options abroad and terms of US mobile plans, each figure with its source and date.',
  zh: '美国手机套餐的价格、用量、国际选项与条款，每个数字都有来源和日期。',
};

/** `origin`: where the site answers, e.g. `https://example.org`. */
export function datasetOf(
  { carriers, plans }: { carriers: readonly CarrierDocument[]; plans: readonly PlanDocument[] },
  locale: string,
  origin: string,
): Thing {
  const asOf = catalogDate(plans);
  const download = (encodingFormat: string, query: string): Thing => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${origin}/api/v1/plans${query}`,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: localized(locale, NAME),
    description: localized(locale, ABOUT),
    url: `${origin}/${locale}/method`,
    license: LICENSE.url,
    isAccessibleForFree: true,
    inLanguage: ['en', 'zh-CN'],
    spatialCoverage: { '@type': 'Country', name: 'US' },
    creator: { '@type': 'Organization', name: 'Plansight', url: origin },
    ...(asOf === null ? {} : { dateModified: asOf, version: asOf }),
    variableMeasured: ['price', 'voice', 'messages', 'data', 'international calls', 'roaming', 'terms'],
    keywords: carriers.map(({ name }) => localized(locale, name)),
    distribution: [download('application/json', ''), download('text/csv', '?format=csv')],
  };
}
