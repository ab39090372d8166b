import { ImageResponse } from 'next/og';
import { hasLocale } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { chosenPlans } from '@/app/[locale]/compare/chosen-plans';
import { alikeNeedOf, needOf, planWithCarrier, today, withoutEvidence } from '@/app/[locale]/request-context';
import { siteAddress } from '@/app/site-address';
import { exactDate, nameList } from '@/components/formatters';
import { needPartWords } from '@/components/need';
import { PICTURE_SIZE, PlansPicture, ReceiptPicture, receiptPictureHeight } from '@/components/picture';
import { receiptWords } from '@/components/receipt';
import { routing } from '@/i18n/routing';
import { oldestCheckDate } from '@/lib/catalog/stale';
import { quote } from '@/lib/cost/quote';
import { COMPARE_PARAMS, readCompare } from '@/lib/facts/compare';
import { FIRST_NEED, isFirstVisit } from '@/lib/need/first-visit';
import { summarizeNeed } from '@/lib/need/summary';
import { householdRows } from '@/lib/results/household-rows';
import { householdOf } from '@/lib/results/households';
import { nextPeriod } from '@/lib/results/next-period';
import { priceToday } from '@/lib/results/price-catalog';
import { VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog, getCatalogView } from '@/server/catalog/read';
import { pictureFonts } from '@/server/picture-fonts';

const SLIP_WIDTH = 760;

type Params = { params: Promise<{ locale: string; kind: string }> };

/**
 * What a link to the list, a plan or a comparison shows where it is shared: the same totals as the page, for what the
 * link asks for. `plan` names the plan; `slip=1` gives its bill as a slip to keep. 404 for another kind or plan.
 */
export async function GET(request: Request, { params }: Params) {
  const { locale: requested, kind } = await params;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const [catalog, view, { fonts, has }] = await Promise.all([getCatalog(), getCatalogView(), pictureFonts()]);
  const search = new URL(request.url).searchParams;
  const read = kind === 'find' ? needOf : alikeNeedOf;
  const { need: linked } = read(search, catalog, [...COMPARE_PARAMS, ...VIEW_PARAMS, 'plan', 'slip']);
  const need = kind === 'find' && isFirstVisit(search) ? FIRST_NEED : linked;
  const [t, shell, receipt, network, needWords, format, origin] = await Promise.all([
    getTranslations({ locale, namespace: 'share' }),
    getTranslations({ locale, namespace: 'shell' }),
    getTranslations({ locale, namespace: 'receipt' }),
    getTranslations({ locale, namespace: 'plan.words.network' }),
    getTranslations({ locale, namespace: 'need' }),
    getFormatter({ locale }),
    siteAddress(),
  ]);
  const words = receiptWords(receipt, network, format, locale);
  const asked = nameList(locale, format, summarizeNeed(need).map(needPartWords(needWords, locale)));
  const place = origin.replace(/^https?:\/\//, '');
  const common = {
    name: shell('name'),
    asked: t('asked', { what: asked }),
    foot: t('foot', { date: exactDate(format, today()), place }),
    words,
  };
  const drawn = (picture: ReactElement, size = PICTURE_SIZE) =>
    new ImageResponse(withKnownLetters(picture, has), {
      ...size,
      ...(fonts.length > 0 && { fonts: fonts.map((font) => ({ ...font, style: 'normal' as const })) }),
      headers: { 'cache-control': 'public, max-age=3600' },
    });
  const missing = () => new Response(null, { status: 404 });

  if (kind === 'plan') {
    const found = planWithCarrier(catalog, search.get('plan') ?? '');
    if (!found) return missing();
    const answer = quote(found.plan, need, catalog.settings);
    const bill = answer.verdict === 'doesNot' ? null : answer;
    const tax = need.state === null ? undefined : catalog.taxes.states[need.state];
    const billed = {
      plan: withoutEvidence(found.plan),
      carrier: found.carrier,
      need,
      quote: bill,
      next: bill && nextPeriod(found.plan, need, bill, catalog.settings),
      tax: tax ? { highPercent: tax.highPercent, taxableShare: catalog.taxes.taxableShare.value } : null,
      words,
    };
    const isPaper = search.get('slip') === '1';
    const size = { width: SLIP_WIDTH, height: receiptPictureHeight(billed) };
    return drawn(
      ReceiptPicture({ ...common, ...billed, isPaper, doesNot: t('doesNot') }),
      isPaper ? size : PICTURE_SIZE,
    );
  }
  if (kind === 'compare') {
    const { ids } = chosenPlans(view, readCompare(search));
    const plans = ids.flatMap((id) => {
      const one = planWithCarrier(catalog, id);
      const answer = one && quote(one.plan, need, catalog.settings);
      return one && answer
        ? [{ ...one, plan: withoutEvidence(one.plan), quote: answer.verdict === 'doesNot' ? null : answer }]
        : [];
    });
    if (plans.length === 0) return missing();
    const title = t('compare', { count: plans.length });
    return drawn(PlansPicture({ ...common, title, none: t('doesNot'), plans }));
  }
  if (kind !== 'find') return missing();
  if (need.groups.length > 0) {
    const oldest = oldestCheckDate(view, today(), false);
    const { best } = householdRows(view, need, householdOf(view, need, oldest));
    const household = await getTranslations({ locale, namespace: 'household' });
    const title = best ? household('bestIs', { total: words.money(best.totalCents) }) : household('none');
    return drawn(PlansPicture({ ...common, title, none: t('doesNot'), plans: best?.people ?? [] }));
  }
  const { rows, counts } = priceToday(view, need, today());
  const title = t('find', { meets: counts.meets, mayMeet: counts.mayMeet });
  return drawn(PlansPicture({ ...common, title, none: t('doesNot'), plans: rows }));
}

/** The same picture without letters that no font here has: asking another server for them is not wanted. */
function withKnownLetters(node: ReactElement, has: (letter: string) => boolean): ReactElement {
  const clean = (child: ReactNode): ReactNode => {
    if (typeof child === 'string') return [...child].filter(has).join('');
    if (Array.isArray(child)) return child.map(clean);
    return isValidElement(child) ? withKnownLetters(child, has) : child;
  };
  const { type, props } = node as ReactElement<{ children?: ReactNode }>;
  if (typeof type === 'function')
    return withKnownLetters((type as (all: object) => ReactElement)(props), has);
  return cloneElement(node, undefined, clean(props.children));
}
