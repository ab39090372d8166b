import { useTranslations } from 'next-intl';
import type { CatalogView } from '@/lib/catalog/catalog';
import { carrierOf, planOf } from '@/lib/catalog/lookup';
import { useChartFormatters } from './use-chart-formatters';

/** Names a plan of the catalog by its id; null is no plan that meets the need. */
export function useCatalogPlanName(catalog: CatalogView): (id: string | null) => string {
  const t = useTranslations('charts.usage');
  const { planName } = useChartFormatters();
  return (id) => {
    const plan = id === null ? null : planOf(catalog, id);
    return plan ? planName({ plan, carrier: carrierOf(catalog, plan.carrier) }) : t('noPlan');
  };
}
