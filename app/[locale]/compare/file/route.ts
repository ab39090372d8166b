import { hasLocale } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import { chosenPlans } from '@/app/[locale]/compare/chosen-plans';
import { alikeNeedOf, planWithCarrier } from '@/app/[locale]/request-context';
import { wordsOfUse } from '@/components/compare';
import { factText } from '@/components/plan';
import { receiptWords } from '@/components/receipt';
import { routing } from '@/i18n/routing';
import { planTitle } from '@/lib/catalog/plan-title';
import { quote } from '@/lib/cost/quote';
import { ITEM_KINDS } from '@/lib/cost/result';
import { type Cell, csvDocument } from '@/lib/csv';
import { COMPARE_PARAMS, compareFacts, readCompare, sumByKind } from '@/lib/facts/compare';
import { rulerOf } from '@/lib/facts/ruler';
import { LICENSE } from '@/lib/license';
import { centsToDecimal } from '@/lib/money';
import { needInFileName } from '@/lib/need/file-name';
import { nextPeriod } from '@/lib/results/next-period';
import { VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog, getCatalogView } from '@/server/catalog/read';

/** The comparison in the link as CSV: a row a fact, a column a plan; amounts are dollars, the same as on the page. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale: requested } = await params;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const words = <Area extends 'compare' | 'plan' | 'need' | 'facts' | 'receipt' | 'verdict' | 'charts.parts'>(
    namespace: Area,
  ) => getTranslations({ locale, namespace });
  const [t, plan, need, facts, verdict, parts, receipt, network, format, catalog, view] = await Promise.all([
    words('compare'),
    words('plan'),
    words('need'),
    words('facts'),
    words('verdict'),
    words('charts.parts'),
    words('receipt'),
    getTranslations({ locale, namespace: 'plan.words.network' }),
    getFormatter({ locale }),
    getCatalog(),
    getCatalogView(),
  ]);
  const search = new URL(request.url).searchParams;
  const { need: asked } = alikeNeedOf(search, catalog, [...COMPARE_PARAMS, ...VIEW_PARAMS]);
  const { ids } = chosenPlans(view, readCompare(search));
  const found = ids.map((id) => planWithCarrier(catalog, id)).filter((one) => one !== null);
  const answers = found.map((one) => quote(one.plan, asked, catalog.settings));
  const quotes = answers.map((answer) => (answer.verdict === 'doesNot' ? null : answer));
  const said = receiptWords(receipt, network, format, locale);
  const use = wordsOfUse(t, said);
  const cents = (amount: number | null | undefined): Cell => (amount == null ? null : centsToDecimal(amount));
  const sums = quotes.map((one) => sumByKind(one?.items ?? []));
  const nexts = found.map((one, index) => {
    const first = quotes[index];
    return first ? nextPeriod(one.plan, asked, first, catalog.settings) : null;
  });
  const text = { locale, format, plan, need, facts };
  const rows: Cell[][] = [
    [t('fits'), ...answers.map((answer) => verdict(answer.verdict))],
    [t('totalFor', { period: said.period(asked) }), ...quotes.map((one) => cents(one?.totalCents))],
    [said.t('today'), ...quotes.map((one) => cents(one?.dueAtStartCents))],
    ...(nexts.some((one) => one !== null)
      ? [[said.t('next', { months: asked.horizonMonths }), ...nexts.map((one) => cents(one?.totalCents))]]
      : []),
    [t('perMonth'), ...quotes.map((one) => cents(one?.monthlyCents))],
    ...ITEM_KINDS.filter((kind) => sums.some((sum) => sum.has(kind))).map((kind): Cell[] => [
      parts(kind),
      ...sums.map((sum) => cents(sum.get(kind))),
    ]),
    [
      t('data'),
      ...found.map((one) => {
        const { head, rest } = said.ruler(rulerOf(one.plan));
        return [head, rest].filter(Boolean).join(said.separator);
      }),
    ],
    [t('hotspot'), ...found.map((one) => use.hotspot(one.plan) ?? facts('notStated'))],
    [t('callsAbroad'), ...found.map((one) => use.calls(one.plan) ?? facts('notStated'))],
    ...compareFacts(found).flatMap(({ key: group, rows: compared }) =>
      compared.map(({ key, values }): Cell[] => [
        `${plan(`groups.${group}`)}: ${plan(`facts.${key}`)}`,
        ...values.map((value) => factText(value, text)),
      ]),
    ),
  ];
  const file = [ids.join('-vs-').slice(0, 120) || 'compare', needInFileName(asked)].join('-');
  rows.push([text.facts('license'), ...found.map(() => LICENSE.short)]);
  const body = csvDocument([t('fact'), ...found.map((one) => planTitle(one, locale))], rows);
  return new Response(`\uFEFF${body}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="plansight-${file}.csv"`,
    },
  });
}
