import { ArrowRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { CSSProperties, ReactNode } from 'react';
import { FactLabel, FactValueView } from '@/components/plan';
import { Link } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { TaxTable } from '@/lib/catalog/catalog';
import { planTitle } from '@/lib/catalog/plan-title';
import type { CompareLayout, CompareRow } from '@/lib/facts/compare';
import type { Need } from '@/lib/need/need';
import type { ComparePlan } from './compare-plan';
import { CostParts, CostRows } from './cost-rows';
import { BrandBar, HeadRow } from './head-row';
import { OptionsCell } from './options-cell';
import { GroupRow, Row } from './row';
import { UseRows } from './use-rows';

/** So many columns share the width of a phone; more are swiped. */
const FIT_ON_PHONE = 3;

/**
 * Plans as columns, facts as rows in the order in which people decide. The page scrolls, not the table; on a small screen
 * the label is above its values, and columns beyond the third are swiped.
 */
export function CompareTable({
  plans,
  layout,
  need,
  taxes,
}: {
  plans: readonly ComparePlan[];
  layout: CompareLayout;
  need: Need;
  taxes: TaxTable;
}) {
  const t = useTranslations('compare');
  const names = useTranslations('plan.groups');
  const isSwiped = plans.length > FIT_ON_PHONE;
  const columns = { '--plans': plans.length } as CSSProperties;
  return (
    <div className="compare-columns-scope" style={columns}>
      {isSwiped && <BrandBar plans={plans} />}
      <Swiped isSwiped={isSwiped}>
        <table
          data-compare
          className="block w-full lg:table lg:table-fixed lg:border-separate lg:border-spacing-0"
        >
          <caption className="sr-only">{t('caption')}</caption>
          <colgroup>
            <col className="w-44" />
            {plans.map(({ plan }) => (
              <col key={plan.id} />
            ))}
          </colgroup>
          <HeadRow plans={plans} isSticky={!isSwiped} />
          <tbody className="block lg:table-row-group">
            <CostRows plans={plans} need={need} taxes={taxes} />
            <UseRows plans={plans} need={need} />
            {layout.deciding.map((row) => (
              <FactRow key={row.key} row={row} plans={plans} lines={need.lines} />
            ))}
            <Row
              name={t('nextStep')}
              cells={plans.map(({ plan, carrier, guideHref }) => [
                plan.id,
                <GuideLink key="guide" href={guideHref} named={{ plan, carrier }} />,
              ])}
            />
          </tbody>
          <tbody className="block lg:table-row-group">
            <CostParts plans={plans} need={need} />
          </tbody>
          {layout.differing.map((group) => (
            <tbody key={group.key} className="block lg:table-row-group">
              <GroupRow name={names(group.key)} span={plans.length} />
              {group.rows.map((row) => (
                <FactRow key={row.key} row={row} plans={plans} lines={need.lines} />
              ))}
            </tbody>
          ))}
        </table>
      </Swiped>
    </div>
  );
}

/** The box whose columns are swiped, where there are more than fit. */
function Swiped({ isSwiped, children }: { isSwiped: boolean; children: ReactNode }) {
  const t = useTranslations('compare');
  if (!isSwiped) return children;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is swiped has to be reachable by keyboard.
    <section aria-label={t('swipe')} tabIndex={0} className="compare-swipe">
      {children}
    </section>
  );
}

function GuideLink({ href, named }: { href: string; named: Pick<ComparePlan, 'plan' | 'carrier'> }) {
  const t = useTranslations('compare');
  const locale = useLocale();
  return (
    <Link
      href={href}
      aria-label={t('guideWhat', { plan: planTitle(named, locale) })}
      className="inline-flex min-h-6 items-center gap-1 text-sm text-accent-strong underline-offset-4 hover:underline print:hidden"
    >
      {t('guide')}
      <ArrowRight aria-hidden className="size-3.5 shrink-0" />
    </Link>
  );
}

/** A fact of all plans; long lists fold. */
function FactRow({
  row: { key, values, differs },
  plans,
  lines,
}: {
  row: CompareRow;
  plans: readonly ComparePlan[];
  lines: number;
}) {
  const t = useTranslations('compare');
  const locale = useLocale();
  const cellOf = ({ plan, href }: ComparePlan, index: number) => {
    const value = values[index];
    if (!value) return null;
    if (key === 'sources')
      return (
        <a
          href={withBase(`${href}#facts-sources`)}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
        >
          {t('sourcesOf', { count: plan.sources.length })}
        </a>
      );
    if (value.kind === 'prices') return <OptionsCell options={value.options} lines={lines} />;
    if (value.kind === 'entries')
      return (
        <details>
          <summary className="min-h-6 text-accent-strong">
            {t('entries', { count: value.entries.length })}
          </summary>
          <FactValueView value={value} compact />
        </details>
      );
    return <FactValueView value={value} compact />;
  };
  return (
    <Row
      name={<FactLabel fact={key} locale={locale} />}
      differs={differs}
      cells={plans.map((one, index) => [one.plan.id, cellOf(one, index)])}
    />
  );
}
