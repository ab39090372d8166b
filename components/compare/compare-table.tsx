import { useLocale, useTranslations } from 'next-intl';
import { FactLabel, FactValueView } from '@/components/plan';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { CompareGroup } from '@/lib/facts/compare';
import type { Need } from '@/lib/need/need';
import type { ComparePlan } from './compare-plan';
import { CostRows } from './cost-rows';
import { HeadRow } from './head-row';
import { GroupRow, Row } from './row';

/** Plans as columns, facts as rows; scrolls in its own box under its own head and beside its first column. */
export function CompareTable({
  plans,
  groups,
  need,
  taxes,
  onlyDifferences,
}: {
  plans: readonly ComparePlan[];
  groups: readonly CompareGroup[];
  need: Need;
  taxes: TaxTable;
  onlyDifferences: boolean;
}) {
  const t = useTranslations('compare');
  const names = useTranslations('plan.groups');
  const locale = useLocale();
  const shown = groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => row.differs || !onlyDifferences) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <section
      aria-label={t('scroll')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
      tabIndex={0}
      className="relative max-h-[calc(100dvh-5rem)] max-w-full overflow-auto border-y print:max-h-none print:overflow-visible"
    >
      <table className="w-full table-fixed border-separate border-spacing-0">
        <caption className="sr-only">{t('caption')}</caption>
        <colgroup>
          <col className="w-28 sm:w-44" />
          {plans.map(({ plan }) => (
            <col key={plan.id} className="w-40 sm:w-50" />
          ))}
        </colgroup>
        <HeadRow plans={plans} />
        <CostRows plans={plans} need={need} taxes={taxes} />
        {shown.map((group) => (
          <tbody key={group.key}>
            <GroupRow name={names(group.key)} span={plans.length} />
            {group.rows.map(({ key, values, differs }) => (
              <Row
                key={key}
                name={<FactLabel fact={key} locale={locale} />}
                differs={differs}
                cells={plans.map(({ plan, href }, index) => {
                  const value = values[index];
                  if (key === 'sources')
                    return [
                      plan.id,
                      <a
                        key="sources"
                        href={`${href}#facts-sources`}
                        className="text-accent underline underline-offset-4"
                      >
                        {t('sourcesOf', { count: plan.sources.length })}
                      </a>,
                    ];
                  return [plan.id, value ? <FactValueView key="value" value={value} compact /> : null];
                })}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
